/// Pictures and other media of the story, in the place where they are shown.
public struct Figure: ArticlePart {
  /// The names of the members of `media` that are shown.
  public var media: [String] = []
  /// A caption of the figure itself; that of a picture stands with the picture.
  public var caption: [Inline] = []
  /// What part it plays in the story.
  public var role: String?
  /// Its language, BCP 47.
  public var language: String?
  /// What only one format understands.
  public var extras = Extras()

  /// An empty figure.
  public init() {}

  /// A figure of these media.
  public init(_ names: [String], caption: [Inline] = []) {
    self.media = names
    self.caption = caption
  }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("role", &role)
    visitor.visit("language", &language)
    visitor.visit(names: "media", &media)
    visitor.visit(line: "caption", &caption)
    visitor.visit(extras: &extras)
  }
}

/// Foreign content in its place.
public struct Embed: ArticlePart {
  /// Where it comes from.
  public var href: String?
  /// The HTML that shows it.
  public var html: String?
  /// What part it plays in the story.
  public var role: String?
  /// Its language, BCP 47.
  public var language: String?
  /// What only one format understands.
  public var extras = Extras()

  /// Nothing.
  public init() {}

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("href", &href)
    visitor.visit("html", &html)
    visitor.visit("role", &role)
    visitor.visit("language", &language)
    visitor.visit(extras: &extras)
  }
}

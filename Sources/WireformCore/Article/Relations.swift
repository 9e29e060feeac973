/// A relation to another item or page.
public struct Link: ArticlePart {
  /// How it relates: `seeAlso`, `prevVersion`, or the source's word.
  public var rel: String?
  /// The other item's id.
  public var id: String?
  /// The other item's version.
  public var version: String?
  /// Where it is.
  public var href: String?
  /// Its media type.
  public var contentType: String?
  /// Its title.
  public var title: String?
  /// Its place among its like, from 1.
  public var rank: Int?
  /// Its publishing status.
  public var status: String?
  /// What only one format understands.
  public var extras = Extras()

  /// No relation.
  public init() {}

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("rel", &rel)
    visitor.visit("id", &id)
    visitor.visit("version", &version)
    visitor.visit("href", &href)
    visitor.visit("contentType", &contentType)
    visitor.visit("title", &title)
    visitor.visit("rank", &rank)
    visitor.visit("status", &status)
    visitor.visit(extras: &extras)
  }
}

/// A group of a package.
public struct Group: ArticlePart {
  /// The group's id within the package.
  public var id: String?
  /// What part it plays.
  public var role: String?
  /// How its items relate: `seq`, `alt` or `bag`, or the source's QCode.
  public var mode: String?
  /// Its title.
  public var title: String?
  /// Its items.
  public var items: [GroupItem] = []
  /// What only one format understands.
  public var extras = Extras()

  /// An empty group.
  public init() {}

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("id", &id)
    visitor.visit("role", &role)
    visitor.visit("mode", &mode)
    visitor.visit("title", &title)
    visitor.visit("items", &items)
    visitor.visit(extras: &extras)
  }
}

/// An item of a group: another group, or a reference to a story.
public struct GroupItem: ArticlePart {
  /// The id of the group that it is, where it is one.
  public var group: String?
  /// The id of the item that it refers to.
  public var id: String?
  /// Its version.
  public var version: String?
  /// Where it is.
  public var href: String?
  /// What it is: text, picture, …
  public var type: String?
  /// Its media type.
  public var contentType: String?
  /// Its title.
  public var title: String?
  /// Its headline, as a hint.
  public var headline: String?
  /// Its slugline, as a hint.
  public var slugline: String?
  /// What only one format understands.
  public var extras = Extras()

  /// No item.
  public init() {}

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("group", &group)
    visitor.visit("id", &id)
    visitor.visit("version", &version)
    visitor.visit("href", &href)
    visitor.visit("type", &type)
    visitor.visit("contentType", &contentType)
    visitor.visit("title", &title)
    visitor.visit("headline", &headline)
    visitor.visit("slugline", &slugline)
    visitor.visit(extras: &extras)
  }
}

/// The content in another form: a size of a picture, a PDF, a file of a video.
public struct Rendition: ArticlePart {
  /// What it is for: `highRes`, `web`, `thumbnail`, or the source's word.
  public var name: String?
  /// Its title.
  public var title: String?
  /// Its media type.
  public var contentType: String?
  /// Its language, BCP 47.
  public var language: String?
  /// Where it is.
  public var href: String?
  /// The content itself where it is text.
  public var text: String?
  /// Its format in the source's words.
  public var format: String?
  /// Width in pixels.
  public var width: Int?
  /// Height in pixels.
  public var height: Int?
  /// Size in bytes.
  public var sizeInBytes: Int?
  /// Duration in seconds, as written.
  public var duration: RawNumber?
  /// Its count of words.
  public var wordCount: Int?
  /// Its hash, as `type:value` or as written.
  public var hash: String?
  /// What only one format understands.
  public var extras = Extras()

  /// No rendition.
  public init() {}

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("name", &name)
    visitor.visit("title", &title)
    visitor.visit("contentType", &contentType)
    visitor.visit("language", &language)
    visitor.visit("href", &href)
    visitor.visit("text", &text)
    visitor.visit("format", &format)
    visitor.visit("width", &width)
    visitor.visit("height", &height)
    visitor.visit("sizeInBytes", &sizeInBytes)
    visitor.visit("duration", &duration)
    visitor.visit("wordCount", &wordCount)
    visitor.visit("hash", &hash)
    visitor.visit(extras: &extras)
  }
}

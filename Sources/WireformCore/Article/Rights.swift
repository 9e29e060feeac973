/// Who holds the rights and what may be done.
public struct Rights: ArticlePart {
  /// Who holds the copyright.
  public var holder: Concept?
  /// The copyright notice.
  public var notice: String?
  /// The terms of use.
  public var usageTerms: String?
  /// The language of notice and terms, BCP 47.
  public var language: String?
  /// The year of the copyright, as written.
  public var year: String?
  /// Notice and terms in other languages.
  public var translations: [RightsTranslation] = []
  /// Who may use it where and when.
  public var usages: [RightsUsage] = []
  /// Rights in a language for machines.
  public var expressions: [RightsExpression] = []
  /// Pages about the rights.
  public var links: [Link] = []
  /// What only one format understands.
  public var extras = Extras()

  /// Nothing said.
  public init() {}

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("holder", &holder)
    visitor.visit("notice", &notice)
    visitor.visit("usageTerms", &usageTerms)
    visitor.visit("language", &language)
    visitor.visit("year", &year)
    visitor.visit("translations", &translations)
    visitor.visit("usages", &usages)
    visitor.visit("expressions", &expressions)
    visitor.visit("links", &links)
    visitor.visit(extras: &extras)
  }
}

/// Notice and terms in another language.
public struct RightsTranslation: ArticlePart {
  /// The language, BCP 47.
  public var language: String?
  /// The copyright notice.
  public var notice: String?
  /// The terms of use.
  public var usageTerms: String?
  /// What only one format understands.
  public var extras = Extras()

  /// Nothing said.
  public init() {}

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("language", &language)
    visitor.visit("notice", &notice)
    visitor.visit("usageTerms", &usageTerms)
    visitor.visit(extras: &extras)
  }
}

/// A use that is allowed or barred.
public struct RightsUsage: ArticlePart {
  /// What use.
  public var type: String?
  /// Where.
  public var geography: String?
  /// Whose right it is.
  public var holder: String?
  /// Who acts for the holder.
  public var agent: String?
  /// What is barred.
  public var limitations: String?
  /// From when.
  public var start: PartialDate?
  /// Until when.
  public var end: PartialDate?
  /// What only one format understands.
  public var extras = Extras()

  /// Nothing said.
  public init() {}

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("type", &type)
    visitor.visit("geography", &geography)
    visitor.visit("holder", &holder)
    visitor.visit("agent", &agent)
    visitor.visit("limitations", &limitations)
    visitor.visit("start", &start)
    visitor.visit("end", &end)
    visitor.visit(extras: &extras)
  }
}

/// Rights in a language for machines.
public struct RightsExpression: ArticlePart {
  /// The rights expression language, by its URI.
  public var language: String?
  /// Where the expression is.
  public var href: String?
  /// The expression itself.
  public var text: String?
  /// What only one format understands.
  public var extras = Extras()

  /// Nothing said.
  public init() {}

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("language", &language)
    visitor.visit("href", &href)
    visitor.visit("text", &text)
    visitor.visit(extras: &extras)
  }
}

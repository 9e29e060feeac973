internal import WireformCore
internal import WireformIPTC
internal import WireformMarkup
internal import WireformWire

/// Tells of an Article that it comes back from its item just as the writer says, so that the item need not be read.
///
/// It asks what the writer and the reader do with each field of a plain story; whatever is not plain is read back. The
/// laws hold both kinds to the same account, and `PlainItemTests` looks for an Article that is wrongly called plain.
enum PlainItem {
  /// Fields that come back, where their values are plain.
  private static let kept = FieldSet([
    "id", "version", "type", "status", "urgency", "firstCreated", "versionCreated", "contentCreated",
    "contentModified", "expires", "provider", "edNotes", "language", "title", "headline", "subheadline", "slugline",
    "category", "byline", "creditLine", "summary", "caption", "keywords", "dateline", "creators", "contributors",
    "infoSources", "located", "genres", "subjects", "people", "organisations", "places", "events", "objects",
    "rights", "body", "signoff", "wordCount", "charCount",
  ])
  /// Fields that G2 has no place for, whatever they say; `Losses` tells of each.
  private static let lost = FieldSet([
    "name", "rel", "published", "products", "labels", "history", "altText", "endMark",
  ])
  private static let known = kept.union(lost)

  /// Whether the story comes back as the writer said.
  /// - Parameters:
  ///   - dateline: what the writer made of the story's dateline.
  ///   - options: how it was written.
  static func holds(
    _ article: borrowing Article, dateline: DatelineWriter, options: NewsMLG2WriterOptions
  ) -> Bool {
    guard options.body == .nitf, !options.carry, FieldSet(presentIn: article).isSubset(of: known),
      !article.body.isEmpty, PlainStory.isBody(article.body, levels: 2...2)
    else { return false }
    return lines(article) && management(article) && concepts(article) && article.rights.map(isPlain) ?? true
      && dateline.comesBack(article)
  }

  private static func lines(_ article: borrowing Article) -> Bool {
    if let deck = article.subheadline {
      guard let headline = article.headline, headline != deck else { return false }
    }
    // A title that is the headline again is taken for the name of the document.
    if let title = article.title, title == article.headline { return false }
    return PlainStory.isLine(article.headline) && PlainStory.isLine(article.subheadline)
      && PlainStory.isLine(article.title) && PlainStory.isLine(article.slugline)
      && PlainStory.isLine(article.category) && PlainStory.isLine(article.byline)
      && PlainStory.isLine(article.creditLine) && PlainStory.isLine(article.summary)
      && PlainStory.isLine(article.caption) && PlainStory.isLine(article.signoff)
      && PlainStory.areLines(article.keywords) && PlainStory.areNotes(article.edNotes)
  }

  private static func management(_ article: borrowing Article) -> Bool {
    if let version = article.version, Int(version).map({ $0 > 0 && String($0) == version }) != true { return false }
    if let type = article.type, !Vocabulary.types.words.contains(type) { return false }
    if let status = article.status, !Vocabulary.statuses.words.contains(status) { return false }
    if let language = article.language, !MarkupText.isLanguage(language) { return false }
    if let urgency = article.urgency {
      guard let value = urgency.value, let digit = value.utf8.first, value.utf8.count == 1,
        (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(digit), urgency == Urgency(value, scale: "iptc")
      else { return false }
    }
    return PlainStory.isLine(article.id) && dates(article) && (article.wordCount ?? 0) >= 0
      && (article.charCount ?? 0) >= 0
  }

  private static func dates(_ article: borrowing Article) -> Bool {
    isSaid(article.firstCreated, by: G2Date.dateTime) && isSaid(article.versionCreated, by: G2Date.dateTime)
      && isSaid(article.contentCreated, by: G2Date.truncated) && isSaid(article.contentModified, by: G2Date.truncated)
      && isSaid(article.expires, by: G2Date.dateOptionalTime)
  }

  private static func isSaid(_ date: PartialDate?, by text: (PartialDate) -> String?) -> Bool {
    guard let date else { return true }
    return text(date) == date.description && PlainStory.isDate(date)
  }

  private static func concepts(_ article: borrowing Article) -> Bool {
    if let provider = article.provider, !isPlain(provider) { return false }
    return article.creators.allSatisfy(isPlain) && article.contributors.allSatisfy(isPlain)
      && article.infoSources.allSatisfy(isPlain) && article.located.allSatisfy(isPlain)
      && article.genres.allSatisfy(isPlain) && article.subjects.allSatisfy(isPlain)
      && article.people.allSatisfy(isPlain) && article.organisations.allSatisfy(isPlain)
      && article.places.allSatisfy(isPlain) && article.events.allSatisfy(isPlain)
      && article.objects.allSatisfy(isPlain)
  }

  /// Whether a concept is a literal, a name or a QCode that is plain, and nothing else.
  private static func isPlain(_ concept: Concept) -> Bool {
    var plain = Concept()
    if let qcode = concept.qcode {
      guard G2Code.isQCode(qcode), PlainStory.isLine(qcode) else { return false }
      plain.qcode = qcode
      plain.uri = Catalog().uri(of: qcode)
    }
    (plain.literal, plain.name) = (concept.literal, concept.name)
    guard concept.qcode != nil || concept.literal != nil || concept.name != nil else { return false }
    return PlainStory.isLine(concept.literal) && PlainStory.isLine(concept.name) && concept == plain
  }

  private static func isPlain(_ rights: Rights) -> Bool {
    var plain = Rights()
    (plain.holder, plain.notice, plain.usageTerms) = (rights.holder, rights.notice, rights.usageTerms)
    guard rights == plain, rights != Rights() else { return false }
    return PlainStory.isLine(rights.notice) && PlainStory.isLine(rights.usageTerms)
      && rights.holder.map(isPlain) ?? true
  }
}

extension DatelineWriter {
  /// Whether the reader finds the dateline as it is, or none where there is none.
  func comesBack(_ article: borrowing Article) -> Bool {
    let text = DatelineWriter.firstText(article)
    guard let dateline = article.dateline else {
      return text.map { DatelineLift.runIn(of: $0, element: nil) == nil } ?? true
    }
    guard PlainStory.isLine(element) else { return false }
    if let runIn {
      guard !runIn.isMarked, text != nil, MarkupText.isCollapsed(runIn.text + "."), PlainStory.isLine(runIn.text + ".")
      else { return false }
    } else if let text, DatelineLift.runIn(of: text, element: element) != nil {
      return false
    }
    return DatelineLift.dateline(element: element, runIn: runIn?.text) == dateline
  }
}

internal import WireformCore

/// What comes back of an article that is written as ninjs 3.x and read again, found without either: of the fields that
/// may change, what the article says and what its output is read to.
struct NinjsEcho {
  let version: NinjsVersion
  /// What the article says in the fields that do not all come back.
  private(set) var said = Article()
  /// What comes back of these.
  private(set) var back = Article()

  init(version: NinjsVersion) { self.version = version }

  /// The fields that ninjs has no place for.
  static let homeless = FieldSet([
    "objectType", "fileName", "contentModified", "published", "services", "products", "audiences", "signals", "labels",
    "instanceOf", "series", "history", "transmission", "category", "bylines", "links", "groups", "endMark",
  ])

  /// Whether the words that the schema lists are of those that it lists.
  static func isKnown(_ article: borrowing Article) -> Bool {
    switch article.type {
    case nil, "text", "picture", "video", "audio", "graphic", "composite", "component", "event", "planning": break
    default: return false
    }
    switch article.status {
    case nil, "usable", "withheld", "canceled": return true
    default: return false
    }
  }

  /// Whether all dates come back.
  static func hasPlainDates(_ article: borrowing Article) -> Bool {
    isWritten(article.firstCreated) && isWritten(article.versionCreated) && isWritten(article.contentCreated)
      && isWritten(article.expires)
  }

  /// Whether a date is with time and zone, and is one; none is, too.
  private static func isWritten(_ date: PartialDate?) -> Bool {
    guard let date else { return true }
    return date.isComplete && date.isSound
  }

  /// Examines all fields but the body and its text, which `NinjsStory` does.
  /// - Returns: whether it is known what comes back.
  mutating func examine(_ article: borrowing Article, _ present: FieldSet, association: String? = nil) -> Bool {
    if article.id == nil { back.id = NinjsIdentity.uri(of: article) }
    if association == nil { (said.name, said.rel) = (article.name, article.rel) } else { back.name = association }
    if !present.isDisjoint(with: NinjsEcho.homeless) { lose(article) }
    return dates(article) && management(article) && lines(article) && concepts(article) && rights(article.rights)
      && dateline(article) && files(article) && media(article, isAssociation: association != nil)
      && extras(article.extras)
  }

  /// The fields that ninjs has no place for.
  private mutating func lose(_ article: borrowing Article) {
    (said.objectType, back.objectType) = (article.objectType, nil)
    (said.fileName, back.fileName) = (article.fileName, nil)
    (said.contentModified, back.contentModified) = (article.contentModified, nil)
    (said.published, back.published) = (article.published, nil)
    (said.services, back.services) = (article.services, [])
    (said.products, back.products) = (article.products, [])
    (said.audiences, back.audiences) = (article.audiences, [])
    (said.signals, back.signals) = (article.signals, [])
    (said.labels, back.labels) = (article.labels, [])
    (said.instanceOf, back.instanceOf) = (article.instanceOf, [])
    (said.series, back.series) = (article.series, nil)
    (said.history, back.history) = (article.history, [])
    (said.transmission, back.transmission) = (article.transmission, nil)
    (said.category, back.category) = (article.category, nil)
    (said.bylines, back.bylines) = (article.bylines, [])
    (said.links, back.links) = (article.links, [])
    (said.groups, back.groups) = (article.groups, [])
    (said.endMark, back.endMark) = (article.endMark, nil)
  }

  /// Takes down what the article says in a field and what comes back of it.
  mutating func keep<Value>(_ value: Value, _ echo: Value, _ field: WritableKeyPath<Article, Value>) {
    said[keyPath: field] = value
    back[keyPath: field] = echo
  }

  // MARK: management

  /// A date without time or zone is not written.
  private mutating func dates(_ article: borrowing Article) -> Bool {
    date(article.firstCreated, &said.firstCreated, &back.firstCreated)
      && date(article.versionCreated, &said.versionCreated, &back.versionCreated)
      && date(article.contentCreated, &said.contentCreated, &back.contentCreated)
      && date(article.expires, &said.expires, &back.expires)
  }

  private func date(_ date: PartialDate?, _ said: inout PartialDate?, _ back: inout PartialDate?) -> Bool {
    guard let date, !date.isComplete else { return NinjsEcho.isWritten(date) }
    (said, back) = (date, nil)
    return true
  }

  private mutating func management(_ article: borrowing Article) -> Bool {
    guard urgency(article.urgency), embargo(article.embargo), altIds(article.altIds) else { return false }
    guard !article.edNotes.isEmpty else { return true }
    if article.edNotes.count == 1, article.edNotes[0] == Note(article.edNotes[0].text) { return true }
    said.edNotes = article.edNotes
    back.edNotes = [Note(article.edNotes.map(\.text).joined(separator: "\n\n"))]
    return true
  }

  private mutating func urgency(_ urgency: Urgency?) -> Bool {
    guard let urgency else { return true }
    if urgency.scale == "iptc", let value = urgency.value {
      let isDigit = value.utf8.count == 1 && value.utf8.first.map { (0x31...0x39).contains($0) } ?? false
      if isDigit { return true }
      guard RawNumber(value) == nil else { return false }
    }
    (said.urgency, back.urgency) = (urgency, nil)
    return true
  }

  private mutating func embargo(_ embargo: Embargo?) -> Bool {
    guard let embargo else { return true }
    said.embargo = embargo
    guard let until = embargo.until, until.isComplete else {
      back.embargo = nil
      return true
    }
    back.embargo = Embargo(until: until)
    return until.isSound
  }

  private mutating func altIds(_ altIds: [AltID]) -> Bool {
    guard !altIds.isEmpty else { return true }
    said.altIds = altIds
    back.altIds = []
    for altId in altIds {
      guard altId.value != nil || altId.role != nil, altId.extras["ninjs"] == nil else { return false }
      var echo = AltID()
      (echo.value, echo.role) = (altId.value, altId.role)
      back.altIds.append(echo)
    }
    return true
  }

  // MARK: lines and rights

  /// Lines beside the plain fields are written merged with these, and taken apart again.
  private mutating func lines(_ article: borrowing Article) -> Bool {
    if !article.headlines.isEmpty {
      said.headlines = article.headlines
      (said.headline, said.subheadline) = (article.headline, article.subheadline)
      (back.headline, back.subheadline) = (nil, nil)
      guard let beside = lines(article.headlines, .headlines, article) else { return false }
      back.headlines = beside
    }
    if !article.descriptions.isEmpty {
      said.descriptions = article.descriptions
      (said.summary, said.caption) = (article.summary, article.caption)
      (said.creditLine, said.altText) = (article.creditLine, article.altText)
      (back.summary, back.caption, back.creditLine, back.altText) = (nil, nil, nil, nil)
      let rule = article.type == "picture" ? NinjsLineRule.pictureDescriptions : .descriptions
      guard let beside = lines(article.descriptions, rule, article) else { return false }
      back.descriptions = beside
    }
    return true
  }

  private mutating func lines(_ beside: [Line], _ rule: NinjsLineRule, _ article: borrowing Article) -> [Line]? {
    for line in beside where !line.extras.isEmpty {
      guard line.extras.ninjsFields.allSatisfy({ $0.key == "contentType" && $0.value.string != nil }) else {
        return nil
      }
    }
    let written = rule.lines(beside, of: article)
    return rule.read(
      written.map { NinjsLine(role: $0.role, contentType: $0.contentType, value: $0.value) }, into: &back)
  }

  private mutating func rights(_ rights: Rights?) -> Bool {
    guard let rights else { return true }
    var echo = Rights()
    echo.holder = rights.holder.flatMap { $0.name ?? $0.literal ?? $0.uri }.map { Concept(name: $0) }
    (echo.notice, echo.usageTerms) = (rights.notice, rights.usageTerms)
    if let first = rights.expressions.first {
      guard first.href != nil || first.text != nil, first.extras["ninjs"] == nil else { return false }
      var expression = RightsExpression()
      (expression.language, expression.href) = (first.language, first.href)
      if first.href == nil { expression.text = first.text }
      echo.expressions = [expression]
    }
    said.rights = rights
    back.rights = echo == Rights() ? nil : echo
    return true
  }

  // MARK: content

  /// The dateline comes back as the grammar reads its run-in.
  private mutating func dateline(_ article: borrowing Article) -> Bool {
    guard let dateline = article.dateline else { return true }
    guard let found = NinjsStory.echo(of: dateline) else { return false }
    if found != dateline || said.dateline != nil { (said.dateline, back.dateline) = (dateline, found) }
    return true
  }

  /// Files, then bodies in other words.
  private mutating func files(_ article: borrowing Article) -> Bool {
    guard !article.renditions.isEmpty else { return true }
    said.renditions = article.renditions
    back.renditions = []
    for rendition in article.renditions where !rendition.isBody {
      guard rendition.extras["ninjs"] == nil else { return false }
      var echo = rendition
      echo.name = rendition.name ?? rendition.format ?? "rendition"
      (echo.language, echo.text, echo.wordCount, echo.hash, echo.extras) = (nil, nil, nil, nil, Extras())
      back.renditions.append(echo)
    }
    for rendition in article.renditions where rendition.isBody {
      guard !article.body.isEmpty, rendition.extras["ninjs"] == nil else { return false }
      var echo = Rendition()
      (echo.name, echo.contentType) = (rendition.name, rendition.contentType)
      (echo.text, echo.wordCount) = (rendition.text, rendition.wordCount)
      back.renditions.append(echo)
    }
    return true
  }

  /// Media are news objects of their own, since the bodies that have a certificate show none.
  private mutating func media(_ article: borrowing Article, isAssociation: Bool) -> Bool {
    guard !article.media.isEmpty else { return true }
    guard !isAssociation else { return false }
    said.media = article.media
    back.media = []
    for (index, medium) in article.media.enumerated() {
      guard NinjsEcho.isKnown(medium), NinjsStory.holds(medium) else { return false }
      var echo = NinjsEcho(version: version)
      (echo.said, echo.back) = (medium, medium)
      let name = medium.name ?? "media-\(index + 1)"
      guard echo.examine(medium, FieldSet(presentIn: medium), association: name) else { return false }
      back.media.append(echo.back)
    }
    return true
  }

  /// Extras go as a whole, unless one of them is of ninjs and has its place.
  private mutating func extras(_ extras: Extras) -> Bool {
    guard !extras.isEmpty else { return true }
    let schema = NinjsObjectShape.schema(version)
    guard extras.ninjsFields.allSatisfy({ $0.key != "body" && schema.members[$0.key] == nil }) else { return false }
    (said.extras, back.extras) = (extras, Extras())
    return true
  }
}

extension PartialDate {
  /// Whether its parts make a date: they can be set one by one.
  fileprivate var isSound: Bool {
    PartialDate(year: year, month: month.map { Int($0) }, day: day.map { Int($0) }, time: time) != nil
  }
}

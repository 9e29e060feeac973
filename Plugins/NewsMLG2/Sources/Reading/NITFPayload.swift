internal import WireformCore
internal import WireformMarkup
internal import WireformXML

/// Reads a NITF payload: its body, and from its head what the item itself does not say.
///
/// The payload is read as a document of its own. The item wins where both say something: what it lacks is filled in,
/// what both say alike is noted, and what contradicts is reported.
struct NITFPayload {
  private let place: SourcePlace?
  private var item: ItemReader

  static func read(_ root: XMLElement, _ item: inout ItemReader) {
    if let location = root.take("xsi:schemaLocation") {
      item.report.add(.g2Frame, "the payload's schema \(location)", at: root.place)
    }
    // Moved and not copied, here and below: a story has many fields, and all of them would be counted twice.
    var reader = NITFReader(report: Report(limits: item.report.limits))
    swap(&reader.report, &item.report)
    reader.read(root)
    swap(&reader.report, &item.report)
    var merge = NITFPayload(place: root.place, item: ItemReader(report: Report()))
    swap(&merge.item, &item)
    merge.merge(&reader.article)
    swap(&merge.item, &item)
  }

  private init(place: SourcePlace?, item: ItemReader) {
    self.place = place
    self.item = item
  }

  private mutating func merge(_ payload: inout Article) {
    if item.article.body.isEmpty {
      swap(&item.article.body, &payload.body)
    } else {
      item.article.body += payload.body
    }
    item.article.media += payload.media
    lines(payload)
    management(payload)
    concepts(payload)
    dateline(payload.dateline)
    if let rights = payload.rights { self.rights(rights) }
    for format in payload.extras.formats where item.article.extras[format] == nil {
      item.article.extras[format] = payload.extras[format]
    }
  }

  private mutating func lines(_ payload: borrowing Article) {
    // A title that is the headline again names the document, as that of an HTML page does.
    let heading = item.article.headline ?? payload.headline
    if let title = payload.title, title == heading, title != item.article.title {
      item.repeated.append("title of the payload")
    } else {
      text(payload.title, \.title, "title")
    }
    text(payload.language, \.language, "language")
    let said = item.article.headlines.map(\.text)
    if let deck = payload.subheadline, said.contains(deck) {
      item.repeated.append("subheadline of the payload")
    } else {
      text(payload.subheadline, \.subheadline, "subheadline")
    }
    text(payload.headline, \.headline, "headline")
    text(payload.slugline, \.slugline, "slugline")
    text(payload.category, \.category, "category")
    text(payload.byline, \.byline, "byline")
    text(payload.summary, \.summary, "summary")
    text(payload.signoff, \.signoff, "signoff")
    text(payload.objectType, \.objectType, "objectType")
    text(payload.status, \.status, "status")
    list(payload.headlines, \.headlines, "headlines")
    list(payload.bylines, \.bylines, "bylines")
    list(payload.descriptions, \.descriptions, "descriptions")
    list(payload.keywords, \.keywords, "keywords")
  }

  private mutating func management(_ payload: borrowing Article) {
    if let id = payload.id, id != item.article.id {
      item.article.altIds.append(AltID(id, type: "doc-id"))
    }
    list(payload.altIds, \.altIds, "altIds", adding: true)
    part(payload.urgency, \.urgency, "urgency")
    part(payload.embargo, \.embargo, "embargo")
    part(payload.provider, \.provider, "provider")
    part(payload.series, \.series, "series")
    part(payload.transmission, \.transmission, "transmission")
    date(payload.firstCreated, \.firstCreated, "firstCreated")
    date(payload.versionCreated, \.versionCreated, "versionCreated")
    date(payload.contentCreated, \.contentCreated, "contentCreated")
    date(payload.contentModified, \.contentModified, "contentModified")
    date(payload.published, \.published, "published")
    date(payload.expires, \.expires, "expires")
    list(payload.history, \.history, "history")
    list(payload.edNotes, \.edNotes, "edNotes")
    list(payload.links, \.links, "links")
    list(payload.renditions, \.renditions, "renditions")
    list(payload.labels, \.labels, "labels")
  }

  private mutating func concepts(_ payload: borrowing Article) {
    list(payload.creators, \.creators, "creators")
    list(payload.contributors, \.contributors, "contributors")
    list(payload.infoSources, \.infoSources, "infoSources")
    list(payload.located, \.located, "located")
    list(payload.genres, \.genres, "genres")
    list(payload.subjects, \.subjects, "subjects")
    list(payload.people, \.people, "people")
    list(payload.organisations, \.organisations, "organisations")
    list(payload.places, \.places, "places")
    list(payload.events, \.events, "events")
    list(payload.objects, \.objects, "objects")
    list(payload.products, \.products, "products")
    list(payload.services, \.services, "services")
    list(payload.audiences, \.audiences, "audiences")
    list(payload.signals, \.signals, "signals")
  }

  /// The parts are found anew from the text, once the body is there; the marked ones of the payload stay with it.
  private mutating func dateline(_ dateline: Dateline?) {
    guard let dateline else { return }
    guard let own = item.article.dateline else { return item.article.dateline = dateline }
    guard own.text == dateline.text else { return differs("dateline", dateline.text ?? "") }
    item.repeated.append("dateline of the payload")
    item.article.dateline = dateline
    item.article.dateline?.extras = own.extras
    for format in dateline.extras.formats { item.article.dateline?.extras[format] = dateline.extras[format] }
  }

  private mutating func rights(_ rights: Rights) {
    guard let own = item.article.rights else { return item.article.rights = rights }
    var merged = own
    if merged.holder == nil { merged.holder = rights.holder }
    if merged.notice == nil { merged.notice = rights.notice }
    if merged.usageTerms == nil { merged.usageTerms = rights.usageTerms }
    if merged.year == nil { merged.year = rights.year }
    if merged.usages.isEmpty { merged.usages = rights.usages }
    for format in rights.extras.formats where merged.extras[format] == nil {
      merged.extras[format] = rights.extras[format]
    }
    item.article.rights = merged
    if let holder = rights.holder, merged.holder != holder { differs("rights.holder", summary(of: holder)) }
    if let notice = rights.notice, own.notice != nil { say("rights.notice", notice, notice == own.notice) }
    if let terms = rights.usageTerms, own.usageTerms != nil { say("rights.usageTerms", terms, terms == own.usageTerms) }
    if !own.usages.isEmpty, !rights.usages.isEmpty {
      let words = rights.usages.map { summary(of: $0) }.joined(separator: ", ")
      say("rights.usages", words, own.usages == rights.usages)
    }
  }

  // MARK: one field

  private mutating func text(_ value: String?, _ field: WritableKeyPath<Article, String?>, _ name: String) {
    guard let value else { return }
    guard let own = item.article[keyPath: field] else { return item.article[keyPath: field] = value }
    say(name, value, own == value)
  }

  private mutating func date(_ value: PartialDate?, _ field: WritableKeyPath<Article, PartialDate?>, _ name: String) {
    guard let value else { return }
    guard let own = item.article[keyPath: field] else { return item.article[keyPath: field] = value }
    say(name, value.description, own == value)
  }

  private mutating func part<P: ArticlePart & Equatable>(
    _ value: P?, _ field: WritableKeyPath<Article, P?>, _ name: String
  ) {
    guard let value else { return }
    guard let own = item.article[keyPath: field] else { return item.article[keyPath: field] = value }
    say(name, summary(of: value), own == value)
  }

  private mutating func list<P: ArticlePart & Equatable>(
    _ values: [P], _ field: WritableKeyPath<Article, [P]>, _ name: String, adding: Bool = false
  ) {
    guard !values.isEmpty else { return }
    guard !item.article[keyPath: field].isEmpty, !adding else { return item.article[keyPath: field] += values }
    for value in values {
      say(name, summary(of: value), item.article[keyPath: field].contains(value))
    }
  }

  private func summary<P: ArticlePart>(of part: P) -> String { ValueBuilder.value(of: part).summary }

  private mutating func say(_ field: String, _ text: String, _ isSame: Bool) {
    if isSame { item.repeated.append("\(field) of the payload") } else { differs(field, text) }
  }

  private mutating func differs(_ field: String, _ text: String) {
    item.report.add(.g2PayloadDiffers, "\(field): \(text)", path: FieldPath([.key(field)]), at: place)
  }
}

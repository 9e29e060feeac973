internal import WireformCore
internal import WireformIPTC
internal import WireformMarkup
internal import WireformXML

extension ItemReader {
  // MARK: envelope

  /// The envelope of a message; what it says of services and products is said of each item.
  mutating func envelope(_ envelope: XMLElement) {
    envelope.markTaken()
    var transmission = Transmission()
    for part in envelope.elements {
      switch part.local {
      case "TransmissionId" where transmission.id == nil: transmission.id = text(part)
      case "DateAndTime" where transmission.sent == nil: transmission.sent = date(part)
      case "SentFrom" where transmission.sender == nil: transmission.sender = party(part)
      case "SentTo":
        part.markTaken()
        for inner in part.elements where inner.local == "Party" {
          if let name = formalName(inner) {
            var line = Line(name)
            rest(of: inner, into: &line.extras)
            transmission.destinations.append(line)
          }
        }
      case "NewsService": if let concept = concept(part) { article.services.append(concept) }
      case "NewsProduct": if let concept = concept(part) { article.products.append(concept) }
      case "Priority" where transmission.priority == nil:
        transmission.priority = formalName(part).map { Urgency($0, scale: "iptc") }
      default: break
      }
    }
    sweep(envelope, path: envelope.local, depth: 0)
    if !bag.isEmpty { transmission.extras[NewsML1.id] = bag.value }
    article.transmission = transmission
    bag = ExtrasBag()
  }

  /// The name of the one party in an element.
  private mutating func party(_ element: XMLElement) -> String? {
    guard let party = element.first("Party") else { return text(element) }
    element.markTaken()
    return formalName(party)
  }

  // MARK: identity

  mutating func identification(_ element: XMLElement) {
    element.markTaken()
    for part in element.elements {
      switch part.local {
      case "NewsIdentifier": identifier(part)
      case "NameLabel": fill(\.title, part)
      default: break
      }
    }
  }

  private mutating func identifier(_ element: XMLElement) {
    element.markTaken()
    let parts = ["ProviderId", "DateId", "NewsItemId"].map { name in
      element.first(name).map { MarkupText.collapsed($0.text) } ?? ""
    }
    let revision = element.first("RevisionId")
    if let revision {
      article.version = text(revision)
      if revision.peek("PreviousRevision") == "0", revision.peek("Update") == "N" {
        _ = revision.takeRest()
        report.add(.newsML1Form, "the revision before is 0, the kind of update N", at: revision.place)
      }
    }
    var isOwn = false
    if let whole = element.first("NewsItemId"), whole.peek("Scheme") == NewsML1.idScheme, let id = text(whole) {
      isOwn = true
      ownIdentifier(id, element, whole)
    } else if let part = element.first("PublicIdentifier"), let text = text(part) {
      article.id = NewsIdentifier.base(of: text, version: article.version, update: revision?.peek("Update"))
      if article.id == text, article.version != nil {
        report.add(.newsML1Lenient, "the PublicIdentifier does not end in the revision: \(text)", at: part.place)
      }
    } else if !parts.contains(where: \.isEmpty) {
      article.id = "urn:newsml:" + parts.joined(separator: ":")
      report.add(.newsML1Incomplete, "PublicIdentifier; the id was made of its parts", path: "id", at: element.place)
    }
    take(parts, of: element, isOwn: isOwn)
  }

  /// An identifier of another kind, which stands in NewsItemId whole.
  private mutating func ownIdentifier(_ id: String, _ element: XMLElement, _ part: XMLElement) {
    article.id = id
    _ = part.take("Scheme")
    report.add(.newsML1Form, "the id is no urn:newsml", at: part.place)
    guard let urn = element.first("PublicIdentifier") else { return }
    let provider = element.first("ProviderId").map { MarkupText.collapsed($0.text) }
    let told = NewsIdentifier(of: article, provider: provider).urn
    let version = article.version ?? NewsIdentifier.firstRevision
    guard NewsIdentifier.base(of: MarkupText.collapsed(urn.text), version: version, update: nil) == told else { return }
    urn.markTaken()
    report.add(.newsML1Form, "PublicIdentifier \(MarkupText.collapsed(urn.text))", at: urn.place)
  }

  /// The parts that the identifier itself says are told by it; others go to extras.
  private mutating func take(_ parts: [String], of element: XMLElement, isOwn: Bool) {
    // The name of a host was said by a document and not made of a source.
    let isMade = isOwn && !parts[0].contains(".")
    let told = NewsIdentifier(of: article, provider: isMade ? parts[0] : nil).parts
    for (index, name) in ["ProviderId", "DateId", "NewsItemId"].enumerated() {
      guard let part = element.first(name) else {
        report.add(.newsML1Incomplete, name, at: element.place)
        continue
      }
      if parts[index] == told[index] {
        part.markTaken()
      } else if index == 0, !parts[0].isEmpty {
        providerID = parts[0]
      } else if index == 2, !parts[2].isEmpty, let text = text(part) {
        article.altIds.append(AltID(text, type: name))
      }
    }
  }

  // MARK: management

  mutating func management(_ element: XMLElement) {
    element.markTaken()
    for part in element.elements { managementPart(part) }
    if isEmbargoed, article.embargo == nil { article.embargo = Embargo(until: nil) }
  }

  private mutating func managementPart(_ part: XMLElement) {
    switch part.local {
    case "NewsItemType" where article.objectType == nil: article.objectType = formalName(part)
    case "FirstCreated" where article.firstCreated == nil: article.firstCreated = date(part)
    case "ThisRevisionCreated" where article.versionCreated == nil: article.versionCreated = date(part)
    case "Status" where article.status == nil && !isEmbargoed: status(part)
    case "StatusWillChange" where article.embargo == nil: willChange(part)
    case "Urgency" where article.urgency == nil:
      article.urgency = formalName(part).map { Urgency($0, scale: "nitf") }
    case "DerivedFrom": link(part, rel: "derivedFrom")
    case "AssociatedWith": link(part, rel: nil)
    case "Property": property(part)
    case "Instruction": if let concept = concept(part) { article.signals.append(concept) }
    default: break
    }
  }

  /// A property that is our own: fields that the elements cannot say, or the whole Article.
  mutating func property(_ element: XMLElement) {
    if FieldRest.isHolder(element) {
      holders.append(element)
    } else if element.peek("Vocabulary") == NewsML1.carryVocabulary, element.peek("FormalName") == "article",
      carried == nil
    {
      carried = element.peek("Value") ?? ""
    } else {
      return
    }
    element.markTaken()
    element.remove()
  }

  private mutating func status(_ element: XMLElement) {
    guard let status = formalName(element) else { return }
    let known = status.lowercased()
    if known == "embargoed" {
      isEmbargoed = true
    } else {
      article.status = ["usable", "withheld", "canceled"].contains(known) ? known : status
    }
  }

  /// A change to usable at a date is the end of an embargo.
  private mutating func willChange(_ element: XMLElement) {
    guard let future = element.first("FutureStatus"), future.peek("FormalName")?.lowercased() == "usable",
      let time = element.first("DateAndTime"), let until = date(time)
    else { return }
    element.markTaken()
    _ = formalName(future)
    article.embargo = Embargo(until: until)
  }

  /// A relation to another item.
  mutating func link(_ element: XMLElement, rel: String?) {
    var link = Link()
    guard let target = element.peek("NewsItem"), !target.isEmpty else { return }
    _ = element.take("NewsItem")
    if target.contains("://") || !target.contains(":") { link.href = target } else { link.id = target }
    link.rel = rel ?? element.take("FormalName") ?? "associatedWith"
    rest(of: element, into: &link.extras)
    article.links.append(link)
  }
}

/// The parts of an identifier: who, when, what.
struct NewsIdentifier {
  /// The revision of an item that has none.
  static let firstRevision = "1"
  /// The place of its revision.
  static let revisionPath = "NewsItem/Identification/NewsIdentifier/RevisionId"
  /// ProviderId, DateId and NewsItemId.
  let parts: [String]
  /// Whether the identifier is one of `urn:newsml`, which the parts make up; else NewsItemId is all of it.
  let isURN: Bool

  /// The parts that an article's id says, or, where it is no `urn:newsml` as the schema wants it, that stand for it.
  /// - Parameters:
  ///   - article: the item.
  ///   - now: the day of an item without times.
  ///   - provider: who a document says provides it, where the id does not; without it what the article says.
  init(of article: borrowing Article, now: PartialDate? = nil, provider: String? = nil) {
    let id = MarkupText.collapsed(article.id ?? ContentIdentifier.uri(of: article))
    let pieces = id.split(separator: ":", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
    if pieces.count == 5, id.hasPrefix("urn:newsml:"), NewsIdentifier.isProvider(pieces[2]),
      NewsIdentifier.isDay(pieces[3]), !pieces[4].isEmpty
    {
      parts = [pieces[2], pieces[3], pieces[4]]
      isURN = true
      return
    }
    isURN = false
    let dates = [article.firstCreated, article.versionCreated, now].compactMap { $0.flatMap(NewsML1Date.written) }
    let day = dates.first.map { String($0.prefix(8)) } ?? "19700101"
    let names = [NewsIdentifier.host(id), provider, article.provider?.label, article.dateline?.source]
    let known = names.compactMap { $0 }.first { name in
      NewsIdentifier.isProvider(name) && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
    }
    parts = [known ?? "unknown", day, id]
  }

  /// The URN of the parts, without a revision.
  var urn: String { "urn:newsml:" + parts.joined(separator: ":") }

  /// Whether a text is a revision as the schema wants it.
  static func isRevision(_ text: String) -> Bool {
    text.utf8.count < 10 && Int(text).map { $0 > 0 && String($0) == text } ?? false
  }

  private static func isProvider(_ text: String) -> Bool {
    !text.isEmpty && !text.utf8.contains { (0x30...0x39).contains($0) }
  }

  private static func isDay(_ text: String) -> Bool {
    text.utf8.count == 8 && PartialDate(text).flatMap(NewsML1Date.written) == text
  }

  private static func host(_ id: String) -> String? {
    let pieces = id.split(separator: "/", omittingEmptySubsequences: false)
    guard pieces.count > 2, pieces[1].isEmpty, pieces[0].hasSuffix(":"), isProvider(String(pieces[2])) else {
      return nil
    }
    return String(pieces[2])
  }

  /// A public identifier without its revision.
  static func base(of text: String, version: String?, update: String?) -> String {
    guard let version else { return text }
    for suffix in [":\(version)\(update ?? "")", ":\(version)", ":\(version)N", ":\(version)U", ":\(version)A"]
    where text.hasSuffix(suffix) && text.utf8.count > suffix.utf8.count {
      return String(text.dropLast(suffix.count))
    }
    return text
  }
}

internal import WireformCore
internal import WireformIPTC
internal import WireformMarkup
internal import WireformXML

/// Builds the tree of one NewsItem.
struct ItemBuilder {
  let options: NewsML1WriterOptions
  /// What the elements cannot say.
  let rest: FieldRest
  /// The whole Article as text, where it is to be carried.
  let carried: String?

  func item(_ article: Article, _ report: inout Report) -> Node {
    let item = Node("NewsItem")
    item.add(identification(article, &report))
    item.add(management(article, &report))
    let parts = ComponentBuilder(article, rest: rest, options: options)
    let component = parts.component(isItem: true)
    if !component.isEmpty { item.add(component) }
    item.attach(article.extras)
    if let revision = item.node(at: NewsIdentifier.revisionPath) {
      revision["PreviousRevision"] = revision["PreviousRevision"] ?? "0"
      revision["Update"] = revision["Update"] ?? "N"
    }
    return item
  }

  // MARK: identity

  private func identification(_ article: Article, _ report: inout Report) -> Node {
    let node = Node("Identification")
    let identifier = Node("NewsIdentifier")
    let told = NewsIdentifier(of: article, now: report.now)
    if article.id == nil { report.add(.supplied, "the id was derived from the content", path: "id") }
    let version = article.version.flatMap { NewsIdentifier.isRevision($0) ? $0 : nil }
    if article.version == nil { report.add(.supplied, "the revision was written as the first", path: "version") }
    let said = article.extras[NewsML1.id]?.element("ProviderId", in: "NewsItem/Identification/NewsIdentifier")
    // Written as the document had it only where it says something else.
    let words: Value? = if case .array(let parts)? = said?["content"] { parts.first } else { nil }
    let isTold = words?.string.map(MarkupText.collapsed) == told.parts[0]
    if let said, !isTold, let node = Node.element(said) {
      identifier.add(node)
    } else {
      identifier.add("ProviderId", text: told.parts[0])
    }
    identifier.add("DateId", text: told.parts[1])
    identifier.add(Node("NewsItemId", [("Scheme", told.isURN ? nil : NewsML1.idScheme)], told.parts[2]))
    let revision = version ?? NewsIdentifier.firstRevision
    identifier.add("RevisionId", text: revision)
    let update = article.extras[NewsML1.id]?["attributes"]?[NewsIdentifier.revisionPath]?["Update"]?.string ?? "N"
    identifier.add("PublicIdentifier", text: "\(told.urn):\(revision)\(update == "N" ? "" : update)")
    node.add(identifier)
    node.add("NameLabel", text: article.title)
    return node
  }

  // MARK: management

  private func management(_ article: Article, _ report: inout Report) -> Node {
    let node = Node("NewsManagement")
    if article.objectType == nil { report.add(.supplied, "the item was taken for news", path: "objectType") }
    node.add("NewsItemType", formal: article.objectType ?? "News")
    let revised = article.versionCreated.flatMap(NewsML1Date.written) ?? report.now.flatMap(NewsML1Date.written)
    if article.versionCreated == nil {
      report.add(.supplied, "the time of the run stands for the time of this revision", path: "versionCreated")
    }
    let first = article.firstCreated.flatMap(NewsML1Date.written) ?? revised
    if article.firstCreated == nil {
      report.add(.supplied, "the time of this revision stands for that of the first", path: "firstCreated")
    }
    node.add("FirstCreated", text: first)
    node.add("ThisRevisionCreated", text: revised)
    status(article, node, &report)
    if let urgency = article.urgency, let mapped = UrgencyScale.map(urgency, to: "nitf") {
      node.add("Urgency", formal: mapped.value)
    }
    for link in article.links { node.add(self.link(link)) }
    for signal in article.signals { node.add(ConceptNodes.formal("Instruction", signal)) }
    node.add(rest.node)
    if let carried {
      node.add(
        Node(
          "Property", [("FormalName", "article"), ("Vocabulary", NewsML1.carryVocabulary), ("Value", carried)]))
    }
    return node
  }

  private func status(_ article: Article, _ node: Node, _ report: inout Report) {
    if let status = article.status {
      let isKnown = ["usable", "withheld", "canceled"].contains(status)
      node.add("Status", formal: isKnown ? status.prefix(1).uppercased() + status.dropFirst() : status)
    } else if article.embargo != nil {
      node.add("Status", formal: "Embargoed")
    } else {
      report.add(.supplied, "the item was written as usable", path: "status")
      node.add("Status", formal: "Usable")
    }
    guard let until = article.embargo?.until.flatMap(NewsML1Date.written) else { return }
    let change = Node("StatusWillChange")
    change.add("FutureStatus", formal: "Usable")
    change.add("DateAndTime", text: until)
    node.add(change)
  }

  private func link(_ link: Link) -> Node? {
    guard let target = link.id ?? link.href else { return nil }
    let isDerived = link.rel == "derivedFrom"
    let node = Node(isDerived ? "DerivedFrom" : "AssociatedWith", [("NewsItem", target)])
    if !isDerived { node["FormalName"] = link.rel }
    node.attachOwn(link.extras)
    return node
  }
}

/// The envelope of a message.
enum EnvelopeBuilder {
  /// The head of a document: what stands before its items.
  static func head(_ article: Article, _ report: inout Report) -> [Node] {
    let root = Node("NewsML")
    let envelope = self.envelope(article, &report)
    root.attach(article.extras)
    root.content.removeAll { if case .element(let node) = $0 { node.name == "NewsEnvelope" } else { true } }
    root.add(envelope)
    var order = root.elements.filter { $0.name == "Catalog" }.prefix(1).map { $0 }
    order += root.elements.filter { $0.name == "TopicSet" }
    return order + [envelope]
  }

  private static func envelope(_ article: Article, _ report: inout Report) -> Node {
    let node = Node("NewsEnvelope")
    let transmission = article.transmission ?? Transmission()
    node.add("TransmissionId", text: transmission.id)
    if let sender = transmission.sender { node.add(party("SentFrom", [Line(sender)])) }
    if !transmission.destinations.isEmpty { node.add(party("SentTo", transmission.destinations)) }
    node.add("DateAndTime", text: sent(article, &report))
    for service in article.services { node.add(ConceptNodes.formal("NewsService", service)) }
    for product in article.products { node.add(ConceptNodes.formal("NewsProduct", product)) }
    if let priority = transmission.priority, let mapped = UrgencyScale.map(priority, to: "iptc") {
      node.add("Priority", formal: mapped.value)
    }
    node.attach(transmission.extras)
    return node
  }

  /// When the message was sent: no time is made up that neither the story nor the clock gives.
  private static func sent(_ article: Article, _ report: inout Report) -> String? {
    if let sent = article.transmission?.sent.flatMap(NewsML1Date.written) { return sent }
    let path: FieldPath = article.transmission == nil ? "transmission" : "transmission.sent"
    if let now = report.now.flatMap(NewsML1Date.written) {
      report.add(.supplied, "the time of the run stands for when the message was sent", path: path)
      return now
    }
    report.add(.supplied, "the time of this revision stands for when the message was sent", path: path)
    return article.versionCreated.flatMap(NewsML1Date.written)
  }

  private static func party(_ name: String, _ lines: [Line]) -> Node {
    let node = Node(name)
    for line in lines {
      let party = Node("Party", formal: line.text)
      party.attachOwn(line.extras)
      node.add(party)
    }
    return node
  }
}

internal import WireformCore
internal import WireformIPTC
internal import WireformMarkup
internal import WireformXML

/// Writes one Article as an item: the frame, its catalogs, and the parts in the schema's order.
struct ItemWriter {
  let options: NewsMLG2WriterOptions
  let isInMessage: Bool
  /// The whole Article as text, where it is to be carried.
  var carried: String?

  /// Writes the item.
  /// - Returns: whether the story is known to come back as it was said to, so that the item need not be read back.
  func write(_ article: borrowing Article, to out: inout MarkupOutput) -> Bool {
    let extras = G2Extras(article.extras)
    if !isInMessage, extras.has(in: "document") {
      document(article, extras, &out)
      return false
    }
    let kind = extras.attribute("element", at: "item")
    let isPackage = !article.groups.isEmpty || kind == "packageItem"
    let isOther = kind != nil && kind != "packageItem"
    switch kind {
    case "conceptItem": out.xml.open("conceptItem")
    case "knowledgeItem": out.xml.open("knowledgeItem")
    case "planningItem": out.xml.open("planningItem")
    case "catalogItem": out.xml.open("catalogItem")
    default: if isPackage { out.xml.open("packageItem") } else { out.xml.open("newsItem") }
    }
    frame(article, extras, isPackage, &out)
    let detour = out.xml.beginDetour()
    let dateline = DatelineWriter(article, &out)
    RightsWriter.write(article, extras, to: &out)
    ItemMetaWriter.write(article, extras, carried: carried, to: &out)
    ContentMetaWriter(dateline: dateline).write(article, extras, to: &out)
    extras.write(in: "item", except: ["catalogRef", "catalog", "hopHistory", "pubHistory", "rightsInfo"], to: &out)
    if isPackage {
      GroupWriter.write(article, to: &out)
    } else if !isOther {
      ContentWriter(options: options, dateline: dateline).write(article, extras, to: &out)
    }
    Losses.report(article, isPackage: isPackage || isOther, options: options, to: &out)
    let content = out.xml.endDetour(detour)
    catalogs(extras, &out)
    extras.write(in: "item", named: ["hopHistory", "pubHistory"], to: &out)
    out.xml.splice(content)
    out.xml.close()
    return !isPackage && !isOther && carried == nil && PlainItem.holds(article, dateline: dateline, options: options)
  }

  /// A catalog that is a document of its own.
  private func document(_ article: borrowing Article, _ extras: G2Extras, _ out: inout MarkupOutput) {
    for element in extras.elementList where element["in"]?.string == "document" {
      G2Extras.write(element, namespace: NewsMLG2.namespace, to: &out)
      break
    }
    var rest = Article()
    rest.type = article.type
    rest.extras = article.extras
    for difference in rest.diff(copy article) {
      out.report.add(.lossNoPlace, "a catalog has no metadata", path: FieldPath(Array(difference.path.steps.prefix(1))))
    }
  }

  private func frame(_ article: borrowing Article, _ extras: G2Extras, _ isPackage: Bool, _ out: inout MarkupOutput) {
    if !isInMessage { out.xml.attribute("xmlns", NewsMLG2.namespace) }
    out.xml.attribute("standard", "NewsML-G2")
    out.xml.attribute("standardversion", "2.35")
    out.xml.attribute("conformance", "power")
    out.xml.attribute("guid", guid(article, &out))
    if let version = article.version {
      if let number = Int(version), number > 0, String(number) == version {
        out.xml.attribute("version", version)
      } else {
        out.say(.lossNoPlace, "G2 counts versions from 1", field: "version")
      }
    }
    let language = extras.attribute("xml:lang", at: "item") ?? article.language
    if let language, MarkupText.isLanguage(language) { out.xml.attribute("xml:lang", language) }
    G2Extras(article.extras).writeFrameAttributes(to: &out)
  }

  private func guid(_ article: borrowing Article, _ out: inout MarkupOutput) -> String {
    if let id = article.id { return ConceptWriter.line(id, "id", &out) }
    let guid = ContentIdentifier.uri(of: article)
    out.say(.supplied, "the guid was derived from the content: \(guid)", field: "id")
    return guid
  }

  private func catalogs(_ extras: G2Extras, _ out: inout MarkupOutput) {
    extras.write(in: "item", named: ["catalogRef", "catalog"], to: &out)
    if !extras.hasStandardCatalog {
      out.xml.open("catalogRef")
      out.xml.attribute("href", Catalog.standardAddress)
      out.xml.close()
    }
    guard out.usesWords else { return }
    out.xml.open("catalog")
    out.xml.open("scheme")
    out.xml.attribute("alias", WordScheme.alias)
    out.xml.attribute("uri", WordScheme.uri)
    out.xml.close()
    out.xml.close()
  }
}

extension G2Extras {
  /// Whether the document names a version of the IPTC's catalog itself.
  var hasStandardCatalog: Bool {
    elementList.contains { element in
      element["name"]?.string == "catalogRef"
        && (element["attributes"]?["href"]?.string ?? "").contains("catalog.IPTC-G2-Standards")
    }
  }

  /// Writes the attributes of the item's own element, but for those that the writer sets itself.
  func writeFrameAttributes(to out: inout MarkupOutput) {
    guard !isEmpty else { return }
    let own: Set<String> = [
      "standard", "standardversion", "conformance", "guid", "version", "xml:lang", "xmlns", "element",
    ]
    for member in attributes(at: "item") where !own.contains(member.key) {
      if let text = member.value.string { out.xml.attribute(named: member.key, text) }
    }
  }
}

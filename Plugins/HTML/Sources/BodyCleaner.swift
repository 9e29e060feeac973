internal import WireformCore
internal import WireformXML

/// Takes out of a foreign story what is the site's: scripts, share buttons, teasers, and the names that its style sheet
/// goes by.
struct BodyCleaner {
  private(set) var furniture = Census()
  private var attributes: [(name: String, count: Int)] = []
  private var wrappers: [(name: String, count: Int)] = []

  private static let furnitureNames: Set = [
    "nav", "form", "button", "script", "style", "noscript", "template", "svg", "input", "select", "dialog", "canvas",
    "amp-ad", "amp-sidebar", "amp-analytics", "amp-social-share", "amp-consent", "amp-sticky-ad", "amp-auto-ads",
    "amp-pixel", "amp-embed", "amp-user-notification",
  ]
  private static let furnitureClasses = [
    "related", "newsletter", "promo", "advert", "ad", "ads", "share", "sharing", "social", "comments", "subscribe",
    "breadcrumb", "breadcrumbs", "cookie", "paywall", "recirc", "teaser", "toolbar", "tags", "outbrain", "taboola",
    "sharedaddy",
    "sharethis", "addtoany", "relatedposts",
  ]
  /// Classes of words that are there to be heard only.
  private static let unseenClasses: Set = [
    "visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "screenreader-text", "u-hidden-visually",
  ]
  /// Classes of the lines beside a headline, which were looked through before.
  private static let lineClasses: Set = ["meta", "postmeta", "entrymeta", "submitted", "dateline-meta"]
  /// Roles that a class may tell without being the style sheet's.
  private static let roles: Set = [
    "lead", "summary", "caption", "credit", "optional", "signoff", "contact", "boilerplate", "background", "sidebar",
    "dateline", "footnote",
  ]
  private static let keptAttributes: Set = [
    "href", "src", "alt", "width", "height", "datetime", "colspan", "rowspan", "start", "lang", "xml:lang", "title",
    "cite", "srcdoc", "align", "data-name",
  ]
  private static let wrapperNames: Set = ["div", "section", "article", "main", "span", "center", "font", "picture"]

  /// Cleans what stands in an element.
  mutating func clean(_ root: XMLElement) {
    var open = [(element: root, isInHeader: false)]
    while let (element, isInHeader) = open.popLast() {
      for inner in element.elements {
        if isFurniture(inner, isInHeader: isInHeader) {
          furniture.add(inner, as: "in the story")
          inner.remove()
        } else {
          filter(inner)
          let isFigure = ["figure", "figcaption", "picture"].contains(inner.local)
          open.append((inner, (isInHeader || inner.local == "header") && !isFigure))
        }
      }
    }
    filter(root)
  }

  private func isFurniture(_ element: XMLElement, isInHeader: Bool) -> Bool {
    if BodyCleaner.furnitureNames.contains(element.local) { return true }
    if element.local == "header" || element.local == "footer" {
      return element.local == "footer" ? element.first("cite") == nil : !holdsFigure(element)
    }
    if element.peek("hidden") != nil || element.peek("aria-hidden") == "true" && element.local != "img" {
      return !holdsFigure(element) && element.first("p") == nil
    }
    // Of the head of a story its picture is left.
    if isInHeader, !holdsFigure(element), element.local != "figcaption" { return true }
    let classes = element.peek("class")?.lowercased() ?? ""
    let tokens = classes.split(separator: " ").map { String($0) }
    if tokens.contains(where: { BodyCleaner.unseenClasses.contains($0) }) { return true }
    guard !classes.isEmpty, !["p", "li", "td", "th"].contains(element.local) else {
      return false
    }
    let words = classes.split { !($0.isLetter || $0.isNumber) }.map { String($0) }
    if words.contains(where: { BodyCleaner.lineClasses.contains($0) }), element.text.utf8.count < 300 {
      return !holdsFigure(element)
    }
    return words.contains { BodyCleaner.furnitureClasses.contains($0) }
  }

  private func holdsFigure(_ element: XMLElement) -> Bool {
    var open = [element]
    while let element = open.popLast() {
      if element.local == "figure" || element.local == "img" { return true }
      open += element.elements
    }
    return false
  }

  private mutating func filter(_ element: XMLElement) {
    if BodyCleaner.wrapperNames.contains(element.local) { count(element.local, in: &wrappers) }
    let gone = element.filterAttributes { name, value in
      name == "class" ? BodyCleaner.roles.contains(value) : BodyCleaner.keptAttributes.contains(name)
    }
    for name in gone { count(name, in: &attributes) }
  }

  private func count(_ name: String, in counts: inout [(name: String, count: Int)]) {
    if let index = counts.firstIndex(where: { $0.name == name }) {
      counts[index].count += 1
    } else if counts.count < 64 {
      counts.append((name, 1))
    } else {
      counts[counts.count - 1].count += 1
    }
  }

  /// Says what was taken out.
  func report(_ report: inout Report) {
    furniture.report(.htmlFurniture, &report)
    for (what, counts) in [("attributes", attributes), ("wrappers", wrappers)] where !counts.isEmpty {
      let list = counts.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
      report.add(.htmlPresentation, "\(what) of the story that are not kept: \(list)")
    }
  }
}

extension [Block] {
  /// The blocks, a paragraph with empty lines in it as several: pages set paragraphs apart by two line breaks.
  func partedByBreaks() -> [Block] {
    flatMap { block -> [Block] in
      guard case .paragraph(let paragraph) = block, paragraph.content.contains(.lineBreak) else { return [block] }
      var parts: [[Inline]] = [[]]
      var breaks = 0
      for inline in paragraph.content {
        if inline == .lineBreak {
          breaks += 1
          continue
        }
        if breaks > 1 { parts.append([]) } else if breaks == 1 { parts[parts.count - 1].append(.lineBreak) }
        breaks = 0
        parts[parts.count - 1].append(inline)
      }
      guard parts.count > 1 else { return [block] }
      return parts.filter { !$0.isEmpty }.map { part in
        var own = paragraph
        own.content = part
        return .paragraph(own)
      }
    }
  }

  /// The blocks with those of divisions that say nothing themselves in their place.
  func flattened() -> [Block] {
    flatMap { block -> [Block] in
      guard case .division(let division) = block, division.extras.isEmpty, division.language == nil else {
        return [block]
      }
      let wrappers: Set = ["section", "article", "main", "header", "center"]
      guard division.role.map({ wrappers.contains($0) }) ?? true else { return [block] }
      return division.blocks.flattened()
    }
  }
}

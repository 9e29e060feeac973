internal import WireformXML

/// Finds the element of a page in which the story stands.
enum StoryFinder {
  /// The element of a page that we wrote.
  static func own(_ body: XMLElement) -> XMLElement? {
    body.first("article")?.elements.first { $0.local == "div" && $0.peek("class") == "body" }
  }

  /// The element with the story on any page: what is marked as its body, else the article with the most text, else the
  /// main part, else all.
  static func story(_ body: XMLElement) -> XMLElement {
    var bodies: [XMLElement] = []
    var articles: [XMLElement] = []
    var mains: [XMLElement] = []
    var open = [body]
    while let element = open.popLast() {
      if isBody(element) { bodies.append(element) }
      if element.local == "article" { articles.append(element) }
      if element.local == "main" || element.peek("role") == "main" { mains.append(element) }
      open += element.elements.reversed()
    }
    for candidates in [bodies, articles, mains] {
      let measured = candidates.map { (element: $0, size: text(in: $0)) }
      guard let best = measured.max(by: { $0.size < $1.size }) else { continue }
      if best.size >= 80 || (candidates.count == 1 && best.size > 0) { return best.element }
    }
    return densest(body) ?? body
  }

  /// Whether microdata or RDFa mark an element as the body of a story.
  private static func isBody(_ element: XMLElement) -> Bool {
    if element.peek("itemprop")?.split(separator: " ").contains("articleBody") == true { return true }
    guard let property = element.peek("property") else { return false }
    return ["articleBody", "schema:articleBody", "schema:text", "rnews:articleBody", "content:encoded"].contains(
      property)
  }

  /// Where nothing is marked, the element whose own paragraphs hold most of the page's running text.
  private static func densest(_ body: XMLElement) -> XMLElement? {
    var best: (element: XMLElement, size: Int)?
    var all = 0
    var open = [body]
    while let element = open.popLast() {
      var own = 0
      for child in element.children {
        switch child {
        case .text(let text): if element.local == "div" || element.local == "td" { own += text.string.utf8.count }
        case .element(let inner):
          if inner.local == "p" { own += inner.text.utf8.count } else { open.append(inner) }
        }
      }
      all += own
      if own > best?.size ?? 0 { best = (element, own) }
    }
    guard let best, best.size >= 80, best.size * 10 >= all * 7 else { return nil }
    return best.element
  }

  /// How many characters of running text stand in an element.
  private static func text(in element: XMLElement) -> Int {
    var count = 0
    var open = [element]
    while let element = open.popLast() {
      if element.local == "p" { count += element.text.utf8.count } else { open += element.elements }
    }
    return count
  }
}

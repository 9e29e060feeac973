public import WireformCore
public import WireformXML

/// Reads the body of an Article from the elements of NITF or HTML.
///
/// One engine serves both: the vocabulary says what an element means. Text that stands beside blocks becomes a
/// paragraph of its own, so that nothing is lost where a feed forgets its `p`. What has no place is reported.
public struct MarkupReader {
  /// The media that figures and images show, in the order of the text.
  public private(set) var media: [Article] = []
  /// What is said about the body.
  public var report: Report

  let vocabulary: MarkupVocabulary

  /// Makes a reader for one body.
  /// - Parameter limits: of the report that will take over what is said.
  public init(_ vocabulary: MarkupVocabulary, limits: Limits) {
    self.vocabulary = vocabulary
    report = Report(limits: limits)
  }

  /// The blocks that stand in an element.
  public mutating func blocks(in element: XMLElement) -> [Block] {
    element.markTaken()
    var blocks: [Block] = []
    var run = InlineRun()
    for child in element.children {
      switch child {
      case .text(let text): run.add(text)
      case .element(let inner):
        switch meaning(of: inner) {
        case .inline, .lineBreak: inline(inner, into: &run)
        case .image where !run.isEmpty: inline(inner, into: &run)
        case let meaning:
          flush(&run, into: &blocks)
          block(inner, meaning, into: &blocks)
        }
      }
    }
    flush(&run, into: &blocks)
    return blocks
  }

  /// The text that stands in an element; blocks within it are joined by line breaks.
  public mutating func inlines(in element: XMLElement) -> [Inline] {
    element.markTaken()
    var run = InlineRun()
    content(of: element, into: &run)
    return run.finish()
  }

  /// An unknown element is a block where blocks stand in it, else text.
  func meaning(of element: XMLElement) -> MarkupVocabulary.Meaning {
    if let known = vocabulary.meaning(of: element) { return known }
    return hasBlocks(element) ? .container : .inline(.plain)
  }

  func hasBlocks(_ element: XMLElement) -> Bool {
    guard element.hasElements else { return false }
    for case .element(let inner) in element.children {
      switch vocabulary.meaning(of: inner) {
      case .inline, .lineBreak, .dropped, .image, nil: if hasBlocks(inner) { return true }
      default: return true
      }
    }
    return false
  }

  private mutating func flush(_ run: inout InlineRun, into blocks: inout [Block]) {
    guard !run.isEmpty else { return run = InlineRun() }
    let content = run.finish()
    if !content.isEmpty { blocks.append(.paragraph(Paragraph(content))) }
  }

  mutating func add(medium: Article) -> String {
    var medium = medium
    let name = medium.name ?? "media-\(media.count + 1)"
    medium.name = name
    media.append(medium)
    return name
  }

  /// Changes a medium that was added.
  mutating func change(_ name: String, _ body: (inout Article) -> Void) {
    if let index = media.firstIndex(where: { $0.name == name }) { body(&media[index]) }
  }

  func hasMedium(_ name: String) -> Bool { media.contains { $0.name == name } }

  /// What the attributes that every element may have say.
  struct Common {
    var role: String?
    var language: String?
    var extras = Extras()
  }

  /// Takes class, language and everything else that an element says about itself.
  /// - Parameter classes: where it is not the role alone that `class` tells, what to take out of it.
  mutating func common(_ element: XMLElement, taking known: Set<String> = []) -> (Common, Set<String>) {
    element.markTaken()
    var common = Common()
    guard element.hasAttributes else { return (common, []) }
    var found: Set<String> = []
    if let text = element.take("class") {
      var tokens = text.utf8.split(whereSeparator: { $0 <= 0x20 }).map { String(decoding: Array($0), as: UTF8.self) }
      tokens.removeAll { known.contains($0) && found.insert($0).inserted }
      if tokens.count > 1 {
        common.extras = rest(element, and: [("class", text)])
      } else {
        common.role = tokens.first
      }
    }
    common.language = element.take("xml:lang") ?? element.take("lang")
    if element.hasRest { common.extras = rest(element, and: common.extras.isEmpty ? [] : pairs(common.extras)) }
    return (common, found)
  }

  private func pairs(_ extras: Extras) -> [(String, String)] {
    guard case .object(let members)? = extras[vocabulary.id]?["attributes"] else { return [] }
    return members.compactMap { member in member.value.string.map { (member.key, $0) } }
  }

  private func rest(_ element: XMLElement, and first: [(String, String)]) -> Extras {
    var members = first.map { Value.Member($0.0, .string($0.1)) }
    for attribute in element.takeRest() {
      members.append(Value.Member(attribute.name.written, .string(attribute.value)))
    }
    var extras = Extras()
    extras[vocabulary.id] = ["attributes": .object(members)]
    return extras
  }

  /// Reports the attributes of an element that has no part to keep them.
  mutating func dropRest(_ element: XMLElement) {
    element.markTaken()
    guard element.hasRest else { return }
    let names = element.takeRest().map(\.name.written).joined(separator: ", ")
    report.add(
      .markupAttributeDropped, "\(element.local) has attributes that are not kept: \(names)", at: element.place)
  }

  /// Reports an element that is left out with all that it holds.
  mutating func drop(_ element: XMLElement) {
    element.markTaken()
    let values = element.takeRest().map { "\($0.name.written)=\($0.value) " }.joined()
    let text = values + MarkupText.collapsed(element.text)
    let words = text.isEmpty ? "" : ": " + String(decoding: Array(text.utf8.prefix(60)), as: UTF8.self)
    report.add(.markupElementDropped, "\(element.local) is not kept\(words)", at: element.place)
  }

  mutating func sayEmpty(_ element: XMLElement) {
    report.add(.emptyBlocksDropped, at: element.place)
  }
}

extension MarkupReader {
  /// The blocks that an element is, where it stands alone.
  mutating func blocks(standing element: XMLElement) -> [Block] {
    var blocks: [Block] = []
    block(element, meaning(of: element), into: &blocks)
    return blocks
  }
}

internal import WireformCore

/// Writes blocks as Markdown that is read back to the same blocks.
///
/// What Markdown has no syntax for is an HTML element around Markdown, on lines of its own, as GitHub, Hugo and Jekyll
/// show it: `<div class="lead">` around a block with a role, `<section>` around a division, `<figure>`, `<dl>`, and a
/// `<table>` of elements where cells span or hold blocks.
struct BodyWriter {
  /// What all blocks of a document share; a class, so that each paragraph adds to the same notes without a copy.
  final class Document {
    /// The media, as the front matter lists them or the body makes them.
    let media: MediaRegister
    /// Whether the front matter lists the media.
    let listsMedia: Bool
    /// Whether raw Markdown may hold definitions, so that a bracket in a text might refer to one.
    let escapesBrackets: Bool
    /// The notes that are to be written at the end.
    private(set) var notes: [(label: String, note: InlineNote)] = []
    private var byLabel: [String: Int] = [:]

    /// A document with its media.
    init(media: MediaRegister, listsMedia: Bool, escapesBrackets: Bool) {
      self.media = media
      self.listsMedia = listsMedia
      self.escapesBrackets = escapesBrackets
    }

    /// The label of a note: its own where it has one that can be written, else a made one.
    func label(for note: InlineNote) -> String {
      if let label = note.label, Document.isWritable(label) {
        guard let index = byLabel[label] else { return add(label, note) }
        if notes[index].note == note { return label }
      }
      var number = notes.count + 1
      while byLabel[FootnoteLabel.made(number)] != nil { number += 1 }
      return add(FootnoteLabel.made(number), note)
    }

    private func add(_ label: String, _ note: InlineNote) -> String {
      byLabel[label] = notes.count
      notes.append((label, note))
      return label
    }

    private static func isWritable(_ label: String) -> Bool {
      !label.isEmpty && label.utf8.count < 200
        && label.utf8.allSatisfy { $0 > 0x20 && !"[]^\\`*_<&|".utf8.contains($0) }
    }
  }

  /// What all blocks share.
  let document: Document
  private let depthLimit: Int
  private var depth = 0

  /// A writer for one document.
  init(_ document: Document, depth: Int) {
    self.document = document
    depthLimit = depth
  }

  /// Writes a body with its notes.
  mutating func write(_ body: [Block]) -> [UInt8] {
    var output = blocks(body)
    var written = 0
    while written < document.notes.count {
      let (label, note) = document.notes[written]
      written += 1
      let text = BodyWriter.indented(blocks(note.blocks), by: 4, first: "[^\(label)]: ")
      if !output.isEmpty { output.append(contentsOf: "\n\n".utf8) }
      output += text
    }
    if !output.isEmpty { output.append(0x0A) }
    return output
  }

  /// Blocks with an empty line between them.
  mutating func blocks(_ blocks: [Block]) -> [UInt8] {
    guard depth < depthLimit else { return [] }
    depth += 1
    defer { depth -= 1 }
    var output: [UInt8] = []
    var before: Block?
    for item in blocks {
      let text = block(item, after: before)
      guard !text.isEmpty else { continue }
      if !output.isEmpty { output.append(contentsOf: "\n\n".utf8) }
      output += text
      before = item
    }
    return output
  }

  /// A block with its role and language.
  private mutating func block(_ block: Block, after before: Block?) -> [UInt8] {
    switch block {
    case .paragraph(let block): wrapped(block.attributes, inlines(block.content))
    case .heading(let block): wrapped(block.attributes, heading(block))
    case .preformatted(let block): preformatted(block)
    case .rule(let block): wrapped(block.attributes, Array("***".utf8))
    case .list(let block): wrapped(block.attributes, list(block, after: before))
    case .quote(let block): wrapped(block.attributes, quote(block))
    case .table(let block): table(block)
    case .figure(let block): figure(block)
    case .definitionList(let block): definitionList(block)
    case .note(let block): element("aside", [("data-kind", block.kind)], block.attributes, blocks(block.blocks))
    case .division(let block): element("section", [], block.attributes, blocks(block.blocks))
    case .embed(let block):
      element("div", [("data-embed", block.href ?? "")], block.attributes, Array((block.html ?? "").utf8))
    case .raw(let raw): self.raw(raw)
    }
  }

  /// Inlines as a text of its own.
  mutating func inlines(_ content: [Inline], allowsLines: Bool = true) -> [UInt8] {
    var writer = InlineWriter(document)
    writer.allowsLines = allowsLines
    writer.write(content)
    return writer.output
  }

  // MARK: elements

  /// An element with Markdown inside, on lines of its own.
  func element(
    _ name: String, _ own: [(name: String, value: String?)], _ attributes: BlockAttributes, _ inner: [UInt8]
  ) -> [UInt8] {
    let all: [(name: String, value: String?)] =
      own + [("class", attributes.role), ("lang", attributes.language)] + attributes.extras.htmlAttributes
    let open = Array(HTMLText.tag(name, all).utf8)
    let end = Array("</\(name)>".utf8)
    return inner.isEmpty ? open + [0x0A] + end : open + [0x0A, 0x0A] + inner + [0x0A, 0x0A] + end
  }

  /// A block within a `div` that says its role and language, where it has any.
  private func wrapped(_ attributes: BlockAttributes, _ inner: [UInt8]) -> [UInt8] {
    let isPlain = attributes.role == nil && attributes.language == nil && attributes.extras.htmlAttributes.isEmpty
    return isPlain || inner.isEmpty ? inner : element("div", [], attributes, inner)
  }

  private func raw(_ raw: RawBlock) -> [UInt8] {
    guard raw.format == "html" || raw.format == "markdown" else { return [] }
    return wrapped(BlockAttributes(role: raw.role, language: raw.language), Array(raw.text.utf8))
  }

  // MARK: leaves

  private mutating func heading(_ heading: Heading) -> [UInt8] {
    let level = min(max(heading.level ?? 2, 1), 6)
    var text = inlines(heading.content, allowsLines: false)
    // A hash sign at the end would be taken for the end of the heading.
    let escapes = text.dropLast().reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    if text.last == UInt8(ascii: "#"), escapes % 2 == 0 { text.insert(UInt8(ascii: "\\"), at: text.count - 1) }
    return Array(repeating: UInt8(ascii: "#"), count: level) + (text.isEmpty ? [] : [0x20]) + text
  }

  private func preformatted(_ block: Preformatted) -> [UInt8] {
    var info = block.language ?? ""
    if let more = block.extras["markdown"]?["info"]?.string, !info.isEmpty { info += " \(more)" }
    info = info.replacing("\\", with: "\\\\").replacing("&", with: "&amp;")
    let mark = info.contains("`") ? UInt8(ascii: "~") : UInt8(ascii: "`")
    let count = max(3, BodyWriter.longestRun(of: mark, in: block.text) + 1)
    let fence = [UInt8](repeating: mark, count: count)
    let text = block.text.isEmpty ? [] : Array(block.text.utf8) + [0x0A]
    var attributes = block.attributes
    attributes.language = nil
    return wrapped(attributes, fence + Array(info.utf8) + [0x0A] + text + fence)
  }

  /// The longest run of a byte in a text.
  static func longestRun(of byte: UInt8, in text: String) -> Int {
    var longest = 0
    var run = 0
    for other in text.utf8 {
      run = other == byte ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  private mutating func figure(_ figure: Figure) -> [UInt8] {
    var images: [[UInt8]] = []
    for name in figure.media {
      let (address, item) = document.media.reference(to: name)
      images.append(Array(LinkText.image(address, alt: item?.altText ?? "", title: item?.caption).utf8))
    }
    if images.count == 1, figure.caption.isEmpty { return wrapped(figure.attributes, images[0]) }
    var parts = images
    if !figure.caption.isEmpty { parts.append(line("figcaption", figure.caption)) }
    return element("figure", [], figure.attributes, Array(parts.joined(separator: [0x0A, 0x0A])))
  }

  /// An element that holds one paragraph.
  mutating func line(_ name: String, _ content: [Inline]) -> [UInt8] {
    element(name, [], BlockAttributes(), inlines(content))
  }

  // MARK: containers

  private mutating func quote(_ quote: Quote) -> [UInt8] {
    var parts = [blocks(quote.blocks)]
    if !quote.attribution.isEmpty {
      parts.append(inlines([.span(InlineSpan(quote.attribution, role: InlineElement.citeRole))]))
    }
    let inner = Array(parts.filter { !$0.isEmpty }.joined(separator: [0x0A, 0x0A]))
    var output: [UInt8] = []
    for line in inner.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if !output.isEmpty { output.append(0x0A) }
      output.append(contentsOf: line.isEmpty ? Array(">".utf8) : Array("> ".utf8) + line)
    }
    return output
  }

  private mutating func definitionList(_ list: DefinitionList) -> [UInt8] {
    var parts: [[UInt8]] = []
    for item in list.items {
      parts.append(line("dt", item.term))
      if !item.blocks.isEmpty { parts.append(element("dd", [], BlockAttributes(), blocks(item.blocks))) }
    }
    return element("dl", [], list.attributes, Array(parts.joined(separator: [0x0A, 0x0A])))
  }

  private mutating func list(_ list: List, after before: Block?) -> [UInt8] {
    var isAlternate = false
    if case .list(let other)? = before { isAlternate = other.ordered == list.ordered && other.attributes.isEmpty }
    let looseness = ListLooseness(list)
    var output: [UInt8] = []
    var number = list.start ?? 1
    for item in list.items {
      let mark = list.ordered == true ? "\(number)\(isAlternate ? ")" : ".")" : isAlternate ? "*" : "-"
      number = number < 999_999_999 ? number + 1 : number
      if !output.isEmpty { output.append(contentsOf: looseness.isLoose ? "\n\n".utf8 : "\n".utf8) }
      output += self.item(item, mark, isTight: !looseness.isLoose)
    }
    return output
  }

  private mutating func item(_ item: ListItem, _ mark: String, isTight: Bool) -> [UInt8] {
    var text: [UInt8]
    if item.blocks.isEmpty {
      text = inlines(item.content)
    } else if isTight {
      text = []
      for (index, inner) in item.blocks.enumerated() {
        if index > 0 { text.append(0x0A) }
        text += block(inner, after: index > 0 ? item.blocks[index - 1] : nil)
      }
    } else {
      text = blocks(item.blocks)
    }
    if let checked = item.checked { text = Array((checked ? "[x] " : "[ ] ").utf8) + text }
    return BodyWriter.indented(text, by: mark.utf8.count + 1, first: mark + " ")
  }

  /// Lines behind a mark, those after the first one indented.
  static func indented(_ text: [UInt8], by width: Int, first: String) -> [UInt8] {
    var output = Array(first.utf8)
    for (index, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if index > 0 {
        output.append(0x0A)
        if !line.isEmpty { output.append(contentsOf: repeatElement(0x20, count: width)) }
      }
      output += line
    }
    if output.last == 0x20 { output.removeLast() }
    return output
  }
}

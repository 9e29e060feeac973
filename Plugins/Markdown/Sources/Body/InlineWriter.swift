internal import WireformCore

/// Writes inlines as Markdown, and as HTML within Markdown where that has no syntax or would be read otherwise.
struct InlineWriter {
  /// What was written.
  private(set) var output: [UInt8] = []
  /// What all paragraphs of a document share.
  let document: BodyWriter.Document
  /// Whether lines may end within the text; not in headings and tables.
  var allowsLines = true
  private var isInLink = false
  private var lineStart = 0
  private var brackets = 0
  private var depth = 0

  /// A writer at the start of a text.
  init(_ document: BodyWriter.Document) { self.document = document }

  /// Writes inlines one after another.
  mutating func write(_ content: [Inline]) {
    let merged = content.merged()
    for (index, inline) in merged.enumerated() {
      write(inline, before: index + 1 < merged.count ? merged[index + 1] : nil)
    }
  }

  private mutating func write(_ inline: Inline, before next: Inline?) {
    switch inline {
    case .text(let text): self.text(text, before: next)
    case .emphasis(let span): marked(span, "*", "em", next)
    case .strong(let span): marked(span, "**", "strong", next)
    case .strike(let span): marked(span, "~~", "del", next)
    case .underline(let span): element("u", span)
    case .superscript(let span): element("sup", span)
    case .subscript(let span): element("sub", span)
    case .quote(let span): element("q", span)
    case .span(let span): element("span", span)
    case .code(let span): code(span)
    case .link(let link): self.link(link)
    case .lineBreak: lineBreak(isLast: next == nil)
    case .entity(let entity):
      let concept = entity.concept.map { JSONText.text(ValueBuilder.value(of: $0)) }
      element("span", [("data-concept", concept)], entity.extras, entity.content)
    case .time(let time): element("time", [("datetime", time.date?.description)], time.extras, time.content)
    case .image(let image): self.image(image)
    case .note(let note): add("[^\(document.label(for: note))]")
    case .raw(let raw): if raw.format == "html" || raw.format == "markdown" { add(raw.text) }
    }
  }

  private mutating func add(_ text: String) { output.append(contentsOf: text.utf8) }

  // MARK: text

  private mutating func text(_ text: String, before next: Inline?) {
    brackets += text.utf8.reduce(0) { $1 == UInt8(ascii: "[") ? $0 + 1 : $0 }
    let isLineStart = output.count == lineStart
    let context = TextEscaper.Context(
      isLineStart: isLineStart && depth == 0, before: isLineStart ? 0 : output.last ?? 0,
      after: InlineWriter.firstByte(of: next) ?? 0x0A,
      escapesBrackets: isInLink || document.escapesBrackets || brackets > 200)
    TextEscaper.append(text, to: &output, context)
  }

  /// The byte that an inline begins with; nil where nothing comes.
  private static func firstByte(of inline: Inline?) -> UInt8? {
    switch inline {
    case nil: nil
    case .text(let text)?: text.utf8.first
    case .emphasis?, .strong?: UInt8(ascii: "*")
    case .strike?: UInt8(ascii: "~")
    case .link?, .note?: UInt8(ascii: "[")
    case .image?: UInt8(ascii: "!")
    case .code?: UInt8(ascii: "`")
    case .lineBreak?: UInt8(ascii: "\\")
    default: UInt8(ascii: "<")
    }
  }

  private mutating func lineBreak(isLast: Bool) {
    guard allowsLines, !isLast, depth == 0 else { return add("<br>") }
    add("\\\n")
    lineStart = output.count
  }

  // MARK: marks

  /// What a stretch says in Markdown, written apart so that its ends can be looked at.
  private mutating func inner(_ content: [Inline]) -> [UInt8] {
    let (outer, outerStart) = (output, lineStart)
    (output, lineStart) = ([0x78], 0)
    depth += 1
    write(content)
    depth -= 1
    let inner = Array(output.dropFirst())
    (output, lineStart) = (outer, outerStart)
    return inner
  }

  private mutating func marked(_ span: InlineSpan, _ mark: String, _ name: String, _ next: Inline?) {
    let isPlain = span.role == nil && span.language == nil && span.extras.isEmpty
    guard isPlain, depth < 40 else { return element(name, span) }
    let inner = inner(span.content)
    let following = InlineWriter.following(next)
    guard DelimiterRun.isSafe(mark, around: inner, after: output[lineStart...], before: following) else {
      add("<\(name)>")
      output += inner
      return add("</\(name)>")
    }
    add(mark)
    output += inner
    add(mark)
  }

  private static func following(_ inline: Inline?) -> Unicode.Scalar {
    if case .text(let text)? = inline { return text.unicodeScalars.first ?? "\n" }
    return firstByte(of: inline).map { Unicode.Scalar($0) } ?? "\n"
  }

  private mutating func element(_ name: String, _ span: InlineSpan) {
    if name == "span", span.role == InlineElement.citeRole {
      return element("cite", [("lang", span.language)], span.extras, span.content)
    }
    element(name, [("class", span.role), ("lang", span.language)], span.extras, span.content)
  }

  private mutating func element(
    _ name: String, _ attributes: [(name: String, value: String?)], _ extras: Extras, _ content: [Inline]
  ) {
    add(HTMLText.tag(name, attributes + extras.htmlAttributes))
    depth += 1
    write(content)
    depth -= 1
    add("</\(name)>")
  }

  private mutating func code(_ span: InlineSpan) {
    let text = span.content.plainText
    let isPlain = span.role == nil && span.language == nil && span.extras.isEmpty && span.content.isPlain
    let hasLine = text.utf8.contains { $0 == 0x0A || $0 == 0x0D }
    guard isPlain, !text.isEmpty, !hasLine, output.last != UInt8(ascii: "`") else { return element("code", span) }
    let mark = String(repeating: "`", count: BodyWriter.longestRun(of: UInt8(ascii: "`"), in: text) + 1)
    let isPadded =
      text.hasPrefix("`") || text.hasSuffix("`")
      || text.hasPrefix(" ") && text.hasSuffix(" ") && text.utf8.contains { $0 != 0x20 }
    add(isPadded ? "\(mark) \(text) \(mark)" : "\(mark)\(text)\(mark)")
  }

  // MARK: links and images

  private mutating func link(_ link: InlineLink) {
    guard let href = link.href, link.extras.isEmpty, !isInLink else {
      return element("a", [("href", link.href), ("title", link.title)], link.extras, link.content)
    }
    if link.title == nil, link.content.isPlain, let auto = LinkText.autolink(href, link.content.plainText) {
      return add(auto)
    }
    isInLink = true
    add("[")
    depth += 1
    write(link.content)
    depth -= 1
    isInLink = false
    add("](\(LinkText.destination(href))\(LinkText.title(link.title)))")
  }

  private mutating func image(_ image: InlineImage) {
    let (address, item) = document.media.reference(to: image.media ?? "")
    add(LinkText.image(address, alt: image.text, title: document.listsMedia ? nil : item?.caption))
  }
}

/// Decides whether marks such as `*` are read as what they are meant.
enum DelimiterRun {
  /// Whether marks around a text open and close in their place (CommonMark 0.31, 6.2), whatever stands inside.
  static func isSafe(
    _ mark: String, around inner: [UInt8], after before: ArraySlice<UInt8>, before next: Unicode.Scalar
  ) -> Bool {
    guard let own = mark.utf8.first, let first = scalar(at: inner[...].prefix(4)), let last = lastScalar(inner[...]),
      before.last != own, inner.first != own, inner.last != own, next.value != UInt32(own)
    else { return false }
    let previous = lastScalar(before) ?? "\n"
    let opens = !isSpace(first) && (isWord(first) || !isWord(previous))
    let closes = !isSpace(last) && (isWord(last) || !isWord(next))
    return opens && closes
  }

  private static func scalar(at bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.first
  }

  private static func lastScalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard var start = bytes.indices.last else { return nil }
    while start > bytes.startIndex, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: bytes[start...])
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.value < 0x20
  }

  /// Whether a character is neither white space nor punctuation.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (0x61...0x7A).contains(scalar.value | 0x20) || (0x30...0x39).contains(scalar.value) }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .spaceSeparator, .lineSeparator, .paragraphSeparator, .control:
      return false
    default: return true
    }
  }
}

extension Extras {
  /// The attributes that a document gave an HTML element.
  var htmlAttributes: [(name: String, value: String?)] {
    guard case .object(let members)? = self["markdown"]?["attributes"] else { return [] }
    return members.map { ($0.key, $0.value.string) }
  }
}

internal import WireformCore
internal import WireformMarkup
internal import WireformXML

/// The texts of ninjs' bodies, and the blocks of the story.
enum NinjsBody {
  /// What a body is written in; the greater says more.
  enum Kind: Int {
    case unknown, text, nitf, html
  }

  /// What the usual names of 1.x's bodies mean: `body_html` and its like.
  static let contentTypes = [
    "text": "text/plain", "html": "text/html", "xhtml": "application/xhtml+xml", "nitf": "text/vnd.IPTC.NITF",
  ]

  /// Tells by the media type, else by the role, else by the look.
  static func kind(of line: NinjsLine) -> Kind {
    let said = (line.contentType ?? line.role ?? "").lowercased()
    let looksMarked = opensMarkup(line.value)
    if said.contains(bytes: "nitf") { return .nitf }
    if said.contains(bytes: "html") { return .html }
    if said == "text/plain" || (said == "text" && !looksMarked) { return .text }
    if said.hasSuffix("xml") || said.hasSuffix("json") { return .unknown }
    return looksMarked ? .html : .text
  }

  /// Whether the first byte that is no white space opens a tag.
  private static func opensMarkup(_ text: String) -> Bool { text.utf8.first { $0 > 0x20 } == UInt8(ascii: "<") }

  /// The role and the media type that a body of a kind is written with.
  static func usual(_ kind: Kind) -> (role: String, contentType: String) {
    switch kind {
    case .html, .nitf, .unknown: ("main", "text/html")
    case .text: ("main", "text/plain")
    }
  }

  /// What was made of a body.
  struct Story {
    /// The blocks.
    var blocks: [Block]
    /// Media that stand in the body itself.
    var media: [Article] = []
    /// The paragraph that closes it.
    var signoff: String?
    /// What was said about its markup.
    var diagnostics: [Diagnostic] = []
  }

  /// The story of a body: markup by the XML parser where it is well-formed, else by the HTML parser.
  static func story(_ text: String, _ kind: Kind) -> Story {
    switch kind {
    case .text: return Story(blocks: paragraphs(text))
    case .unknown: return Story(blocks: [.raw(RawBlock(format: "html", text))])
    case .html, .nitf: return marked(text, kind) ?? Story(blocks: [.raw(RawBlock(format: "html", text))])
    }
  }

  private static func marked(_ text: String, _ kind: Kind) -> Story? {
    if kind == .html, let blocks = PlainHTML.blocks(of: text) { return signedOff(Story(blocks: blocks)) }
    var report = Report()
    let isDocument = opensMarkup(text) && (text.contains(bytes: "<html") || text.contains(bytes: "<nitf"))
    let source = isDocument ? text : "<div>\(text)</div>"
    guard let tree = XMLStream.tree(of: source, report: &report) ?? XMLStream.html(text, report: &report) else {
      return nil
    }
    let root = tree.root
    let html = root.local == "html" ? root : root.first("html") ?? root
    let body = html.first("body") ?? html
    let isNITF = kind == .nitf || root.local == "nitf"
    var reader = MarkupReader(isNITF ? .nitf : .html, limits: report.limits)
    var story = Story(blocks: reader.blocks(in: isNITF ? body.first("body.content") ?? body : body))
    story.media = reader.media
    story.diagnostics = report.diagnostics + reader.report.diagnostics
    return signedOff(story)
  }

  /// The story with the paragraph that closes it taken out of its blocks.
  private static func signedOff(_ story: Story) -> Story {
    guard case .paragraph(let last)? = story.blocks.last, last.role == "signoff" else { return story }
    var story = story
    story.signoff = last.content.plainText
    story.blocks.removeLast()
    return story
  }

  /// The media that the HTML of a story shows itself; the others are associations.
  static func shown(in article: borrowing Article, as body: NinjsWriter.Body) -> Set<String> {
    guard body == .html, !keepsSource(article), !isDeep(article.body) else { return [] }
    var names: Set<String> = []
    article.body.walk { if case .figure(let figure) = $0 { names.formUnion(figure.media) } }
    article.body.walkInlines { if case .image(let image) = $0, let name = image.media { names.insert(name) } }
    return names
  }

  /// Whether the story is the source text of a body that was kept as it is.
  private static func keepsSource(_ article: borrowing Article) -> Bool {
    guard article.body.count == 1, article.dateline == nil, case .raw(let raw) = article.body[0] else { return false }
    return raw.format == "html" || raw.format == "nitf"
  }

  /// How deep blocks may be nested in HTML; deeper ones are written as text, since indents and parsers grow with depth.
  private static let depthLimit = 100

  /// Whether blocks are nested deeper than that, found without going down call by call.
  private static func isDeep(_ blocks: [Block]) -> Bool {
    guard blocks.contains(where: \.mayNest) else { return false }
    var open: [(blocks: [Block], depth: Int)] = [(blocks, 1)]
    while let level = open.popLast() {
      guard level.depth <= depthLimit else { return true }
      for block in level.blocks {
        for inner in block.innerBlocks where !inner.isEmpty { open.append((inner, level.depth + 1)) }
      }
    }
    return false
  }

  /// The story as HTML: what XHTML says of it, with the media that it shows.
  private static func html(_ article: borrowing Article, to sink: inout ByteSink) {
    let runIn = article.dateline.flatMap { NinjsDateline.runIn($0) }.map { RunIn($0, isMarked: true) }
    // Losses are found by reading back, with the paths of the whole article.
    var report = Report()
    var out = MarkupOutput(taking: &sink, report: &report)
    if article.media.isEmpty {
      XHTMLWriter(article, runIn: runIn).body(article, to: &out)
    } else {
      var plain = copy article
      let shown = shown(in: article, as: .html)
      plain.media = article.media.filter { $0.name.map { shown.contains($0) } ?? false }
      XHTMLWriter(plain, runIn: runIn).body(plain, to: &out)
    }
    out.release(to: &sink, report: &report)
  }

  /// Paragraphs are parted by empty lines; in a text without such, each line is one.
  private static func paragraphs(_ text: String) -> [Block] {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { trimmed($0) }
    let ends = lines.firstIndex { !$0.isEmpty }.map { first in
      lines[first...].firstIndex { $0.isEmpty }.map { gap in lines[gap...].contains { !$0.isEmpty } } ?? false
    }
    guard ends == true else { return lines.filter { !$0.isEmpty }.map { .text($0) } }
    return lines.split { $0.isEmpty }.map { .text($0.joined(separator: " ")) }
  }

  private static func trimmed(_ line: Substring) -> String {
    var line = line
    while let first = line.first, first == " " || first == "\t" { line.removeFirst() }
    while let last = line.last, last == " " || last == "\t" { line.removeLast() }
    return String(line)
  }

  /// What the story is written in.
  /// - Parameter body: what is asked for.
  static func kind(of article: borrowing Article, as body: NinjsWriter.Body) -> Kind {
    if keepsSource(article), case .raw(let raw)? = article.body.first { return raw.format == "nitf" ? .nitf : .html }
    return body == .html && !isDeep(article.body) ? .html : .text
  }

  /// Writes the story with its dateline at the head and its sign-off at the end.
  /// - Parameters:
  ///   - kind: what `kind(of:as:)` says.
  ///   - sink: an empty one.
  static func write(_ article: borrowing Article, _ kind: Kind, to sink: inout ByteSink) {
    if keepsSource(article), case .raw(let raw)? = article.body.first { return sink.write(raw.text) }
    if kind == .html { return html(article, to: &sink) }
    if let runIn = article.dateline.flatMap({ NinjsDateline.runIn($0) }) { sink.write(runIn) }
    sink.write(article.body.plainText)
    if let signoff = article.signoff {
      sink.write("\n\n")
      sink.write(signoff)
    }
  }
}

extension Block {
  /// Whether it may have blocks inside, asked without making a list of them.
  fileprivate var mayNest: Bool {
    switch self {
    case .paragraph, .heading, .preformatted, .rule, .raw, .embed: false
    default: true
    }
  }
}

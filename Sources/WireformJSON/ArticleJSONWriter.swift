public import WireformCore

/// Writes Articles as the native JSON: their fields straight into a sink, without a tree between.
///
/// The shape is that of `ValueBuilder` with `.json`: `text` always, `content` where there is markup, `blocks` where
/// there is structure, absent what is empty.
public enum ArticleJSONWriter {
  /// The version of the native JSON that is written.
  public static let version = "1"

  /// Writes one Article as an object that starts with `wireform`.
  /// - Parameters:
  ///   - article: the Article.
  ///   - sink: takes the bytes.
  ///   - layout: how they are laid out.
  ///   - bodyText: whether the plain text of the body stands behind the fields, for programs that want no more.
  /// - Returns: how many numbers in extras were none and became strings.
  @discardableResult
  public static func write(
    _ article: borrowing Article, to sink: inout ByteSink, layout: JSONLayout = .spaced, bodyText: Bool = false
  ) -> Int {
    withUnsafePointer(to: article) { article in
      JSONWriter.write(to: &sink, layout: layout) { writer in
        var visitor = FieldWriter(json: writer)
        visitor.json.beginObject()
        visitor.json.key("wireform")
        visitor.json.string(version)
        // Fields are visited `inout`; this visitor writes none of them, and copies the parts whose own visit might.
        UnsafeMutablePointer(mutating: article).pointee.fields(&visitor)
        if bodyText {
          visitor.json.key("bodyText")
          visitor.json.string(article.pointee.body.plainText)
        }
        visitor.json.endObject()
        return visitor.misfits
      }
    }
  }
}

/// Writes each field that it visits.
private struct FieldWriter: FieldVisitor {
  static var onlyLooks: Bool { true }
  var json: JSONWriter
  var misfits = 0

  init(json: JSONWriter) { self.json = json }

  private mutating func object<P: ArticlePart>(_ part: P) {
    var part = part
    json.beginObject()
    if let type = part.typeName {
      json.key("type")
      json.string(type)
    }
    part.fields(&self)
    json.endObject()
  }

  private mutating func array<P: ArticlePart>(_ parts: [P]) {
    json.beginArray()
    for part in parts {
      json.beginElement()
      object(part)
    }
    json.endArray()
  }

  /// Blocks, of which nearly all are plain paragraphs: those are written without the copies that a visit needs.
  private mutating func array(blocks: [Block]) {
    json.beginArray()
    for index in blocks.indices {
      json.beginElement()
      switch blocks[index] {
      case .paragraph(let paragraph) where paragraph.content.isPlain && paragraph.extras.isEmpty: plain(paragraph)
      default: object(blocks[index])
      }
    }
    json.endArray()
  }

  /// A paragraph without markup and extras, its members in the order of its fields.
  private mutating func plain(_ paragraph: Paragraph) {
    if paragraph.role == nil, paragraph.language == nil, json.isSpaced {
      json.object("{\"type\": \"paragraph\", \"text\": ", text: paragraph.content.plainText)
      return
    }
    json.beginObject()
    json.key("type")
    json.string("paragraph")
    if let role = paragraph.role {
      json.key("role")
      json.string(role)
    }
    if let language = paragraph.language {
      json.key("language")
      json.string(language)
    }
    json.key("text")
    if case .text(let text)? = paragraph.content.first { json.string(text) } else { json.string("") }
    json.endObject()
  }

  private mutating func text(_ text: String) {
    json.key("text")
    json.string(text)
  }

  mutating func visit(_ key: StaticString, _ field: inout String?) {
    guard let text = field else { return }
    json.key(key)
    json.string(text)
  }
  mutating func visit(_ key: StaticString, _ field: inout Int?) {
    guard let number = field else { return }
    json.key(key)
    json.number(number)
  }
  mutating func visit(_ key: StaticString, _ field: inout Bool?) {
    guard let flag = field else { return }
    json.key(key)
    json.bool(flag)
  }
  mutating func visit(_ key: StaticString, _ field: inout RawNumber?) {
    guard let number = field else { return }
    json.key(key)
    json.number(raw: number.description)
  }
  mutating func visit(_ key: StaticString, _ field: inout PartialDate?) {
    guard let date = field else { return }
    json.key(key)
    json.string(date.description)
  }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout P?) {
    guard let part = field else { return }
    json.key(key)
    object(part)
  }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [P]) {
    guard !field.isEmpty else { return }
    json.key(key)
    // A cast would look at each element; the test of the type costs nothing once this is specialised.
    if P.self == Block.self { return array(blocks: unsafeBitCast(field, to: [Block].self)) }
    array(field)
  }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [[P]]) {
    guard !field.isEmpty else { return }
    json.key(key)
    json.beginArray()
    for row in field {
      json.beginElement()
      array(row)
    }
    json.endArray()
  }
  mutating func visit(names key: StaticString, _ field: inout [String]) {
    guard !field.isEmpty else { return }
    json.key(key)
    json.beginArray()
    for name in field {
      json.beginElement()
      json.string(name)
    }
    json.endArray()
  }
  mutating func visit(line key: StaticString, _ content: inout [Inline]) {
    guard !content.isEmpty else { return }
    json.key(key)
    json.beginObject()
    visitText(&content)
    json.endObject()
  }
  mutating func visitText(_ content: inout [Inline]) {
    if content.isPlain { return text(content.plainText) }
    let merged = content.merged()
    text(merged.plainText)
    guard !merged.isPlain else { return }
    json.key("content")
    array(merged)
  }
  mutating func visitText(_ content: inout [Inline], blocks: inout [Block]) {
    guard !blocks.isEmpty else { return visitText(&content) }
    text(blocks.map(\.plainText).joined(separator: "\n"))
    json.key("blocks")
    array(blocks)
  }
  mutating func visitText(_ text: inout String) { self.text(text) }
  mutating func visit(extras: inout Extras) {
    guard !extras.isEmpty else { return }
    json.key("extras")
    misfits += json.value(extras.value)
  }
}

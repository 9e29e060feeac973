/// A part of a document that can be taken out: an element, an attribute, a text, a key, an item of a list.
public struct DocumentNode: Sendable, Hashable {
  /// What a node is.
  public enum Kind: String, Sendable {
    /// An element with all that it holds.
    case element
    /// An attribute with its value.
    case attribute
    /// A run of text between tags.
    case text
    /// A member of an object or a mapping, with its value.
    case key
    /// An item of an array or a sequence.
    case item
  }

  /// What it is.
  public var kind: Kind
  /// Its name: an element's, a key; `element@name` of an attribute, for a text that of the element around
  /// it, for an item of an array `key[]` with the key of the array.
  public var name: String
  /// The bytes that are taken out.
  public var range: Range<Int>

  /// A node.
  public init(_ kind: Kind, _ name: String, _ range: Range<Int>) {
    self.kind = kind
    self.name = name
    self.range = range
  }
}

/// The syntax of a document whose nodes can be taken out one by one.
public enum DocumentSyntax: Sendable {
  /// XML.
  case xml
  /// HTML, with void elements and end tags that may be left out.
  case html
  /// JSON, one value or one a line.
  case json
  /// YAML front matter before a text.
  case frontMatter

  /// The syntax of a document by its first characters; nil for one that has no nodes.
  public init?(of bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = bytes[start...].firstIndex(where: { $0 > 0x20 }) else { return nil }
    switch bytes[first] {
    case UInt8(ascii: "{"), UInt8(ascii: "["): self = .json
    case UInt8(ascii: "-"):
      guard bytes[first...].starts(with: Array("---".utf8)) else { return nil }
      self = .frontMatter
    case UInt8(ascii: "<"):
      let head = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
      let isXML = head.contains("<?xml") || head.contains("xmlns=")
      self = head.contains("<html") && !isXML || head.contains("<!doctype html") ? .html : .xml
    default: return nil
    }
  }

  /// The nodes of a document, without those that mean nothing: comments, processing instructions, DOCTYPE,
  /// declarations of namespaces, white space, and the root itself.
  public func nodes(of bytes: [UInt8]) -> [DocumentNode] {
    switch self {
    case .xml: MarkupScanner.nodes(of: bytes, isHTML: false)
    case .html: MarkupScanner.nodes(of: bytes, isHTML: true)
    case .json: JSONScanner.nodes(of: bytes)
    case .frontMatter: FrontMatterScanner.nodes(of: bytes)
    }
  }
}

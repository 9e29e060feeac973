internal import WireformCore

/// A mapping of codes from one scheme to another, read from CSV: `--filter codes=FILE.csv`.
///
/// Each line is `FROM,TO` or `FROM,TO,NAME`, a QCode or a URI each; a heading line that begins with `from` is passed
/// over, and so is one that begins with `#`.
struct CodeMap: Sendable {
  private struct Target: Sendable {
    var code: String
    var name: String?
  }

  private var targets: [String: Target] = [:]

  /// Reads a mapping.
  /// - Throws: where the file cannot be read, `filter/bad-map` with the line that is wrong.
  init(path: String) throws(FormatError) {
    var source = try InputFile.open(path)
    let bytes = try source.readAll(limit: 64 << 20)
    for row in CSVRows(bytes) {
      guard let from = row.fields.first?.trimmed, !from.isEmpty, !from.hasPrefix("#") else { continue }
      guard row.fields.count == 2 || row.fields.count == 3 else {
        throw FormatError(
          .usage, .filterBadMap,
          "\(path):\(row.line): found \(row.fields.count) fields, expected FROM,TO or FROM,TO,NAME")
      }
      if targets.isEmpty, from.lowercased() == "from" { continue }
      let name = row.fields.count > 2 ? row.fields[2].trimmed : ""
      targets[from] = Target(code: row.fields[1].trimmed, name: name.isEmpty ? nil : name)
    }
  }

  /// The filter.
  var filter: ArticleFilter {
    ArticleFilter("codes") { (article, report) throws(FormatError) in
      let tree = mapped(ValueBuilder.value(of: article)) ?? .object([])
      var problems: [ValueReader.Problem] = []
      return [ValueReader.read(tree, problems: &problems) ?? article]
    }
  }

  /// The tree with all codes mapped; nil where the concept is to go. Its depth is that of an Article in memory.
  private func mapped(_ value: Value) -> Value? {
    switch value {
    case .array(let elements): return .array(elements.compactMap { mapped($0) })
    case .object(let members):
      var members = members
      if let target = target(of: value) {
        guard !target.code.isEmpty else { return nil }
        replace(&members, with: target)
      }
      return .object(
        members.compactMap { member in
          if member.key == "extras" { return member }
          return mapped(member.value).flatMap { changed in
            if case .array(let rest) = changed, rest.isEmpty, member.value != changed { return nil }
            return Value.Member(member.key, changed)
          }
        })
    default: return value
    }
  }

  private func target(of concept: Value) -> Target? {
    for key in ["qcode", "uri", "literal"] {
      if let code = concept[key]?.string, let target = targets[code] { return target }
    }
    return nil
  }

  /// What the old code said in other words goes with it.
  private func replace(_ members: inout [Value.Member], with target: Target) {
    let index = members.firstIndex { ["qcode", "uri", "literal"].contains($0.key) } ?? members.endIndex
    let isURI = target.code.contains("://") || target.code.hasPrefix("urn:")
    members.insert(.init(isURI ? "uri" : "qcode", .string(target.code)), at: index)
    let stale: Set<String> = ["uri", "qcode", "literal", "scheme", "code", "broader", "sameAs"]
    members = members.enumerated().filter { $0 == index || !stale.contains($1.key) }.map(\.element)
    guard let name = target.name else { return }
    members.removeAll { $0.key == "name" || $0.key == "names" }
    members.insert(.init("name", .string(name)), at: 0)
  }
}

/// The rows of a CSV text (RFC 4180): fields in quotes may hold commas, quotes doubled and line ends.
struct CSVRows: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next row and the line that it begins in.
  mutating func next() -> (fields: [String], line: Int)? {
    guard position < bytes.count else { return nil }
    let start = line
    var fields: [String] = []
    while true {
      fields.append(field())
      guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { break }
      position += 1
    }
    if position < bytes.count, bytes[position] == 0x0D { position += 1 }
    if position < bytes.count, bytes[position] == 0x0A { position += 1 }
    line += 1
    return (fields, start)
  }

  private mutating func field() -> String {
    var text: [UInt8] = []
    var quoted = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        let isDouble = quoted && position + 1 < bytes.count && bytes[position + 1] == byte
        if isDouble { text.append(byte) } else { quoted.toggle() }
        position += isDouble ? 2 : 1
        continue
      }
      if !quoted, byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D { break }
      if byte == 0x0A { line += 1 }
      text.append(byte)
      position += 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}

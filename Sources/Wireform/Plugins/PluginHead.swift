internal import WireformCore
internal import WireformJSON

/// What a script or a template says of itself in its head, so that it can be listed without being run.
///
/// Lines among the first 8 KiB that hold `wireform: {…}`, in whatever the language calls a comment; the members of
/// several lines are put together.
enum PluginHead {
  private static let size = 8192
  private static let mark = Array("wireform:".utf8)

  /// The description in a file's head; nil where it has none.
  /// - Throws: `plugin/bad-description` where it is no JSON.
  static func members(ofFile path: String) throws(FormatError) -> [Value.Member]? {
    var source = try InputFile.open(path)
    let head = Array(try source.peek(size))
    var members: [Value.Member]?
    for (index, line) in head.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard let object = object(in: Array(line)) else { continue }
      do throws(JSONSyntaxError) {
        members = (members ?? []) + (try JSONDocument(parsing: object).value().members ?? [])
      } catch {
        throw FormatDescription.wrong("line \(index + 1) of '\(path)': \(error.message)")
      }
    }
    return members
  }

  /// The object behind the mark, to its last brace.
  private static func object(in line: [UInt8]) -> [UInt8]? {
    guard line.count > mark.count, let start = line.firstIndex(of: mark[0]) else { return nil }
    var position = start
    while position + mark.count < line.count, !line[position...].starts(with: mark) { position += 1 }
    guard line[position...].starts(with: mark) else { return nil }
    let rest = line[(position + mark.count)...].drop { $0 == 0x20 || $0 == 0x09 }
    guard rest.first == UInt8(ascii: "{") else { return nil }
    return balanced(rest)
  }

  /// From the first brace to the one that closes it; all of it where none does.
  private static func balanced(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var depth = 0
    var inString = false
    var escaped = false
    for index in text.indices {
      let byte = text[index]
      if inString {
        if escaped {
          escaped = false
        } else if byte == UInt8(ascii: "\\") {
          escaped = true
        } else if byte == UInt8(ascii: "\"") {
          inString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): inString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return Array(text[...index]) }
      default: break
      }
    }
    return Array(text)
  }

  /// The description of a one-shot program or a template.
  /// - Parameters:
  ///   - file: the plugin.
  ///   - reads: whether it reads.
  ///   - writes: whether it writes.
  /// - Returns: the description, and whether the head names options, so that others are refused.
  static func description(
    of file: PluginFile, reads: Bool, writes: Bool
  ) throws(FormatError) -> (description: FormatDescription, hasOptions: Bool) {
    let members = try PluginHead.members(ofFile: file.path) ?? []
    let value = Value.object(members)
    var description = try FormatDescription(value, name: file.name)
    let hasOptions = value["options"] != nil
    let options = try FormatDescription.options(value["options"])
    if reads, description.readerOptions == nil { description.readerOptions = options }
    if writes, description.writerOptions == nil {
      description.writerOptions = options
      try description.takeWriter(value)
    }
    if !reads { description.readerOptions = nil }
    if !writes { description.writerOptions = nil }
    return (description, hasOptions)
  }
}

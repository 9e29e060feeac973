internal import WireformCore

/// Which build of Wireform a native module was made for, and which one runs.
///
/// Swift has no stable binary interface on Linux, and a module binds to the host's own symbols: it fits only the very
/// program that it was built for. The linker's build id tells that program from all others.
struct BuildStamp: Equatable {
  /// The version of Wireform.
  var version: String
  /// The linker's build id of the program, in hexadecimal.
  var build: String
  /// The compiler, as `swiftc --version` names it.
  var compiler: String

  /// The stamp in words.
  var description: String { "wireform \(version), build \(build.prefix(16)), \(compiler)" }

  private static let mark = "wireform-module-stamp{"

  /// What a module holds, to be found before any of its code runs.
  var text: String { "\(BuildStamp.mark)\(version)|\(build)|\(compiler)}" }

  /// The stamp of a module's file; nil where it has none.
  init?(moduleAt path: String) throws(FormatError) {
    var source = try InputFile.open(path)
    let bytes = try source.readAll(limit: 1 << 28)
    let mark = Array(BuildStamp.mark.utf8)
    var position = 0
    while position + mark.count < bytes.count {
      guard let found = bytes[position...].firstIndex(of: mark[0]) else { return nil }
      if bytes[found...].starts(with: mark) {
        let text = bytes[(found + mark.count)...].prefix(400).prefix { $0 != UInt8(ascii: "}") }
        let parts = String(decoding: text, as: UTF8.self).split(separator: "|", omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        (version, build, compiler) = (String(parts[0]), String(parts[1]), String(parts[2]))
        return
      }
      position = found + 1
    }
    return nil
  }

  /// The stamp of a program that can host modules; nil where it has no build id.
  init?(host path: String) throws(FormatError) {
    guard let build = try BuildStamp.buildID(of: path) else { return nil }
    self.build = build
    version = WireformVersion.current
    compiler = "unknown compiler"
    let note = FilePath.join(NativeHost.modules(of: path), "compiler")
    if var source = try? InputFile.open(note), let bytes = try? source.readAll(limit: 1000) {
      compiler = String(decoding: bytes, as: UTF8.self).trimmed
    }
  }

  /// The GNU build id of an ELF file of 64 bits, little end first; nil where it has none.
  private static func buildID(of path: String) throws(FormatError) -> String? {
    var source = try InputFile.open(path)
    let head = Array(try source.peek(1 << 16))
    func number(_ offset: Int, _ size: Int) -> Int {
      guard offset >= 0, offset + size <= head.count else { return 0 }
      return (0..<size).reversed().reduce(0) { $0 << 8 | Int(head[offset + $1]) } & 0xFFFF_FFFF
    }
    guard head.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]) else { return nil }
    let table = number(32, 4)
    let size = number(54, 2)
    for index in 0..<min(number(56, 2), 64) {
      let header = table + index * size
      guard number(header, 4) == 4 else { continue }
      var note = number(header + 8, 4)
      let end = note + number(header + 32, 4)
      while note + 12 <= min(end, head.count) {
        let nameSize = (number(note, 4) + 3) & ~3
        let length = number(note + 4, 4)
        let start = note + 12 + nameSize
        if number(note + 8, 4) == 3, start + length <= head.count {
          return head[start..<start + length].map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
          }.joined()
        }
        note = start + ((length + 3) & ~3)
      }
    }
    return nil
  }
}

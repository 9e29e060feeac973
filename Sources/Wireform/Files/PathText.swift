#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Paths as text that loses no byte.
///
/// A file's name is bytes, and old archives hold names in no encoding. Such a byte stands in the text as a scalar of
/// the last private plane, U+10FF00 and the byte, and becomes the byte again before the system sees the path; bytes
/// that spell one of these scalars are kept the same way, so that the way back is exact.
public enum PathText {
  private static let lead: [UInt8] = [0xF4, 0x8F]

  /// The text of a path's bytes.
  public static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    let typed = bytes.bindMemory(to: UInt8.self)
    if !typed.contains(0xF4), let text = String(validating: typed, as: UTF8.self) { return text }
    var text = ""
    var index = 0
    while index < bytes.count {
      let end = min(index + sequenceLength(bytes[index]), bytes.count)
      let sequence = typed[index..<end]
      if let scalar = String(validating: sequence, as: UTF8.self), !isEscape(sequence) {
        text += scalar
        index = end
      } else {
        text.unicodeScalars.append(escape(bytes[index]))
        index += 1
      }
    }
    return text
  }

  /// The text of a path that the system hands over.
  static func text(cString: UnsafePointer<CChar>) -> String {
    text(UnsafeRawBufferPointer(start: cString, count: strlen(cString)))
  }

  /// The bytes of a path.
  public static func bytes(_ path: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in path.unicodeScalars {
      if scalar.value >= 0x10FF80 {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
    return bytes
  }

  /// Gives the system's form of a path to a call.
  static func with<R>(_ path: String, _ body: (UnsafePointer<CChar>) -> R) -> R {
    guard path.utf8.contains(0xF4) else { return path.withCString(body) }
    return (bytes(path) + [0]).withUnsafeBytes { raw in
      raw.withMemoryRebound(to: CChar.self) { chars in
        chars.baseAddress.map(body) ?? "".withCString(body)
      }
    }
  }

  /// The path as a person can read it in one line: control characters and bytes of no encoding are spelt out.
  public static func shown(_ path: String) -> String {
    guard path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xF4 }) else { return path }
    var text = ""
    for scalar in path.unicodeScalars {
      switch scalar.value {
      case 0x0A: text += "\\n"
      case 0x09: text += "\\t"
      case 0x0D: text += "\\r"
      case ..<0x20, 0x7F, 0x10FF80...: text += "\\x" + hex(UInt8(truncatingIfNeeded: scalar.value))
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The arguments of the process, without its name, as text that loses no byte.
  public static func arguments() -> [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      CommandLine.unsafeArgv[index].map { text(cString: $0) }
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    let text = String(byte, radix: 16, uppercase: true)
    return text.utf8.count < 2 ? "0" + text : text
  }

  private static func sequenceLength(_ byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  private static func isEscape(_ sequence: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    sequence.starts(with: lead) && sequence.dropFirst(2).first.map { $0 >= 0xBE } == true
  }

  private static func escape(_ byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(0x10FF00 + UInt32(byte)) ?? "\u{FFFD}"
  }
}

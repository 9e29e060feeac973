internal import WireformCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Counts the lines of a text that comes in pieces: LF, CR LF and a CR alone each end one.
struct LineTally: Sendable {
  private(set) var place = SourcePlace(offset: 0, line: 1, column: 1)
  private var isAfterCR = false

  /// Passes over the next bytes.
  mutating func pass(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
    place.offset += bytes.count
    if isAfterCR || memchr(base, 0x0D, bytes.count) != nil { return passWithCR(bytes) }
    var lineStart = 0
    while lineStart < bytes.count, let found = memchr(base + lineStart, 0x0A, bytes.count - lineStart) {
      lineStart = UnsafeRawPointer(found) - base + 1
      place.line += 1
      place.column = 1
    }
    place.column += bytes.count - lineStart
  }

  private mutating func passWithCR(_ bytes: UnsafeRawBufferPointer) {
    for byte in bytes {
      if byte == 0x0A, isAfterCR {
        isAfterCR = false
        continue
      }
      isAfterCR = byte == 0x0D
      if byte == 0x0A || byte == 0x0D {
        place.line += 1
        place.column = 1
      } else {
        place.column += 1
      }
    }
  }
}

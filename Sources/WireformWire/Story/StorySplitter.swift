#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Parts a file of several stories.
public enum StorySplitter {
  /// A story in a file, and what parts it from the one before.
  public struct Piece: Sendable, Hashable {
    /// The bytes of the story.
    public var range: Range<Int>
    /// The stable name of the rule that starts it here; `split.start` for the first.
    public var rule: String
  }

  /// The stories of a text: parted by form feeds and by lines that open a ZCZC frame.
  /// - Parameter bytes: the text, valid UTF-8.
  /// - Returns: the stories that hold more than white space and control characters.
  public static func split(_ bytes: UnsafeBufferPointer<UInt8>) -> [Piece] {
    let text = WireBytes(base: bytes)
    var pieces: [Piece] = []
    var start = 0
    var rule = "split.start"
    func add(upTo end: Int) {
      if !text.trimmed(start..<end).isEmpty { pieces.append(Piece(range: start..<end, rule: rule)) }
    }
    for (cut, next, name) in cuts(text) {
      add(upTo: cut)
      start = next
      rule = name
    }
    add(upTo: bytes.count)
    return pieces
  }

  private static func cuts(_ text: WireBytes) -> [(cut: Int, next: Int, rule: String)] {
    guard let base = text.base.baseAddress else { return [] }
    var cuts: [(cut: Int, next: Int, rule: String)] = []
    var at = 0
    while at < text.count, let found = memchr(base + at, 0x0C, text.count - at) {
      let index = base.distance(to: found.assumingMemoryBound(to: UInt8.self))
      cuts.append((index, index + 1, "split.form-feed"))
      at = index + 1
    }
    at = 0
    while at < text.count, let found = memchr(base + at, 0x5A, text.count - at) {
      let index = base.distance(to: found.assumingMemoryBound(to: UInt8.self))
      let opensLine = index > 0 && (text[index - 1] == 0x0A || text[index - 1] == 0x0D)
      if opensLine, text.has("ZCZC", at: index) { cuts.append((index, index, "split.zczc")) }
      at = index + 1
    }
    return cuts.sorted { $0.cut < $1.cut }
  }
}

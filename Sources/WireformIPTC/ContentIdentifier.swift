public import WireformCore

/// An identifier for a story that has none, made of what the story says: the same story gives the same identifier.
///
/// A UUID of version 5 (RFC 9562): SHA-1 over a namespace of Wireform's own and the texts of the story.
public enum ContentIdentifier {
  /// The namespace: chosen once, by chance.
  private static let namespace: [UInt8] = [
    0x6F, 0x1C, 0x2B, 0x0E, 0x93, 0x4D, 0x4E, 0x57, 0xA8, 0x35, 0x0D, 0x5E, 0x71, 0xB2, 0x49, 0xC6,
  ]

  /// The identifier.
  public static func uri(of article: borrowing Article) -> String {
    var bytes = namespace
    let lines: [String?] = [
      article.type, article.language, article.category, article.headline, article.subheadline, article.slugline,
      article.byline, article.dateline?.runIn ?? article.dateline?.text, article.body.plainText, article.signoff,
      article.caption,
    ]
    let media = article.media.flatMap { [$0.name, $0.caption, $0.creditLine, $0.renditions.first?.href] }
    let hrefs = article.renditions.map(\.href)
    for line in lines + media + hrefs {
      bytes.append(contentsOf: (line ?? "").utf8)
      bytes.append(0)
    }
    var hash = Array(SHA1.digest(of: bytes).prefix(16))
    hash[6] = hash[6] & 0x0F | 0x50
    hash[8] = hash[8] & 0x3F | 0x80
    return "urn:uuid:" + text(hash)
  }

  private static func text(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 0xF)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// SHA-1 (FIPS 180-4), for identifiers only.
enum SHA1 {
  static func digest(of message: [UInt8]) -> [UInt8] {
    var bytes = message
    bytes.append(0x80)
    while bytes.count % 64 != 56 { bytes.append(0) }
    let bits = UInt64(message.count) &* 8
    for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: bits >> shift)) }
    var state = State(a: 0x6745_2301, b: 0xEFCD_AB89, c: 0x98BA_DCFE, d: 0x1032_5476, e: 0xC3D2_E1F0)
    bytes.withUnsafeBytes { raw in
      for start in stride(from: 0, to: raw.count, by: 64) {
        state.mix(UnsafeRawBufferPointer(rebasing: raw[start..<(start + 64)]))
      }
    }
    return [state.a, state.b, state.c, state.d, state.e].flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) }
    }
  }

  /// The five words of the state, and one step for each block of 64 bytes: a story's identifier goes over all of its text.
  private struct State {
    var a: UInt32
    var b: UInt32
    var c: UInt32
    var d: UInt32
    var e: UInt32

    mutating func mix(_ block: UnsafeRawBufferPointer) {
      let before = self
      var words = InlineArray<16, UInt32> { block.loadUnaligned(fromByteOffset: $0 &* 4, as: UInt32.self).bigEndian }
      for index in 0..<20 { turn(b & c | ~b & d, 0x5A82_7999, State.next(index, &words)) }
      for index in 20..<40 { turn(b ^ c ^ d, 0x6ED9_EBA1, State.next(index, &words)) }
      for index in 40..<60 { turn(b & c | b & d | c & d, 0x8F1B_BCDC, State.next(index, &words)) }
      for index in 60..<80 { turn(b ^ c ^ d, 0xCA62_C1D6, State.next(index, &words)) }
      (a, b, c, d, e) = (before.a &+ a, before.b &+ b, before.c &+ c, before.d &+ d, before.e &+ e)
    }

    /// The word of a round: those of the block first, then each made of four before it.
    @inline(__always)
    private static func next(_ index: Int, _ words: inout InlineArray<16, UInt32>) -> UInt32 {
      guard index >= 16 else { return words[index] }
      let mixed =
        words[(index &- 3) & 15] ^ words[(index &- 8) & 15] ^ words[(index &- 14) & 15] ^ words[index & 15]
      words[index & 15] = rotate(mixed, 1)
      return words[index & 15]
    }

    @inline(__always)
    private mutating func turn(_ function: UInt32, _ constant: UInt32, _ word: UInt32) {
      let sum = State.rotate(a, 5) &+ function &+ e &+ constant &+ word
      (a, b, c, d, e) = (sum, a, State.rotate(b, 30), c, d)
    }

    @inline(__always)
    private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
      word &<< count | word &>> (32 &- count)
    }
  }
}

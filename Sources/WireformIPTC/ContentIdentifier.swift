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
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    for start in stride(from: 0, to: bytes.count, by: 64) { mix(bytes[start..<(start + 64)], into: &state) }
    return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) } }
  }

  private static func mix(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
    var words: [UInt32] = []
    words.reserveCapacity(80)
    for start in stride(from: block.startIndex, to: block.endIndex, by: 4) {
      words.append(block[start..<(start + 4)].reduce(0) { $0 << 8 | UInt32($1) })
    }
    for index in 16..<80 {
      words.append(rotate(words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16], 1))
    }
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for (index, word) in words.enumerated() {
      let (f, k) = round(index, b, c, d)
      (a, b, c, d, e) = (rotate(a, 5) &+ f &+ e &+ k &+ word, a, rotate(b, 30), c, d)
    }
    state = [state[0] &+ a, state[1] &+ b, state[2] &+ c, state[3] &+ d, state[4] &+ e]
  }

  private static func round(_ index: Int, _ b: UInt32, _ c: UInt32, _ d: UInt32) -> (UInt32, UInt32) {
    switch index {
    case ..<20: (b & c | ~b & d, 0x5A82_7999)
    case ..<40: (b ^ c ^ d, 0x6ED9_EBA1)
    case ..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
    default: (b ^ c ^ d, 0xCA62_C1D6)
    }
  }

  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 { word << count | word >> (32 - count) }
}

public import WireformCore

/// Finds text that was damaged before it came here: read in a wrong charset and encoded again, or replaced.
///
/// Nothing is repaired, since what the sender wrote can only be guessed; it is told once, with its first place.
public enum Mojibake {
  /// Tells of damage in a text.
  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - report: takes the diagnostic.
  public static func tell(_ bytes: UnsafeBufferPointer<UInt8>, _ report: inout Report) {
    guard let text = Bytes(UnsafeRawBufferPointer(bytes)) else { return }
    var count = 0
    var first: Int?
    for (lead, isDamage) in [(UInt8(0xC3), isDoubled), (UInt8(0xEF), isReplacement)] as [(UInt8, Test)] {
      var at = text.find(lead, from: 0, to: text.count)
      while at < text.count {
        if isDamage(text, at) {
          count += 1
          first = Swift.min(first ?? at, at)
        }
        at = text.find(lead, from: at &+ 1, to: text.count)
      }
    }
    guard count >= 2, let first else { return }
    var lines = LineCounter()
    let place = lines.place(of: first..<(first + 2), in: UnsafeRawBufferPointer(bytes))
    report.add(.wireMojibake, "\(count) places look like text in a wrong charset", at: place)
  }

  private typealias Test = (Bytes, Int) -> Bool

  /// `Ã©`, `â€™`: two or three bytes of UTF-8, each taken for a character of windows-1252.
  private static func isDoubled(_ text: Bytes, _ at: Int) -> Bool {
    switch text[at &+ 1] {
    case 0x83: text[at &+ 2] == 0xC2
    case 0xA2:
      text[at &+ 2] == 0xE2 && text[at &+ 3] == 0x82 && text[at &+ 4] == 0xAC
        || text[at &+ 2] == 0xC2 && text[at &+ 3] == 0x80
    default: false
    }
  }

  /// U+FFFD.
  private static func isReplacement(_ text: Bytes, _ at: Int) -> Bool { text[at &+ 1] == 0xBF && text[at &+ 2] == 0xBD }
}

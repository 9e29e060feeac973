internal import WireformCore

/// Makes an identifier for a story that has none.
enum NinjsIdentity {
  /// A URN from the content: the same story always gets the same one.
  static func uri(of article: borrowing Article) -> String {
    var hash = FNV()
    hash.add(article.headline ?? "")
    hash.add(article.body.plainText)
    hash.add(article.versionCreated?.description ?? "")
    hash.add(article.name ?? "")
    for rendition in article.renditions { hash.add(rendition.href ?? rendition.text ?? "") }
    return "urn:wireform:\(hash.digits)"
  }

  /// Two 64-bit FNV-1a hashes over the same bytes, started apart.
  private struct FNV {
    private var low: UInt64 = 0xcbf2_9ce4_8422_2325
    private var high: UInt64 = 0x6c62_272e_07bb_0142

    mutating func add(_ text: String) {
      var text = text
      var (low, high) = (low, high)
      func add(_ byte: UInt8) {
        low = (low ^ UInt64(byte)) &* 0x100_0000_01b3
        high = (high ^ UInt64(byte)) &* 0x100_0000_01b3
        high = (high &<< 1) | (high &>> 63)
      }
      text.withUTF8 { bytes in for byte in bytes { add(byte) } }
      add(0)
      (self.low, self.high) = (low, high)
    }

    var digits: String { FNV.hex(high) + FNV.hex(low) }

    private static func hex(_ number: UInt64) -> String {
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
  }
}

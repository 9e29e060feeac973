/// Letters of scripts other than Latin, counted by what tells their languages apart.
struct ScriptCounts {
  var latin = 0
  private var cyrillic = 0
  private var russian = 0
  private var ukrainian = 0
  private var belarusian = 0
  private var serbian = 0
  /// The i with a dot, which Ukrainian and Belarusian have.
  private var dotted = 0
  private var arabic = 0
  private var persian = 0
  private var urdu = 0
  private var greek = 0
  private var hebrew = 0
  private var hangul = 0
  private var kana = 0
  private var han = 0
  private var thai = 0
  private var devanagari = 0

  /// Letters outside of Latin.
  var other: Int { cyrillic &+ arabic &+ greek &+ hebrew &+ hangul &+ kana &+ han &+ thai &+ devanagari }

  /// Counts the character that begins at `at`.
  mutating func add(_ bytes: Bytes, _ at: Int) {
    let (first, second, third) = (bytes[at], bytes[at &+ 1], bytes[at &+ 2])
    switch first {
    case 0xCE, 0xCF: greek &+= 1
    case 0xD0, 0xD1: addCyrillic(first, second)
    case 0xD2: cyrillic &+= 1
    case 0xD7: hebrew &+= 1
    case 0xD8...0xDB: addArabic(first, second)
    case 0xE0:
      if second >= 0xB8, second <= 0xBB { thai &+= 1 }
      if second >= 0xA4, second <= 0xA5 { devanagari &+= 1 }
    case 0xE3: if second >= 0x81, second <= 0x83 { kana &+= 1 } else if second >= 0x90 { han &+= 1 }
    case 0xE4...0xE9: han &+= 1
    case 0xEA...0xED: if first > 0xEA || second >= 0xB0 { hangul &+= 1 }
    default: _ = third
    }
  }

  private mutating func addCyrillic(_ first: UInt8, _ second: UInt8) {
    cyrillic &+= 1
    switch (first, second) {
    case (0xD0, 0xAB), (0xD1, 0x8B), (0xD0, 0xAD), (0xD1, 0x8D), (0xD1, 0x91): russian &+= 1
    case (0xD1, 0x94), (0xD1, 0x97), (0xD0, 0x84), (0xD0, 0x87): ukrainian &+= 1
    case (0xD1, 0x96), (0xD0, 0x86): dotted &+= 1
    case (0xD1, 0x9E): belarusian &+= 1
    case (0xD1, 0x98), (0xD1, 0x99), (0xD1, 0x9A), (0xD1, 0x9B), (0xD1, 0x92), (0xD1, 0x9F): serbian &+= 1
    default: break
    }
  }

  private mutating func addArabic(_ first: UInt8, _ second: UInt8) {
    arabic &+= 1
    switch (first, second) {
    case (0xD9, 0xBE), (0xDA, 0x86), (0xDA, 0xAF), (0xDB, 0x8C): persian &+= 1
    case (0xD9, 0xB9), (0xDA, 0x88), (0xDA, 0x91), (0xDB, 0x92), (0xDA, 0xBE): urdu &+= 1
    default: break
    }
  }

  /// The language that the script alone tells, or nil.
  var language: String? {
    if kana >= 4 { return "ja" }
    guard other > latin &* 2, other >= 8 else { return nil }
    if hangul &* 2 > other { return "ko" }
    if han &* 2 > other { return "zh" }
    if greek &* 2 > other { return "el" }
    if hebrew &* 2 > other { return "he" }
    if thai &* 2 > other { return "th" }
    if arabic &* 2 > other { return urdu > 0 ? "ur" : persian &* 20 > arabic ? "fa" : "ar" }
    guard cyrillic &* 2 > other else { return nil }
    if belarusian > 0 { return "be" }
    if ukrainian > 0 || dotted > 2, russian == 0 { return "uk" }
    if serbian > 0, russian == 0 { return nil }
    return russian &* 100 > cyrillic ? "ru" : nil
  }
}

/// Tells the language of a text, only when it is sure.
///
/// By the script where that decides, else by small words: the best language must have enough of them, and clearly
/// more than the next.
enum LanguageGuess {
  private static let window = 480

  /// The language, BCP 47; nil where it is not sure.
  static func guess(_ text: WireBytes, _ range: Range<Int>) -> String? {
    let middle = range.lowerBound + max(0, (range.count - window) / 3)
    let start = range.count <= window ? range.lowerBound : middle
    let reach = start..<min(range.upperBound, start + window)
    return byScript(text, reach) ?? byWords(text, reach)
  }

  // MARK: scripts

  private static func byScript(_ text: WireBytes, _ range: Range<Int>) -> String? {
    guard !ByteScan.isASCII(UnsafeBufferPointer(rebasing: text.base[range])) else { return nil }
    var counts = ScriptCounts()
    var index = range.lowerBound
    var latin = 0
    while index < range.upperBound {
      let byte = text.base[index]
      if byte < 0x80 {
        if WireBytes.isLetter(byte) { latin += 1 }
        index += 1
        continue
      }
      index += counts.add(byte, text[index + 1], text[index + 2])
    }
    return counts.language(latin: latin)
  }

  /// How many characters of each script a text has.
  private struct ScriptCounts {
    private var cyrillic = 0
    private var ukrainian = 0
    private var belarusian = 0
    private var arabic = 0
    private var persian = 0
    private var hebrew = 0
    private var greek = 0
    private var han = 0
    private var kana = 0
    private var hangul = 0
    private var thai = 0

    /// Counts a character by its first bytes.
    /// - Returns: its length.
    mutating func add(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
      switch first {
      case 0xD0, 0xD1:
        cyrillic += 1
        let isUkrainian =
          first == 0xD1 && [0x94, 0x96, 0x97].contains(second) || first == 0xD0 && [0x84, 0x86, 0x87].contains(second)
        if isUkrainian { ukrainian += 1 }
        if first == 0xD1, second == 0x9E { belarusian += 1 }
        return 2
      case 0xCE, 0xCF:
        greek += 1
        return 2
      case 0xD6, 0xD7:
        hebrew += 1
        return 2
      case 0xD8...0xDB:
        arabic += 1
        if first == 0xDA, [0xA9, 0xAF].contains(second) || first == 0xDB && second == 0x8C { persian += 1 }
        if first == 0xDB, second == 0x8C { persian += 1 }
        return 2
      case 0xC2...0xDF: return 2
      case 0xE0:
        if second == 0xB8 || second == 0xB9 { thai += 1 }
        return 3
      case 0xE3:
        if (0x81...0x83).contains(second) { kana += 1 } else { han += second >= 0x90 ? 1 : 0 }
        return 3
      case 0xE4...0xE9:
        han += 1
        return 3
      case 0xEA...0xED:
        hangul += 1
        return 3
      case 0xE1...0xEF: return 3
      default: return 4
      }
    }

    func language(latin: Int) -> String? {
      if cyrillic > latin, cyrillic >= 12 {
        if belarusian > 0 { return "be" }
        if ukrainian * 40 > cyrillic { return "uk" }
        return "ru"
      }
      if arabic > latin, arabic >= 8 { return persian * 20 > arabic ? "fa" : "ar" }
      if hangul > latin, hangul >= 4 { return "ko" }
      if kana * 8 > han, kana >= 3, kana + han > latin { return "ja" }
      if han > latin / 2, han >= 6, kana == 0 { return "zh" }
      if greek > latin, greek >= 12 { return "el" }
      if hebrew > latin, hebrew >= 12 { return "he" }
      if thai > latin, thai >= 12 { return "th" }
      return nil
    }
  }

  // MARK: small words

  private static let languages = [
    "en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "pl", "cs", "tr", "id", "hu",
  ]

  /// Words that one language has and its neighbours have not; bit n stands for language n.
  private static let words: WordTable = {
    let rows: [StaticString] = [
      "the|and|of|to|that|with|was|were|said|by|from|has|have|been|which|his|their|would|after|on|at|for|is|are|will|it|its|as|an|be|not|in",
      "le|les|des|une|est|dans|qui|pour|sur|avec|aux|ont|été|par|du|et|au|ce|cette|il|elle|selon|après|pas|plus|que|en|de",
      "der|die|das|und|ist|nicht|mit|von|dem|den|ein|eine|einer|für|auf|sich|auch|nach|im|zu|wurde|sagte|bei|wie|als|am|aus|in|es",
      "el|los|las|una|del|por|con|para|que|fue|más|como|sus|según|desde|entre|este|esta|al|se|en|la|de|su|y|lo",
      "il|di|che|della|dei|per|una|con|del|alla|sono|nel|nella|gli|ha|anche|più|dal|non|è|da|al|si|le|un",
      "o|os|um|uma|não|em|dos|das|do|da|com|para|foi|mais|pelo|pela|ao|são|que|na|no|as|se",
      "het|een|van|en|dat|niet|zijn|voor|met|op|aan|werd|ook|bij|door|naar|er|heeft|te|is|de",
      "och|att|det|som|för|inte|med|av|är|till|på|den|har|ett|om|en|säger|efter",
      "og|at|det|som|for|ikke|med|af|er|til|på|den|har|et|om|en|siger|efter|blev",
      "og|at|det|som|for|ikke|med|av|er|til|på|den|har|et|om|en|sier|etter|ble",
      "ja|on|ei|että|oli|hän|mukaan|ovat|se|kun|myös|mutta|sekä|kertoo|joka|kuin|tällä|sen|ollut|vuoden|jo|kanssa|jälkeen",
      "w|i|na|z|się|do|nie|że|jest|o|od|po|przez|za|to|jak|oraz|został|ale",
      "a|v|se|na|je|že|s|z|do|o|ve|by|byl|pro|jako|podle|které|také|ale",
      "ve|bir|bu|için|ile|da|de|olarak|olan|daha|sonra|göre|kadar|çok|ise|dedi",
      "yang|dan|di|untuk|dengan|pada|dari|ini|itu|tidak|dalam|akan|oleh|kepada|telah|juga|ke|mengatakan",
      "a|az|és|hogy|nem|egy|is|volt|meg|ez|azt|de|már|csak|szerint|után",
    ]
    var bits: [UInt64: UInt16] = [:]
    for (index, row) in rows.enumerated() {
      WordTable.forEachWord(row) { hash, _ in bits[hash.value, default: 0] |= 1 << UInt16(index) }
    }
    return WordTable(bits.map { ($0.key, $0.value) })
  }()

  private static func byWords(_ text: WireBytes, _ range: Range<Int>) -> String? {
    var counts = [Int](repeating: 0, count: languages.count)
    var total = 0
    var index = range.lowerBound
    while index < range.upperBound {
      while index < range.upperBound, !WireBytes.isLetter(text.base[index]) { index += 1 }
      let start = index
      var hash = WordHash()
      while index < range.upperBound, WireBytes.isLetter(text.base[index]) {
        if index - start < 10 { hash.add(text.base[index]) }
        index += 1
      }
      guard index > start else { break }
      total += 1
      guard index - start <= 10, let bits = words.value(hash) else { continue }
      var rest = bits
      while rest != 0 {
        counts[rest.trailingZeroBitCount] += 1
        rest &= rest - 1
      }
    }
    let ranked = counts.indices.sorted { counts[$0] > counts[$1] }
    guard let best = ranked.first, ranked.count > 1 else { return nil }
    let second = counts[ranked[1]]
    guard counts[best] >= 2, counts[best] * 8 >= total, counts[best] * 4 >= second * 5 + 3 || counts[best] >= second + 6
    else { return nil }
    return languages[best]
  }
}

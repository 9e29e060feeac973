/// Tells the language of a story by its script and its smallest words, only when they leave no doubt.
enum LanguageGuess {
  /// The tag of the language, or nil.
  static func of(_ bytes: Bytes, _ story: WireStory) -> String? {
    var counts = ScriptCounts()
    var words = Array(repeating: 0, count: languages.count)
    var left = budget
    for isBody in [true, false] {
      for part in story.parts where isBody ? part.kind == .paragraph : others.contains(part.kind) {
        var at = part.content.start
        while at < part.content.end, left > 0 {
          let stop = Swift.min(part.content.end, at &+ step)
          at = scan(bytes, WireRange(at, stop), part.content.end, &counts, &words)
          left &-= step
          if let script = counts.language { return script }
          // Most stories are told by their first lines.
          if isClear(words), let found = best(words) { return found }
        }
        if left <= 0 { break }
      }
    }
    return counts.latin > counts.other ? best(words) : nil
  }

  @inline(__always)
  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  private static let step = 120
  private static let budget = 900
  private static let others: [WirePartKind] = [
    .headline, .editorsNote, .subheadline, .caption, .preformatted, .signoff,
  ]

  private static func isClear(_ words: [Int]) -> Bool { (words.max() ?? 0) >= 40 }

  /// The language whose words were found, with twice as much for it as for any other. A word counts for a
  /// language the more, the fewer share it.
  private static func best(_ words: [Int]) -> String? {
    var first = 0
    var second = 0
    var index = -1
    for (at, count) in words.enumerated() {
      if count > first {
        second = first
        first = count
        index = at
      } else if count > second {
        second = count
      }
    }
    guard index >= 0, first >= 20, first >= second &* 2 else { return nil }
    return languages[index].tag
  }

  /// Counts the words that begin in `range`; returns the offset after the last of them.
  private static func scan(
    _ bytes: Bytes, _ range: WireRange, _ end: Int, _ counts: inout ScriptCounts, _ words: inout [Int]
  ) -> Int {
    let base = bytes.base
    let end = Swift.min(end, bytes.count)
    let limit = Swift.min(range.end, end)
    var at = Swift.max(0, range.start)
    while at < limit {
      let byte = base[at]
      guard isWordByte(byte) else {
        at &+= 1
        continue
      }
      let start = at
      var sawOther = false
      while at < end, isWordByte(base[at]) {
        sawOther = sawOther || base[at] >= 0xCE
        at &+= 1
      }
      if sawOther {
        for offset in start..<at where base[offset] >= 0xCE { counts.add(bytes, offset) }
      }
      guard byte < 0xC6 else { continue }
      counts.latin &+= 1
      // The S of U.S. and of `minister's` is no word.
      if at &- start == 1, bytes[start &- 1] != 0x20 || bytes[at] != 0x20 { continue }
      let mask = table.find(base, start, at, bytes.count)
      if mask != 0 {
        let weight = 12 / Swift.max(1, mask.nonzeroBitCount)
        var rest = mask
        while rest != 0 {
          words[rest.trailingZeroBitCount] &+= weight
          rest &= rest &- 1
        }
      }
      // A script without blanks has words of any length.
      if at &- range.start > 4 &* step { break }
    }
    return Swift.max(at, range.start &+ 1)
  }

  /// Words that are among the commonest of one language; a word of several counts for each.
  private static let languages: [(tag: String, words: StaticString)] = [
    (
      "en",
      """
      the|of|to|and|in|that|said|is|for|was|on|with|by|from|has|his|at|he|as|it|be|an|are|have|who|were|will|been|had|its|their|but\
      |not|this|which|after|they|would|about|more|also|than|into|over|could|other|year|years|new|first|two|people|police\
      |court|found|dead|died|killed|against|between|under|before|where|while|when|there|because|what|changes|monday|tuesday
      """
    ),
    (
      "de",
      "der|die|das|und|den|von|mit|des|sich|ist|auf|für|im|dem|nicht|ein|eine|als|auch|es|an|werden|aus|hat|dass|bei|nach|sie|wird|zu|in|am|er"
    ),
    (
      "fr",
      "le|la|les|des|et|en|du|un|une|dans|que|est|pour|qui|par|sur|au|aux|avec|ce|se|ont|été|il|pas|sont|son|ses|plus|a|de"
    ),
    (
      "es",
      "el|la|los|las|de|que|y|en|del|un|una|por|con|para|se|su|al|es|más|lo|como|fue|ha|este|sus|no|entre|sin|sobre|le"
    ),
    (
      "it",
      "il|di|che|la|e|per|un|una|in|del|della|con|non|si|è|da|le|dei|al|nel|sono|ha|alla|gli|lo|ma|come|più|anche|i|a|dal"
    ),
    (
      "pt",
      "o|a|de|que|e|do|da|em|os|as|um|uma|para|no|na|com|por|não|se|dos|das|ao|foi|mais|à|pelo|pela|são|sua|seu|nos|nas"
    ),
    (
      "nl",
      "de|het|een|van|en|in|op|te|dat|die|is|voor|met|zijn|niet|aan|er|om|ook|bij|door|naar|heeft|werd|uit|maar|worden|was|tot|over"
    ),
    (
      "sv",
      "och|att|det|som|en|på|är|av|för|med|den|till|har|inte|de|om|ett|var|men|från|sig|vid|han|kan|ska|efter|enligt|under"
    ),
    (
      "da",
      "og|at|det|er|en|på|af|for|med|den|til|har|ikke|de|som|et|var|men|fra|sig|han|kan|skal|efter|der|blev|også|ved|om"
    ),
    (
      "fi",
      "ja|on|ei|se|että|oli|hän|mukaan|kun|myös|ovat|joka|kertoi|sanoo|mutta|vuonna|jo|noin|sen|kuin|eli|tai|voi|ole|osa|siitä|hänen|sekä"
    ),
    ("pl", "w|i|na|z|się|do|nie|że|o|jest|od|za|po|to|przez|jak|dla|są|przy|oraz|został|był|ze|co|roku|tym|także|tego"),
    ("cs", "a|v|se|na|je|že|s|z|do|o|ve|pro|by|jsou|byl|za|podle|po|k|ale|od|jeho|který|které|uvedl|řekl|však|také"),
    (
      "hu",
      "a|az|és|hogy|nem|egy|is|volt|szerint|meg|el|ez|ki|csak|azt|még|pedig|mint|már|lesz|több|ezt|után|között|van|be|ha"
    ),
    (
      "tr",
      "ve|bir|bu|da|de|için|ile|olarak|olan|en|çok|daha|sonra|ise|dedi|kadar|göre|gibi|yeni|ancak|o|her|ne|var|yer"
    ),
    (
      "id",
      "yang|dan|di|itu|dengan|untuk|dari|ini|pada|dalam|tidak|akan|oleh|kata|telah|ke|juga|adalah|mereka|ia|satu|tahun|bagi|beliau"
    ),
  ]

  private static let table = ShortWords(languages.map(\.words))
}

/// Asks the grammar about single lines, for the heads and layouts of transports.
enum LineQuestions {
  /// The grammar over a text, to be asked about its lines; nil for an empty text.
  static func grammar(_ text: WireBytes) -> StoryGrammar? {
    Bytes(UnsafeRawBufferPointer(text.base)).map { StoryGrammar(lineOf: $0) }
  }

  /// Whether a line is an end mark and nothing else.
  static func isEndMark(_ text: WireBytes, _ range: Range<Int>) -> Bool {
    guard range.count <= 60, !range.isEmpty, let grammar = grammar(text) else { return false }
    return grammar.isEndMark(WireRange(range))
  }

  /// The language of a text, only when it leaves no doubt.
  static func language(_ text: WireBytes, _ range: Range<Int>) -> String? {
    guard let bytes = Bytes(UnsafeRawBufferPointer(text.base)) else { return nil }
    var story = WireStory()
    let range = WireRange(range)
    story.parts = [WirePart(kind: .paragraph, range: range, content: range, rule: .paragraph)]
    return LanguageGuess.of(bytes, story)
  }

  /// Whether a byte ends a sentence, closing quotes and brackets included.
  static func endsSentence(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2E, 0x21, 0x3F, 0x22, 0x27, 0x29: true
    default: false
    }
  }
}

internal import WireformCore
internal import WireformIPTC
internal import WireformMarkup
internal import WireformXML

/// Dates as G2's types allow them.
enum G2Date {
  /// An xs:dateTime: seconds are added where the date has none.
  /// - Returns: nil where the date has no year or no time.
  static func dateTime(_ date: PartialDate) -> String? {
    guard date.year != nil, var time = date.time else { return nil }
    if time.second == nil { time.second = 0 }
    var whole = date
    whole.time = time
    return whole.description
  }

  /// A dateTime or a date.
  static func dateOptionalTime(_ date: PartialDate) -> String? {
    guard date.year != nil, date.day != nil else { return nil }
    return date.time == nil ? date.description : dateTime(date)
  }

  /// A dateTime, a date, a month or a year.
  static func truncated(_ date: PartialDate) -> String? {
    guard date.year != nil else { return nil }
    return date.time == nil ? date.description : dateTime(date)
  }
}

/// Urgencies on G2's scale.
enum G2Urgency {
  /// The value from 1 to 9, with a report where the scale was another one.
  static func value(_ urgency: Urgency, field: String, _ out: inout MarkupOutput) -> String? {
    guard let mapped = UrgencyScale.map(urgency, to: "iptc") else {
      out.say(.lossNoPlace, "G2 counts from 1 to 9", field: field)
      return nil
    }
    if urgency.scale != "iptc" {
      let scale = urgency.scale ?? "no scale"
      out.say(.lossChanged, "mapped from \(urgency.value ?? "") on \(scale) to \(mapped.value)", field: field)
    }
    return mapped.value
  }
}

/// QCodes in attributes.
enum G2Code {
  /// Whether a text is a QCode by the schema's pattern.
  static func isQCode(_ text: String) -> Bool {
    QCode(text) != nil && !text.unicodeScalars.contains { $0.properties.isWhitespace }
  }

  /// The code for a word: a QCode as it stands, a word of a standard vocabulary with its alias, else a plain word.
  static func code(_ word: String, vocabulary: Vocabulary? = nil, _ out: inout MarkupOutput) -> String? {
    if isQCode(word), WordScheme.word(word) == nil, vocabulary?.word(word) == nil { return word }
    if let vocabulary, vocabulary.words.contains(word) { return "\(vocabulary.alias):\(word)" }
    guard let code = WordScheme.qcode(word) else { return nil }
    out.usesWords = true
    return code
  }

  /// Adds an attribute with a code.
  static func attribute(
    _ name: StaticString, _ word: String?, vocabulary: Vocabulary? = nil, _ out: inout MarkupOutput
  ) {
    guard let word else { return }
    guard let code = code(word, vocabulary: vocabulary, &out) else {
      return out.say(.lossNoPlace, field: String(describing: name))
    }
    out.xml.attribute(name, code)
  }

  /// The word that a code stands for when it is read.
  static func word(_ code: String, vocabulary: Vocabulary? = nil) -> String {
    vocabulary?.word(code) ?? WordScheme.word(code) ?? code
  }
}

/// A vocabulary of the IPTC whose codes stand in the Article as plain words.
struct Vocabulary: Sendable {
  /// The alias of its scheme.
  let alias: String
  /// Its codes.
  let words: Set<String>

  /// The word of a code of this vocabulary, nil for any other.
  func word(_ qcode: String) -> String? {
    guard let code = QCode(qcode), code.alias == alias, words.contains(code.code) else { return nil }
    return code.code
  }

  static let descriptions = Vocabulary(alias: "drol", words: ["summary", "caption", "teaser"])
  static let renditions = Vocabulary(
    alias: "rnd", words: ["highRes", "web", "thumbnail", "preview", "print", "sound", "moving", "full", "lowRes"])
  static let relations = Vocabulary(
    alias: "irel",
    words: [
      "seeAlso", "prevVersion", "evolvedFrom", "associatedWith", "dependsOn", "rightspolicy", "derivedFrom",
      "translatedFrom", "previousVersion", "follows", "replaces",
    ])
  static let groupModes = Vocabulary(alias: "pgrmod", words: ["seq", "alt", "bag"])
  static let statuses = Vocabulary(alias: "stat", words: ["usable", "withheld", "canceled"])
  static let types = Vocabulary(
    alias: "ninat",
    words: ["text", "picture", "audio", "video", "graphic", "composite", "event", "planning", "concept", "animated"])
}

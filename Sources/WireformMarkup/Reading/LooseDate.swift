public import WireformCore

/// Reads dates that documents write for people, where a standard wants ISO 8601.
///
/// Day and month of numbers are told apart only where one of them cannot be a month or the signs between them say it:
/// `03/04/2019` is no date, since nobody knows which.
public enum LooseDate {
  /// The date of a text: ISO 8601 as `PartialDate` reads it, `29.01.2019 13:33`, `29/01/2019`,
  /// `Tue, 29 Jan 2019 13:33:56 +0100`, `Jan 29, 2019 1:33 p.m.`, `29 janvier 2019 à 13h33`, `2019年1月29日`,
  /// `201901291333`, and seconds or milliseconds since 1970.
  /// - Returns: nil where the text holds more than a date, or one that may mean two days.
  public static func date(_ text: String) -> PartialDate? {
    if let date = PartialDate(text) { return date }
    guard text.utf8.count <= 80 else { return nil }
    var words = DateTokens(text)
    if let date = words.wholeNumber() { return date }
    guard let day = words.day() else { return nil }
    guard !words.isAtEnd else { return PartialDate(year: day.year, month: day.month, day: day.day) }
    guard let time = words.time(), words.isAtEnd else { return nil }
    return PartialDate(year: day.year, month: day.month, day: day.day, time: time)
  }
}

/// The numbers, words and signs of a date, taken from the front.
private struct DateTokens {
  enum Token: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case sign(Character)
  }

  private var tokens: [Token] = []
  private var next = 0

  init(_ text: String) {
    var digits = ""
    var word = ""
    func flush(_ tokens: inout [Token]) {
      if let number = Int(digits) { tokens.append(.number(number, digits: digits.utf8.count)) }
      if !word.isEmpty { tokens.append(.word(word)) }
      digits = ""
      word = ""
    }
    for character in text.lowercased() {
      if character.isASCII, character.isNumber, digits.utf8.count < 16 {
        if digits.isEmpty { flush(&tokens) }
        digits.append(character)
      } else if character.isLetter {
        if word.isEmpty || DateWords.isUnit(character) { flush(&tokens) }
        word.append(character)
        if DateWords.isUnit(character) { flush(&tokens) }
      } else {
        flush(&tokens)
        if !character.isWhitespace, character != "," { tokens.append(.sign(character)) }
      }
    }
    flush(&tokens)
  }

  var isAtEnd: Bool { next >= tokens.count }

  private func peek(_ offset: Int = 0) -> Token? {
    tokens.indices.contains(next + offset) ? tokens[next + offset] : nil
  }

  private mutating func take(_ token: Token) -> Bool {
    guard peek() == token else { return false }
    next += 1
    return true
  }

  private mutating func takeSign(_ signs: String) -> Character? {
    guard case .sign(let sign)? = peek(), signs.contains(sign) else { return nil }
    next += 1
    return sign
  }

  private mutating func takeWord() -> String? {
    guard case .word(let word)? = peek() else { return nil }
    next += 1
    return word
  }

  private mutating func takeWord(of words: Set<String>) -> Bool {
    guard case .word(let word)? = peek(), words.contains(word) else { return false }
    next += 1
    return true
  }

  private mutating func takeNumber(_ digits: ClosedRange<Int>) -> (value: Int, digits: Int)? {
    guard case .number(let value, let count)? = peek(), digits.contains(count) else { return nil }
    next += 1
    return (value, count)
  }

  /// A text that is one number: a time without signs, or one since 1970.
  mutating func wholeNumber() -> PartialDate? {
    guard tokens.count == 1, case .number(let value, let digits)? = tokens.first else { return nil }
    switch digits {
    case 12:
      let day = value / 10_000
      let time = PartialDate.Time(hour: UInt8(value / 100 % 100), minute: UInt8(value % 100))
      return PartialDate(year: day / 10_000, month: day / 100 % 100, day: day % 100, time: time)
    case 10: return DateTokens.date(ofSeconds: value)
    case 13: return DateTokens.date(ofSeconds: value / 1000)
    default: return nil
    }
  }

  /// A time in seconds since 1970, by the calendar of Howard Hinnant's civil days.
  private static func date(ofSeconds seconds: Int) -> PartialDate? {
    let days = seconds / 86_400 + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let rest = seconds % 86_400
    let time = PartialDate.Time(
      hour: UInt8(rest / 3600), minute: UInt8(rest / 60 % 60), second: UInt8(rest % 60), zone: .utc)
    return PartialDate(year: year, month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1, time: time)
  }

  // MARK: the day

  /// The day, in words or in numbers; words in front of it may name the weekday.
  mutating func day() -> (year: Int, month: Int, day: Int)? {
    skipWeekday()
    if let month = monthAhead() { return dayBehind(month) }
    guard let first = takeNumber(1...4) else { return nil }
    if take(.word("年")) { return dayOfCharacters(first.value) }
    _ = takeSign("°") != nil || takeWord(of: ["º", "er", "st", "nd", "rd", "th"])
    let sign = takeSign("./-")
    while takeWord(of: ["de", "of"]) {}
    if let month = monthAhead() {
      _ = takeSign("./-")
      return year(behind: month, first)
    }
    guard let sign, let second = takeNumber(1...2) else { return nil }
    guard takeSign("./-") == sign, let third = takeNumber(first.digits == 4 ? 1...2 : 4...4) else { return nil }
    if first.digits == 4 { return endDay((first.value, second.value, third.value)) }
    return endDay(DateTokens.order(first.value, second.value, third.value, sign))
  }

  /// Which of two numbers is the day.
  private static func order(
    _ first: Int, _ second: Int, _ year: Int, _ sign: Character
  ) -> (year: Int, month: Int, day: Int)? {
    if sign == "." || first > 12 || first == second { return (year, second, first) }
    return second > 12 ? (year, first, second) : nil
  }

  private mutating func skipWeekday() {
    while case .word(let word)? = peek(), DateWords.month(word) == nil {
      next += 1
      _ = takeSign(".:")
    }
  }

  private mutating func monthAhead() -> Int? {
    guard case .word(let word)? = peek(), let month = DateWords.month(word) else { return nil }
    next += 1
    _ = takeSign(".")
    return month
  }

  /// `Jan 29, 2019` and what `date` prints: `Jan 29 13:33:56 UTC 2019`.
  private mutating func dayBehind(_ month: Int) -> (year: Int, month: Int, day: Int)? {
    _ = takeSign("-/")
    guard let day = takeNumber(1...2) else { return nil }
    _ = takeWord(of: ["st", "nd", "rd", "th"])
    _ = takeSign("-/")
    if let year = takeNumber(4...4) { return endDay((year.value, month, day.value)) }
    guard case .number(let year, digits: 4)? = tokens.last, tokens.count > next else { return nil }
    tokens.removeLast()
    return (year, month, day.value)
  }

  /// The year behind `29 janvier`, or the day behind `2019 Jan`.
  private mutating func year(
    behind month: Int, _ first: (value: Int, digits: Int)
  ) -> (year: Int, month: Int, day: Int)? {
    while takeWord(of: ["de", "del"]) {}
    if first.digits == 4 {
      guard let day = takeNumber(1...2) else { return nil }
      _ = takeSign(".")
      return endDay((first.value, month, day.value))
    }
    if let year = takeNumber(4...4) { return endDay((year.value, month, first.value)) }
    // Two digits of a year, as mail and agencies write them.
    guard first.digits <= 2, let year = takeNumber(2...2) else { return nil }
    return endDay((year.value < 70 ? 2000 + year.value : 1900 + year.value, month, first.value))
  }

  private mutating func dayOfCharacters(_ year: Int) -> (year: Int, month: Int, day: Int)? {
    guard let month = takeNumber(1...2), take(.word("月")), let day = takeNumber(1...2), take(.word("日")) else {
      return nil
    }
    return (year, month.value, day.value)
  }

  /// Signs and words between the day and the time.
  private mutating func endDay(_ day: (year: Int, month: Int, day: Int)?) -> (year: Int, month: Int, day: Int)? {
    _ = takeSign(".")
    while takeSign("-–|·") != nil {}
    while takeWord(of: DateWords.joints) {}
    return day
  }

  // MARK: the time

  mutating func time() -> PartialDate.Time? {
    guard let hour = takeNumber(1...2) else { return nil }
    let mark = takeSign(":.") ?? (take(.word("h")) || take(.word("时")) || take(.word("時")) ? "h" : nil)
    guard mark != nil, let minute = takeNumber(2...2) else { return nil }
    var time = PartialDate.Time(hour: UInt8(hour.value), minute: UInt8(minute.value))
    if take(.word("分")), let second = takeNumber(1...2) {
      guard take(.word("秒")) else { return nil }
      time.second = UInt8(second.value)
    }
    if mark != "h", takeSign(":.") != nil {
      guard let second = takeNumber(2...2) else { return nil }
      time.second = UInt8(second.value)
      if takeSign(".,") != nil {
        guard case .number(let value, let digits)? = peek(), digits <= 12 else { return nil }
        next += 1
        time.fraction = String(repeating: "0", count: digits - String(value).utf8.count) + String(value)
      }
    }
    guard halfDay(&time) else { return nil }
    _ = takeWord(of: ["uhr", "h", "hrs", "hs"])
    guard !isAtEnd else { return time }
    guard let zone = zone() else { return nil }
    time.zone = zone
    return time
  }

  /// `a.m.` and `p.m.`.
  private mutating func halfDay(_ time: inout PartialDate.Time) -> Bool {
    guard case .word(let word)? = peek(), ["am", "pm", "a", "p"].contains(word) else { return true }
    next += 1
    if word.utf8.count == 1 {
      guard takeSign(".") != nil, take(.word("m")) else { return false }
      _ = takeSign(".")
    }
    guard (1...12).contains(time.hour) else { return false }
    time.hour = time.hour % 12 + (word.hasPrefix("p") ? 12 : 0)
    return true
  }

  private mutating func zone() -> PartialDate.Zone? {
    let bracket = takeSign("(") != nil
    if let word = takeWord() {
      if bracket { _ = takeSign(")") }
      guard let minutes = DateWords.zones[word] else { return nil }
      // `GMT+0200` says its offset behind.
      guard minutes == 0, !isAtEnd else { return minutes == 0 ? .utc : .offset(minutes: minutes) }
    }
    guard let sign = takeSign("+-"), let first = takeNumber(1...4) else { return nil }
    var minutes = first.digits > 2 ? first.value / 100 * 60 + first.value % 100 : first.value * 60
    if first.digits <= 2, takeSign(":") != nil {
      guard let more = takeNumber(2...2) else { return nil }
      minutes += more.value
    }
    // The name of the zone in brackets, as programs add it.
    if takeSign("(") != nil {
      while takeWord() != nil {}
      _ = takeSign(")")
    }
    guard minutes < 15 * 60 else { return nil }
    return .offset(minutes: sign == "-" ? -Int16(minutes) : Int16(minutes))
  }
}

/// The words of dates.
private enum DateWords {
  static func isUnit(_ character: Character) -> Bool { "年月日时時分秒".contains(character) }

  /// Words between a day and a time.
  static let joints: Set<String> = ["t", "at", "um", "à", "a", "las", "alle", "ore", "kl", "klo", "om", "o", "às"]

  /// Zones by their names, in minutes east of UTC; only those that mean one offset in news.
  static let zones: [String: Int16] = [
    "z": 0, "gmt": 0, "utc": 0, "ut": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360,
    "pst": -480, "pdt": -420, "et": -300, "cet": 60, "cest": 120, "mez": 60, "mesz": 120, "bst": 60, "eet": 120,
    "eest": 180, "msk": 180, "jst": 540, "kst": 540, "hkt": 480, "aest": 600, "aedt": 660,
  ]

  /// The month of a word, by the whole of its name or the first letters that agencies write.
  static func month(_ word: String) -> Int? { months[word] }

  /// January to December in each language, a short form behind each name.
  private static let names = [
    "january jan february feb march mar april apr may may june jun july jul august aug september sept october oct"
      + " november nov december dec",
    "januar jan februar feb märz mrz april apr mai mai juni jun juli jul august aug september sep oktober okt"
      + " november nov dezember dez",
    "janvier janv février févr mars mars avril avr mai mai juin juin juillet juil août août septembre sept octobre oct"
      + " novembre nov décembre déc",
    "enero ene febrero feb marzo mar abril abr mayo may junio jun julio jul agosto ago septiembre sep octubre oct"
      + " noviembre nov diciembre dic",
    "gennaio gen febbraio feb marzo mar aprile apr maggio mag giugno giu luglio lug agosto ago settembre set ottobre ott"
      + " novembre nov dicembre dic",
    "janeiro jan fevereiro fev março mar abril abr maio mai junho jun julho jul agosto ago setembro set outubro out"
      + " novembro nov dezembro dez",
    "januari jan februari feb maart mrt april apr mei mei juni jun juli jul augustus aug september sep oktober okt"
      + " november nov december dec",
    "januari jan februari febr mars mars april apr maj maj juni juni juli juli augusti aug september sept oktober okt"
      + " november nov december dec",
    "tammikuuta tammi helmikuuta helmi maaliskuuta maalis huhtikuuta huhti toukokuuta touko kesäkuuta kesä heinäkuuta"
      + " heinä elokuuta elo syyskuuta syys lokakuuta loka marraskuuta marras joulukuuta joulu",
    "stycznia sty lutego lut marca mar kwietnia kwi maja maj czerwca cze lipca lip sierpnia sie września wrz"
      + " października paź listopada lis grudnia gru",
    "január jan február febr március márc április ápr május máj június jún július júl augusztus aug szeptember szept"
      + " október okt november nov december dec",
    "ocak oca şubat şub mart mar nisan nis mayıs may haziran haz temmuz tem ağustos ağu eylül eyl ekim eki kasım kas"
      + " aralık ara",
    "января янв февраля фев марта мар апреля апр мая май июня июн июля июл августа авг сентября сен октября окт"
      + " ноября ноя декабря дек",
  ]

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for line in names {
      for (index, word) in line.split(separator: " ").enumerated() { months[String(word)] = index / 2 + 1 }
    }
    return months
  }()
}

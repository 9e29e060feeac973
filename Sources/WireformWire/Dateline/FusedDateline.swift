internal import WireformCore

/// Datelines of Chinese, Japanese and Korean agencies, where source, city, date and byline run together.
enum FusedDateline {
  static func recognise(_ text: WireBytes, _ start: Int, _ end: Int, _ range: Range<Int>) -> WireDateline? {
    if text[start] == 0x28 { return korean(text, start, end, range) }
    if text.has("【", at: start) { return japanese(text, start, end, range) }
    return chinese(text, start, end, range)
  }

  /// `新华社北京8月12日电（记者罗沙）`.
  private static func chinese(_ text: WireBytes, _ start: Int, _ end: Int, _ range: Range<Int>) -> WireDateline? {
    guard let (agency, sourceEnd) = leadingAgency(text, start, end) else { return nil }
    guard let digits = (sourceEnd..<min(end, sourceEnd + 40)).first(where: { isDigit(text, $0) }) else { return nil }
    guard let month = number(text, digits), text.has("月", at: month.end), let day = number(text, month.end + 3),
      text.has("日", at: day.end), let date = PartialDate(month: month.value, day: day.value)
    else { return nil }
    var at = day.end + 3
    let isDispatch = text.has("电", at: at) || text.has("電", at: at) || text.has("讯", at: at) || text.has("訊", at: at)
    guard isDispatch else { return nil }
    at += 3
    var found = WireDateline(runIn: start..<at, text: start..<at)
    found.agency = agency
    found.source = start..<sourceEnd
    if digits > sourceEnd {
      found.city = sourceEnd..<digits
      found.places = [WireDateline.Place(name: sourceEnd..<digits)]
    }
    found.date = date
    found.rule = "dateline.fused-chinese"
    if let byline = reporter(text, at, end) {
      found.byline = byline.content
      at = byline.end
    }
    found.runIn = start..<text.skipSpaces(at, range.upperBound)
    return found
  }

  /// The byline in brackets behind the dateline, full-width or not.
  private static func reporter(_ text: WireBytes, _ at: Int, _ end: Int) -> (content: Range<Int>, end: Int)? {
    let isWide = text.has("（", at: at)
    guard isWide || text[at] == 0x28 else { return nil }
    let open = at + (isWide ? 3 : 1)
    guard text.has("记者", at: open) || text.has("記者", at: open) || text.has("通讯员", at: open) else { return nil }
    for index in open..<min(end, open + 90) {
      if text.has("）", at: index) { return (text.trimmed(open..<index), index + 3) }
      if text[index] == 0x29 { return (text.trimmed(open..<index), index + 1) }
    }
    return nil
  }

  private static func leadingAgency(_ text: WireBytes, _ start: Int, _ end: Int) -> (Int, Int)? {
    for characters in [3, 2, 4, 5] {
      let stop = start + characters * 3
      guard stop <= end else { continue }
      if let agency = AgencyProfile.sourceTable.value(text, start..<stop) { return (agency, stop) }
    }
    return nil
  }

  /// `【ワシントン共同】`.
  private static func japanese(_ text: WireBytes, _ start: Int, _ end: Int, _ range: Range<Int>) -> WireDateline? {
    let open = start + 3
    guard let close = (open..<end).first(where: { text.has("】", at: $0) }), close - open <= 60 else { return nil }
    for length in [6, 9, 12, 3] where close - length >= open {
      let source = (close - length)..<close
      guard let agency = AgencyProfile.sourceTable.value(text, source) else { continue }
      var found = WireDateline(runIn: start..<start, text: start..<(close + 3))
      found.agency = agency
      found.source = source
      if source.lowerBound > open {
        found.city = open..<source.lowerBound
        found.places = [WireDateline.Place(name: open..<source.lowerBound)]
      }
      found.rule = "dateline.fused-japanese"
      found.runIn = start..<text.skipSpaces(close + 3, range.upperBound)
      return found
    }
    return nil
  }

  /// `(서울=연합뉴스) 홍길동 기자 = `.
  private static func korean(_ text: WireBytes, _ start: Int, _ end: Int, _ range: Range<Int>) -> WireDateline? {
    guard let close = (start..<end).first(where: { text[$0] == 0x29 }),
      let equals = (start..<close).first(where: { text[$0] == 0x3D })
    else { return nil }
    let source = text.trimmed((equals + 1)..<close)
    guard let agency = AgencyProfile.sourceTable.value(text, source) else { return nil }
    var found = WireDateline(runIn: start..<start, text: start..<(close + 1))
    found.agency = agency
    found.source = source
    let city = text.trimmed((start + 1)..<equals)
    found.city = city
    found.places = city.split(text, at: 0x00B7).map { WireDateline.Place(name: $0) }
    found.rule = "dateline.fused-korean"
    var bodyStart = close + 1
    if let mark = (bodyStart..<min(end, bodyStart + 90)).first(where: {
      text.has(" = ", at: $0) || text.has(" =\n", at: $0)
    }) {
      found.byline = text.trimmed(bodyStart..<mark)
      found.separator = (mark + 1)..<(mark + 2)
      bodyStart = mark + 2
      if found.byline?.isEmpty == true { found.byline = nil }
    }
    found.runIn = start..<text.skipSpaces(bodyStart, range.upperBound)
    return found
  }

  /// A digit, full-width ones included.
  private static func isDigit(_ text: WireBytes, _ index: Int) -> Bool {
    WireBytes.isDigit(text[index])
      || (text[index] == 0xEF && text[index + 1] == 0xBC && (0x90...0x99).contains(text[index + 2]))
  }

  private static func number(_ text: WireBytes, _ start: Int) -> (value: Int, end: Int)? {
    var index = start
    var value = 0
    while isDigit(text, index), value < 1000 {
      let isWide = text[index] == 0xEF
      value = value * 10 + Int(isWide ? text[index + 2] - 0x90 : text[index] - 0x30)
      index += isWide ? 3 : 1
    }
    return index > start ? (value, index) : nil
  }
}

extension Range<Int> {
  /// The parts between middle dots or commas, as Korean datelines list cities.
  fileprivate func split(_ text: WireBytes, at scalar: UInt16) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = lowerBound
    for index in self where text[index] == 0xC2 && text[index + 1] == 0xB7 || text[index] == 0x2C {
      parts.append(text.trimmed(start..<index))
      start = index + (text[index] == 0x2C ? 1 : 2)
    }
    parts.append(text.trimmed(start..<upperBound))
    return parts.filter { !$0.isEmpty }
  }
}

/// The datelines of Chinese, Japanese and Korean copy, which have no blanks to cut them by.
struct EastAsianDateline {
  let bytes: Bytes
  let start: Int
  let end: Int

  init(bytes: Bytes, start: Int, end: Int) {
    self.bytes = bytes
    self.start = start
    self.end = Swift.min(end, start &+ 240)
  }

  mutating func recognise() -> WireDateline? {
    switch bytes[start] {
    case 0x28: return korean()
    case 0x5B: return korean() ?? japaneseBrackets("[", "]")
    case 0xE3: return lenticular()
    case 0xE4...0xE9: return fused(start)
    case 0xEF:
      if bytes.has("（", at: start, before: end) { return fusedInBrackets() }
      return japaneseBrackets("［", "］")
    default: return nil
    }
  }

  /// `[東京 20日 ロイター] - `: place, date and agency parted by blanks.
  private func japaneseBrackets(_ open: StaticString, _ close: StaticString) -> WireDateline? {
    guard bytes.has(open, at: start, before: end) else { return nil }
    let from = start &+ open.utf8CodeUnitCount
    guard let stop = bytes.find(close, from: from, to: Swift.min(end, start &+ 90)) else { return nil }
    var words: [WireRange] = []
    var at = bytes.skipBlank(from, stop)
    while at < stop, words.count < 5 {
      var next = at
      while next < stop, bytes.blankLength(next, stop) == 0 { next &+= 1 }
      words.append(WireRange(at, next))
      at = bytes.skipBlank(next, stop)
    }
    guard words.count >= 2, let source = words.last, Agencies.sources.find(bytes, source) != nil else { return nil }
    let after = stop &+ close.utf8CodeUnitCount
    var dateline = WireDateline(
      text: WireRange(start, after), runIn: WireRange(start, after), rule: .datelineLenticular)
    dateline.source = source
    dateline.city = words[0]
    dateline.places = [WirePlace(name: words[0])]
    dateline.confidence = .full
    if words.count > 2, let day = dayAndMonth(words[1].start) { dateline.date = day.date }
    takeDash(&dateline)
    return dateline
  }

  /// A dash after blanks is the separator.
  private func takeDash(_ dateline: inout WireDateline) {
    let at = bytes.skipBlank(dateline.runIn.end, end)
    for dash: StaticString in ["--", "-", "–", "—", "－"] where bytes.has(dash, at: at, before: end) {
      dateline.separator = WireRange(at, at &+ dash.utf8CodeUnitCount)
      dateline.runIn.end = at &+ dash.utf8CodeUnitCount
      return
    }
  }

  /// `新华社北京8月12日电（记者罗沙）`: source, place, date and the word for dispatch.
  private func fused(_ from: Int) -> WireDateline? {
    guard let source = longestSource(from) else { return nil }
    guard let day = dayAndMonth(source.end) else { return nil }
    let dashed = WireDateline(text: WireRange(from, day.end), runIn: WireRange(from, day.end), rule: .datelineFused)
    guard let closed = dispatch(day.end) ?? dashAfter(dashed) else { return nil }
    let place = bytes.trim(WireRange(source.end, day.start))
    guard place.count <= 60 else { return nil }
    var dateline = WireDateline(
      text: WireRange(from, closed), runIn: WireRange(from, closed), rule: .datelineFused)
    dateline.source = source
    dateline.date = day.date
    dateline.confidence = .full
    if !place.isEmpty {
      dateline.places = [WirePlace(name: place)]
      dateline.city = place
    }
    takeReporter(&dateline)
    if closed == day.end { takeDash(&dateline) }
    return dateline
  }

  /// The end of the date where a dash follows it in place of the word for dispatch.
  private func dashAfter(_ dateline: WireDateline) -> Int? {
    var probe = dateline
    takeDash(&probe)
    return probe.separator == nil ? nil : dateline.text.end
  }

  /// `（中央社記者王小明台北12日電）`: all of it in full-width brackets; the names cannot be told apart.
  private func fusedInBrackets() -> WireDateline? {
    let from = start &+ 3
    guard let source = longestSource(from), let day = dayAndMonth(source.end) else { return nil }
    guard let closed = dispatch(day.end), bytes.has("）", at: closed, before: end) else { return nil }
    var dateline = WireDateline(
      text: WireRange(start, closed &+ 3), runIn: WireRange(start, closed &+ 3), rule: .datelineFused)
    dateline.source = source
    dateline.date = day.date
    dateline.confidence = .full
    return dateline
  }

  private func takeReporter(_ dateline: inout WireDateline) {
    let at = bytes.skipBlank(dateline.runIn.end, end)
    for (open, close): (StaticString, StaticString) in [("（", "）"), ("(", ")")]
    where bytes.has(open, at: at, before: end) {
      let inner = at &+ open.utf8CodeUnitCount
      guard let stop = bytes.find(close, from: inner, to: end), stop &- inner <= 90 else { return }
      for word: StaticString in ["记者", "記者", "通讯员", "编译"] where bytes.has(word, at: inner, before: stop) {
        dateline.byline = WireRange(inner, stop)
        dateline.runIn.end = stop &+ close.utf8CodeUnitCount
        return
      }
    }
  }

  /// The longest known source that begins at `from`, of at most nine characters.
  private func longestSource(_ from: Int) -> WireRange? {
    var best: WireRange?
    var length = 6
    while length <= 27, from &+ length <= end {
      let range = WireRange(from, from &+ length)
      if Agencies.sources.find(bytes, range) != nil { best = range }
      length &+= 3
    }
    return best
  }

  /// `8月12日` or `12日`, in digits of either width, at most 60 bytes after `from`.
  private func dayAndMonth(_ from: Int) -> (start: Int, end: Int, date: DatelineDate)? {
    var at = from
    while at < end, at &- from <= 60 {
      if bytes[at] == 0x0A { return nil }
      if let first = number(at) { return closeDate(at, first) }
      at &+= bytes[at] < 0x80 ? 1 : 3
    }
    return nil
  }

  private func closeDate(_ at: Int, _ first: (value: Int, end: Int)) -> (start: Int, end: Int, date: DatelineDate)? {
    if bytes.has("月", at: first.end, before: end) {
      guard let day = number(first.end &+ 3), bytes.has("日", at: day.end, before: end) else { return nil }
      guard first.value >= 1, first.value <= 12, day.value >= 1, day.value <= 31 else { return nil }
      let stop = day.end &+ 3
      return (at, stop, DatelineDate(range: WireRange(at, stop), month: first.value, day: day.value))
    }
    guard bytes.has("日", at: first.end, before: end), first.value >= 1, first.value <= 31 else { return nil }
    let stop = first.end &+ 3
    return (at, stop, DatelineDate(range: WireRange(at, stop), day: first.value))
  }

  /// The number of one or two digits at `at`.
  private func number(_ at: Int) -> (value: Int, end: Int)? {
    var value = 0
    var next = at
    var digits = 0
    while digits < 3 {
      if isDigit(bytes[next]) {
        value = value &* 10 &+ Int(bytes[next] &- 0x30)
        next &+= 1
      } else if bytes[next] == 0xEF, bytes[next &+ 1] == 0xBC, bytes[next &+ 2] >= 0x90, bytes[next &+ 2] <= 0x99 {
        value = value &* 10 &+ Int(bytes[next &+ 2] &- 0x90)
        next &+= 3
      } else {
        break
      }
      digits &+= 1
    }
    return digits == 1 || digits == 2 ? (value, next) : nil
  }

  /// The end of the word for dispatch at `at`.
  private func dispatch(_ at: Int) -> Int? {
    for word: StaticString in ["电", "電", "讯", "訊", "消息"] where bytes.has(word, at: at, before: end) {
      return at &+ word.utf8CodeUnitCount
    }
    return nil
  }

  /// `(서울=연합뉴스) 이름 기자 = `.
  private func korean() -> WireDateline? {
    let close: UInt8 = bytes[start] == 0x28 ? 0x29 : 0x5D
    let stop = bytes.find(close, from: start, to: Swift.min(end, start &+ 90))
    guard bytes[stop] == close else { return nil }
    let equals = bytes.find(0x3D, from: start, to: stop)
    guard equals < stop else { return nil }
    let source = bytes.trim(WireRange(equals &+ 1, stop))
    let place = bytes.trim(WireRange(start &+ 1, equals))
    guard SourceNames.group(bytes, source) != nil, !place.isEmpty, place[isIn: bytes] else { return nil }
    var dateline = WireDateline(
      text: WireRange(start, stop &+ 1), runIn: WireRange(start, stop &+ 1), rule: .datelineKorean)
    dateline.source = source
    dateline.city = place
    dateline.places = [WirePlace(name: place)]
    dateline.confidence = .full
    let mark = bytes.find(0x3D, from: stop, to: Swift.min(end, stop &+ 100))
    if bytes[mark] == 0x3D, bytes.find(0x0A, from: stop, to: mark) == mark {
      let name = bytes.trim(WireRange(stop &+ 1, mark))
      if !name.isEmpty { dateline.byline = name }
      dateline.separator = WireRange(mark, mark &+ 1)
      dateline.runIn.end = mark &+ 1
    }
    return dateline
  }

  /// `【ワシントン共同】`.
  private func lenticular() -> WireDateline? {
    guard bytes.has("【", at: start, before: end) else { return nil }
    guard let stop = bytes.find("】", from: start, to: Swift.min(end, start &+ 90)) else { return nil }
    var from = start &+ 3
    while from < stop {
      let rest = bytes.trim(WireRange(from, stop))
      if Agencies.sources.find(bytes, rest) != nil || isAgencyHead(rest) {
        let place = bytes.trim(WireRange(start &+ 3, from))
        var dateline = WireDateline(
          text: WireRange(start, stop &+ 3), runIn: WireRange(start, stop &+ 3), rule: .datelineLenticular)
        dateline.source = rest
        if !place.isEmpty {
          dateline.city = place
          dateline.places = [WirePlace(name: place)]
          dateline.confidence = .full
        }
        return dateline
      }
      from &+= bytes[from] < 0x80 ? 1 : 3
    }
    return nil
  }

  private func isAgencyHead(_ range: WireRange) -> Bool {
    range.count == 6
      && (bytes.has("共同", at: range.start, before: range.end) || bytes.has("時事", at: range.start, before: range.end))
  }
}

extension WireRange {
  /// Whether the range holds a letter of Hangul, Han or ASCII at its start.
  fileprivate subscript(isIn bytes: Bytes) -> Bool { bytes[start] >= 0x80 || isLetter(bytes[start]) }
}

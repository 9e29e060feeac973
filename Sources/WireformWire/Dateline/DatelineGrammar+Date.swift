/// Dates of datelines in the languages of ``Months``.
extension DatelineGrammar {
  /// The date that begins at `index`, and the index after it.
  mutating func date(at index: Int) -> (date: DatelineDate, next: Int)? {
    let first = token(index)
    guard first.kind == .number || first.kind == .word else { return nil }
    if first.kind == .word {
      // A number stands within three tokens of every month and weekday: most words are refused here.
      guard numberFollows(index) else { return nil }
      if token(index &+ 1).kind == .number, Words.dateOpeners.find(bytes, first.range) != nil {
        guard var found = date(at: index &+ 1) else { return nil }
        found.date.range.start = first.start  // le 20 novembre
        return found
      }
      if let month = Months.table.find(bytes, first.range) { return monthFirst(Int(month), index) }
      guard Months.weekdays.find(bytes, first.range) != nil else { return nil }
      var next = index &+ 1
      if token(next).kind == .period, !token(next).spaced { next &+= 1 }
      if token(next).kind == .comma { next &+= 1 }
      guard token(next).kind == .number || token(next).kind == .word else { return nil }
      guard Months.weekdays.find(bytes, token(next).range) == nil, var found = date(at: next) else { return nil }
      found.date.range.start = first.start
      return found
    }
    if first.digits == 4 { return yearFirst(index) }
    if let found = slashed(index) { return found }
    if let found = korean(index) { return found }
    guard first.digits == 1 || first.digits == 2, first.value >= 1, first.value <= 31 else { return nil }
    return numeric(index) ?? dayFirst(index)
  }

  private mutating func numberFollows(_ index: Int) -> Bool {
    let next = token(index &+ 1)
    if next.kind == .number { return true }
    if next.kind == .word { return token(index &+ 2).kind == .number }
    guard next.kind == .period || next.kind == .comma else { return false }
    let third = token(index &+ 2)
    if third.kind == .number { return true }
    return token(index &+ 3).kind == .number || token(index &+ 4).kind == .number
  }

  /// `Nov. 20`, `November 20, 2015`.
  private mutating func monthFirst(_ month: Int, _ index: Int) -> (date: DatelineDate, next: Int)? {
    var next = index &+ 1
    if token(next).kind == .period { next &+= 1 }
    let day = token(next)
    guard day.kind == .number, day.digits == 1 || day.digits == 2, fits(day.value, month) else { return nil }
    next &+= 1
    var date = DatelineDate(range: WireRange(token(index).start, day.end), month: month, day: day.value)
    let comma = token(next).kind == .comma ? next &+ 1 : next
    if takeYear(comma, &date) { return (date, afterYear(comma &+ 1, &date)) }
    return (date, next)
  }

  /// `1월 19일`.
  private mutating func korean(_ index: Int) -> (date: DatelineDate, next: Int)? {
    let (month, moon, day, sun) = (token(index), token(index &+ 1), token(index &+ 2), token(index &+ 3))
    guard moon.kind == .word, !moon.spaced, bytes.has("월", at: moon.start, before: moon.end) else { return nil }
    guard day.kind == .number, sun.kind == .word, !sun.spaced, bytes.has("일", at: sun.start, before: sun.end) else {
      return nil
    }
    guard fits(day.value, month.value) else { return nil }
    return (DatelineDate(range: WireRange(month.start, sun.end), month: month.value, day: day.value), index &+ 4)
  }

  /// `20 November 2015`, `20. listopadu`, `20 de noviembre de 2015`, `10 JAN 90`.
  private mutating func dayFirst(_ index: Int) -> (date: DatelineDate, next: Int)? {
    let day = token(index)
    var next = index &+ 1
    if token(next).kind == .period, !token(next).spaced { next &+= 1 }
    if isOf(token(next)) { next &+= 1 }
    var name = token(next)
    guard name.kind == .word else { return nil }
    var found = Months.table.find(bytes, name.range)
    if found == nil, token(next &+ 1).kind == .word {
      // Months of two words.
      name.end = token(next &+ 1).end
      found = Months.table.find(bytes, name.range)
      next &+= 1
    }
    guard let month = found.map(Int.init), fits(day.value, month) else { return nil }
    next &+= 1
    var date = DatelineDate(range: WireRange(day.start, name.end), month: month, day: day.value)
    if token(next).kind == .period, !token(next).spaced, isAbbreviation(name), stopBelongsToMonth(next) {
      date.range.end = token(next).end
      next &+= 1
    }
    var year = next
    if token(year).kind == .comma { year &+= 1 }
    if isOf(token(year)) { year &+= 1 }
    if takeYear(year, &date) { return (date, afterYear(year &+ 1, &date)) }
    if takeShortYear(next, &date) { return (date, next &+ 1) }
    return (date, next)
  }

  /// `25-11-2023`, `20.11.2015`, `20/11/2015`.
  private mutating func numeric(_ index: Int) -> (date: DatelineDate, next: Int)? {
    let (day, mark, month) = (token(index), token(index &+ 1), token(index &+ 2))
    let (again, year) = (token(index &+ 3), token(index &+ 4))
    guard mark.kind == .period || mark.kind == .slash || mark.kind == .dash, !mark.spaced, !month.spaced else {
      return nil
    }
    guard month.kind == .number, again.kind == mark.kind, !again.spaced, year.kind == .number, !year.spaced else {
      return nil
    }
    guard year.digits == 4, isYear(year.value) else { return nil }
    var date = DatelineDate(range: WireRange(day.start, year.end), year: year.value)
    if mark.kind == .slash, day.value <= 12, month.value <= 12, day.value != month.value {
      return (date, index &+ 5)  // which of the two is the month, nobody can tell
    }
    if month.value >= 1, month.value <= 12, fits(day.value, month.value) {
      (date.month, date.day) = (month.value, day.value)
    } else if mark.kind == .slash, day.value <= 12, fits(month.value, day.value) {
      (date.month, date.day) = (day.value, month.value)
    } else {
      return nil
    }
    return (date, index &+ 5)
  }

  /// `2015. november 20., péntek`, `2015-11-20`.
  private mutating func yearFirst(_ index: Int) -> (date: DatelineDate, next: Int)? {
    let year = token(index)
    guard isYear(year.value) else { return nil }
    var next = index &+ 1
    if token(next).kind == .dash, !token(next).spaced {
      let (month, mark, day) = (token(next &+ 1), token(next &+ 2), token(next &+ 3))
      guard month.kind == .number, mark.kind == .dash, day.kind == .number, !month.spaced, !mark.spaced, !day.spaced,
        month.value >= 1, month.value <= 12, fits(day.value, month.value)
      else { return nil }
      let date = DatelineDate(
        range: WireRange(year.start, day.end), year: year.value, month: month.value, day: day.value)
      return (date, next &+ 4)
    }
    guard token(next).kind == .period else { return nil }
    next &+= 1
    guard let month = Months.table.find(bytes, token(next).range).map(Int.init) else { return nil }
    next &+= 1
    if token(next).kind == .period { next &+= 1 }
    let day = token(next)
    guard day.kind == .number, fits(day.value, month) else { return nil }
    var date = DatelineDate(range: WireRange(year.start, day.end), year: year.value, month: month, day: day.value)
    next &+= 1
    if token(next).kind == .period, !token(next).spaced {
      date.range.end = token(next).end
      next &+= 1
    }
    if token(next).kind == .comma, Months.weekdays.find(bytes, token(next &+ 1).range) != nil {
      date.range.end = token(next &+ 1).end
      next &+= 2
    }
    return (date, next)
  }

  private mutating func takeYear(_ index: Int, _ date: inout DatelineDate) -> Bool {
    let year = token(index)
    guard year.kind == .number, year.digits == 4, isYear(year.value) else { return false }
    date.year = year.value
    date.range.end = year.end
    return true
  }

  /// The token after a year, and after the word for year that Slavic languages put behind it.
  private mutating func afterYear(_ index: Int, _ date: inout DatelineDate) -> Int {
    let word = token(index)
    guard word.kind == .word, Words.yearWords.find(bytes, word.range) != nil else { return index }
    date.range.end = word.end
    guard word.range.count <= 4, token(index &+ 1).kind == .period, !token(index &+ 1).spaced else { return index &+ 1 }
    date.range.end = token(index &+ 1).end
    return index &+ 2
  }

  /// `20/11` before a source in brackets, as Belga prints it: the day first.
  private mutating func slashed(_ index: Int) -> (date: DatelineDate, next: Int)? {
    let (day, mark, month) = (token(index), token(index &+ 1), token(index &+ 2))
    guard mark.kind == .slash, !mark.spaced, month.kind == .number, !month.spaced, month.digits == 2 else { return nil }
    guard day.digits == 1 || day.digits == 2, fits(day.value, month.value), token(index &+ 3).kind == .openRound else {
      return nil
    }
    var date = DatelineDate(range: WireRange(day.start, month.end), month: month.value, day: day.value)
    date.isDayAndMonth = true
    return (date, index &+ 3)
  }

  /// A year of two digits, only before what closes a dateline.
  private mutating func takeShortYear(_ index: Int, _ date: inout DatelineDate) -> Bool {
    let year = token(index)
    guard year.kind == .number, year.digits == 2, year.spaced else { return false }
    let after = token(index &+ 1).kind
    guard after == .openRound || after == .dash || after == .slash else { return false }
    date.year = year.value >= 50 ? 1900 &+ year.value : 2000 &+ year.value
    date.centuryExpanded = true
    date.range.end = year.end
    return true
  }

  /// Whether the full stop after a short month closes the word, and not the dateline: a source follows.
  private mutating func stopBelongsToMonth(_ index: Int) -> Bool {
    let next = token(index &+ 1)
    return next.kind == .openRound || next.kind == .dash || next.kind == .comma || next.kind == .number
  }

  private func isAbbreviation(_ word: DatelineToken) -> Bool { word.range.count <= 10 }

  private func isOf(_ word: DatelineToken) -> Bool {
    guard word.kind == .word, word.range.count <= 3 else { return false }
    for text: StaticString in ["de", "di", "of", "del"]
    where bytes.hasFolded(text, at: word.start, before: word.end) && word.range.count == text.utf8CodeUnitCount {
      return true
    }
    return false
  }

  private func isYear(_ value: Int) -> Bool { value >= 1800 && value <= 2199 }

  private func fits(_ day: Int, _ month: Int) -> Bool {
    guard day >= 1, month >= 1, month <= 12 else { return false }
    if month == 2 { return day <= 29 }
    return day <= (month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31)
  }
}

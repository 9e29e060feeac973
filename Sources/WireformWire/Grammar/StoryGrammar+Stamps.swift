/// Stamps and links of pages.
extension StoryGrammar {
  /// Whether the line holds a date or time of publication and nothing else.
  func isStamp(_ text: WireRange) -> Bool {
    guard text.count >= 6, text.count <= 90 else { return false }
    for word: StaticString in [
      "published", "posted", "updated", "last updated", "first published", "last modified", "created", "date:",
    ]
    where bytes.hasFolded(word, at: text.start, before: text.end) {
      return hasDigit(text)
    }
    return isDateOnly(text)
  }

  private func hasDigit(_ text: WireRange) -> Bool {
    var at = text.start
    while at < text.end {
      if isDigit(bytes[at]) { return true }
      at &+= 1
    }
    return false
  }

  /// Whether all words are those of a date and a time, a month or a full numeric date among them.
  private func isDateOnly(_ text: WireRange) -> Bool {
    guard hasDigit(text) else { return false }
    var at = text.start
    var months = 0
    var numbers = 0
    while at < text.end {
      let byte = bytes[at]
      if isDigit(byte) {
        numbers &+= 1
        while at < text.end, isDigit(bytes[at]) { at &+= 1 }
        continue
      }
      guard isLetter(byte) || byte >= 0x80 else {
        // Only the marks of dates and times.
        guard
          byte == 0x20 || byte == 0x09 || (byte >= 0x2C && byte <= 0x3A) || byte == 0x7C || byte == 0x28 || byte == 0x29
            || byte == 0x2B
        else {
          return false
        }
        at &+= 1
        continue
      }
      var stop = at
      while stop < text.end, isLetter(bytes[stop]) || bytes[stop] >= 0x80 { stop &+= 1 }
      let word = WireRange(at, stop)
      if Months.table.find(bytes, word) != nil {
        months &+= 1
      } else if Months.weekdays.find(bytes, word) == nil, StampWords.table.find(bytes, word) == nil {
        return false
      }
      at = stop
    }
    return (months == 1 && numbers >= 2) || (months == 0 && numbers >= 5)
      || (months == 0 && numbers == 3 && text.count >= 8 && text.count <= 10)
  }

  /// Whether the line is an address, or a link that a page prints beside the story.
  func isLink(_ text: WireRange) -> Bool {
    guard text.count <= 400 else { return false }
    if StampWords.addresses.opens(bytes, text) { return bytes.find(0x20, from: text.start, to: text.end) == text.end }
    guard text.count <= 200, !BodyLayout.endsSentence(bytes, text) || bytes[text.end &- 1] == 0x3A else { return false }
    return StampWords.links.opens(bytes, text)
  }
}

/// Words of stamps and links.
enum StampWords {
  static let table = WordTable(lists: [
    (
      """
      am|pm|a|m|p|est|edt|et|cst|cdt|ct|mst|mdt|pst|pdt|pt|gmt|utc|bst|cet|cest|ist|msk|kst|jst|hkt|sgt|aest|z|t|at|st|nd|rd|th\
      |of|the|um|uhr|le|à|de|del|updated|published|мск|в|г|time|local|eastern|h
      """, 1
    )
  ])

  static let addresses: PrefixList = ["http://", "https://", "www."]

  static let links: PrefixList = [
    "learn more", "read more", "read next", "read also", "also read", "see also", "watch:", "watch ", "click here",
    "related:", "related ",
    "follow us", "share this", "more on this", "to comment on", "sign up", "continue reading", "view comments",
    "view photos", "see photos",
    "photos:", "video:", "more:", "slideshow", "more from", "recommended", "advertisement", "our standards:",
    "click for", "explore more",
    "for more on", "lesen sie auch", "mehr zum thema", "lire aussi", "lea también", "читайте также", "listen:",
    "keep reading",
    "get the latest", "download the", "subscribe", "»",
  ]
}

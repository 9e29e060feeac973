internal import WireformCore
internal import WireformIPTC
internal import WireformWire

/// Composes the message of an Article.
enum ANPA1312Composer: TransportComposer {
  typealias Format = ANPA1312Message

  private static let lineEnd = "\r\n"

  static func compose(_ article: Article, supplies: inout [FieldPath], report: inout Report) -> String {
    var supply = HeaderSupply()
    var text = "\u{16}\u{16}\u{01}" + firstLine(article, &supply, &report) + lineEnd
    text += secondLine(article, &supply, &report) + lineEnd
    text += "\u{02}" + head(article)
    text += body(article)
    text += "\u{03}"
    supplies = supply.supplies
    if let trailer = trailer(article, &supplies, &report) { text += trailer + "<" }
    return text + lineEnd + lineEnd + "\u{0C}" + lineEnd + "\u{04}"
  }

  private static func field(_ article: Article, _ name: String) -> String? {
    article.extras[Format.id]?["fields"]?[name]?.string
  }

  // MARK: header

  private static func firstLine(_ article: Article, _ supply: inout HeaderSupply, _ report: inout Report) -> String {
    let sent = article.transmission
    let service = supply.value(
      sent?.service, "service", isValid: { isWord($0, 1...1, ANPA1312Header.isLetter) }, marker: "x", &report)
    let number = supply.value(
      sent?.number, "number", isValid: { isWord($0, 3...5, ANPA1312Header.isDigit) }, marker: "0000", &report)
    let origin = BodyComposer.plain(sent?.origin ?? "")
    let fits = origin.utf8.count <= 15 && origin.utf8.first.map { !ANPA1312Header.isDigit($0) } ?? true
    return "\(service)\(number)\(fits ? origin : "")\u{1F}\(BodyComposer.plain(sent?.selector ?? ""))"
  }

  private static func secondLine(_ article: Article, _ supply: inout HeaderSupply, _ report: inout Report) -> String {
    let sent = article.transmission
    let priority = supply.value(
      sent?.priority == nil ? nil : mapped(sent?.priority) ?? "", "priority",
      isValid: { isWord($0, 1...1, ANPA1312Header.isLetter) }, known: mapped(article.urgency), marker: "r", &report)
    let category = supply.value(
      sent?.category, "category", isValid: { isWord($0, 1...3, ANPA1312Header.isLetter) }, marker: "x", &report)
    let isTable = isTable(article)
    let format = supply.value(
      sent?.format, "format", isValid: { FormatCodes.codes($0)?.isEmpty == false },
      known: isTable ? "body tabular" : "body text", marker: "body text", &report)
    let codes = String(decoding: FormatCodes.codes(format) ?? [], as: UTF8.self)
    let words = supply.value(
      sent?.wordCount.map(String.init), "wordCount", isValid: { isWord($0, 1...6, ANPA1312Header.isDigit) },
      known: String(min(article.countedWords, 999_999)), marker: "0", &report)
    let count = String(repeating: "0", count: max(0, 4 - words.utf8.count)) + words
    var line = "\(priority) \(category)\(codes) "
    let keyword = supply.value(
      sent?.keyword.map { BodyComposer.plain($0) }, "keyword", isValid: { !$0.isEmpty }, known: keyword(article),
      marker: "BC-", &report)
    line += keyword + " "
    if let date = sent?.date, date.year == nil, let month = date.month, let day = date.day {
      let isDayFirst = sent?.origin == "KYODO"
      let numbers = isDayFirst ? [Int(day), Int(month)] : [Int(month), Int(day)]
      line += " " + numbers.map(HeadComposer.twoDigits).joined(separator: "-")
    }
    return line + " " + count
  }

  /// A keyword made of the slugline, as long as the header has room.
  private static func keyword(_ article: Article) -> String? {
    let slug = BodyComposer.plain(article.slugline ?? "").filter { $0 != " " }.prefix(24)
    return slug.isEmpty ? nil : String(slug)
  }

  private static func mapped(_ urgency: Urgency?) -> String? {
    guard let urgency else { return nil }
    if urgency.scale == "anpa", let value = urgency.value, isWord(value, 1...1, ANPA1312Header.isLetter) {
      return value
    }
    return UrgencyScale.map(urgency, to: "anpa")?.value
  }

  private static func isWord(_ text: String, _ length: ClosedRange<Int>, _ isAllowed: (UInt8) -> Bool) -> Bool {
    length.contains(text.utf8.count) && text.utf8.allSatisfy(isAllowed)
  }

  // MARK: head

  /// Fields behind carets, in the order in which AP sends them.
  private static func head(_ article: Article) -> String {
    var fields: [String] = []
    func add(_ words: String, _ quad: String = "<") {
      let words = BodyComposer.plain(words)
      if !words.isEmpty { fields.append("^\(words)\(quad)") }
    }
    if let code = field(article, "code") { add(code) }
    // The first field is the slug whatever it says, so that an empty one stands for none.
    if let slugline = article.slugline { add(slugline) } else { fields.append("^<") }
    if let headline = article.headline { add(headline) }
    for label in article.labels {
      guard let words = label.text, article.headline?.contains(words) != true,
        article.slugline?.contains(words) != true, case .label = HeadLine.kind(of: BodyComposer.plain(words))
      else { continue }
      add(words)
    }
    // Without a headline it is read as one, and is marked as one.
    if let subheadline = article.subheadline { add(subheadline, article.headline == nil ? "<" : "=") }
    if let media = field(article, "media") { add(media) }
    for note in article.edNotes {
      let words = BodyComposer.plain(note.text)
      add(HeadLine.kind(of: words) == .edNote ? words : "EDITOR'S NOTE _ \(words)")
    }
    if let summary = article.summary { add(summary) }
    for byline in HeadComposer.bylines(article) { add(byline, "=") }
    return fields.joined(separator: lineEnd) + lineEnd
  }

  // MARK: body

  /// Whether the story is nothing but lines whose columns matter.
  private static func isTable(_ article: Article) -> Bool {
    guard article.dateline?.printedRunIn == nil, article.body.count == 1, case .preformatted = article.body[0] else {
      return false
    }
    return true
  }

  private static func body(_ article: Article) -> String {
    var breaker = LineBreaker()
    breaker.indent = 7
    breaker.isMark = { last, next in last.hasSuffix("<") || last.hasSuffix("=") || next.hasPrefix("^") }
    var body = BodyComposer(breaker, opening: "\t   ")
    body.add(article)
    if let notice = article.rights?.notice { body.line(BodyComposer.plain(notice)) }
    if let signoff = article.signoff { body.line(BodyComposer.plain(signoff)) }
    if let endMark = article.endMark, !isTrailer(endMark) { body.line(BodyComposer.plain(endMark)) }
    return body.text
  }

  // MARK: trailer

  private static func isTrailer(_ line: String) -> Bool { ANPA1312Trailer(line) != nil }

  private static func trailer(
    _ article: Article, _ supplies: inout [FieldPath], _ report: inout Report
  ) -> String? {
    let sent = article.transmission?.sent
    if let endMark = article.endMark, let trailer = ANPA1312Trailer(endMark), sent == nil || trailer.date == sent {
      return BodyComposer.plain(endMark)
    }
    if let words = field(article, "trailer"), sent == nil || ANPA1312Trailer(words)?.date == sent {
      return BodyComposer.plain(words)
    }
    if let sent { return line(sent) }
    guard let now = report.now, let line = line(now) else { return nil }
    report.add(.supplied, "the time of the run was written as that of sending", path: "transmission.sent")
    supplies.append("transmission.sent")
    return line
  }

  /// `WF-MM-DD-YY hhmmGMT`, without an agency's name; nil for a date that it cannot tell.
  private static func line(_ date: PartialDate) -> String? {
    guard let year = date.year, (1950...2049).contains(year), let month = date.month, let day = date.day,
      let time = date.time, time.zone == .utc || time.zone == .offset(minutes: 0)
    else { return nil }
    let numbers = [Int(month), Int(day), year % 100].map(HeadComposer.twoDigits).joined(separator: "-")
    return "WF-\(numbers) \(HeadComposer.twoDigits(Int(time.hour)))\(HeadComposer.twoDigits(Int(time.minute)))GMT"
  }
}

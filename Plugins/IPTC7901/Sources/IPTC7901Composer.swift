internal import WireformCore
internal import WireformIPTC
internal import WireformWire

/// Composes the message of an Article.
enum IPTC7901Composer: TransportComposer {
  typealias Format = IPTC7901Message

  private static let lineEnd = "\r\n"

  static func compose(_ article: Article, supplies: inout [FieldPath], report: inout Report) -> String {
    var supply = HeaderSupply()
    var text = "\u{01}" + header(article, &supply, &report) + lineEnd + lineEnd
    if let slugline = article.slugline { text += BodyComposer.plain(slugline) + lineEnd }
    text += "\u{02}" + head(article).joined(separator: lineEnd) + lineEnd + lineEnd
    text += body(article)
    while text.hasSuffix(lineEnd + lineEnd) { text.removeLast() }
    text += "\u{03}"
    let known = supply.supplies
    supplies = known
    if let trailer = trailer(article, &supplies, &report) { text += trailer + lineEnd }
    return text + "\u{7F}\n\u{7F}\u{04}"
  }

  private static func field(_ article: Article, _ name: String) -> String? {
    article.extras[Format.id]?["fields"]?[name]?.string
  }

  // MARK: header

  private static func header(_ article: Article, _ supply: inout HeaderSupply, _ report: inout Report) -> String {
    let sent = article.transmission
    let service = supply.value(
      sent?.service, "service", isValid: { isWord($0, 1...4, isLetter) }, marker: "zzz", &report)
    let number = supply.value(sent?.number, "number", isValid: { isWord($0, 2...6, isDigit) }, marker: "0000", &report)
    let priority = supply.value(
      sent?.priority == nil ? nil : mapped(sent?.priority) ?? "", "priority", isValid: { isWord($0, 1...1, isDigit) },
      known: mapped(article.urgency), marker: "4", &report)
    let category = supply.value(
      sent?.category, "category", isValid: { isWord($0, 1...4, isLetter) }, marker: "z", &report)
    let words = supply.value(
      sent?.wordCount.map(String.init), "wordCount", isValid: { isWord($0, 1...6, isDigit) },
      known: String(min(article.countedWords, 999_999)), marker: "0", &report)
    let rest = field(article, "optional").map { "  " + BodyComposer.plain($0) } ?? ""
    return "\(service)\(number) \(priority) \(category) \(words)\(rest)"
  }

  /// A priority or an urgency on the line's own scale.
  private static func mapped(_ urgency: Urgency?) -> String? {
    guard let urgency else { return nil }
    if urgency.scale == Format.id, let value = urgency.value, isWord(value, 1...1, isDigit) { return value }
    return UrgencyScale.map(urgency, to: Format.id)?.value
  }

  private static func isWord(_ text: String, _ length: ClosedRange<Int>, _ isAllowed: (UInt8) -> Bool) -> Bool {
    length.contains(text.utf8.count) && text.utf8.allSatisfy(isAllowed)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { IPTC7901Header.isDigit(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { IPTC7901Header.isLetter(byte) }

  // MARK: head

  /// Labels, notes, headline, bylines and what announces pictures; the last line ends with the mark of the head.
  private static func head(_ article: Article) -> [String] {
    var lines: [String] = []
    for label in article.labels {
      guard let words = label.text.map({ BodyComposer.plain($0) }), article.headline?.contains(words) != true,
        case .label = HeadLine.kind(of: words)
      else { continue }
      lines.append(words)
    }
    let told = IPTC7901Notebook.notes(in: field(article, "notebook") ?? "")
    for note in article.edNotes where !told.contains(note.text) { lines += noteLines(note.text) }
    if let headline = article.headline.map({ BodyComposer.plain($0) }), !headline.isEmpty {
      lines += headlineLines(headline)
    }
    lines += HeadComposer.bylines(article)
    if let media = field(article, "media") { lines.append(BodyComposer.plain(media)) }
    guard let last = lines.popLast() else { return [" ="] }
    return lines + [last + " ="]
  }

  private static func noteLines(_ note: String) -> [String] {
    let words = BodyComposer.plain(note)
    guard !words.isEmpty else { return [] }
    if HeadLine.kind(of: words) == .edNote {
      let isBracketed = words.hasPrefix("(") && words.hasSuffix(")")
      return isBracketed ? LineBreaker().lines(words) : [words]
    }
    return LineBreaker().lines("(\(words))")
  }

  /// A headline on several lines, where none of them would be taken for something else.
  private static func headlineLines(_ headline: String) -> [String] {
    let lines = LineBreaker().lines(headline)
    let isSafe = lines.dropFirst().allSatisfy { HeadLine.kind(of: $0) == .other && !$0.hasPrefix("(") }
    return isSafe && !lines.dropLast().contains { $0.hasSuffix("=") } ? lines : [headline]
  }

  // MARK: body

  private static func body(_ article: Article) -> String {
    var body = BodyComposer(LineBreaker())
    if let subheadline = article.subheadline { body.paragraph(BodyComposer.plain(subheadline)) }
    body.add(article)
    if let notice = article.rights?.notice { body.line(BodyComposer.plain(notice)) }
    let signoff = article.signoff.map { BodyComposer.plain($0) } ?? ""
    let notebook = field(article, "notebook")
    let standsLast = notebook != nil && HeadComposer.isSignoff(signoff)
    if !standsLast { body.line(signoff) }
    if let endMark = article.endMark { body.line(BodyComposer.plain(endMark)) }
    if let notebook { body.table(notebook) }
    if standsLast { body.line(signoff) }
    return body.text
  }

  // MARK: trailer

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func trailer(
    _ article: Article, _ supplies: inout [FieldPath], _ report: inout Report
  ) -> String? {
    if let sent = article.transmission?.sent, let line = line(sent) { return line }
    if let trailer = field(article, "trailer") { return BodyComposer.plain(trailer) }
    guard article.transmission?.sent == nil, let now = report.now, let line = line(now) else { return nil }
    report.add(.supplied, "the time of the run was written as that of sending", path: "transmission.sent")
    supplies.append("transmission.sent")
    return line
  }

  /// `DDHHMM GMT Mon YY`; nil for a date that it cannot tell.
  private static func line(_ date: PartialDate) -> String? {
    guard let year = date.year, (1950...2049).contains(year), let month = date.month, let day = date.day,
      let time = date.time, months.indices.contains(Int(month) - 1)
    else { return nil }
    let zone: String
    switch time.zone {
    case nil: zone = ""
    case .utc?: zone = " GMT"
    case .offset(minutes: 0)?: zone = " GMT"
    case .offset(minutes: 60)?: zone = " CET"
    case .offset(minutes: 120)?: zone = " CEST"
    default: return nil
    }
    let group = [Int(day), Int(time.hour), Int(time.minute)].map(HeadComposer.twoDigits).joined()
    return "\(group)\(zone) \(months[Int(month) - 1]) \(HeadComposer.twoDigits(year % 100))"
  }
}

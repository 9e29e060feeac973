public import WireformCore
internal import WireformJSON
internal import WireformMarkup
internal import WireformXML

/// Writes NewsML-G2 2.35, conformance power: one item, or a newsMessage of many.
///
/// One Article without a transmission is a bare item; two, or one that came in a message, are a newsMessage. The
/// first Article is held back until that is known.
public struct NewsMLG2Writer: Writer {
  private let options: NewsMLG2WriterOptions
  private var held: Article?
  /// The header of the message that is open, as written.
  private var header: [UInt8] = []
  /// What the header of the message is read to, once a plain story asked.
  private var messageTransmission: Transmission?
  private var isOpen = false
  private var count = 0

  /// A writer for one output.
  public init(options: NewsMLG2WriterOptions) { self.options = options }

  /// Any number.
  public static func holds(_ options: NewsMLG2WriterOptions) -> Capacity { .many }

  /// Writes an Article, or holds it back if it is the first.
  public mutating func write(
    _ article: borrowing Article, to sink: inout ByteSink, report: inout Report
  ) throws(FormatError) {
    try requireClock(article, report)
    count += 1
    if count == 1, article.transmission == nil, !options.message {
      held = copy article
      return
    }
    var out = MarkupOutput(taking: &sink, report: &report)
    if isOpen { out.xml.resume(depth: 2) }
    if let first = held {
      let current = out.report.article
      out.report.article = 0
      write(first, inMessage: true, &out)
      out.report.article = current
      held = nil
    }
    write(article, inMessage: true, &out)
    out.release(to: &sink, report: &report)
  }

  /// Writes the one Article that was held back, or closes the message.
  public mutating func finish(_ sink: inout ByteSink, report: inout Report) throws(FormatError) {
    guard held != nil || isOpen else { return }
    var out = MarkupOutput(taking: &sink, report: &report)
    if let article = held {
      out.report.article = article.transmission == nil ? out.report.article : 0
      out.xml.declaration()
      write(article, inMessage: false, &out)
      held = nil
    } else {
      out.xml.resume(depth: 2)
      out.xml.close("itemSet")
      out.xml.close("newsMessage")
    }
    out.xml.endDocument()
    out.release(to: &sink, report: &report)
  }

  /// Opens the message with the first story's transmission.
  private mutating func openMessage(_ transmission: Transmission, _ out: inout MarkupOutput) {
    isOpen = true
    out.xml.declaration()
    out.xml.open("newsMessage")
    out.xml.attribute("xmlns", NewsMLG2.namespace)
    let detour = out.xml.beginDetour()
    MessageHeader.write(transmission, to: &out)
    header = out.xml.endDetour(detour)
    out.xml.splice(header)
    out.xml.open("itemSet")
  }

  /// No time is made up: without a clock the story must bring the times that the standard requires.
  private func requireClock(_ article: borrowing Article, _ report: Report) throws(FormatError) {
    guard report.now.flatMap(G2Date.dateTime) == nil else { return }
    guard article.versionCreated.flatMap(G2Date.dateTime) != nil else {
      throw FormatError(.usage, .g2NoClock, "no versionCreated, and no clock was given", path: "versionCreated")
    }
    let needsSent = count > 0 || options.message || article.transmission != nil
    guard !needsSent || article.transmission?.sent.flatMap(G2Date.dateTime) != nil else {
      throw FormatError(.usage, .g2NoClock, "no time of sending, and no clock was given", path: "transmission.sent")
    }
  }

  /// Writes an Article, and says what does not come back: by reading the item, unless the story is known to be plain.
  private mutating func write(_ article: borrowing Article, inMessage: Bool, _ out: inout MarkupOutput) {
    var outer = Report(limits: out.report.limits, now: out.report.now)
    outer.article = out.report.article
    swap(&outer, &out.report)
    let opens = inMessage && !isOpen
    if opens { openMessage(article.transmission ?? Transmission(), &out) }
    let dropped = out.xml.droppedCharacters
    var (item, isPlain) = bytes(article, inMessage, carrying: nil, &out)
    let account = G2Account(
      isFirst: opens || !inMessage, losesCharacters: out.xml.droppedCharacters > dropped)
    if isPlain, !account.losesCharacters {
      if inMessage { sayTransmission(article.transmission, account, &out) }
    } else {
      item = accounted(item, article, inMessage, account, &out)
    }
    out.xml.splice(item)
    swap(&outer, &out.report)
    out.report.add(contentsOf: outer)
  }

  /// Reads an item back and settles what was said of its story; where the whole story is to be carried, with it.
  private func accounted(
    _ item: [UInt8], _ article: borrowing Article, _ inMessage: Bool, _ account: G2Account, _ out: inout MarkupOutput
  ) -> [UInt8] {
    var item = item
    var own = readBack(item, inMessage, out.report)
    if options.carry, let read = own {
      let said = out.report
      item = bytes(article, inMessage, carrying: CarriedArticle.text(article, readAs: read), &out).item
      out.report = said
      own = readBack(item, inMessage, out.report)
    }
    out.report.settle(article.diff(own ?? Article())) { account.explain($0) }
    return item
  }

  /// Says how a plain story's transmission differs from that of its message, which is read back once.
  private mutating func sayTransmission(
    _ transmission: Transmission?, _ account: G2Account, _ out: inout MarkupOutput
  ) {
    if messageTransmission == nil {
      let read = readBack(Array("<newsItem/>".utf8), true, out.report)
      messageTransmission = read?.transmission ?? Transmission()
    }
    guard transmission != messageTransmission else { return }
    var (left, right) = (Article(), Article())
    (left.transmission, right.transmission) = (transmission, messageTransmission)
    for difference in left.diff(right) {
      let (code, message) = account.explain(difference)
      out.report.add(code, message, path: difference.path)
    }
  }

  private func bytes(
    _ article: borrowing Article, _ inMessage: Bool, carrying carried: String?, _ out: inout MarkupOutput
  ) -> (item: [UInt8], isPlain: Bool) {
    out.steps.removeAll(keepingCapacity: true)
    out.writtenMedia.removeAll(keepingCapacity: true)
    out.usesWords = false
    let detour = out.xml.beginDetour()
    let isPlain = ItemWriter(options: options, isInMessage: inMessage, carried: carried).write(article, to: &out)
    return (out.xml.endDetour(detour), isPlain)
  }

  /// What an item is read to, in the message that it stands in.
  private func readBack(_ item: [UInt8], _ inMessage: Bool, _ report: Report) -> Article? {
    var document = item
    if inMessage {
      document = Array("<newsMessage xmlns=\"\(NewsMLG2.namespace)\">".utf8)
      document.reserveCapacity(header.count + item.count + 128)
      document += header + Array("<itemSet>".utf8)
      document += item + Array("</itemSet></newsMessage>".utf8)
    }
    var source = ByteSource(document)
    var quiet = Report(limits: report.limits, now: report.now)
    var found: Article?
    try? NewsMLG2Reader.read(&source, options: NoOptions(), report: &quiet) { article, _ in found = found ?? article }
    return found
  }
}

/// Why a story does not come back as it was.
private struct G2Account {
  /// Whether it is the story whose transmission the header of the message says.
  let isFirst: Bool
  /// Whether characters were left out.
  let losesCharacters: Bool

  func explain(_ difference: Difference) -> (DiagnosticCode, String?) {
    if difference.path.steps.first == .key("transmission"), !isFirst {
      let code: DiagnosticCode = difference.left == nil ? .supplied : .lossChanged
      return (code, "the stories of one message share one header: the first story's was written")
    }
    if losesCharacters, difference.left.map(G2Account.hasForbidden) ?? false {
      return (.xmlForbiddenCharacter, "characters that XML 1.0 cannot hold were left out")
    }
    if difference.path.steps.contains(.key("extras")), difference.right == nil {
      return (.lossNoPlace, "NewsML-G2 has no place for what only another format understands")
    }
    guard let right = difference.right else { return (.lossNoPlace, "NewsML-G2 has no place for it here") }
    return (.lossAmbiguous, "would be read back as \(right.summary)")
  }

  private static func hasForbidden(_ value: Value) -> Bool {
    switch value {
    case .string(let text):
      text.unicodeScalars.contains { scalar in
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case ..<0x20, 0xFFFE, 0xFFFF: true
        default: false
        }
      }
    case .array(let elements): elements.contains(where: hasForbidden)
    case .object(let members): members.contains { hasForbidden($0.value) }
    default: false
    }
  }
}

/// What the whole module shares.
enum NewsMLG2 {
  /// The namespace of all versions.
  static let namespace = "http://iptc.org/std/nar/2006-10-01/"
  /// The id of the format, and the key of its extras.
  static let id = "newsml-g2"
  /// The namespace of the element that carries a whole Article.
  static let carryNamespace = "urn:x-wireform:carry:1"
}

public import WireformCore
internal import WireformMarkup
internal import WireformXML

/// Writes NewsML-G2 2.35, conformance power: one item, or a newsMessage of many.
///
/// One Article without a transmission is a bare item; two, or one that came in a message, are a newsMessage. The
/// first Article is held back until that is known.
public struct NewsMLG2Writer: Writer {
  private let options: NewsMLG2WriterOptions
  private var held: Article?
  /// The transmission of the message that is open.
  private var message: Transmission?
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
    if !isOpen {
      openMessage(held?.transmission ?? article.transmission ?? Transmission(), &out)
      isOpen = true
    } else {
      out.xml.resume(depth: 2)
    }
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

  private mutating func openMessage(_ transmission: Transmission, _ out: inout MarkupOutput) {
    message = transmission
    out.xml.declaration()
    out.xml.open("newsMessage")
    out.xml.attribute("xmlns", NewsMLG2.namespace)
    MessageHeader.write(transmission, to: &out)
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

  private func write(_ article: borrowing Article, inMessage: Bool, _ out: inout MarkupOutput) {
    let transmission = article.transmission
    if inMessage, let message, (transmission ?? Transmission()) != message {
      out.report.add(
        .lossChanged, "the stories of one message share one header: the first story's was written",
        path: "transmission")
    }
    let dropped = out.xml.droppedCharacters
    ItemWriter(options: options, isInMessage: inMessage).write(article, to: &out)
    let count = out.xml.droppedCharacters - dropped
    if count > 0 {
      out.report.add(.xmlForbiddenCharacter, "\(count) characters that XML 1.0 cannot hold were left out", path: "")
    }
    out.steps.removeAll(keepingCapacity: true)
    out.writtenMedia.removeAll(keepingCapacity: true)
    out.usesWords = false
  }
}

/// What the whole module shares.
enum NewsMLG2 {
  /// The namespace of all versions.
  static let namespace = "http://iptc.org/std/nar/2006-10-01/"
  /// The id of the format, and the key of its extras.
  static let id = "newsml-g2"
}

public import WireformCore

/// Prints the body of a story as lines of a transport: dateline, paragraphs, what closes it.
public struct BodyComposer {
  /// The lines so far, each with its end.
  public private(set) var text = ""
  private let breaker: LineBreaker
  private let opening: String

  /// Prepares to print.
  /// - Parameters:
  ///   - breaker: how lines are broken.
  ///   - opening: what opens a paragraph, such as a tab.
  public init(_ breaker: LineBreaker, opening: String = "") {
    self.breaker = breaker
    self.opening = opening
  }

  /// Prints the blocks of an Article behind its dateline.
  public mutating func add(_ article: Article) {
    var lead = BodyComposer.plain(article.dateline?.printedRunIn ?? "", keepsEnds: true)
    if article.dateline?.printedRunIn?.hasSuffix("\n") == true {
      paragraph(lead)
      lead = ""
    }
    for block in article.body {
      add(block, lead)
      lead = ""
    }
    if !lead.isEmpty { paragraph(lead) }
  }

  private mutating func add(_ block: Block, _ lead: String) {
    switch block {
    case .preformatted(let pre):
      if !lead.isEmpty { paragraph(lead) }
      table(pre.text)
    case .heading(let heading): line(lead + BodyComposer.plain(heading.content.plainText))
    case .rule(let rule):
      let marks = rule.extras.formats.compactMap { rule.extras[$0]?["fields"]?["marks"]?.string }.first
      line(lead + BodyComposer.plain(marks ?? "___"))
    case .list(let list):
      for (index, item) in list.items.enumerated() {
        let mark = list.ordered == true ? "\((list.start ?? 1) &+ index). " : "- "
        paragraph((index == 0 ? lead : "") + mark + BodyComposer.plain(item.plainText))
      }
    case .paragraph(let words): paragraph(lead + BodyComposer.plain(words.content.plainText))
    default:
      let lines = block.plainText.split(separator: "\n")
      for (index, words) in lines.enumerated() {
        paragraph((index == 0 ? lead : "") + BodyComposer.plain(String(words)))
      }
      if lines.isEmpty, !lead.isEmpty { paragraph(lead) }
    }
  }

  /// Prints a paragraph, broken into lines, with an empty line behind it.
  public mutating func paragraph(_ words: String) {
    guard words.utf8.contains(where: { $0 != 0x20 }) else { return }
    text += opening
    for line in breaker.lines(words) { text += line + "\r\n" }
    text += "\r\n"
  }

  /// Prints a line that must not be broken.
  public mutating func line(_ words: String) {
    guard !words.isEmpty else { return }
    text += opening + words + "\r\n\r\n"
  }

  /// Prints lines as they are.
  public mutating func table(_ words: String) {
    for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
      text += BodyComposer.plain(String(line), keepsEnds: true, keepsTabs: true) + "\r\n"
    }
    text += "\r\n"
  }

  /// A text on one line, without control characters.
  public static func plain(_ words: String, keepsEnds: Bool = false, keepsTabs: Bool = false) -> String {
    let isClean = words.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    if isClean, keepsEnds || (words.utf8.first != 0x20 && words.utf8.last != 0x20) { return words }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.utf8.count)
    for byte in words.utf8 {
      switch byte {
      case 0x09 where keepsTabs: bytes.append(byte)
      case 0x09, 0x0A, 0x0C, 0x0D: bytes.append(0x20)
      case 0..<0x20, 0x7F: continue
      default: bytes.append(byte)
      }
    }
    guard !keepsEnds else { return String(decoding: bytes, as: UTF8.self) }
    let end = bytes.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? 0
    return String(decoding: bytes[..<end].drop { $0 == 0x20 }, as: UTF8.self)
  }
}

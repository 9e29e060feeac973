internal import WireformCore
internal import WireformMarkup

/// The lines that stand as paragraphs in front of a story whose page does not mark them: headline, byline, date.
struct StoryHead {
  /// What is known without them, filled in by what is found.
  var headline: String?
  /// Whether the headline is no more than the page's title, which often names the site too.
  var isTitle = false
  var byline: String?
  var published: PartialDate?
  /// What was found, for the note about it.
  private(set) var found: [(field: String, text: String)] = []

  /// Takes the lines off the front of a body.
  mutating func take(from blocks: inout [Block]) {
    var index = 0
    var seen = 0
    while index < blocks.count, seen < 5 {
      seen += 1
      guard let text = StoryHead.line(blocks[index]) else { break }
      if isTimes(blocks[index]) {
        _ = takeDate(text)
        blocks.remove(at: index)
      } else if takeHeadline(text, blocks[index]) || takeByline(text) || takeDate(text) {
        blocks.remove(at: index)
      } else {
        index += 1
      }
    }
  }

  /// The text of a block that is short enough to be a line; nil where the story begins.
  private static func line(_ block: Block) -> String? {
    switch block {
    case .paragraph(let paragraph):
      let text = paragraph.content.plainText
      return text.utf8.count <= 160 ? text : nil
    case .heading(let heading): return heading.content.plainText
    default: return nil
    }
  }

  /// A line that is set off and says what the title says, without the name of the site.
  private mutating func takeHeadline(_ text: String, _ block: Block) -> Bool {
    guard isTitle, let title = headline, StoryHead.isSetOff(block) else { return false }
    let words = Set(title.lowercased().split { !($0.isLetter || $0.isNumber) })
    let own = text.lowercased().split { !($0.isLetter || $0.isNumber) }
    guard own.count > 1, own.filter({ words.contains($0) }).count * 3 >= own.count * 2 else { return false }
    headline = MarkupText.collapsed(text)
    isTitle = false
    found.append(("headline", text))
    return true
  }

  /// Whether a paragraph is nothing but times, of the site and not of the story.
  private func isTimes(_ block: Block) -> Bool {
    guard case .paragraph(let paragraph) = block, !paragraph.content.isEmpty else { return false }
    return paragraph.content.allSatisfy { inline in
      if case .time = inline { true } else { MarkupText.collapsed(inline.plainText).isEmpty }
    }
  }

  private static func isSetOff(_ block: Block) -> Bool {
    guard case .paragraph(let paragraph) = block else { return true }
    let words = paragraph.content.filter { $0 != .lineBreak && !MarkupText.collapsed($0.plainText).isEmpty }
    return !words.isEmpty
      && words.allSatisfy { inline in
        switch inline {
        case .strong, .emphasis: true
        default: false
        }
      }
  }

  private mutating func takeByline(_ text: String) -> Bool {
    guard byline == nil else { return false }
    let line = MarkupText.collapsed(text.split(whereSeparator: \.isNewline).joined(separator: ", "))
    let words = line.split(separator: " ")
    guard (2...14).contains(words.count), let first = words.first, let last = words.last,
      ["by", "von", "par", "por", "di", "da", "door", "af", "av", "teksti:", "text:"].contains(first.lowercased()),
      words[1].first?.isUppercase == true, !".!?:".contains(last.last ?? "."),
      !line.utf8.contains(where: { (0x30...0x39).contains($0) })
    else { return false }
    byline = line
    found.append(("byline", line))
    return true
  }

  private mutating func takeDate(_ text: String) -> Bool {
    guard published == nil, text.utf8.count < 80, let date = LooseDate.date(MarkupText.collapsed(text)),
      date.day != nil
    else { return false }
    published = date
    found.append(("published", text))
    return true
  }
}

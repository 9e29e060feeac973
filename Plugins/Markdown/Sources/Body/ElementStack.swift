internal import WireformCore

/// The HTML elements that stand around blocks of Markdown, within one container.
///
/// A block of HTML that holds nothing but tags opens and closes elements; what stands between is Markdown. Elements
/// that the Article has a block for become that block. An element without an end, or out of its place, is given up:
/// its tags are raw HTML, and what stood in it stands where it stood.
struct ElementStack {
  /// A block, or a part of one that only the element around it understands.
  indirect enum Part {
    case block(Block, ClosedRange<Int>)
    case element(HTMLTag, [Part], ClosedRange<Int>)
  }

  private struct Frame {
    var tag: HTMLTag?
    var lines: ClosedRange<Int>
    var parts: [Part] = []
  }

  /// The elements that are understood around blocks.
  static let names: Set<String> = [
    "div", "section", "aside", "figure", "figcaption", "table", "caption", "colgroup", "col", "thead", "tbody",
    "tfoot", "tr", "th", "td", "dl", "dt", "dd",
  ]

  private var frames = [Frame(tag: nil, lines: 1...1)]

  /// How many elements are open.
  var depth: Int { frames.count - 1 }

  /// Adds a block to the innermost element.
  mutating func add(_ block: Block, _ lines: ClosedRange<Int>) {
    frames[frames.count - 1].parts.append(.block(block, lines))
  }

  /// Takes a block of tags.
  /// - Returns: false where one of them is not understood or closes what is not open; then nothing has changed.
  mutating func take(_ tags: [HTMLTag], _ lines: ClosedRange<Int>, _ report: inout Report) -> Bool {
    var open = frames.compactMap { $0.tag?.name }
    for tag in tags {
      guard ElementStack.names.contains(tag.name), !tag.isSelfClosing else { return false }
      if tag.isClosing {
        guard open.popLast() == tag.name else { return false }
      } else if tag.name != "col" {
        open.append(tag.name)
      }
    }
    guard open.count < report.limits.depth else { return false }
    for tag in tags {
      if tag.isClosing {
        close(lines, &report)
      } else if tag.name == "col" {
        frames[frames.count - 1].parts.append(.element(tag, [], lines))
      } else {
        frames.append(Frame(tag: tag, lines: lines))
      }
    }
    return true
  }

  private mutating func close(_ lines: ClosedRange<Int>, _ report: inout Report) {
    guard let frame = frames.popLast(), let tag = frame.tag else { return }
    let all = frame.lines.lowerBound...max(frame.lines.upperBound, lines.upperBound)
    if let block = BlockElement.block(tag, frame.parts) {
      add(block, all)
    } else {
      frames[frames.count - 1].parts.append(.element(tag, frame.parts, all))
    }
  }

  /// Gives up what is open, and returns the blocks with their lines.
  mutating func finish(_ report: inout Report) -> [(block: Block, lines: ClosedRange<Int>)] {
    while frames.count > 1 {
      guard let frame = frames.popLast(), let tag = frame.tag else { break }
      add(.raw(RawBlock(format: "html", tag.source)), frame.lines)
      frames[frames.count - 1].parts += frame.parts
    }
    var blocks: [(block: Block, lines: ClosedRange<Int>)] = []
    for part in frames[0].parts { ElementStack.flatten(part, into: &blocks) }
    return blocks
  }

  /// The blocks of a part; an element out of its place gives its tags as raw HTML.
  static func flatten(_ part: Part, into blocks: inout [(block: Block, lines: ClosedRange<Int>)]) {
    switch part {
    case .block(let block, let lines): blocks.append((block, lines))
    case .element(let tag, let parts, let lines):
      blocks.append((.raw(RawBlock(format: "html", tag.source)), lines.lowerBound...lines.lowerBound))
      for inner in parts { flatten(inner, into: &blocks) }
      if tag.name != "col" {
        blocks.append((.raw(RawBlock(format: "html", "</\(tag.name)>")), lines.upperBound...lines.upperBound))
      }
    }
  }
}

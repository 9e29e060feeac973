internal import WireformCore

/// Says what front matter holds that no field keeps: comments, tags, aliases.
enum FrontMatterRemarks {
  /// Reports all of it.
  static func report(
    _ composer: YAMLComposer, _ range: Range<Int>, _ text: inout SourceText, _ report: inout Report
  ) {
    let base = range.lowerBound
    for remark in composer.remarks {
      switch remark {
      case .alias(let place), .merge(let place):
        report.add(.markdownAlias, at: text.place((base + place.lowerBound)..<(base + place.upperBound)))
      case .tag(let tag, let place):
        report.add(
          .markdownTag, "the tag '\(tag)' is not kept",
          at: text.place((base + place.lowerBound)..<(base + place.upperBound)))
      case .collectionAsKey(let place):
        report.add(.markdownKey, at: text.place((base + place.lowerBound)..<(base + place.upperBound)))
      }
    }
    for comment in comments(composer.scalars, range, text) { report.add(.commentsDropped, at: text.place(comment)) }
  }

  /// The comments: hash signs outside scalars, with the rest of their lines.
  private static func comments(_ scalars: [Range<Int>], _ range: Range<Int>, _ text: SourceText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var position = range.lowerBound
    var next = 0
    while position < range.upperBound {
      if next < scalars.count, range.lowerBound + scalars[next].lowerBound <= position {
        position = max(position, range.lowerBound + scalars[next].upperBound)
        next += 1
      } else if text.bytes[position] == UInt8(ascii: "#") {
        let end = text.line(at: position).end
        found.append(position..<end)
        position = end
      } else {
        position += 1
      }
    }
    return found
  }
}

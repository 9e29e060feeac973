/// Reports the losses of a writer that says what it keeps, for writers of few fields.
///
/// One that says much reports its losses where they happen. The paths have no indices; `bodyText` stands for the plain
/// text of all of the body, as `[Block].plainText` gives it; `paragraphs` for the plain text of paragraphs alone, so that
/// each other block is reported as lost, as a format needs it that is also read.
///
///     KeptFields(["headline", "dateline.text", "bodyText"]).report(article, to: &report)
public struct KeptFields: Sendable {
  private let keeps: [[String]]
  private let keepsBodyText: Bool
  private let keepsParagraphs: Bool

  /// What reaches the output; indices in the paths are left aside.
  public init(_ keeps: [FieldPath]) {
    self.keeps = keeps.map { path in
      path.steps.compactMap { if case .key(let key) = $0 { key } else { nil } }
    }
    keepsParagraphs = self.keeps.contains(["paragraphs"])
    keepsBodyText = keepsParagraphs || self.keeps.contains(["bodyText"])
  }

  /// Reports all that an Article has and the writer does not keep, whole parts in one loss each.
  public func report(_ article: borrowing Article, to report: inout Report) {
    visit(ValueBuilder.value(of: copy article), FieldPath(), [], &report)
  }

  private func visit(_ value: Value, _ path: FieldPath, _ keys: [String], _ report: inout Report) {
    switch value {
    case .object(let members):
      for member in members where keys.isEmpty || member.key != "type" {
        let inner = keys + [member.key]
        let innerPath = path.key(member.key)
        if keeps.contains(where: { inner.starts(with: $0) }) || isBodyText(inner, in: value) { continue }
        if keeps.contains(where: { $0.starts(with: inner) }) || mayHoldBodyText(inner, member.value, in: value) {
          visit(member.value, innerPath, inner, &report)
        } else {
          report.add(.lossNoPlace, "the format does not keep '\(inner.joined(separator: "."))'", path: innerPath)
        }
      }
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        if keepsParagraphs, keys == ["body"], element["type"]?.string != "paragraph" {
          report.add(.lossChanged, "the format has paragraphs only", path: path.index(index))
        } else if keepsBodyText, keys.first == "body", element.isBare {
          report.add(.lossNoPlace, "the format has no place for what is no text", path: path.index(index))
        } else {
          visit(element, path.index(index), keys, &report)
        }
      }
    default: break
    }
  }

  private func isBodyText(_ keys: [String], in part: Value) -> Bool {
    keepsBodyText && keys.first == "body" && keys.last == "text" && !part.isSource
  }

  private func mayHoldBodyText(_ keys: [String], _ value: Value, in part: Value) -> Bool {
    guard keepsBodyText, keys.first == "body", keys.last != "content", keys.last != "extras", !part.isSource else {
      return false
    }
    return value.holdsParts
  }
}

extension Value {
  /// Whether it is a part or has parts in it, rather than plain values.
  fileprivate var holdsParts: Bool {
    switch self {
    case .array(let elements): elements.contains { $0.holdsParts }
    case .object: true
    default: false
    }
  }
  /// Whether a block has nothing but its kind, such as a rule.
  fileprivate var isBare: Bool {
    if case .object(let members) = self { members.count == 1 && self["type"] != nil } else { false }
  }
  /// Whether a block is source of another language, which is no text to read.
  fileprivate var isSource: Bool { self["type"]?.string == "raw" || self["type"]?.string == "embed" }
}

internal import WireformCore

/// Reports the losses of a writer that says what it keeps, so that it need not report them itself.
struct KeptFields {
  private let keeps: [[String]]

  /// - Parameter keeps: the paths that reach the output; indices in them are left aside.
  init(_ keeps: [FieldPath]) {
    self.keeps = keeps.map { path in
      path.steps.compactMap { if case .key(let key) = $0 { key } else { nil } }
    }
  }

  /// Reports all that an Article has and the writer does not keep, whole parts in one loss each.
  func report(_ article: borrowing Article, _ report: inout Report) {
    let tree = ValueBuilder.value(of: copy article)
    visit(tree, FieldPath(), [], &report)
  }

  private func visit(_ value: Value, _ path: FieldPath, _ keys: [String], _ report: inout Report) {
    switch value {
    case .object(let members):
      for member in members where member.key != "type" {
        let inner = keys + [member.key]
        if keeps.contains(where: { inner.starts(with: $0) }) { continue }
        if keeps.contains(where: { $0.starts(with: inner) }) {
          visit(member.value, path.key(member.key), inner, &report)
        } else {
          report.add(
            .lossNoPlace, "the format does not keep '\(inner.joined(separator: "."))'", path: path.key(member.key))
        }
      }
    case .array(let elements):
      for (index, element) in elements.enumerated() { visit(element, path.index(index), keys, &report) }
    default: break
    }
  }
}

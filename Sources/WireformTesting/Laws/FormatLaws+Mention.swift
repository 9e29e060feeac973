internal import WireformCore

extension FormatLaws {
  /// Holds a writer that nobody reads back to promise: what it is given is in its output, or it says that it is not.
  ///
  /// One field after the other is taken out of an Article that has all of them. Where the output stays as it was, the
  /// field was not in it, and a loss must have said so.
  func checkMention() -> [Violation] {
    var findings = Findings(limit: limit)
    var check = MentionCheck(laws: self)
    for (index, article) in ArticleGenerator.kitchenSinks().enumerated() where !findings.isFull {
      progress?("\(format.id): mention of all fields, kitchen sink \(index + 1)")
      for violation in check.run(article, "kitchen sink \(index + 1)", limit: limit - findings.violations.count) {
        findings.add(violation)
      }
    }
    return findings.violations
  }
}

/// Takes fields out of one Article and compares what is written.
private struct MentionCheck {
  let laws: FormatLaws
  /// Fields that were tried, each pattern once for all Articles.
  private var tried: Set<String> = []

  init(laws: FormatLaws) { self.laws = laws }

  mutating func run(_ article: Article, _ subject: String, limit: Int) -> [Violation] {
    let whole = laws.write([article])
    if let error = whole.error {
      return [
        laws.violation(
          .mention, subject, "the writer refuses it: \(error)", signature: "refused \(error.diagnostic.code.id)",
          article: article)
      ]
    }
    guard laws.write([article]).outputs == whole.outputs else {
      return [
        laws.violation(
          .mention, subject, "the same article is written differently the second time", signature: "unsteady",
          article: article)
      ]
    }
    let lost = whole.report.diagnostics.filter { $0.severity == .loss }.compactMap(\.path)
    let tree = ValueBuilder.value(of: article)
    var open = [(FieldPath(), tree)]
    var found: [Violation] = []
    while let (path, value) = open.popLast(), found.count < limit {
      for (inner, child) in children(of: value, at: path) {
        guard !lost.contains(where: { $0.covers(inner) }), tried.insert(inner.pattern).inserted else { continue }
        guard let less = without(inner, tree), less != article else { continue }
        let written = laws.write([less])
        if written.outputs == whole.outputs, !written.report.supplies(inner) {
          found.append(violation(inner, tree, article, subject))
        } else {
          open.append((inner, child))
        }
      }
    }
    return found
  }

  /// The fields of a part. The plain text beside markup or structure is made of these and is no field of its own.
  private func children(of value: Value, at path: FieldPath) -> [(FieldPath, Value)] {
    switch value {
    case .object(let members):
      let isRich = members.contains { $0.key == "content" || $0.key == "blocks" }
      return members.filter { !($0.key == "type" && !path.steps.isEmpty) && !(isRich && $0.key == "text") }.map {
        (path.key($0.key), $0.value)
      }
    case .array(let elements): return elements.enumerated().map { (path.index($0), $1) }
    default: return []
    }
  }

  private func without(_ path: FieldPath, _ tree: Value) -> Article? {
    var problems: [ValueReader.Problem] = []
    return tree.removing(path.steps[...]).flatMap { ValueReader.read($0, problems: &problems) }
  }

  /// The violation on an Article with this field and a headline alone, where that shows it as well.
  private func violation(_ path: FieldPath, _ tree: Value, _ article: Article, _ subject: String) -> Violation {
    var shown = article
    if case .key(let key)? = path.steps.first, let value = tree[key] {
      var problems: [ValueReader.Problem] = []
      let small = Value.object(
        [Value.Member("headline", "A headline")] + (key == "headline" ? [] : [.init(key, value)]))
      if let part: Article = ValueReader.read(small, problems: &problems), let less = without(path, small),
        laws.write([part]).outputs == laws.write([less]).outputs, laws.write([part]).error == nil
      {
        shown = part
      }
    }
    return laws.violation(
      .mention, subject, "dropped in silence: it is neither in the output nor in a loss",
      signature: "dropped \(path.pattern)", path: path, article: shown)
  }
}

extension Report {
  /// Whether a writer said that it supplied this field: what it supplies may be just what the Article says.
  fileprivate func supplies(_ path: FieldPath) -> Bool {
    diagnostics.contains { $0.code.id.hasPrefix("supplied/") && $0.path?.covers(path) == true }
  }
}

extension Value {
  /// The tree without what stands at a path.
  fileprivate func removing(_ steps: ArraySlice<FieldPath.Step>) -> Value? {
    guard let step = steps.first else { return nil }
    switch (self, step) {
    case (.object(var members), .key(let key)):
      guard let index = members.firstIndex(where: { $0.key == key }) else { return self }
      if let rest = members[index].value.removing(steps.dropFirst()) {
        members[index].value = rest
        // The text of a part is made of its content or blocks, and must not win over what is left of them.
        if key == "content" || key == "blocks" { members.removeAll { $0.key == "text" } }
      } else {
        members.remove(at: index)
      }
      return .object(members)
    case (.array(var elements), .index(let index)):
      guard elements.indices.contains(index) else { return self }
      if let rest = elements[index].removing(steps.dropFirst()) {
        elements[index] = rest
      } else {
        elements.remove(at: index)
      }
      return .array(elements)
    default: return self
    }
  }
}

public import WireformCore

extension FormatLaws {
  func checkAccounting(_ samples: [Sample]) -> [Violation] {
    var findings = Findings(limit: limit)
    for (name, article) in articles + [("control characters", FormatLaws.controlCharacters)] {
      progress?("\(format.id): accounting of \(name)")
      note(accounting(of: article, name), in: &findings)
    }
    for sample in samples {
      progress?("\(format.id): accounting of \(sample.name)")
      for (index, article) in read(sample.bytes).articles.enumerated() {
        note(accounting(of: article, "\(sample.name), article \(index)"), in: &findings)
      }
    }
    return findings.violations
  }

  private func note(_ violations: [Violation], in findings: inout Findings) {
    for violation in violations {
      findings.add(violation) { violation in
        shrunk(violation) { article in accounting(of: article, violation.subject) }
      }
    }
  }

  /// The violation on a smaller Article that breaks the law in the same way.
  func shrunk(_ violation: Violation, _ check: (Article) -> [Violation]) -> Violation {
    guard let article = violation.article else { return violation }
    // The shrinker keeps its test for the time of this call only.
    return withoutActuallyEscaping(check) { check in
      var shrinker = ArticleShrinker { article in
        check(article).contains { $0.signature == violation.signature }
      }
      let small = shrinker.shrink(article)
      return check(small).first { $0.signature == violation.signature } ?? violation
    }
  }

  /// What XML and JSON forbid or escape: a writer must drop it with a loss, or keep it.
  private static var controlCharacters: Article {
    var article = Article()
    article.headline = "A \u{1}bell\u{7} and a \u{FFFE}noncharacter"
    article.language = "en"
    article.body = [
      .text("Some \u{B}vertical \u{8}text with \u{7F}delete."), .text("Line\u{2028}separator, \u{85}next line."),
    ]
    return article
  }

  /// How a round trip of one Article breaks the law of accounting.
  /// - Parameter subject: what the violations call it.
  public func accounting(of article: Article, _ subject: String) -> [Violation] {
    func broken(_ message: String, _ signature: String, _ path: FieldPath? = nil) -> Violation {
      violation(.accounting, subject, message, signature: signature, path: path, article: article)
    }
    let written = write([article])
    if let error = written.error {
      return [broken("the writer refuses it: \(error)", "refused \(error.diagnostic.code.id)")]
    }
    guard let output = written.outputs.first else { return [broken("the writer writes nothing", "nothing")] }
    var back = read(output)
    // An Article of which nothing can be said is honestly accounted for by nothing, if all of it is declared.
    if back.error?.diagnostic.code == .emptyInput { (back.error, back.articles) = (nil, [Article()]) }
    if let error = back.error {
      return [broken("its output is not read: \(error)", "unread \(error.diagnostic.code.id)")]
    }
    guard back.articles.count == 1, let copy = back.articles.first else {
      return [broken("it is read back as \(back.articles.count) articles", "count")]
    }
    let account = Account(differences: article.diff(copy), diagnostics: written.report.diagnostics)
    return account.undeclared.map {
      broken("not declared: \($0)", "undeclared \($0.path.pattern) \($0.shape)", $0.path)
    }
      + account.empty.map {
        broken("declared and not lost: \($0)", "empty \($0.code.id) \($0.path?.pattern ?? "")", $0.path)
      }
  }
}

/// The balance of a round trip: what changed against what was said.
struct Account {
  /// Differences that no diagnostic covers.
  private(set) var undeclared: [Difference] = []
  /// Losses that cover no difference.
  private(set) var empty: [Diagnostic] = []

  init(differences: [Difference], diagnostics: [Diagnostic]) {
    let losses = diagnostics.filter { $0.severity == .loss }
    // A loss of the whole Article would account for anything, and tells a user nothing.
    let lost = losses.compactMap(\.path).filter { !$0.steps.isEmpty }
    let supplied = diagnostics.filter { $0.code.id.hasPrefix("supplied/") }.compactMap(\.path)
      .filter { !$0.steps.isEmpty }
    for difference in differences {
      let covers = difference.left == nil ? lost + supplied : lost
      undeclared += Account.uncovered(difference, by: covers)
    }
    empty = losses.filter { loss in
      guard let path = loss.path, !path.steps.isEmpty else { return true }
      return !differences.contains { path.covers($0.path) || $0.path.covers(path) }
    }
  }

  /// The parts of a difference that no path covers: what one side has alone is taken apart, so that a whole that went
  /// is covered where all of its parts are.
  private static func uncovered(_ difference: Difference, by paths: [FieldPath]) -> [Difference] {
    if paths.contains(where: { $0.covers(difference.path) }) { return [] }
    // Markup that comes or goes cuts its run anew, so that a loss anywhere in the run accounts for it.
    let isRun = difference.path.steps.last == .key("content") && difference.left != nil && difference.right != nil
    if isRun, paths.contains(where: { difference.path.covers($0) }) { return [] }
    let parts = parts(of: difference)
    guard !parts.isEmpty, paths.contains(where: { difference.path.covers($0) }) else { return [difference] }
    return parts.flatMap { uncovered($0, by: paths) }
  }

  private static func parts(of difference: Difference) -> [Difference] {
    switch (difference.left, difference.right) {
    case (let value?, nil): children(of: value, at: difference.path).map { Difference(path: $0, left: $1, right: nil) }
    case (nil, let value?): children(of: value, at: difference.path).map { Difference(path: $0, left: nil, right: $1) }
    default: []
    }
  }

  private static func children(of value: Value, at path: FieldPath) -> [(FieldPath, Value)] {
    switch value {
    case .object(let members): members.filter { $0.key != "type" }.map { (path.key($0.key), $0.value) }
    case .array(let elements): elements.enumerated().map { (path.index($0), $1) }
    default: []
    }
  }
}

extension FieldPath {
  /// The path without its indices: what violations of one kind have in common.
  var pattern: String {
    steps.compactMap { if case .key(let key) = $0 { key } else { nil } }.joined(separator: ".")
  }
}

extension Difference {
  /// Whether something came, went or changed, and of what type it was.
  var shape: String {
    let type = left?["type"]?.string ?? right?["type"]?.string ?? ""
    return (left == nil ? "came " : right == nil ? "went " : "changed ") + type
  }
}

internal import WireformCore

extension FormatLaws {
  func checkCoverage(_ samples: [Sample]) -> [Violation] {
    var findings = Findings(limit: limit)
    var documents = samples
    if format.writing != nil {
      documents += articles.prefix(8).flatMap { name, article in
        write([article]).outputs.map { Sample(name: name + " as written", bytes: $0) }
      }
    }
    for sample in documents where !findings.isFull {
      progress?("\(format.id): coverage of \(sample.name)")
      cover(sample, &findings)
    }
    return findings.violations
  }

  private func cover(_ sample: Sample, _ findings: inout Findings) {
    guard let syntax = DocumentSyntax(of: sample.bytes), kind == .tree || syntax == .frontMatter else { return }
    let whole = Fingerprint(read(sample.bytes))
    guard !whole.isFailure else { return }
    for node in sampled(syntax.nodes(of: sample.bytes)) where !findings.isFull && !isExempt(node) {
      let without = Array(sample.bytes[..<node.range.lowerBound] + sample.bytes[node.range.upperBound...])
      guard Fingerprint(read(without)) == whole else { continue }
      let text = String(decoding: sample.bytes[node.range].prefix(80), as: UTF8.self)
      let line = sample.bytes[..<node.range.lowerBound].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
      findings.add(
        violation(
          .coverage, sample.name, "the \(node.kind.rawValue) \(node.name) in line \(line) makes no difference: \(text)",
          signature: "\(node.kind.rawValue) \(node.name)", document: Array(sample.bytes[node.range])))
    }
  }

  /// All nodes, or a fair choice where they are too many.
  private func sampled(_ nodes: [DocumentNode]) -> [DocumentNode] {
    guard nodes.count > nodesPerDocument else { return nodes }
    var random = RandomSource(seed: seed)
    return Array(nodes.shuffled(using: &random).prefix(nodesPerDocument))
  }
}

/// All that a reading says, places aside, since these move when something is taken out.
private struct Fingerprint: Equatable {
  let articles: [Value]
  let diagnostics: [String]
  let error: String?

  init(_ result: ReadResult) {
    articles = result.articles.map { ValueBuilder.value(of: $0) }
    diagnostics =
      result.report.diagnostics.map { "\($0.code.id) \($0.message) \($0.path?.description ?? "")" }.sorted()
      + Severity.allCases.map { "\(result.report.omitted[$0] ?? 0)" }
    error = result.error.map { "\($0.diagnostic.code.id) \($0.diagnostic.message)" }
  }

  var isFailure: Bool { error != nil }
}

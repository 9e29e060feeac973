internal import WireformCore

extension FormatLaws {
  func checkStability(_ samples: [Sample]) -> [Violation] {
    var findings = Findings(limit: limit)
    for (name, article) in articles {
      progress?("\(format.id): stability of \(name)")
      for violation in stability(of: article, name) {
        findings.add(violation) { violation in
          shrunk(violation) { article in stability(of: article, violation.subject) }
        }
      }
    }
    for sample in samples {
      progress?("\(format.id): stability of \(sample.name)")
      for violation in stability(of: read(sample.bytes).articles, sample.name) { findings.add(violation) }
    }
    return findings.violations
  }

  /// How writing an Article, reading that and writing it again is not stable.
  func stability(of article: Article, _ subject: String) -> [Violation] {
    stability(of: write([article]).outputs.flatMap { read($0).articles }, subject).map { violation in
      var violation = violation
      violation.article = article
      violation.document = nil
      return violation
    }
  }

  /// How writing these Articles, reading that and writing it again differ.
  private func stability(of articles: [Article], _ subject: String) -> [Violation] {
    guard !articles.isEmpty else { return [] }
    let first = write(articles)
    if let error = first.error {
      return [violation(.stability, subject, "what was read is not written: \(error)", signature: "unwritten")]
    }
    return first.outputs.compactMap { output -> Violation? in
      let back = read(output)
      if let error = back.error {
        return violation(
          .stability, subject, "its output is not read: \(error)", signature: "unread", document: output)
      }
      let second = write(back.articles)
      guard second.outputs.count == 1, let again = second.outputs.first, second.error == nil else {
        return violation(
          .stability, subject, "its output is read as \(back.articles.count) articles and not written as one output",
          signature: "count", document: output)
      }
      return change(from: output, to: again, subject)
    }
  }

  private func change(from output: [UInt8], to again: [UInt8], _ subject: String) -> Violation? {
    guard output != again else { return nil }
    let common = zip(output, again).prefix { $0 == $1 }.count
    func part(_ bytes: [UInt8]) -> String {
      String(decoding: bytes[max(0, common - 20)..<min(bytes.count, common + 40)], as: UTF8.self)
    }
    let around = output[max(0, common - 12)..<common].filter { $0 > 0x20 && !($0 >= 0x30 && $0 <= 0x39) }
    return violation(
      .stability, subject, "from byte \(common) on, «\(part(output))» becomes «\(part(again))»",
      signature: "changed after " + String(decoding: around.suffix(6), as: UTF8.self), document: output)
  }
}

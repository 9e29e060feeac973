internal import WireformCore

extension FormatLaws {
  func checkCarrying() -> [Violation] {
    var findings = Findings(limit: limit)
    for (name, article) in articles {
      progress?("\(format.id): carrying of \(name)")
      for violation in carrying(of: article, name) {
        findings.add(violation) { violation in
          shrunk(violation) { article in carrying(of: article, violation.subject) }
        }
      }
    }
    return findings.violations
  }

  /// How carrying one Article breaks the law.
  private func carrying(of article: Article, _ subject: String) -> [Violation] {
    func broken(_ message: String, _ signature: String, _ path: FieldPath? = nil) -> Violation {
      violation(.carrying, subject, message, signature: signature, path: path, article: article)
    }
    let written = write([article], settings: writing + [FormatSpec.Setting("carry", nil)])
    guard written.error == nil, let output = written.outputs.first else {
      return [broken("the writer refuses it with carry: \(written.error?.description ?? "no output")", "refused")]
    }
    let back = read(output)
    guard back.error == nil, back.articles.count == 1, let copy = back.articles.first else {
      return [broken("it is read back as \(back.articles.count) articles", "count")]
    }
    var found = article.diff(copy).prefix(3).map {
      broken("carry did not keep \($0)", "lost \($0.path.pattern)", $0.path)
    }
    if let edited = staleness(of: output, article) { found.append(broken(edited, "stale")) }
    return found
  }

  /// Why an edit of the document is not noticed; nil where it is, or where there is no word to edit.
  private func staleness(of output: [UInt8], _ article: Article) -> String? {
    guard let word = FormatLaws.editableWord(of: article) else { return nil }
    var edits = 0
    for start in output.indices where edits < 8 && output[start...].starts(with: word) {
      var edited = output
      edited[start] = edited[start] == UInt8(ascii: "x") ? UInt8(ascii: "y") : UInt8(ascii: "x")
      edits += 1
      if read(edited).report.diagnostics.contains(where: { $0.code.id == "carry/stale" }) { return nil }
    }
    return edits == 0 ? nil : "an edit of '\(String(decoding: word, as: UTF8.self))' is not reported as carry/stale"
  }

  /// A plain word of the headline that survives in any spelling of the document.
  private static func editableWord(of article: Article) -> [UInt8]? {
    let words = (article.headline ?? "").utf8.split { !($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) }
    return words.max { $0.count < $1.count }.flatMap { $0.count > 3 ? Array($0) : nil }
  }
}

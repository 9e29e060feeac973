internal import WireformCore

extension FormatLaws {
  func checkConservation(_ samples: [Sample]) -> [Violation] {
    var findings = Findings(limit: limit)
    var documents = samples
    if format.writing != nil {
      documents += articles.compactMap { name, article in
        write([article]).outputs.first.map { Sample(name: name + " as written", bytes: $0) }
      }
    }
    for sample in documents {
      progress?("\(format.id): conservation of \(sample.name)")
      for violation in conservation(of: sample) { findings.add(violation) }
    }
    return findings.violations
  }

  private func conservation(of sample: Sample) -> [Violation] {
    let result = read(sample.bytes, wantsTrace: true)
    guard result.error == nil else { return [] }
    func broken(_ message: String, _ signature: String, _ path: FieldPath? = nil) -> Violation {
      violation(.conservation, sample.name, message, signature: signature, path: path, document: sample.bytes)
    }
    guard let trace = result.report.trace, !trace.text.isEmpty || !holdsText(sample.bytes[...]) else {
      return [broken("the reader gives no trace", "no trace")]
    }
    var found: [Violation] = []
    // Front matter is held to the law of coverage.
    let start = FrontMatterScanner.end(of: trace.text)
    var end = 0
    for entry in trace.entries where entry.range.lowerBound >= start {
      guard entry.range.lowerBound >= end, entry.range.upperBound <= trace.text.count else {
        return found + [broken("the trace is not ascending at byte \(entry.range.lowerBound)", "order", entry.path)]
      }
      end = entry.range.upperBound
      if let violation = misplaced(entry, trace, result).map({
        broken($0, "misplaced \(entry.path.pattern)", entry.path)
      }) {
        found.append(violation)
      }
    }
    for gap in uncovered(trace, from: start, result.report) {
      let text = String(decoding: trace.text[gap].prefix(60), as: UTF8.self)
      found.append(broken("bytes \(gap) are nowhere: «\(text)»", "gap"))
      break
    }
    return found
  }

  /// Why the text at an entry's path does not hold the entry's slice; nil where it does.
  private func misplaced(_ entry: Trace.Entry, _ trace: Trace, _ result: ReadResult) -> String? {
    guard result.articles.indices.contains(entry.article) else { return "there is no article \(entry.article)" }
    let tree = ValueBuilder.value(of: result.articles[entry.article])
    guard let value = tree[entry.path] else { return "nothing stands at \(entry.path)" }
    guard FormatLaws.holdsText(entry.path) else { return nil }
    let slice = String(decoding: trace.text[entry.range], as: UTF8.self)
    // The words of a list or a table stand in many texts, and a link's address beside its text.
    let text = bare(value.texts.joined())
    return slice.split(whereSeparator: \.isWhitespace).allSatisfy {
      text.contains(bare(String($0))) || bare(String($0)).isEmpty
    }
      ? nil : "«\(slice.prefix(60))» is not in the text there"
  }

  /// Whether a path leads to running text; dates, codes and numbers may be spelt anew.
  private static func holdsText(_ path: FieldPath) -> Bool {
    guard case .key(let first)? = path.steps.first else { return false }
    let texts: Set = [
      "body", "headline", "headlines", "subheadline", "slugline", "byline", "bylines", "summary", "caption",
      "keywords", "edNotes", "signoff", "endMark", "category", "creditLine", "title",
    ]
    let isDated = path.steps.last == .key("date")
    return texts.contains(first) && !isDated
  }

  /// The text without white space and without the marks of the syntax.
  private func bare(_ text: String) -> String {
    let marks = Set(marks.unicodeScalars)
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.isBlank && !marks.contains(scalar) { result.append(scalar) }
    return String(result)
  }

  /// The stretches with text in them that neither the trace nor a diagnostic covers.
  private func uncovered(_ trace: Trace, from start: Int, _ report: Report) -> [Range<Int>] {
    let said = report.diagnostics.compactMap(\.place).map { $0.offset..<($0.offset + max(1, $0.length)) }
    let ranges = (trace.entries.map(\.range) + said).sorted { $0.lowerBound < $1.lowerBound }
    var gaps: [Range<Int>] = []
    var end = start
    for range in ranges + [trace.text.count..<(trace.text.count + 1)] {
      let gap = end..<max(end, min(range.lowerBound, trace.text.count))
      if holdsText(trace.text[gap]) { gaps.append(gap) }
      end = max(end, min(range.upperBound, trace.text.count))
    }
    return gaps
  }

  private func holdsText(_ bytes: ArraySlice<UInt8>) -> Bool {
    let marks = Set(marks.unicodeScalars)
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { !$0.isBlank && !marks.contains($0) }
  }
}

extension Unicode.Scalar {
  /// White space, a control or a format character: what a text may have between what it says.
  var isBlank: Bool {
    properties.isWhitespace || properties.generalCategory == .control || properties.generalCategory == .format
  }
}

extension Value {
  /// All strings of the tree, in order.
  var texts: [String] {
    switch self {
    case .string(let text): [text]
    case .array(let elements): elements.flatMap(\.texts)
    case .object(let members): members.filter { $0.key != "type" }.flatMap(\.value.texts)
    default: []
    }
  }
}

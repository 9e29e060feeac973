internal import WireformCore

/// Reads front matter into the fields of an Article.
///
/// Values are put into the shape of the native JSON by the table and read by the reader of that shape, so that each
/// field is known in one place only. What does not fit stays in `extras`, as it was written.
struct FrontMatterReader {
  /// The largest front matter that is read, in bytes.
  static let sizeLimit = 16 << 20

  private var tree: [Value.Member] = []
  private var originals: [String: (key: String, value: Value)] = [:]
  private var kept: [Value.Member] = []
  private var carried: CarriedArticle?
  /// Lists that more than one key may add to, with what they have.
  private var lists: [String: (elements: [Value], seen: Set<Value>)] = [:]

  /// Reads front matter.
  /// - Parameters:
  ///   - range: the YAML within the text.
  ///   - text: the document.
  ///   - report: takes what is to be said, and the trace.
  /// - Returns: an Article without a body, and the one that is carried; nil where the fences hold no mapping and are no front matter.
  static func read(
    _ range: Range<Int>, of text: inout SourceText, report: inout Report
  ) throws(FormatError) -> (article: Article, carried: CarriedArticle?)? {
    guard range.count <= sizeLimit else {
      throw FormatError(
        .badData, .limitFrontMatter, "the front matter has more than \(sizeLimit) bytes", place: text.place(range))
    }
    let composed: (root: YAMLComposer.Root, composer: YAMLComposer)
    do throws(YAMLFailure) {
      composed = try YAMLComposer.compose(text.bytes[range], depth: report.limits.depth)
    } catch {
      // A rule, text, and a rule again: no front matter if nothing in it looks like a key.
      if error.kind == .syntax, !FrontMatterFence.startsWithKey(text, from: range.lowerBound) { return nil }
      throw located(error, range, &text)
    }
    guard case .mapping(let entries) = composed.root else { return nil }
    FrontMatterRemarks.report(composed.composer, range, &text, &report)
    var reader = FrontMatterReader()
    for (index, entry) in entries.enumerated() {
      let end = index + 1 < entries.count ? entries[index + 1].keyRange.lowerBound : range.count
      reader.take(entry, until: end, range.lowerBound, &text, &report)
    }
    return (reader.article(&report), reader.carried)
  }

  private static func located(
    _ failure: YAMLFailure, _ range: Range<Int>, _ text: inout SourceText
  ) -> FormatError {
    let code: DiagnosticCode =
      switch failure.kind {
      case .syntax: .markdownYAML
      case .depth: .limitDepth
      case .aliases: .limitAliases
      }
    let offset = min(range.lowerBound + failure.offset, range.upperBound)
    return FormatError(.badData, code, "front matter: \(failure.message)", place: text.place(at: offset))
  }

  private mutating func take(
    _ entry: YAMLComposer.Entry, until end: Int, _ base: Int, _ text: inout SourceText, _ report: inout Report
  ) {
    let field = place(entry, base, &text, &report)
    guard report.trace != nil else { return }
    let path =
      field.map { FieldPath([.key($0)]) }
      ?? FieldPath([.key("extras"), .key("markdown"), .key("fields"), .key(entry.key)])
    let rule = field == nil ? "front-matter.unknown-key" : "front-matter.\(entry.key)"
    var covered = entry.keyRange.lowerBound
    for scalar in entry.scalars where scalar.lowerBound > entry.keyRange.lowerBound {
      mark(covered..<scalar.lowerBound, base, text, &report)
      value((base + scalar.lowerBound)..<(base + scalar.upperBound), path, rule, text, &report)
      covered = scalar.upperBound
    }
    mark(covered..<max(covered, end), base, text, &report)
  }

  /// A scalar; escapes within double quotes are marks.
  private func value(
    _ range: Range<Int>, _ path: FieldPath, _ rule: String, _ text: SourceText, _ report: inout Report
  ) {
    var start = range.lowerBound
    var path = path
    // Numbers and flags are no text of the field.
    if case .string = YAMLScalar.value(ofPlain: String(decoding: text.bytes[range], as: UTF8.self)) {
    } else {
      path = FieldPath()
    }
    if text.bytes[start] == UInt8(ascii: "\"") {
      while let escape = text.bytes[start..<range.upperBound].firstOffset(of: UInt8(ascii: "\\")) {
        report.trace?.add(start..<escape, path, rule: rule)
        let length =
          switch escape + 1 < range.upperBound ? text.bytes[escape + 1] : 0 {
          case UInt8(ascii: "x"): 4
          case UInt8(ascii: "u"): 6
          case UInt8(ascii: "U"): 10
          default: 2
          }
        start = min(escape + length, range.upperBound)
        report.trace?.add(escape..<start, FieldPath(), rule: "front-matter.escape")
      }
    }
    report.trace?.add(start..<range.upperBound, path, rule: rule)
  }

  /// What is neither value nor comment: the key, and the signs of YAML.
  private func mark(_ range: Range<Int>, _ base: Int, _ text: SourceText, _ report: inout Report) {
    var start = base + range.lowerBound
    var end = base + range.upperBound
    if let comment = text.bytes[start..<end].firstIndex(of: UInt8(ascii: "#")) { end = comment }
    while start < end, text.bytes[start] <= 0x20 { start += 1 }
    while end > start, text.bytes[end - 1] <= 0x20 { end -= 1 }
    report.trace?.add(start..<end, FieldPath(), rule: "front-matter.mark")
  }

  /// Puts an entry where it belongs.
  /// - Returns: the field, nil where it stays in the extras.
  private mutating func place(
    _ entry: YAMLComposer.Entry, _ base: Int, _ text: inout SourceText, _ report: inout Report
  ) -> String? {
    if entry.key == CarriedArticle.key, let found = CarriedArticle(entry.value) {
      carried = found
      return nil
    }
    guard let row = row(for: entry), !YAMLScalar.isNothing(entry.value) else {
      kept.append(Value.Member(entry.key, entry.value))
      return nil
    }
    let here = (base + entry.keyRange.lowerBound)..<(base + entry.keyRange.upperBound)
    guard let value = row.native(entry.value, key: entry.key) else {
      kept.append(Value.Member(entry.key, entry.value))
      let isType = row.shape == .type
      if !isType {
        report.add(
          row.shape == .date ? .badDate : .markdownValue, "the value of '\(entry.key)' does not fit and was kept",
          path: FieldPath([.key("extras"), .key("markdown"), .key("fields"), .key(entry.key)]), at: text.place(here))
      }
      return nil
    }
    if originals[row.field] == nil {
      tree.append(Value.Member(row.field, value))
      originals[row.field] = (entry.key, entry.value)
      if row.isList { lists[row.field] = ([], []) }
      merge(value, into: row.field)
      return row.field
    }
    if row.isList {
      merge(value, into: row.field)
      report.add(.markdownMerged, path: FieldPath([.key(row.field)]), at: text.place(here))
      return row.field
    }
    kept.append(Value.Member(entry.key, entry.value))
    report.add(
      .markdownDuplicate, "'\(entry.key)' says \(row.field) again and was kept in extras",
      path: FieldPath([.key("extras"), .key("markdown"), .key("fields"), .key(entry.key)]), at: text.place(here))
    return nil
  }

  /// The row of an entry; Jekyll's `published: false` is a draft.
  private func row(for entry: YAMLComposer.Entry) -> FrontMatterTable.Row? {
    let row = FrontMatterTable.row(for: entry.key)
    guard row?.field == "published", case .bool = entry.value else { return row }
    return nil
  }

  /// Adds the elements that a list does not have yet.
  private mutating func merge(_ value: Value, into field: String) {
    let elements = if case .array(let all) = value { all } else { [value] }
    for element in elements where lists[field]?.seen.insert(element).inserted == true {
      lists[field]?.elements.append(element)
    }
  }

  // MARK: the native shape

  /// Reads what was gathered; members that a part does not know go to the extras of that part.
  private mutating func article(_ report: inout Report) -> Article {
    for index in tree.indices {
      if let list = lists[tree[index].key] { tree[index].value = .array(list.elements) }
    }
    var problems: [ValueReader.Problem] = []
    var read: Article? = ValueReader.read(.object(tree), coerces: true, problems: &problems)
    if !problems.isEmpty {
      settle(problems, &report)
      problems = []
      read = ValueReader.read(.object(tree), coerces: true, problems: &problems)
      for problem in problems {
        report.add(.markdownPart, "'\(problem.path)' is not kept: \(problem.message)", path: problem.path)
      }
    }
    var article = read ?? Article()
    if !kept.isEmpty { article.extras["markdown"] = ["fields": .object(kept)] }
    return article
  }

  private mutating func settle(_ problems: [ValueReader.Problem], _ report: inout Report) {
    var misfits: [String: FrontMatterMisfits] = [:]
    for problem in problems {
      guard case .key(let field)? = problem.path.steps.first, let original = originals[field] else { continue }
      if problem.path.steps.count == 1 {
        tree.removeAll { $0.key == field }
        kept.append(Value.Member(original.key, original.value))
        let path = FieldPath([.key("extras"), .key("markdown"), .key("fields"), .key(original.key)])
        report.add(.markdownValue, "the value of '\(original.key)' does not fit: \(problem.message)", path: path)
      } else if problem.isUnknownMember {
        misfits[field, default: FrontMatterMisfits()].add(problem.path.steps.dropFirst())
      }
    }
    for index in tree.indices {
      guard let found = misfits[tree[index].key] else { continue }
      tree[index].value = found.moved(from: tree[index].value, raw: originals[tree[index].key]?.value)
    }
  }
}

internal import WireformCore
internal import WireformJSON

/// Finds what an output does not say by reading it back.
enum NinjsLosses {
  /// Reports each field in which the article and its output differ.
  static func report(
    _ article: borrowing Article, _ bytes: [UInt8], _ options: NinjsWriter.Options, _ report: inout Report
  ) throws(FormatError) {
    let document: JSONDocument
    do throws(JSONSyntaxError) {
      document = try JSONDocument(parsing: bytes, depthLimit: report.limits.depth)
    } catch {
      let code: DiagnosticCode = error.kind == .depth ? .limitDepth : .internalFailure
      throw FormatError(.badData, code, "the article cannot be written as ninjs: \(error.message)")
    }
    var reader = NinjsItemReader(document)
    let back = reader.article(0)
    self.report(article.diff(back), options, &report)
  }

  /// Reports differences that are known.
  static func report(_ differences: [Difference], _ options: NinjsWriter.Options, _ report: inout Report) {
    for difference in differences { say(difference, options.version, &report) }
  }

  /// A value in short; of extras, the names of what they hold.
  private static func described(_ value: Value, _ path: FieldPath) -> String {
    guard path.steps.last == .key("extras"), case .object(let formats) = value else { return value.summary }
    let names = formats.flatMap { format -> [String] in
      guard case .object(let fields)? = format.value["fields"] else { return [format.key] }
      return fields.map { "\(format.key) '\($0.key)'" }
    }
    return names.joined(separator: ", ")
  }

  private static func say(_ difference: Difference, _ version: NinjsVersion, _ report: inout Report) {
    let path = difference.path
    guard let left = difference.left else {
      let isRequired = path.steps.last == .key("id") || path.steps.last == .key("name")
      let right = difference.right?.summary ?? "nothing"
      if isRequired {
        report.add(.supplied, "ninjs requires this; \(right) was written", path: path)
      } else {
        report.add(.lossChanged, "ninjs \(version.text) says \(right) here, which the article does not", path: path)
      }
      return
    }
    if let right = difference.right {
      report.add(
        .lossChanged, "ninjs \(version.text) says \(right.summary) in place of \(left.summary)", path: path)
    } else {
      report.add(.lossNoPlace, "ninjs \(version.text) has no place for \(described(left, path))", path: path)
    }
  }
}

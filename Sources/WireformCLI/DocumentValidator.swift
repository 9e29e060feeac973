internal import Glibc
internal import Wireform
internal import WireformCore
internal import WireformXML

/// Holds one document after the other against the rules of its format and against official schemas.
final class DocumentValidator {
  private let converter: Converter
  private let schemaPath: String?
  private let schemaFolder: String?

  /// What was found of a document.
  struct Verdict {
    let isValid: Bool
    let words: String
  }

  init(converter: Converter, schemaPath: String?, schemaFolder: String?) {
    self.converter = converter
    self.schemaPath = schemaPath
    self.schemaFolder = schemaFolder
  }

  /// Validates an input.
  /// - Parameters:
  ///   - input: a path, or `-`; what comes from a pipe is held in memory where a schema is asked too.
  ///   - spec: the format, nil to find out.
  ///   - report: takes what is wrong.
  func validate(_ input: String, as spec: FormatSpec?, report: inout Report) throws(FormatError) -> Verdict {
    var source = try InputFile.open(input, seconds: report.limits.seconds)
    let format = try converter.readingFormat(for: &source, spec: spec).format
    let schema =
      schemaPath
      ?? schemaFolder.flatMap { folder in
        format.validating?.schemaName.flatMap { SchemaFolder.newest($0, format: format.id, in: folder) }
      }
    var bytes: [UInt8]?
    if schema != nil, input == InputFile.standardInput {
      let all = try source.readAll(limit: report.limits.bytes)
      bytes = all
      source = ByteSource(all)
    }
    // A schema that cannot be used is told before anything is said of the document.
    if let schema { try check(input, bytes, against: schema, &report) }
    if let validating = format.validating {
      try validating.check(&source, &report)
    } else {
      try converter.read(&source, as: FormatSpec(name: format.id), report: &report) { _, _ in }
    }
    let count = report.count(.error)
    let rules = schema.map { "the rules of \(format.id) and \($0)" } ?? "the rules of \(format.id)"
    guard count > 0 else { return Verdict(isValid: true, words: "keeps \(rules)") }
    return Verdict(isValid: false, words: "breaks \(rules): \(count) \(count == 1 ? "error" : "errors")")
  }

  private func check(
    _ input: String, _ bytes: [UInt8]?, against schema: String, _ report: inout Report
  ) throws(FormatError) {
    let compiled = try XMLSchema(path: schema)
    var document = ByteSource(bytes ?? [])
    if bytes == nil { document = try InputFile.open(input, seconds: report.limits.seconds) }
    for violation in try compiled.violations(in: &document) {
      report.add(.invalidSchema, violation.message, at: violation.place)
    }
  }
}

/// Official schemas in a folder, as their publishers name them.
enum SchemaFolder {
  /// The newest schema of a format: of those whose names begin so, the one with the highest numbers.
  /// - Parameters:
  ///   - prefix: how its name begins.
  ///   - format: the folder within the folder that may hold it.
  static func newest(_ prefix: String, format: String, in folder: String) -> String? {
    for place in ["\(folder)/\(format)", folder] {
      let found = names(in: place).filter { $0.hasPrefix(prefix) && $0.hasSuffix(".xsd") && !$0.contains("include") }
      if let best = found.max(by: { (numbers(in: $0), $1) < (numbers(in: $1), $0) }) { return "\(place)/\(best)" }
    }
    return nil
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }

  /// The numbers of a name as one text that sorts as they count: `2.9` before `2.35`.
  private static func numbers(in name: String) -> String {
    name.split { !$0.isNumber }.map { String(repeating: "0", count: max(0, 6 - $0.count)) + $0 }.joined(separator: ".")
  }
}

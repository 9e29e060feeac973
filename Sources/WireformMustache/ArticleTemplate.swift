import Foundation
import Mustache
import WireformCore
import WireformJSON

/// A template with what it includes, ready to write Articles.
struct ArticleTemplate {
  /// The format that it makes, as the protocol describes formats.
  let description: Value
  private let name: String
  private let template: MustacheTemplate
  private let library: MustacheLibrary
  private let now: String?
  /// What is wrong with the template without keeping it from working.
  private let warnings: [Value]

  /// Reads a template and all that it includes.
  /// - Parameters:
  ///   - path: the file, `NAME.EXT.mustache`.
  ///   - now: the clock of the run.
  /// - Throws: with the file, the line and the column of what is wrong.
  init(path: String, now: String?) throws(TemplateError) {
    let url = URL(fileURLWithPath: path)
    name = url.lastPathComponent
    self.now = now
    var sources = TemplateSources(folder: url.deletingLastPathComponent())
    let text = try sources.load(url)
    let stem = name.hasSuffix(".mustache") ? String(name.dropLast(9)) : name
    let ending = (stem as NSString).pathExtension.lowercased()
    let head = try TemplateHead.members(of: text, name: name)
    description = TemplateHead.description(head, name: (stem as NSString).deletingPathExtension, ending: ending)
    let escaping = Escaping(ofExtension: ending)
    template = try ArticleTemplate.parse(text, name, escaping)
    var library = MustacheLibrary()
    for (partial, source) in sources.partials {
      library.register(try ArticleTemplate.parse(source.text, source.name, escaping), named: partial)
    }
    self.library = library
    let known = KnownNames(options: Set((head["options"]?.elements ?? []).compactMap { $0["name"]?.string }))
    warnings = known.warnings(for: [(name, text)] + sources.partials.values.map { ($0.name, $0.text) })
  }

  /// The engine escapes as the target needs it: told on a line of its own, which leaves no trace.
  private static func parse(_ text: String, _ name: String, _ escaping: Escaping) throws(TemplateError)
    -> MustacheTemplate
  {
    do {
      return try MustacheTemplate(string: "{{% CONTENT_TYPE:\(escaping.register())}}\n" + text)
    } catch let error as MustacheTemplate.ParserError {
      throw TemplateError(
        TemplateError.words(error.error), file: name, line: max(1, error.context.lineNumber - 1),
        column: error.context.columnNumber)
    } catch {
      throw TemplateError("\(error)", file: name, line: 1, column: 0)
    }
  }

  /// Writes an Article.
  /// - Parameters:
  ///   - article: its JSON.
  ///   - options: the user's settings, in the template under `options`.
  ///   - now: the clock of the document; nil for that of the run.
  /// - Returns: the output, and the diagnostics: a loss for each part that the template did not look at.
  func render(_ article: Value, options: Value?, now: String?) -> (text: String, diagnostics: [Value]) {
    let root = ObjectNode(article, path: FieldPath())
    let scope = Scope(
      article: root, options: ObjectNode(options ?? .object([]), path: FieldPath()), now: now ?? self.now)
    let text = template.render(scope, library: library)
    return (text, warnings + Losses(of: root, usesBodyText: scope.usesBodyText).values)
  }
}

/// What is wrong with a template, and where.
struct TemplateError: Error {
  let message: String
  let line: Int
  let column: Int

  init(_ message: String, file: String, line: Int, column: Int) {
    let place = column > 0 ? "\(file):\(line):\(column)" : "\(file):\(line)"
    self.message = "\(place): \(message)"
    self.line = line
    self.column = column
  }

  /// The error of the protocol.
  var value: Value { ["code": "template/syntax", "kind": "unavailable", "message": .string(message)] }

  /// The engine's errors in words.
  static func words(_ error: any Error) -> String {
    guard let error = error as? MustacheTemplate.Error else { return "the tag is not finished" }
    return switch error {
    case .sectionCloseNameIncorrect: "the section that ends here is not the one that began last"
    case .unfinishedName: "the tag has no }} behind its name"
    case .expectedSectionEnd: "a section has no end: {{/name}} is missing"
    case .invalidSetDelimiter: "the change of delimiters is wrong; it is {{=<% %>=}}"
    case .transformAppliedToInheritanceSection: "a block cannot have a helper"
    case .illegalTokenInsideInheritSection: "inside {{<parent}} only blocks {{$name}} can stand"
    case .textInsideInheritSection: "inside {{<parent}} no text can stand"
    case .invalidConfigVariableSyntax: "the pragma is wrong; it is {{% CONTENT_TYPE:TEXT}}"
    case .unrecognisedConfigVariable: "there is no such pragma or content type"
    }
  }
}

extension Value {
  /// The elements of an array.
  var elements: [Value]? { if case .array(let elements) = self { elements } else { nil } }
  /// The members of an object.
  var members: [Member]? { if case .object(let members) = self { members } else { nil } }
}

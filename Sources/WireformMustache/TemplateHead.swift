import Foundation
import WireformCore
import WireformJSON

/// What a template says of itself in comments: `{{! wireform: {"summary": "…"} }}`, a JSON object a line.
enum TemplateHead {
  /// The members of all such lines.
  static func members(of text: String, name: String) throws(TemplateError) -> Value {
    var members: [Value.Member] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).prefix(200).enumerated() {
      guard let mark = line.range(of: "wireform:"), line.contains("{{!") else { continue }
      var rest = line[mark.upperBound...].trimmingCharacters(in: .whitespaces)
      guard rest.hasPrefix("{"), rest.hasSuffix("}}") else { continue }
      rest = rest.dropLast(2).trimmingCharacters(in: .whitespaces)
      do throws(JSONSyntaxError) {
        members += try JSONDocument(parsing: Array(rest.utf8)).value().members ?? []
      } catch {
        throw TemplateError("in the description: \(error.message)", file: name, line: index + 1, column: 0)
      }
    }
    return .object(members)
  }

  /// The format as the protocol describes it.
  static func description(_ head: Value, name: String, ending: String) -> Value {
    let id = name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) ? $0 : "-" }
    var members: [Value.Member] = [
      .init("id", .string(id.isEmpty ? "template" : String(id.prefix(64)))),
      .init("summary", head["summary"] ?? .string("a template: \(name)")),
      .init("extensions", head["extensions"] ?? [.string(ending.isEmpty ? "txt" : ending)]),
    ]
    if let types = head["mediaTypes"] { members.append(.init("mediaTypes", types)) }
    members.append(.init("writer", ["options": head["options"] ?? []]))
    return .object(members)
  }
}

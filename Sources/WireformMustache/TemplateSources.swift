import Foundation

/// The texts of a template and of the partials that it includes, from its own folder.
struct TemplateSources {
  private let folder: URL
  /// The partials by the names that they are included by.
  private(set) var partials: [String: (name: String, text: String)] = [:]

  init(folder: URL) { self.folder = folder }

  /// Reads a template and, one after the other, all that it includes.
  /// - Throws: where a file is missing or no UTF-8, with the line that includes it.
  mutating func load(_ url: URL) throws(TemplateError) -> String {
    let text = try read(url, from: url.lastPathComponent, line: 1)
    var open = [(url.lastPathComponent, text)]
    while let (name, text) = open.popLast() {
      for tag in TemplateTag.all(in: text) where tag.kind == ">" || tag.kind == "<" {
        guard !tag.name.hasPrefix("*"), partials[tag.name] == nil else { continue }
        let file = try find(tag.name, from: name, line: tag.line)
        let source = try read(file, from: name, line: tag.line)
        partials[tag.name] = (file.lastPathComponent, source)
        open.append((file.lastPathComponent, source))
      }
    }
    return text
  }

  /// The file of a partial: `NAME.mustache`, or the only `NAME.EXT.mustache`.
  private func find(_ partial: String, from name: String, line: Int) throws(TemplateError) -> URL {
    let isInside = !partial.hasPrefix("/") && !partial.split(separator: "/").contains("..")
    let exact = folder.appendingPathComponent(partial + ".mustache")
    if isInside, FileManager.default.fileExists(atPath: exact.path) { return exact }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    if isInside, let found = names.sorted().first(where: { $0.hasPrefix(partial + ".") && $0.hasSuffix(".mustache") }) {
      return folder.appendingPathComponent(found)
    }
    throw TemplateError("there is no '\(partial).mustache' beside the template", file: name, line: line, column: 0)
  }

  private func read(_ url: URL, from name: String, line: Int) throws(TemplateError) -> String {
    guard let data = FileManager.default.contents(atPath: url.path) else {
      throw TemplateError("'\(url.path)' cannot be read", file: name, line: line, column: 0)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw TemplateError("it is no UTF-8", file: url.lastPathComponent, line: 1, column: 0)
    }
    return text
  }
}

/// A tag of a template: what it is, what it names, and its line.
struct TemplateTag {
  /// The character behind the braces, or a blank for a variable.
  let kind: Character
  let name: String
  let line: Int

  /// All tags up to a change of delimiters, behind which nobody looks.
  static func all(in text: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for part in line.components(separatedBy: "{{").dropFirst() {
        guard let end = part.range(of: "}}") else { continue }
        var inside = part[..<end.lowerBound].trimmingCharacters(in: .whitespaces)
        guard let first = inside.first else { continue }
        if first == "=" { return tags }
        let isKind = "#^/!>&{<$%".contains(first)
        if isKind { inside = inside.dropFirst().trimmingCharacters(in: .whitespaces) }
        tags.append(TemplateTag(kind: isKind ? first : " ", name: inside, line: index + 1))
      }
    }
    return tags
  }
}

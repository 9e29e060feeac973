internal import WireformCore

/// Writes the fields of an Article as front matter.
struct FrontMatterWriter {
  private var emitter: YAMLEmitter
  private var isEmpty = true

  /// Writes the front matter of an Article, its fences included; nothing where no field needs any.
  /// - Parameters:
  ///   - article: the Article; its body is not looked at.
  ///   - report: told of extras of other formats, which have no place here.
  static func write(_ article: Article, report: inout Report) -> [UInt8] {
    var bare = article
    bare.body = []
    var writer = FrontMatterWriter(emitter: YAMLEmitter(depth: report.limits.depth))
    guard case .object(var members) = ValueBuilder.value(of: bare) else { return [] }
    let extras = members.firstIndex { $0.key == "extras" }.map { members.remove(at: $0).value }
    writer.write(members, &report)
    writer.writeKept(extras, &report)
    guard !writer.isEmpty else { return [] }
    return Array("---\n".utf8) + writer.emitter.bytes + Array("---\n".utf8)
  }

  private mutating func write(_ members: [Value.Member], _ report: inout Report) {
    for row in FrontMatterTable.renamed {
      guard let member = members.first(where: { $0.key == row.field }), row.spelling(of: member.value) != nil else {
        continue
      }
      let value = FrontMatterExtras.flattened(member.value, FieldPath([.key(row.field)]), &report)
      if let spelt = row.spelling(of: value) { add(spelt.key, spelt.value) }
    }
    for row in FrontMatterTable.native {
      guard let member = members.first(where: { $0.key == row.field }) else { continue }
      let isTaken = FrontMatterTable.renamed.contains { $0.field == row.field && $0.spelling(of: member.value) != nil }
      if isTaken { continue }
      let value = FrontMatterExtras.flattened(member.value, FieldPath([.key(row.field)]), &report)
      add(row.key, row.nativeSpelling(of: value))
    }
  }

  private mutating func writeKept(_ extras: Value?, _ report: inout Report) {
    let path = FieldPath([.key("extras")])
    for member in FrontMatterExtras.kept(extras, path, &report) { add(member.key, member.value) }
  }

  private mutating func add(_ key: String, _ value: Value) {
    isEmpty = false
    emitter.write(key, value)
  }
}

/// What parts of an Article have in their extras: front matter writes its own back and reports the rest.
enum FrontMatterExtras {
  /// A tree in which the extras of front matter stand as members beside the others.
  static func flattened(_ value: Value, _ path: FieldPath, _ report: inout Report) -> Value {
    switch value {
    case .array(let elements):
      return .array(elements.enumerated().map { flattened($0.element, path.index($0.offset), &report) })
    case .object(let members):
      var result: [Value.Member] = []
      var own: [Value.Member] = []
      for member in members {
        let here = path.key(member.key)
        if member.key == "extras" {
          own = kept(member.value, here, &report)
        } else {
          result.append(Value.Member(member.key, flattened(member.value, here, &report)))
        }
      }
      return YAMLScalar.mapping(result + own)
    default: return value
    }
  }

  /// The members that front matter had, of the extras of a part; losses for all else in them.
  static func kept(_ extras: Value?, _ path: FieldPath, _ report: inout Report) -> [Value.Member] {
    guard case .object(let formats)? = extras else { return [] }
    var own: [Value.Member] = []
    for format in formats {
      if format.key == "markdown", case .object(let parts) = format.value {
        for part in parts {
          if part.key == "fields", case .object(let fields) = part.value {
            own += fields
          } else if part.key != "attributes" {
            report.add(.lossNoPlace, path: path.key("markdown").key(part.key))
          }
        }
      } else {
        report.add(
          .lossNoPlace, "front matter does not keep what only \(format.key) understands", path: path.key(format.key))
      }
    }
    return own
  }
}

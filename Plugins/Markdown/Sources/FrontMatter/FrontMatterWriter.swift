internal import WireformCore

/// Writes the fields of an Article as front matter.
struct FrontMatterWriter {
  private var emitter: YAMLEmitter

  /// Writes the front matter of an Article, without its fences; nothing where no field needs any.
  /// - Parameters:
  ///   - article: the Article; its body is not looked at.
  ///   - depth: how deep values may nest.
  static func write(_ article: Article, depth: Int) -> [UInt8] {
    var bare = article
    bare.body = []
    var writer = FrontMatterWriter(emitter: YAMLEmitter(depth: depth))
    guard case .object(var members) = ValueBuilder.value(of: bare) else { return [] }
    let extras = members.firstIndex { $0.key == "extras" }.map { members.remove(at: $0).value }
    writer.write(members)
    for member in FrontMatterExtras.kept(extras) { writer.add(member.key, member.value) }
    return writer.emitter.bytes
  }

  private mutating func write(_ members: [Value.Member]) {
    for row in FrontMatterTable.renamed {
      guard let member = members.first(where: { $0.key == row.field }), row.spelling(of: member.value) != nil else {
        continue
      }
      let value = FrontMatterExtras.flattened(member.value)
      if let spelt = row.spelling(of: value) { add(spelt.key, spelt.value) }
    }
    for row in FrontMatterTable.native {
      guard let member = members.first(where: { $0.key == row.field }) else { continue }
      let isTaken = FrontMatterTable.renamed.contains { $0.field == row.field && $0.spelling(of: member.value) != nil }
      if isTaken { continue }
      let value = FrontMatterExtras.flattened(member.value)
      add(row.key, row.nativeSpelling(of: value))
    }
  }

  private mutating func add(_ key: String, _ value: Value) {
    emitter.write(key, value)
  }
}

/// What parts of an Article have in their extras: front matter writes its own back. What other formats have there is
/// not written, and the comparison of the Article with what was written reports it.
enum FrontMatterExtras {
  /// A tree in which the extras of front matter stand as members beside the others.
  static func flattened(_ value: Value) -> Value {
    switch value {
    case .array(let elements): return .array(elements.map(flattened))
    case .object(let members):
      var result: [Value.Member] = []
      var own: [Value.Member] = []
      for member in members {
        if member.key == "extras" {
          own = kept(member.value)
        } else {
          result.append(Value.Member(member.key, flattened(member.value)))
        }
      }
      return YAMLScalar.mapping(result + own)
    default: return value
    }
  }

  /// The members that front matter had, of the extras of a part.
  static func kept(_ extras: Value?) -> [Value.Member] {
    guard case .object(let fields)? = extras?["markdown"]?["fields"] else { return [] }
    return fields
  }
}

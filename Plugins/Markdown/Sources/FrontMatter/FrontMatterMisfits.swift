internal import WireformCore

/// The members of a value that no field takes, gathered to be moved to the `extras` of the object around each.
///
/// All are moved in one walk: moved one by one, a mapping of a thousand unknown keys would be copied a thousand times.
struct FrontMatterMisfits {
  /// How often a key stands here that no field takes.
  private var here: [String: Int] = [:]
  private var below: [FieldPath.Step: FrontMatterMisfits] = [:]

  /// Adds the member at the end of a path.
  mutating func add(_ steps: ArraySlice<FieldPath.Step>) {
    guard let step = steps.first else { return }
    if steps.count == 1, case .key(let key) = step {
      here[key, default: 0] += 1
    } else {
      below[step, default: FrontMatterMisfits()].add(steps.dropFirst())
    }
  }

  /// A value without these members, which stand in `extras` as they were written.
  /// - Parameters:
  ///   - value: the value in its native shape.
  ///   - raw: what was written; where it has another shape, the native value is kept.
  func moved(from value: Value, raw: Value?) -> Value {
    switch value {
    case .array(var elements):
      var written: [Value] = []
      if case .array(let all)? = raw { written = all }
      for index in elements.indices {
        guard let misfits = below[.index(index)] else { continue }
        elements[index] = misfits.moved(from: elements[index], raw: index < written.count ? written[index] : nil)
      }
      return .array(elements)
    case .object(let members): return .object(moved(from: members, raw: raw))
    default: return value
    }
  }

  private func moved(from members: [Value.Member], raw: Value?) -> [Value.Member] {
    var written: [String: [Value]] = [:]
    if case .object(let all)? = raw { for member in all { written[member.key, default: []].append(member.value) } }
    var count: [String: Int] = [:]
    for member in members { count[member.key, default: 0] += 1 }
    var fields: [Value.Member] = []
    var rest: [Value.Member] = []
    var seen: [String: Int] = [:]
    for member in members {
      let turn = seen[member.key, default: 0]
      seen[member.key] = turn + 1
      let original = written[member.key].flatMap { turn < $0.count ? $0[turn] : nil }
      // Of a key that stands more often than its field can take, the first stays.
      if let misfits = here[member.key], turn >= count[member.key, default: 0] - misfits {
        fields.append(Value.Member(member.key, original ?? member.value))
      } else if let misfits = below[.key(member.key)], turn == 0 {
        rest.append(Value.Member(member.key, misfits.moved(from: member.value, raw: original)))
      } else {
        rest.append(member)
      }
    }
    return fields.isEmpty ? rest : FrontMatterMisfits.adding(fields, to: rest)
  }

  private static func adding(_ fields: [Value.Member], to members: [Value.Member]) -> [Value.Member] {
    var known: [Value.Member] = []
    if case .object(let old)? = Value.object(members)["extras"]?["markdown"]?["fields"] { known = old }
    return members.filter { $0.key != "extras" }
      + [Value.Member("extras", ["markdown": ["fields": .object(known + fields)]])]
  }
}

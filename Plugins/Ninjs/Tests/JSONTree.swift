import WireformCore
import WireformJSON

/// Trees of JSON with members taken out.
enum JSONTree {
  static func parse(_ bytes: [UInt8]) throws -> Value { try JSONDocument(parsing: bytes).value() }
}

extension Value {
  /// The paths of all members, at every depth.
  func memberPaths(_ path: FieldPath = FieldPath()) -> [FieldPath] {
    switch self {
    case .object(let members):
      members.flatMap { [path.key($0.key)] + $0.value.memberPaths(path.key($0.key)) }
    case .array(let elements):
      elements.enumerated().flatMap { $1.memberPaths(path.index($0)) }
    default: []
    }
  }

  /// The tree without the member at a path.
  func removing(_ path: FieldPath) -> Value { removing(path.steps[...]) }

  private func removing(_ steps: ArraySlice<FieldPath.Step>) -> Value {
    switch (self, steps.first) {
    case (.object(let members), .key(let key)?):
      if steps.count == 1 { return .object(members.filter { $0.key != key }) }
      return .object(members.map { $0.key == key ? Member(key, $0.value.removing(steps.dropFirst())) : $0 })
    case (.array(let elements), .index(let index)?):
      return .array(elements.enumerated().map { $0 == index ? $1.removing(steps.dropFirst()) : $1 })
    default: return self
    }
  }

  /// The tree as JSON.
  var text: String {
    var sink = ByteSink()
    JSONWriter.write(to: &sink) { writer in _ = writer.value(self) }
    return String(decoding: sink.takeBytes(), as: UTF8.self)
  }
}

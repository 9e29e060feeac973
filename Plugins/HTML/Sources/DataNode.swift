internal import WireformCore
internal import WireformMarkup

/// An object of JSON-LD that is taken apart: what nobody took is kept as extras.
struct DataNode {
  private var members: [Value.Member]

  init(_ value: Value) { if case .object(let members) = value { self.members = members } else { members = [] } }

  /// Whether all was taken.
  var isDone: Bool { members.isEmpty }

  /// What nobody took.
  var rest: [Value.Member] { members }

  /// What nobody took, as extras.
  var extras: Extras {
    var extras = Extras()
    if !members.isEmpty { extras["html"] = ["data": .object(members)] }
    return extras
  }

  func peek(_ term: String) -> Value? { members.first { $0.key == term }?.value }

  mutating func take(_ term: String) -> Value? {
    guard let index = members.firstIndex(where: { $0.key == term }) else { return nil }
    return members.remove(at: index).value
  }

  /// A text; anything else stays.
  mutating func text(_ term: String) -> String? {
    guard let text = peek(term)?.string else { return nil }
    _ = take(term)
    return text
  }

  /// A date; a text that is none stays.
  mutating func date(_ term: String) -> PartialDate? {
    guard let text = peek(term)?.string, let date = LooseDate.date(text) else { return nil }
    _ = take(term)
    return date
  }

  /// A whole number, or a text that is one as pages write it.
  mutating func integer(_ term: String) -> Int? {
    guard case .number(let text)? = peek(term), let number = Int(text), String(number) == text else { return nil }
    _ = take(term)
    return number
  }

  mutating func number(_ term: String) -> RawNumber? {
    guard case .number(let text)? = peek(term), let number = RawNumber(text) else { return nil }
    _ = take(term)
    return number
  }

  /// An object, where `read` takes all of it; else it stays.
  mutating func object<T>(_ term: String, _ read: (inout DataNode) -> T?) -> T? {
    guard let value = peek(term), case .object = value else { return nil }
    var node = DataNode(value)
    guard let result = read(&node), node.isDone else { return nil }
    _ = take(term)
    return result
  }

  /// The members of a list, or a value alone, where `read` takes them; the others stay.
  mutating func list<T>(_ term: String, _ read: (Value) -> T?) -> [T] {
    var found: [T] = []
    filter(term) { value in
      guard let result = read(value) else { return false }
      found.append(result)
      return true
    }
    return found
  }

  /// Takes those members of a list, or a value alone, for which `isTaken` says so.
  mutating func filter(_ term: String, _ isTaken: (Value) -> Bool) {
    guard let index = members.firstIndex(where: { $0.key == term }) else { return }
    guard case .array(let elements) = members[index].value else {
      if isTaken(members[index].value) { members.remove(at: index) }
      return
    }
    let kept = elements.filter { !isTaken($0) }
    if kept.isEmpty { members.remove(at: index) } else { members[index].value = .array(kept) }
  }
}

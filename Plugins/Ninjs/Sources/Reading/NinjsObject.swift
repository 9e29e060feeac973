internal import WireformCore
internal import WireformJSON

/// An object of a document, whose members are taken by name; what nobody took is kept.
struct NinjsObject {
  let document: JSONDocument
  let node: Int
  private struct Member {
    /// The name of 3.x, or the name as it stands where ninjs has none such.
    let name: String
    let mark: UInt8
    let isKnown: Bool
    var isTaken = false
    let key: Int
  }

  /// The members in order; of those with one name, the first is the one that is found.
  private var members: [Member] = []
  /// The marks of all members, a bit each: most names that are asked for are not there.
  private var marks: UInt64 = 0
  /// Whether there is a member whose name no version of the standard has.
  private(set) var hasUnknown = false

  init(_ document: JSONDocument, _ node: Int) {
    self.document = document
    self.node = node
    guard document.nodes[node].kind == .object else { return }
    members.reserveCapacity(12)
    var key = node + 1
    let end = document.nodes[node].next
    while key < end {
      if let known = document.withBytes(ofKey: key, { NinjsNames.known($0) }) {
        members.append(Member(name: known.name, mark: known.mark, isKnown: true, key: key))
        marks |= 1 &<< UInt64(known.mark)
      } else {
        let name = document.text(at: key)
        let mark = NinjsNames.mark(name)
        members.append(Member(name: name, mark: mark, isKnown: false, key: key))
        marks |= 1 &<< UInt64(mark)
        hasUnknown = true
      }
      key = document.nodes[key + 1].next
    }
  }

  @inline(__always)
  private func index(_ name: StaticString) -> Int? {
    let mark = NinjsNames.mark(name)
    return marks &>> UInt64(mark) & 1 == 0 ? nil : index(name, mark)
  }

  private func index(_ name: StaticString, _ mark: UInt8) -> Int? {
    for index in members.indices where members[index].mark == mark && NinjsNames.isEqual(members[index].name, name) {
      return index
    }
    return nil
  }

  /// The value of a member; it then counts as taken.
  @inline(__always)
  mutating func take(_ name: StaticString) -> Int? {
    guard let index = index(name), !members[index].isTaken else { return nil }
    members[index].isTaken = true
    return members[index].key + 1
  }

  /// Gives a member back that did not fit after all.
  mutating func untake(_ name: StaticString) { if let index = index(name) { members[index].isTaken = false } }

  /// A string; a member that is none stays where it is.
  mutating func string(_ name: StaticString) -> String? {
    guard let node = take(name) else { return nil }
    if let text = text(node) { return text }
    untake(name)
    return nil
  }

  /// A string, or a number as it is written, where feeds have the one for the other.
  mutating func stringOrNumber(_ name: StaticString) -> String? {
    guard let node = take(name) else { return nil }
    if let text = text(node) { return text }
    if document.nodes[node].kind == .number { return document.text(at: node) }
    untake(name)
    return nil
  }

  /// A whole number.
  mutating func integer(_ name: StaticString) -> Int? {
    guard let node = take(name) else { return nil }
    if document.nodes[node].kind == .number, let number = Int(document.text(at: node)) { return number }
    untake(name)
    return nil
  }

  /// A number as written.
  mutating func number(_ name: StaticString) -> RawNumber? {
    guard let node = take(name) else { return nil }
    if document.nodes[node].kind == .number, let number = RawNumber(document.text(at: node)) { return number }
    untake(name)
    return nil
  }

  /// The elements of a list; a single value counts as a list of one.
  mutating func list(_ name: StaticString) -> [Int]? {
    guard let node = take(name) else { return nil }
    return document.nodes[node].kind == .array ? document.children(of: node) : [node]
  }

  /// The text of a string node.
  func text(_ node: Int) -> String? { document.nodes[node].isString ? document.text(at: node) : nil }

  /// The keys of members that nobody took and whose names no version of the standard has.
  var unknown: [Int] { hasUnknown ? members.filter { !$0.isTaken && !$0.isKnown }.map(\.key) : [] }

  /// Marks a member as taken by its key.
  mutating func takeKey(_ key: Int) {
    if let index = members.firstIndex(where: { $0.key == key }) { members[index].isTaken = true }
  }

  /// What nobody took, as extras, names of ninjs in the spelling of 3.x.
  var extras: Extras {
    var extras = Extras()
    guard members.contains(where: { !$0.isTaken }) else { return extras }
    let rest = members.filter { !$0.isTaken }
    let fields = rest.map { Value.Member($0.name, document.value(at: $0.key + 1)) }
    extras["ninjs"] = ["fields": .object(fields)]
    return extras
  }
}

extension Extras {
  /// The members that are kept for ninjs.
  var ninjsFields: [Value.Member] {
    guard !isEmpty, case .object(let members)? = self["ninjs"]?["fields"] else { return [] }
    return members
  }
}

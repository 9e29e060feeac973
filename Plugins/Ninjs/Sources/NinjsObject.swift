internal import WireformCore
internal import WireformJSON

/// An object of a document, whose members are taken by name; what nobody took is kept.
struct NinjsObject {
  let document: JSONDocument
  let node: Int
  /// The keys of the members by their names of 3.x, the first of each name.
  private var keys: [String: Int] = [:]
  private var taken: Set<Int> = []

  init(_ document: JSONDocument, _ node: Int) {
    self.document = document
    self.node = node
    for key in document.children(of: node) where document.nodes[node].kind == .object {
      let name = NinjsNames.third(document.text(at: key))
      if keys[name] == nil { keys[name] = key }
    }
  }

  /// The names of the members as the document has them.
  var names: [String] { document.children(of: node).map { document.text(at: $0) } }

  /// Whether there is a member of this name that nobody took.
  func has(_ name: String) -> Bool { keys[name].map { !taken.contains($0) } ?? false }

  /// The value of a member; it then counts as taken.
  mutating func take(_ name: String) -> Int? {
    guard let key = keys[name], taken.insert(key).inserted else { return nil }
    return key + 1
  }

  /// Gives a member back that did not fit after all.
  mutating func untake(_ name: String) { if let key = keys[name] { taken.remove(key) } }

  /// A string; a member that is none stays where it is.
  mutating func string(_ name: String) -> String? {
    guard let node = take(name) else { return nil }
    if let text = text(node) { return text }
    untake(name)
    return nil
  }

  /// A string, or a number as it is written, where feeds have the one for the other.
  mutating func stringOrNumber(_ name: String) -> String? {
    guard let node = take(name) else { return nil }
    if let text = text(node) { return text }
    if document.nodes[node].kind == .number { return document.text(at: node) }
    untake(name)
    return nil
  }

  /// A whole number.
  mutating func integer(_ name: String) -> Int? {
    guard let node = take(name) else { return nil }
    if document.nodes[node].kind == .number, let number = Int(document.text(at: node)) { return number }
    untake(name)
    return nil
  }

  /// A number as written.
  mutating func number(_ name: String) -> RawNumber? {
    guard let node = take(name) else { return nil }
    if document.nodes[node].kind == .number, let number = RawNumber(document.text(at: node)) { return number }
    untake(name)
    return nil
  }

  /// The elements of a list; a single value counts as a list of one.
  mutating func list(_ name: String) -> [Int]? {
    guard let node = take(name) else { return nil }
    return document.nodes[node].kind == .array ? document.children(of: node) : [node]
  }

  /// The text of a string node.
  func text(_ node: Int) -> String? { document.nodes[node].isString ? document.text(at: node) : nil }

  /// The keys of members that nobody took.
  var rest: [Int] { document.children(of: node).filter { !taken.contains($0) } }

  /// Marks a member as taken by its key.
  mutating func takeKey(_ key: Int) { taken.insert(key) }

  /// What nobody took, as extras, names of ninjs in the spelling of 3.x.
  var extras: Extras {
    var extras = Extras()
    let rest = rest
    if !rest.isEmpty {
      let fields = rest.map { Value.Member(NinjsNames.third(document.text(at: $0)), document.value(at: $0 + 1)) }
      extras["ninjs"] = ["fields": .object(fields)]
    }
    return extras
  }
}

extension Extras {
  /// The members that are kept for ninjs.
  var ninjsFields: [Value.Member] {
    if case .object(let members)? = self["ninjs"]?["fields"] { members } else { [] }
  }
}

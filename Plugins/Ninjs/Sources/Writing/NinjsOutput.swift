internal import WireformCore
internal import WireformJSON

/// Where `NinjsItemBuilder` puts a news object: into a tree that is then made to fit a schema, or straight into JSON.
protocol NinjsOutput {
  /// A member that is a string.
  mutating func string(_ name: StaticString, _ text: String)
  /// A member that is a string, its text as UTF-8.
  mutating func string(_ name: StaticString, utf8 bytes: UnsafeRawBufferPointer)
  /// A member that is a number as it was written.
  mutating func number(_ name: StaticString, _ text: String)
  /// A member as it was kept.
  mutating func value(_ name: StaticString, _ value: Value)
  /// A member that is an object; its members follow, and `endObject`.
  mutating func beginObject(_ name: StaticString)
  /// A member that is a list; its elements follow, and `endList`.
  mutating func beginList(_ name: StaticString)
  /// An element that is an object; its members follow, and `endObject`.
  mutating func beginElement()
  /// An element that is a string.
  mutating func element(_ text: String)
  /// Ends an object.
  mutating func endObject()
  /// Ends a list.
  mutating func endList()
  /// Adds what was kept for ninjs, where no member of this object says it now.
  mutating func addKept(_ members: [Value.Member])
}

extension NinjsOutput {
  @inline(__always)
  mutating func add(_ name: StaticString, _ text: String?) { if let text { string(name, text) } }
  @inline(__always)
  mutating func add(_ name: StaticString, _ count: Int?) { if let count { number(name, String(count)) } }
  @inline(__always)
  mutating func add(_ name: StaticString, _ raw: RawNumber?) { if let raw { number(name, raw.description) } }
  /// A date, where it is what a date of ninjs must be: with time and zone.
  @inline(__always)
  mutating func add(_ name: StaticString, date: PartialDate?) {
    if let date, date.isComplete { string(name, date.description) }
  }
  @inline(__always)
  mutating func add(_ extras: Extras) { if !extras.isEmpty { addKept(extras.ninjsFields) } }
}

/// A tree in the making.
struct NinjsTree: NinjsOutput {
  /// The objects that are open, the outermost first; each with its name where it is a member.
  private var objects: [(name: StaticString?, members: [Value.Member])] = [(nil, [])]
  private var lists: [(name: StaticString, elements: [Value])] = []

  /// What was built.
  var value: Value { .object(objects.first?.members ?? []) }

  private mutating func add(_ name: StaticString, value: Value) {
    objects[objects.count - 1].members.append(Value.Member(String(describing: name), value))
  }

  mutating func string(_ name: StaticString, _ text: String) { add(name, value: .string(text)) }
  mutating func string(_ name: StaticString, utf8 bytes: UnsafeRawBufferPointer) {
    add(name, value: .string(String(decoding: bytes, as: UTF8.self)))
  }
  mutating func number(_ name: StaticString, _ text: String) { add(name, value: .number(text)) }
  mutating func value(_ name: StaticString, _ value: Value) { add(name, value: value) }
  mutating func beginObject(_ name: StaticString) { objects.append((name, [])) }
  mutating func beginElement() { objects.append((nil, [])) }
  mutating func element(_ text: String) {
    if !lists.isEmpty { lists[lists.count - 1].elements.append(.string(text)) }
  }
  mutating func endObject() {
    guard objects.count > 1, let ended = objects.popLast() else { return }
    if let name = ended.name {
      add(name, value: .object(ended.members))
    } else if !lists.isEmpty {
      lists[lists.count - 1].elements.append(.object(ended.members))
    }
  }
  mutating func beginList(_ name: StaticString) { lists.append((name, [])) }
  mutating func endList() { if let ended = lists.popLast() { add(ended.name, value: .array(ended.elements)) } }
  mutating func addKept(_ members: [Value.Member]) {
    for member in members where !objects[objects.count - 1].members.contains(where: { $0.key == member.key }) {
      objects[objects.count - 1].members.append(member)
    }
  }
}

/// The JSON itself, for articles that `NinjsCertificate` vouches for: all that the builder says of them is allowed.
struct NinjsStream: NinjsOutput {
  private var json: JSONWriter

  /// Writes one object into a writer that expects a value.
  static func write(_ json: inout JSONWriter, _ body: (inout NinjsStream) -> Void) {
    var stream = NinjsStream(json: json)
    stream.json.beginObject()
    body(&stream)
    stream.json.endObject()
    json = stream.json
  }

  private init(json: JSONWriter) { self.json = json }

  mutating func string(_ name: StaticString, _ text: String) {
    json.key(name)
    json.string(text)
  }
  mutating func string(_ name: StaticString, utf8 bytes: UnsafeRawBufferPointer) {
    json.key(name)
    json.string(utf8: bytes)
  }
  mutating func number(_ name: StaticString, _ text: String) {
    json.key(name)
    json.number(raw: text)
  }
  mutating func value(_ name: StaticString, _ value: Value) {
    json.key(name)
    json.value(value)
  }
  mutating func beginObject(_ name: StaticString) {
    json.key(name)
    json.beginObject()
  }
  mutating func beginList(_ name: StaticString) {
    json.key(name)
    json.beginArray()
  }
  mutating func beginElement() {
    json.beginElement()
    json.beginObject()
  }
  mutating func element(_ text: String) {
    json.beginElement()
    json.string(text)
  }
  mutating func endObject() { json.endObject() }
  mutating func endList() { json.endArray() }
  /// Nothing: an article with members that were kept has no certificate for them, so they are not allowed here.
  mutating func addKept(_ members: [Value.Member]) {}
}

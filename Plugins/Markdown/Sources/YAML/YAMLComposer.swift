internal import WireformCore

/// Puts the events of one YAML document together to values, within bounds.
///
/// Aliases are written out, each counted with all that it stands for, so that a few lines cannot become millions.
/// Depth is bounded before libyaml reads on. No recursion: collections that are open stand on a stack.
struct YAMLComposer {
  /// A member of the outermost mapping, with its place.
  struct Entry {
    var key: String
    var value: Value
    /// The bytes of the key.
    var keyRange: Range<Int>
    /// The bytes of the scalars of the value; ascending.
    var scalars: [Range<Int>]
  }

  /// What a document turned out to be.
  enum Root {
    /// A mapping, or nothing at all.
    case mapping([Entry])
    /// A scalar or a sequence.
    case other
  }

  /// Something to say about the document.
  enum Remark {
    /// An alias was written out.
    case alias(Range<Int>)
    /// A tag that is not kept.
    case tag(String, Range<Int>)
    /// A key that is a collection; it and its value are not kept.
    case collectionAsKey(Range<Int>)
    /// A merge key was carried out.
    case merge(Range<Int>)
  }

  /// How many nodes aliases may stand for.
  static let aliasBudget = 100_000

  private enum Key {
    case none
    case text(String, Range<Int>, isMerge: Bool)
    case unusable
  }

  private struct Frame {
    var isMapping: Bool
    var members: [Value.Member] = []
    var elements: [Value] = []
    var key = Key.none
    var anchor: String?
    var start: Range<Int>
    var nodes = 1
    /// Whether this collection is itself the key of the one around it.
    var isKey = false
  }

  private(set) var remarks: [Remark] = []
  /// The bytes of all scalars, ascending.
  private(set) var scalars: [Range<Int>] = []
  /// The bytes of the scalars that are no keys.
  private var values: [Range<Int>] = []
  private var frames: [Frame] = []
  private var anchors: [String: (value: Value, nodes: Int)] = [:]
  private var entries: [Entry] = []
  private var entryScalars = 0
  private var expanded = 0
  private let depthLimit: Int
  private var root: Root?

  private init(depthLimit: Int) { self.depthLimit = depthLimit }

  /// Reads a text of one document.
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - depth: how deep collections may nest.
  /// - Returns: what the document is, and the composer, which knows remarks and scalars.
  static func compose(
    _ bytes: some Collection<UInt8>, depth: Int
  ) throws(YAMLFailure) -> (root: Root, composer: YAMLComposer) {
    var composer = YAMLComposer(depthLimit: depth)
    var parser = try YAMLParser(bytes)
    while let event = try parser.next() { try composer.take(event) }
    return (composer.root ?? .mapping([]), composer)
  }

  private mutating func take(_ event: YAMLEvent) throws(YAMLFailure) {
    switch event.kind {
    case .streamStart, .streamEnd, .documentEnd: break
    case .documentStart:
      if root != nil { throw YAMLFailure(message: "a second document begins here", offset: event.range.lowerBound) }
    case .mappingStart, .sequenceStart: try open(event)
    case .mappingEnd, .sequenceEnd: try close(event)
    case .alias: try alias(event)
    case .scalar:
      if !event.range.isEmpty { scalars.append(event.range) }
      note(event.tag, event.range)
      if !isKeyNext, !event.range.isEmpty { values.append(event.range) }
      let value = value(of: event)
      if let anchor = event.anchor { anchors[anchor] = (value, 1) }
      try add(value, nodes: 1, event)
    }
  }

  /// Whether the next node is the key of a mapping.
  private var isKeyNext: Bool {
    guard let frame = frames.last, frame.isMapping, case .none = frame.key else { return false }
    return true
  }

  private mutating func open(_ event: YAMLEvent) throws(YAMLFailure) {
    guard frames.count < depthLimit else {
      throw YAMLFailure(
        kind: .depth, message: "collections nest deeper than \(depthLimit)", offset: event.range.lowerBound)
    }
    note(event.tag, event.range)
    var frame = Frame(isMapping: event.kind == .mappingStart, anchor: event.anchor, start: event.range)
    frame.isKey = isKeyNext
    frames.append(frame)
  }

  private mutating func close(_ event: YAMLEvent) throws(YAMLFailure) {
    guard let frame = frames.popLast() else { return }
    let value: Value = frame.isMapping ? YAMLScalar.mapping(frame.members) : .array(frame.elements)
    if let anchor = frame.anchor { anchors[anchor] = (value, frame.nodes) }
    if frame.isKey {
      remarks.append(.collectionAsKey(frame.start))
      frames[frames.count - 1].key = .unusable
      return
    }
    try add(value, nodes: frame.nodes, event, isMapping: frame.isMapping)
  }

  /// Writes out what an alias stands for.
  private mutating func alias(_ event: YAMLEvent) throws(YAMLFailure) {
    guard let target = anchors[event.value] else {
      throw YAMLFailure(message: "no anchor is called '\(event.value)'", offset: event.range.lowerBound)
    }
    expanded += target.nodes
    guard expanded <= YAMLComposer.aliasBudget else {
      throw YAMLFailure(
        kind: .aliases, message: "aliases stand for more than \(YAMLComposer.aliasBudget) nodes",
        offset: event.range.lowerBound)
    }
    remarks.append(.alias(event.range))
    scalars.append(event.range)
    if isKeyNext, YAMLScalar.text(target.value) == nil {
      remarks.append(.collectionAsKey(event.range))
      frames[frames.count - 1].key = .unusable
      return
    }
    try add(target.value, nodes: target.nodes, event)
  }

  /// Adds a node to the collection that is open, or makes it the root.
  private mutating func add(
    _ value: Value, nodes: Int, _ event: YAMLEvent, isMapping: Bool = false
  ) throws(YAMLFailure) {
    guard var frame = frames.popLast() else {
      let isNothing = value == .null || YAMLScalar.plain(value).map { YAMLScalar.isNull($0) } ?? false
      root = isMapping || isNothing ? .mapping(entries) : .other
      return
    }
    frame.nodes += nodes
    if !frame.isMapping {
      frame.elements.append(value)
    } else {
      addToMapping(value, event, &frame)
    }
    frames.append(frame)
  }

  private mutating func addToMapping(_ value: Value, _ event: YAMLEvent, _ frame: inout Frame) {
    switch frame.key {
    case .none:
      let isMerge = event.kind == .scalar && event.style == .plain && event.value == "<<"
      let text = event.kind == .scalar ? event.value : YAMLScalar.text(value) ?? ""
      frame.key = .text(text, event.range, isMerge: isMerge)
      if frames.isEmpty { entryScalars = values.count }
    case .unusable: frame.key = .none
    case .text(let key, let range, let isMerge):
      frame.key = .none
      if isMerge, merge(value, into: &frame, range) { return }
      frame.members.append(Value.Member(key, value))
      guard frames.isEmpty else { return }
      entries.append(Entry(key: key, value: value, keyRange: range, scalars: Array(values[entryScalars...])))
    }
  }

  /// Carries out `<<`: members that the mapping does not have come from another one, or from several.
  private mutating func merge(_ value: Value, into frame: inout Frame, _ range: Range<Int>) -> Bool {
    var sources: [[Value.Member]] = []
    if let members = YAMLScalar.members(value) {
      sources = [members]
    } else if case .array(let elements) = value {
      sources = elements.compactMap { YAMLScalar.members($0) }
      guard sources.count == elements.count else { return false }
    } else {
      return false
    }
    remarks.append(.merge(range))
    for member in sources.joined() where !frame.members.contains(where: { $0.key == member.key }) {
      frame.members.append(member)
      frame.nodes += 1
      if frames.isEmpty {
        entries.append(Entry(key: member.key, value: member.value, keyRange: range, scalars: []))
      }
    }
    return true
  }

  private func value(of event: YAMLEvent) -> Value {
    guard event.style == .plain else { return .string(event.value) }
    guard let tag = event.tag else { return YAMLScalar.value(ofPlain: event.value) }
    return tag == "tag:yaml.org,2002:str" || tag == "!" || !tag.hasPrefix("tag:yaml.org,2002:")
      ? .string(event.value) : YAMLScalar.value(ofPlain: event.value)
  }

  /// Tags that only repeat what is kept anyway need no remark.
  private mutating func note(_ tag: String?, _ range: Range<Int>) {
    switch tag {
    case nil, "!"?, "tag:yaml.org,2002:str"?, "tag:yaml.org,2002:map"?, "tag:yaml.org,2002:seq"?: break
    case let tag?: remarks.append(.tag(tag, range))
    }
  }
}

internal import WireformCore
internal import WireformJSON

/// Holds news objects against the schema of the version that they name, or of the newest that their names fit.
enum NinjsStructure {
  static let validating = FormatDescriptor.Validating { (source, report) throws(FormatError) in
    var stream = JSONStream(isLines: false)
    while let document = try stream.next(&source, report: &report) {
      for node in NinjsReader.items(of: document, &report) {
        var checker = NinjsChecker(document: document, root: .schema(version(of: document, node)))
        checker.check(node, .item)
        for breach in checker.breaches {
          let place = document.place(ofNode: breach.node, counter: &checker.counter)
          report.add(breach.code, breach.message, path: breach.path, at: place)
        }
      }
    }
    if stream.count == 0, !stream.sawArray { throw FormatError(.badData, .emptyInput) }
  }

  private static func version(of document: JSONDocument, _ node: Int) -> NinjsVersion {
    let standard = document.member("standard", of: node) ?? document.member("$standard", of: node)
    if let text = standard.flatMap({ document.member("version", of: $0) }), document.nodes[text].isString,
      let version = NinjsVersion(document.text(at: text))
    {
      return version
    }
    switch NinjsVersion.generation(of: document.children(of: node).map { document.text(at: $0) }) {
    case 1: return NinjsVersion(1, 6)
    case 2: return NinjsVersion(2, 2)
    default: return NinjsVersion(3, 1)
    }
  }
}

/// Walks one news object along its shape.
private struct NinjsChecker {
  struct Breach {
    let code: DiagnosticCode
    let message: String
    let path: FieldPath
    let node: Int
  }

  let document: JSONDocument
  let root: NinjsObjectShape
  var counter = LineCounter()
  var breaches: [Breach] = []
  private var path: [FieldPath.Step] = []

  init(document: JSONDocument, root: NinjsObjectShape) {
    self.document = document
    self.root = root
  }

  mutating func check(_ node: Int, _ shape: NinjsShape) {
    let kind = document.nodes[node].kind
    switch (shape, kind) {
    case (.item, .object): members(of: node, root)
    case (.object(let shape), .object): members(of: node, shape)
    case (.list(let shape), .array):
      for (index, child) in document.children(of: node).enumerated() { step(.index(index), child, shape) }
    case (.map(let shape, _), .object):
      for key in document.children(of: node) { step(.key(document.text(at: key)), key + 1, shape) }
    case (.anyObject, .object): break
    case (.number, .number): break
    case (.integer(let range), .number): integer(node, range)
    case (_, .string), (_, .escapedString): string(node, shape)
    default: say(.invalidValue, "found \(kind.name), expected \(shape.expected)", node)
    }
  }

  private mutating func step(_ step: FieldPath.Step, _ node: Int, _ shape: NinjsShape) {
    path.append(step)
    check(node, shape)
    path.removeLast()
  }

  private mutating func members(of node: Int, _ shape: NinjsObjectShape) {
    var names: Set<String> = []
    for key in document.children(of: node) {
      let name = document.text(at: key)
      names.insert(name)
      guard let inner = shape.shape(of: name) else {
        say(.invalidUnknown, "the schema has no '\(name)' here", key)
        continue
      }
      step(.key(name), key + 1, inner)
    }
    for name in shape.required where !names.contains(name) { say(.invalidMissing, "'\(name)' is required", node) }
    let alternatives = shape.exactlyOne
    if !alternatives.isEmpty, names.intersection(alternatives).count != 1 {
      say(.invalidMissing, "exactly one is required of \(alternatives.joined(separator: ", "))", node)
    }
    if !shape.atLeastOne.isEmpty, names.isDisjoint(with: shape.atLeastOne) {
      say(.invalidMissing, "one is required of \(shape.atLeastOne.joined(separator: ", "))", node)
    }
  }

  private mutating func integer(_ node: Int, _ range: ClosedRange<Int>?) {
    let text = document.text(at: node)
    guard let number = Int(text), range?.contains(number) ?? true else {
      return say(.invalidValue, "found \(text), expected \(NinjsShape.integer(range).expected)", node)
    }
  }

  private mutating func string(_ node: Int, _ shape: NinjsShape) {
    let text = document.text(at: node)
    let fits: Bool
    switch shape {
    case .string: fits = true
    case .dateTime: fits = PartialDate(text)?.isComplete == true
    case .truncatedDate: fits = PartialDate(text) != nil
    case .choice(let words): fits = words.contains(text)
    default: fits = false
    }
    if !fits { say(.invalidValue, "found '\(text.prefix(80))', expected \(shape.expected)", node) }
  }

  private mutating func say(_ code: DiagnosticCode, _ message: String, _ node: Int) {
    breaches.append(Breach(code: code, message: message, path: FieldPath(path), node: node))
  }
}

extension NinjsShape {
  /// What a value of this shape is, for messages.
  fileprivate var expected: String {
    switch self {
    case .string: "a string"
    case .dateTime: "a date with time and zone"
    case .truncatedDate: "a date"
    case .choice(let words): "one of \(words.sorted().joined(separator: ", "))"
    case .integer(let range?): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .integer: "a whole number"
    case .number: "a number"
    case .list: "an array"
    case .anyObject, .map, .object, .item: "an object"
    }
  }
}

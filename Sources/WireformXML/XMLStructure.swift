public import WireformCore

/// The structural rules of an XML vocabulary: what stands in which element, in which order and how often.
///
/// A table of lines, each `element @attribute…: part part? part* part+ (a|b)*`, as the content models of a DTD, for the
/// elements that carry a standard's skeleton; elements that no line names are not looked into. Behind them stand lines
/// of values, `element = type` and `element@attribute = type`, where a type is `dateTime`, `date`, `count`, `1..9` or
/// `one|of|these`. Parts of other namespaces are let through: standards allow them.
///
/// Documents are checked as a stream, item by item, so that a message of any length needs the memory of one item.
public struct XMLStructure: Sendable {
  private let models: [String: XMLContentModel]
  private let values: [String: XMLValueType]
  private let roots: Set<String>
  private let frames: Set<String>

  /// Reads a table.
  /// - Parameters:
  ///   - roots: the elements that a document may be.
  ///   - frames: the elements that are checked part by part, such as a message and its set of items.
  ///   - table: the lines.
  public init(roots: Set<String>, frames: Set<String> = [], _ table: String) {
    var models: [String: XMLContentModel] = [:]
    var values: [String: XMLValueType] = [:]
    for line in table.split(separator: "\n") {
      let sides = line.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " } }
      if sides.count == 2 {
        values[sides[0]] = XMLValueType(sides[1])
      } else if let model = XMLContentModel(String(line)) {
        models[model.element] = model
      }
    }
    self.models = models
    self.values = values
    self.roots = roots
    self.frames = frames
  }

  /// Checks a document.
  /// - Parameters:
  ///   - source: the document.
  ///   - report: told each breach, `invalid/…`, with its place.
  /// - Throws: where the document is not well formed, or reading fails.
  public func check(_ source: inout ByteSource, report: inout Report) throws(FormatError) {
    var open: [XMLContentModel.Progress?] = []
    var namespace: String?
    try XMLStream.read(&source, frames: frames, report: &report) { (event, report) throws(FormatError) in
      switch event {
      case .open(let tree):
        if open.isEmpty { namespace = tree.root.name.uri }
        enter(tree.root, &open, &report)
        attributes(tree.root, &report)
        open.append(models[tree.root.local]?.begin(tree.root))
      case .tree(let tree):
        if open.isEmpty { namespace = tree.root.name.uri }
        enter(tree.root, &open, &report)
        check(tree.root, of: namespace, depth: open.count, &report)
      case .close: open.popLast()??.finish(&report)
      }
    }
  }

  /// An element below the frames that are open, or the root.
  private func enter(_ element: XMLElement, _ open: inout [XMLContentModel.Progress?], _ report: inout Report) {
    if open.isEmpty {
      guard !roots.contains(element.local) else { return }
      let expected = roots.sorted().joined(separator: ", ")
      return report.add(
        .invalidUnknown, "the root element is \(element.local); expected is \(expected)", at: element.place)
    }
    open[open.count - 1]?.take(element, &report)
  }

  /// An element with all that it holds; a payload of another namespace has rules of its own.
  private func check(_ element: XMLElement, of namespace: String?, depth: Int, _ report: inout Report) {
    guard depth < report.limits.depth, element.name.uri == namespace else { return }
    attributes(element, &report)
    if let type = values[element.local], !element.hasElements {
      type.check(element.text, of: element.local, at: element.place, &report)
    }
    var progress = models[element.local]?.begin(element)
    for inner in element.elements {
      progress?.take(inner, &report)
      check(inner, of: namespace, depth: depth + 1, &report)
    }
    progress?.finish(&report)
  }

  private func attributes(_ element: XMLElement, _ report: inout Report) {
    for name in models[element.local]?.attributes ?? [] where element.peek(name) == nil {
      report.add(.invalidMissing, "\(element.local) has no attribute \(name)", at: element.place)
    }
    guard !values.isEmpty else { return }
    for (name, value) in element.attributes {
      let key = "\(element.local)@\(name)"
      values[key]?.check(value, of: key, at: element.place, &report)
    }
  }
}

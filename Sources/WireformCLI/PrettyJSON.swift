internal import WireformCore
internal import WireformJSON

/// JSON for people: indented, a member a line.
enum PrettyJSON {
  /// The text of a value.
  static func text(_ value: Value) -> String {
    var sink = ByteSink()
    JSONWriter.write(to: &sink, layout: .pretty) { _ = $0.value(value) }
    return String(decoding: sink.takeBytes(), as: UTF8.self)
  }
}

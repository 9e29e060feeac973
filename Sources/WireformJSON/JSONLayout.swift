/// How JSON is laid out.
public enum JSONLayout: Sendable, Hashable {
  /// On one line, with a blank behind each comma and colon.
  case spaced
  /// On one line, without any blank.
  case compact
  /// Indented by two blanks, a member a line.
  case pretty
}

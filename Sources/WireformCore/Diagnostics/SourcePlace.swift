/// Where in a source something stands.
///
/// Offsets and columns count bytes of the text decoded to UTF-8; the line is the line of the source. Lines and columns
/// start from 1, offsets from 0. A reader that knows the line but not the column leaves the column 0.
public struct SourcePlace: Sendable, Hashable, CustomStringConvertible {
  /// First byte of the place, from the start of the decoded text.
  public var offset: Int
  /// Length in bytes; 0 for a point between two bytes.
  public var length: Int
  /// Line, from 1.
  public var line: Int
  /// Column in UTF-8 bytes, from 1; 0 where it is not known.
  public var column: Int

  /// Makes a place from its numbers.
  public init(offset: Int, length: Int = 0, line: Int, column: Int) {
    self.offset = offset
    self.length = length
    self.line = line
    self.column = column
  }

  /// `line:column`, as compilers print it.
  public var description: String { column > 0 ? "\(line):\(column)" : "\(line)" }
}

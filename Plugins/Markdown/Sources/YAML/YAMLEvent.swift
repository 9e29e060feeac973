/// One event of a YAML stream, as libyaml reports it, with the bytes that it came from.
struct YAMLEvent {
  /// What happened.
  enum Kind: UInt8 {
    case streamStart, streamEnd, documentStart, documentEnd, alias, scalar
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd
  }

  /// How a scalar was written.
  enum Style: UInt8 {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  /// What happened.
  var kind: Kind
  /// The text of a scalar, or the anchor that an alias names.
  var value = ""
  /// The anchor of a node.
  var anchor: String?
  /// The tag of a node, resolved.
  var tag: String?
  /// How a scalar was written.
  var style = Style.plain
  /// Whether the tag of a node, or the mark of a document, was left out.
  var isImplicit = true
  /// Whether a collection was written with brackets.
  var isFlow = false
  /// The bytes of the source.
  var range: Range<Int>
}

/// Why a text could not be read as YAML: what went wrong, and the byte where it did.
struct YAMLFailure: Error {
  /// What kind of failure.
  enum Kind {
    /// No YAML, or YAML that libyaml does not take.
    case syntax
    /// Collections nested too deep.
    case depth
    /// Aliases that stand for too much.
    case aliases
  }

  /// What kind of failure.
  var kind = Kind.syntax
  /// What was found and what was expected.
  var message: String
  /// The byte of the text.
  var offset: Int
}

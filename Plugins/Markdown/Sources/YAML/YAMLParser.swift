internal import CLibYAML

/// Pulls the events of a YAML text out of libyaml, one at a time.
///
/// It owns the C parser and a copy of the text, so that no pointer outlives either. libyaml counts its marks in
/// characters; they are turned into bytes here, by walking from the last mark, so that a text is walked once.
@safe
struct YAMLParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutableBufferPointer<UInt8>
  private var mark = (character: 0, byte: 0)
  private var isAtEnd = false

  /// A parser at the start of a text.
  /// - Parameter bytes: UTF-8.
  init(_ bytes: some Collection<UInt8>) throws(YAMLFailure) {
    unsafe text = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count + 1)
    let end = unsafe text.initialize(fromContentsOf: bytes)
    unsafe text.initializeElement(at: end, to: 0)
    unsafe parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      throw YAMLFailure(message: "out of memory", offset: 0)
    }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, text.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe text.deallocate()
  }

  /// The next event; nil after the end of the stream.
  mutating func next() throws(YAMLFailure) -> YAMLEvent? {
    guard !isAtEnd else { return nil }
    var raw = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &raw) == 1 else { throw failure() }
    defer { unsafe yaml_event_delete(&raw) }
    guard let event = unsafe event(&raw) else { return nil }
    isAtEnd = event.kind == .streamEnd
    return event
  }

  private mutating func event(_ raw: inout yaml_event_t) -> YAMLEvent? {
    let start = unsafe byte(of: raw.start_mark.index)
    let range = unsafe start..<max(start, byte(of: raw.end_mark.index))
    switch unsafe raw.type {
    case YAML_STREAM_START_EVENT: return YAMLEvent(kind: .streamStart, range: range)
    case YAML_STREAM_END_EVENT: return YAMLEvent(kind: .streamEnd, range: range)
    case YAML_DOCUMENT_START_EVENT:
      return unsafe YAMLEvent(kind: .documentStart, isImplicit: raw.data.document_start.implicit != 0, range: range)
    case YAML_DOCUMENT_END_EVENT:
      return unsafe YAMLEvent(kind: .documentEnd, isImplicit: raw.data.document_end.implicit != 0, range: range)
    case YAML_ALIAS_EVENT:
      return unsafe YAMLEvent(kind: .alias, value: string(raw.data.alias.anchor) ?? "", range: range)
    case YAML_SCALAR_EVENT: return unsafe scalar(raw.data.scalar, range)
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe raw.data.sequence_start
      return unsafe YAMLEvent(
        kind: .sequenceStart, anchor: string(start.anchor), tag: string(start.tag),
        isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE, range: range)
    case YAML_SEQUENCE_END_EVENT: return YAMLEvent(kind: .sequenceEnd, range: range)
    case YAML_MAPPING_START_EVENT:
      let start = unsafe raw.data.mapping_start
      return unsafe YAMLEvent(
        kind: .mappingStart, anchor: string(start.anchor), tag: string(start.tag),
        isFlow: start.style == YAML_FLOW_MAPPING_STYLE, range: range)
    case YAML_MAPPING_END_EVENT: return YAMLEvent(kind: .mappingEnd, range: range)
    default: return nil
    }
  }

  private func scalar(
    _ scalar: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar, _ range: Range<Int>
  ) -> YAMLEvent {
    let style: YAMLEvent.Style =
      switch unsafe scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
    let value = unsafe String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    return unsafe YAMLEvent(
      kind: .scalar, value: value, anchor: string(scalar.anchor), tag: string(scalar.tag), style: style,
      isImplicit: scalar.plain_implicit != 0 || scalar.quoted_implicit != 0, range: range)
  }

  private func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    unsafe text.map { unsafe String(cString: $0) }
  }

  /// The byte of a character, found from the last one that was asked for.
  private mutating func byte(of character: Int) -> Int {
    let end = unsafe text.count - 1
    while mark.character < character, mark.byte < end {
      mark.byte += 1
      while mark.byte < end, unsafe text[mark.byte] & 0xC0 == 0x80 { mark.byte += 1 }
      mark.character += 1
    }
    while mark.character > character, mark.byte > 0 {
      mark.byte -= 1
      while mark.byte > 0, unsafe text[mark.byte] & 0xC0 == 0x80 { mark.byte -= 1 }
      mark.character -= 1
    }
    return mark.byte
  }

  private mutating func failure() -> YAMLFailure {
    let state = unsafe parser.pointee
    var message = unsafe state.problem.map { unsafe String(cString: $0) } ?? "not YAML"
    if let context = unsafe state.context { message += unsafe ", \(String(cString: context))" }
    if unsafe state.error == YAML_READER_ERROR {
      return unsafe YAMLFailure(message: message, offset: min(state.problem_offset, text.count - 1))
    }
    return unsafe YAMLFailure(message: message, offset: byte(of: state.problem_mark.index))
  }
}

/// The formats that a host knows, in order.
///
/// An immutable value: a host builds one, adding to the table of built-in formats what its users bring.
public struct FormatRegistry: Sendable {
  /// The formats; ties of detection go to the first.
  public private(set) var formats: [FormatDescriptor]

  /// A registry of these formats.
  public init(_ formats: [FormatDescriptor] = []) { self.formats = formats }

  /// Adds a format, in place of one of the same id.
  public mutating func register(_ format: FormatDescriptor) {
    if let index = formats.firstIndex(where: { $0.id == format.id }) {
      formats[index] = format
    } else {
      formats.append(format)
    }
  }

  /// The format of this id or alias.
  /// - Throws: `usage/unknown-format` with all names and the nearest one.
  public func format(named name: String) throws(FormatError) -> FormatDescriptor {
    let lower = name.lowercased()
    let isNamed = { (format: FormatDescriptor) in
      format.id == lower || format.aliases.contains(lower) || format.aliases.contains(name)
    }
    if let format = formats.first(where: isNamed) { return format }
    let names = formats.flatMap { [$0.id] + $0.aliases }
    var text = "no format is called '\(name)'"
    text += Nearest.of(name, in: names).map { "; did you mean '\($0)'?" } ?? "."
    text += " Known: \(formats.map(\.id).joined(separator: ", "))"
    throw FormatError(.usage, .unknownFormat, text)
  }

  /// The writing format for a file's extension.
  /// - Parameter fileExtension: without the dot, whatever the case.
  public func writer(forExtension fileExtension: String) -> FormatDescriptor? {
    let lower = fileExtension.lowercased()
    return formats.first { $0.writing != nil && $0.extensions.first == lower }
      ?? formats.first { $0.writing != nil && $0.extensions.contains(lower) }
  }

  /// The format of a media type, parameters left aside.
  public func format(mediaType: String) -> FormatDescriptor? {
    let plain = mediaType.split(separator: ";").first.map { $0.lowercased() } ?? ""
    let trimmed = plain.split(separator: " ").first.map(String.init) ?? ""
    return formats.first { $0.mediaTypes.contains(trimmed) }
  }

  /// A format that takes an input for its own, and how sure it is.
  public struct Candidate: Sendable {
    /// The format.
    public let format: FormatDescriptor
    /// Points and reason.
    public let score: FormatDescriptor.Score

    /// A candidate.
    public init(format: FormatDescriptor, score: FormatDescriptor.Score) {
      self.format = format
      self.score = score
    }
  }

  /// The formats that take an input for their own, the surest first.
  public func candidates(for head: FormatDescriptor.Head) -> [Candidate] {
    let found = formats.enumerated().compactMap { index, format -> (Int, Candidate)? in
      guard format.reading != nil, let score = format.sniff(head) else { return nil }
      return (index, Candidate(format: format, score: score))
    }
    return found.sorted { ($1.1.score.points, $0.0) < ($0.1.score.points, $1.0) }.map(\.1)
  }

  /// The format of an input.
  /// - Throws: `input/unknown-format` with the candidates where none reaches 20 points.
  public func detect(_ head: FormatDescriptor.Head) throws(FormatError) -> Candidate {
    let all = candidates(for: head)
    if let best = all.first, best.score.points >= 20 { return best }
    try Self.requireUnpacked(head.bytes[...])
    let weak = all.map { "\($0.format.id) (\($0.score.points): \($0.score.reason))" }.joined(separator: ", ")
    let tried = weak.isEmpty ? "no format recognises it" : "only weak candidates: \(weak)"
    throw FormatError(.badData, .undetected, "the format of the input was not recognised; \(tried)")
  }

  /// Refuses packed bytes by their first ones: the usual mistake with archives, and no document begins so.
  /// - Throws: `input/compressed` with the name of the program that packed them.
  public static func requireUnpacked(_ bytes: ArraySlice<UInt8>) throws(FormatError) {
    let signatures: [(name: String, bytes: [UInt8], more: [UInt8])] = [
      ("gzip", [0x1F, 0x8B], []), ("zip", [0x50, 0x4B, 0x03, 0x04], []),
      // The letters BZh, a digit, and the number pi.
      ("bzip2", [0x42, 0x5A, 0x68], [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]),
      ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A], []), ("zstd", [0x28, 0xB5, 0x2F, 0xFD], []),
    ]
    let found = signatures.first { signature in
      bytes.starts(with: signature.bytes)
        && (signature.more.isEmpty || bytes.dropFirst(signature.bytes.count + 1).starts(with: signature.more))
    }
    if let found { throw FormatError(.badData, .compressedInput, "the input is compressed: \(found.name)") }
  }

  /// All diagnostic codes, the core's first, each once.
  public var codes: [DiagnosticCode] {
    var seen = Set<DiagnosticCode>()
    return (DiagnosticCode.core + formats.flatMap(\.codes)).filter { seen.insert($0).inserted }
  }
}

public import WireformCore
internal import WireformJSON

/// The first message of each side: versions, and what each has to offer.
public struct StreamHello: Sendable {
  /// The versions that the side speaks.
  public var versions = StreamProtocol.versions
  /// Its name and version, for logs.
  public var software: String?
  /// The clock of the client; nil where it gives none.
  public var now: PartialDate?
  /// Bounds of the client; nil where it gives none.
  public var limits: Limits?
  /// How many seconds a request may take, by the client's word.
  public var seconds: Double?
  /// The formats of the server; nil in a client's hello.
  public var formats: [FormatDescription]?

  /// A hello with the versions that this Wireform speaks.
  public init(software: String? = nil) { self.software = software }

  /// Reads a line.
  /// - Throws: `stream/bad-message` where it is no hello.
  public init(parsing line: [UInt8], depthLimit: Int = Limits().depth) throws(FormatError) {
    let document = try StreamProtocol.document(line, depthLimit: depthLimit)
    guard let hello = document.value()["hello"], hello.members != nil else {
      throw FormatError(.badData, .streamBadMessage, "found no hello; the first line of each side is {\"hello\": …}")
    }
    let range = (hello["versions"]?.elements ?? []).compactMap(\.integer)
    guard range.count == 2, range[0] <= range[1] else {
      throw FormatError(.badData, .streamBadMessage, "the hello has no 'versions' [lowest, highest]")
    }
    versions = range[0]...range[1]
    software = hello["software"]?.string
    now = hello["now"]?.string.flatMap { PartialDate($0) }
    if let bounds = hello["limits"] {
      var limits = Limits()
      if let bytes = bounds["bytes"]?.integer, bytes > 0 { limits.bytes = bytes }
      if let depth = bounds["depth"]?.integer, depth > 0 { limits.depth = min(depth, 256) }
      self.limits = limits
      if case .number(let text)? = bounds["seconds"] { seconds = Double(text) }
    }
    if let list = hello["formats"]?.elements {
      var formats: [FormatDescription] = []
      for value in list { formats.append(try FormatDescription(value)) }
      self.formats = formats
    }
  }

  /// Writes the line, LF included.
  public func write(to sink: inout ByteSink) {
    var members: [Value.Member] = [
      .init("versions", [.number(String(versions.lowerBound)), .number(String(versions.upperBound))])
    ]
    if let software { members.append(.init("software", .string(software))) }
    if let now { members.append(.init("now", .string(now.description))) }
    if let limits {
      var bounds: [Value.Member] = [
        .init("bytes", .number(String(limits.bytes))), .init("depth", .number(String(limits.depth))),
      ]
      if let seconds { bounds.append(.init("seconds", .number(StreamHello.text(seconds)))) }
      members.append(.init("limits", .object(bounds)))
    }
    if let formats { members.append(.init("formats", .array(formats.map(\.value)))) }
    StreamProtocol.write(.object([.init("hello", .object(members))]), to: &sink)
    sink.write(byte: 0x0A)
  }

  private static func text(_ seconds: Double) -> String {
    seconds == seconds.rounded() && seconds < 1e9 ? String(Int(seconds)) : String(seconds)
  }
}

public import WireformCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Answers requests over a pipe: the server's side of the protocol of programs (`Protocol/PROTOCOL.md`).
///
/// Requests are converted on all cores. At most a bounded number is read and not yet answered; then reading waits, and
/// with it the client, so that a client that writes faster than it reads cannot fill the memory.
public final class StreamServer: Sendable {
  /// How requests are answered.
  public struct Settings: Sendable {
    /// Knows the formats.
    public var converter: Converter
    /// Bounds of a request; those of the client's hello come before them.
    public var limits = Limits()
    /// The clock; that of the client's hello comes before it.
    public var now: PartialDate?
    /// How many requests are converted at once.
    public var workers = 1
    /// How many requests may be read and not yet answered.
    public var inFlight = 64
    /// Whether answers come in the order of the requests; else as soon as they are known.
    public var isOrdered = true
    /// Whether requests may name files to be opened, and programs to be started.
    public var allowsPaths = true

    /// Throws where a name is a path, which would start a program, and paths are not allowed.
    func checkName(_ name: String) throws(FormatError) {
      guard !allowsPaths, name.utf8.contains(UInt8(ascii: "/")) else { return }
      throw FormatError(.usage, .unknownFormat, "this server starts no programs; name a format that it has")
    }

    /// A server over these formats.
    public init(converter: Converter) { self.converter = converter }
  }

  private let settings: Settings
  private let gate: Gate
  private let queue: WorkQueue

  /// A server.
  public init(_ settings: Settings) {
    self.settings = settings
    gate = Gate(max(settings.inFlight, settings.workers))
    queue = WorkQueue()
  }

  /// Answers until the input ends.
  /// - Parameters:
  ///   - input: the descriptor to read requests from.
  ///   - output: the descriptor to write answers to.
  /// - Throws: where the two sides share no version, or reading or writing fails.
  public func run(input: Int32 = 0, output: Int32 = 1) throws(FormatError) {
    var lines = LineReader(input, limit: settings.limits.bytes)
    let pipe = AnswerPipe(output)
    var first = try lines.next()
    let hello = try greet(&first, pipe)
    let exchange = Exchange(settings, hello: hello, pipe: pipe, gate: gate)
    // This thread reads; the workers convert.
    let workers = Workers.Group(settings.workers) { [queue] in
      while let work = queue.take() { exchange.answer(work) }
    }
    var failure: FormatError?
    do throws(FormatError) { try read(&lines, first, exchange) } catch { failure = error }
    queue.end()
    workers.join()
    if let failure { throw failure }
    try pipe.check()
  }

  /// Reads the client's hello, where it sends one, and answers it.
  private func greet(_ first: inout LineReader.Line?, _ pipe: AnswerPipe) throws(FormatError) -> StreamHello? {
    var hello: StreamHello?
    if case .whole(let line)? = first, StreamProtocol.identifier(in: line) == nil {
      let greeting = try StreamHello(parsing: line)
      guard StreamProtocol.common(greeting.versions, StreamProtocol.versions) != nil else {
        throw FormatError(
          .unavailable, .streamVersion,
          "the client speaks versions \(greeting.versions.lowerBound) to \(greeting.versions.upperBound), "
            + "this server \(StreamProtocol.versions.lowerBound) to \(StreamProtocol.versions.upperBound)")
      }
      hello = greeting
      first = nil
    }
    var answer = StreamHello(software: "wireform \(WireformVersion.current)")
    answer.formats = settings.converter.registry.formats.map { FormatDescription($0) }
    var sink = ByteSink()
    answer.write(to: &sink)
    pipe.write(&sink)
    return hello
  }

  /// Reads requests, and hands them to the workers while there is room.
  private func read(
    _ lines: inout LineReader, _ first: LineReader.Line?, _ exchange: Exchange
  ) throws(FormatError) {
    var step = 0
    var line = first
    if line == nil { line = try lines.next() }
    while let found = line {
      if exchange.pipe.isBroken { return }
      gate.enter()
      // Requests that go on share a writer, so they are answered one after another by this thread.
      if exchange.isPartOfConversation(found) {
        exchange.answer(WorkQueue.Work(step: step, line: found), isConversation: true)
      } else {
        queue.put(WorkQueue.Work(step: step, line: found))
      }
      step += 1
      line = try lines.next()
    }
  }
}

internal import Synchronization
internal import WireformCore
internal import WireformJSON

/// A program that stays alive and answers requests, started when it is first asked and again when it fails.
///
/// One thread at a time talks to it; the pool sees to that.
final class PluginServer: @unchecked Sendable {
  let command: PluginCommand
  let limits: PluginLimits
  private var process: ChildProcess?
  private(set) var formats: [FormatDescription] = []
  /// Its name and version, as its hello has them.
  private(set) var software: String?
  private var codes: [DiagnosticCode] = []
  private var number = 0

  init(_ command: PluginCommand, limits: PluginLimits) {
    self.command = command
    self.limits = limits
  }

  /// Lets the program end by itself, and ends it where it does not.
  deinit { _ = process?.waitForEnd(seconds: 0.5) }

  // MARK: Hello

  /// Starts the program where it is not running.
  /// - Throws: `plugin/version`, `plugin/spoke-early`, and all that can go wrong with a program.
  func start(_ report: Report) throws(FormatError) {
    guard process == nil else { return }
    let process = try ChildProcess(command, limits: limits)
    var hello = StreamHello(software: "wireform \(WireformVersion.current)")
    hello.now = report.now
    hello.limits = report.limits
    hello.seconds = limits.documentSeconds
    var sink = ByteSink()
    hello.write(to: &sink)
    let line = try PluginServer.line(from: process, sending: sink.takeBytes(), limits.startSeconds, limits)
    try take(line)
    self.process = process
  }

  private func take(_ line: [UInt8]) throws(FormatError) {
    if let document = try? StreamProtocol.document(line, depthLimit: 16), let node = document.member("error", of: 0) {
      throw DiagnosticMessage.error(
        of: document.value(at: node), codes: [], area: FilePath.stem(of: command.title), otherwise: .unavailable)
    }
    let answer: StreamHello
    do throws(FormatError) { answer = try StreamHello(parsing: line) } catch {
      if error.diagnostic.code == .pluginBadDescription { throw error }
      throw FormatError(
        .unavailable, .pluginEarly,
        "'\(command.title)' printed \(PluginServer.quoted(line)) before its hello: \(error.diagnostic.message)")
    }
    guard StreamProtocol.common(answer.versions, StreamProtocol.versions) != nil else {
      let (theirs, ours) = (PluginServer.words(answer.versions), PluginServer.words(StreamProtocol.versions))
      throw FormatError(
        .unavailable, .pluginVersion,
        "'\(command.title)' speaks \(theirs) of the protocol, wireform \(WireformVersion.current) speaks \(ours)")
    }
    // A filter has none.
    formats = answer.formats ?? []
    software = answer.software
    codes = formats.flatMap(\.codes)
  }

  private static func words(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? "version \(range.lowerBound)" : "versions \(range.lowerBound) to \(range.upperBound)"
  }

  /// The head of what a program printed, for a message.
  private static func quoted(_ line: [UInt8]) -> String {
    let text = String(decoding: line.prefix(60), as: UTF8.self).trimmed
    return "'\(text)\(line.count > 60 ? "…" : "")'"
  }

  // MARK: Requests

  /// Asks, and gives all answers.
  ///
  /// A program that fails is started once more for the same request, unless a part of its answer was taken already.
  /// - Parameters:
  ///   - request: its id is set here.
  ///   - continues: whether it is a further part of the request before; a program that fails then is not asked again.
  ///   - report: gives the limits and the clock; takes what is said.
  ///   - take: takes each answer; its output or Articles are then done with.
  /// - Throws: the error that the program answers, or what went wrong with it.
  func ask(
    _ request: StreamRequest, continues: Bool = false, report: inout Report,
    take: (StreamAnswer, inout Report) throws(FormatError) -> Void
  ) throws(FormatError) {
    if !continues { number += 1 }
    var request = request
    request.id = .number(String(number))
    request.now = report.now
    var sink = ByteSink()
    request.write(to: &sink)
    let line = sink.takeBytes()
    var isTaken = continues
    var earlier: FormatError?
    while true {
      do throws(FormatError) {
        try start(report)
        if let earlier {
          report.add(.pluginRestarted, "\(earlier.diagnostic.message); it was started anew")
        }
        return try converse(line, request, &report) { (answer, report) throws(FormatError) in
          isTaken = true
          try take(answer, &report)
        }
      } catch {
        guard error.isOfPlugin else { throw error }
        process?.end()
        process = nil
        // A program of another version, or one that cannot be started, would be no other the next time.
        guard earlier == nil, !isTaken, error.diagnostic.code != .pluginVersion, error.diagnostic.code != .pluginMissing
        else { throw error }
        earlier = error
      }
    }
  }

  private func converse(
    _ line: [UInt8], _ request: StreamRequest, _ report: inout Report,
    take: (StreamAnswer, inout Report) throws(FormatError) -> Void
  ) throws(FormatError) {
    guard let process else { return }
    guard process.received.isEmpty else {
      throw bad("printed \(PluginServer.quoted(process.received)), which nobody asked for")
    }
    var toSend = line
    while true {
      let answerLine = try PluginServer.line(from: process, sending: toSend, limits.documentSeconds, limits)
      toSend = []
      let answer: StreamAnswer
      do throws(FormatError) {
        answer = try StreamAnswer(parsing: answerLine, codes: codes, area: area, report: &report)
      } catch {
        throw bad("answered \(PluginServer.quoted(answerLine)): \(error.diagnostic.message)")
      }
      guard answer.id == request.id else {
        throw bad("answered \(answer.id?.summary ?? "nobody") where \(request.id.summary) was asked")
      }
      for diagnostic in answer.diagnostics {
        report.add(diagnostic.code, diagnostic.message, path: diagnostic.path, at: diagnostic.place)
      }
      if let error = answer.error { throw error }
      try take(answer, &report)
      // To a part of a request there is one answer.
      if !answer.more || request.more { break }
    }
    _ = PluginLog.tell(process.takeLog(), of: command.title, codes: codes, area: area, to: &report)
  }

  /// What codes start with that the program does not give.
  private var area: String { formats.first?.id ?? "plugin" }

  private func bad(_ what: String) -> FormatError {
    FormatError(.unavailable, .pluginBadOutput, "'\(command.title)' \(what)")
  }

  /// Sends a line and waits for one.
  private static func line(
    from process: ChildProcess, sending bytes: [UInt8], _ seconds: Double, _ limits: PluginLimits
  ) throws(FormatError) -> [UInt8] {
    var end: Int?
    let isThere = try process.talk(bytes, closes: false, seconds: seconds) { received, start in
      end = received[start...].firstIndex(of: 0x0A)
      return end != nil
    }
    guard isThere, let end else {
      let rest = process.received
      switch process.waitForEnd(seconds: 1) {
      case .exit(0)?, nil:
        let found = rest.isEmpty ? "without an answer" : "in the middle of a line, after \(quoted(rest))"
        throw FormatError(
          .unavailable, .pluginEnded,
          "'\(process.command.title)' ended \(found)" + PluginRun.behind(process.logTail))
      case let ending:
        try PluginRun.check(ending, process, limits)
        return []
      }
    }
    let line = Array(process.received[..<end])
    process.received.removeSubrange(...end)
    return line
  }
}

extension FormatError {
  /// Whether it tells of a program that failed, rather than of a document.
  var isOfPlugin: Bool { kind == .unavailable && diagnostic.code.id.hasPrefix("plugin/") }
}

/// The running copies of one program: a thread takes one that is free or starts another, and gives it back.
final class PluginPool: Sendable {
  let command: PluginCommand
  let limits: PluginLimits
  private let idle = Mutex<[PluginServer]>([])

  init(_ command: PluginCommand, limits: PluginLimits) {
    self.command = command
    self.limits = limits
  }

  /// Gives a running copy to `body`.
  func use<R>(_ body: (PluginServer) throws(FormatError) -> R) throws(FormatError) -> R {
    let server = take()
    defer { give(server) }
    return try body(server)
  }

  /// A copy that nobody else talks to until it is given back.
  func take() -> PluginServer { idle.withLock { $0.popLast() } ?? PluginServer(command, limits: limits) }

  /// Gives a copy back.
  func give(_ server: PluginServer) { idle.withLock { $0.append(server) } }
}

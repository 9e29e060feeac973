internal import WireformCore
internal import WireformJSON

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// One run of a one-shot program: a document in, a document out.
struct PluginRun {
  /// What it wrote to standard output.
  var output: [UInt8]
  /// What it wrote to standard error.
  var log: [UInt8]

  /// Runs a program.
  /// - Throws: where it cannot be started, takes too long, writes too much, or ends with anything but 0.
  /// - Parameter keepsLog: whether an error has all of the log, line by line, and not its end alone.
  init(
    _ command: PluginCommand, input: [UInt8], limits: PluginLimits, keepsLog: Bool = false
  ) throws(FormatError) {
    let process = try ChildProcess(command, limits: limits)
    let start = SystemClock.seconds()
    _ = try process.talk(input, closes: true, seconds: limits.documentSeconds) { _, _ in false }
    let left = limits.documentSeconds - (SystemClock.seconds() - start)
    let ending = process.waitForEnd(seconds: max(left, 0.01))
    if keepsLog, ending != .exit(0), !process.log.isEmpty {
      throw FormatError(
        .unavailable, .pluginFailed, "\(command.title) says:\n" + String(decoding: process.log, as: UTF8.self))
    }
    try PluginRun.check(ending, process, limits)
    output = process.received
    log = process.takeLog()
  }

  /// Throws where a program did not end well.
  static func check(
    _ ending: ChildProcess.Ending?, _ process: ChildProcess, _ limits: PluginLimits
  ) throws(FormatError) {
    let tail = process.logTail
    let title = process.command.title
    switch ending {
    case .exit(0)?: return
    // EX_DATAERR: the program says that the document is at fault, and its last words why.
    case .exit(65)?:
      throw FormatError(
        .badData, .pluginFailed, tail.isEmpty ? "'\(title)' refuses the document" : "'\(title)': \(tail)")
    case .exit(let status)?:
      throw FormatError(.unavailable, .pluginFailed, "'\(title)' ended with exit code \(status)" + behind(tail))
    case .signal(let signal)?:
      throw FormatError(
        .unavailable, .pluginCrashed,
        "'\(title)' was ended by signal \(signal) (\(String(cString: strsignal(signal))))" + behind(tail))
    case nil:
      throw FormatError(
        .unavailable, .pluginTimeout, "'\(title)' closed its output and did not end in time" + behind(tail))
    }
  }

  static func behind(_ tail: String) -> String { tail.isEmpty ? "" : "; its log ends: \(tail)" }
}

/// What a program says on standard error: log for people, and diagnostics as JSON objects, one a line.
enum PluginLog {
  /// Passes on the diagnostics; the rest becomes a note.
  static func tell(
    _ log: [UInt8], of title: String, codes: [DiagnosticCode], area: String, to report: inout Report
  ) -> Bool {
    guard !log.isEmpty else { return false }
    var said = false
    var rest: [String] = []
    for line in log.split(separator: 0x0A) {
      if let diagnostic = diagnostic(Array(line), codes, area) {
        said = true
        report.add(diagnostic.code, diagnostic.message, path: diagnostic.path, at: diagnostic.place)
      } else {
        rest.append(String(decoding: line, as: UTF8.self).trimmed)
      }
    }
    rest.removeAll(where: \.isEmpty)
    if !rest.isEmpty { report.add(.pluginLog, "'\(title)' says: \(rest.suffix(5).joined(separator: " | "))") }
    return said
  }

  private static func diagnostic(_ line: [UInt8], _ codes: [DiagnosticCode], _ area: String) -> Diagnostic? {
    guard line.first == UInt8(ascii: "{"), let document = try? StreamProtocol.document(line, depthLimit: 8) else {
      return nil
    }
    return DiagnosticMessage.diagnostic(of: document.value(), codes: codes, area: area)
  }
}

internal import Wireform

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Says how far a run is: a bar on a terminal, else a line every few seconds.
struct ProgressMeter {
  private let isTerminal = isatty(2) == 1
  private let start = SystemClock.seconds()
  private var lastTold = SystemClock.seconds()
  private var isDrawn = false

  /// Whether the run is watched by a person, who wants to know what came of it.
  var isWatched: Bool { isTerminal }
  /// Seconds since the start.
  var seconds: Double { SystemClock.seconds() - start }

  /// Takes the bar away, so that a line can be printed.
  mutating func clear() {
    if isDrawn { ProgressMeter.put("\r\u{1B}[K") }
    isDrawn = false
  }

  /// Tells how far the run is, where the last time is long enough ago.
  mutating func tell(_ summary: BatchSummary, unless isSilent: Bool) {
    guard !isSilent else { return }
    let now = SystemClock.seconds()
    guard now - lastTold >= (isTerminal ? 0.1 : 10) else { return }
    lastTold = now
    let line = ProgressMeter.line(summary, seconds: now - start)
    if isTerminal {
      ProgressMeter.put("\r\u{1B}[K" + ProgressMeter.bar(summary) + line)
      isDrawn = true
    } else {
      ProgressMeter.put(line + "\n")
    }
  }

  private static func bar(_ summary: BatchSummary) -> String {
    let width = 24
    let filled = summary.inputs > 0 ? summary.reached * width / summary.inputs : 0
    return "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled) + "] "
  }

  private static func line(_ summary: BatchSummary, seconds: Double) -> String {
    let share = summary.inputs > 0 ? summary.reached * 100 / summary.inputs : 0
    var text = "\(summary.reached) of \(summary.inputs), \(share) %"
    if summary.failed > 0 { text += ", \(summary.failed) failed" }
    text += ", \(summary.rates(seconds))"
    let worked = summary.reached - summary.skipped
    if worked > 0 {
      let left = Int(seconds / Double(worked) * Double(summary.inputs - summary.reached))
      text += ", \(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left"
    }
    return text
  }

  private static func put(_ text: String) {
    var text = text
    text.withUTF8 { bytes in _ = write(2, bytes.baseAddress, bytes.count) }
  }
}

internal import WireformCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// How long an input may still take.
struct Patience: Sendable {
  private let seconds: Int?
  private let end: Double

  /// Starts to count.
  /// - Parameter seconds: how long from now on; nil for ever.
  init(seconds: Int?) {
    self.seconds = seconds
    end = seconds == nil ? 0 : SystemClock.seconds() + Double(seconds ?? 0)
  }

  /// - Throws: `limit/time` where the time is over.
  func check() throws(FormatError) {
    guard let seconds, SystemClock.seconds() > end else { return }
    throw Patience.failure(seconds)
  }

  /// Waits until a descriptor has bytes or its end.
  /// - Throws: `limit/time` where the time is over before.
  func wait(for descriptor: Int32) throws(FormatError) {
    guard let seconds else { return }
    let left = end - SystemClock.seconds()
    guard left > 0 else { throw Patience.failure(seconds) }
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let milliseconds = Int32(min(left * 1000 + 1, Double(Int32.max)))
    if SystemCall.retrying({ Int(poll(&waiting, 1, milliseconds)) }) == 0 { throw Patience.failure(seconds) }
  }

  private static func failure(_ seconds: Int) -> FormatError {
    FormatError(.badData, .limitTime, "the input takes longer than \(seconds) s")
  }
}

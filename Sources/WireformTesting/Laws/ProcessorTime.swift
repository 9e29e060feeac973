#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The time that this thread has spent computing, which other processes do not touch.
enum ProcessorTime {
  /// Seconds since the thread started.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// How many seconds a body takes.
  static func seconds(_ body: () -> Void) -> Double {
    let start = now
    body()
    return now - start
  }
}

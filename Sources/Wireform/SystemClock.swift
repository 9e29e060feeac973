public import WireformCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The time of the run, for hosts: formats have no clock of their own.
public enum SystemClock {
  /// The time now in UTC, or that of SOURCE_DATE_EPOCH where it is set, so that builds can be repeated.
  public static func now() -> PartialDate? {
    if let epoch = getenv("SOURCE_DATE_EPOCH"), let seconds = Int(String(cString: epoch)) {
      return date(secondsSince1970: seconds)
    }
    return date(secondsSince1970: time(nil))
  }

  /// Seconds on a clock that only goes forward, for durations.
  public static func seconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }

  /// How many processors there are.
  public static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// The date of a count of seconds since 1970, in UTC.
  public static func date(secondsSince1970 seconds: Int) -> PartialDate? {
    var seconds = time_t(seconds)
    var parts = tm()
    guard gmtime_r(&seconds, &parts) != nil else { return nil }
    let clock = PartialDate.Time(
      hour: UInt8(clamping: parts.tm_hour), minute: UInt8(clamping: parts.tm_min),
      second: UInt8(clamping: parts.tm_sec), zone: .utc)
    return PartialDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday), time: clock)
  }
}

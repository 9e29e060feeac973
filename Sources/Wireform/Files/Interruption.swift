internal import Synchronization
public import WireformCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A request to end the run in good order: Ctrl-C, or the system's polite kill.
///
/// A handler only notes the signal. What is at work ends before its next document or chunk, takes back what is not
/// whole, and reports; a second signal ends the process at once.
public enum Interruption {
  private static let noted = Atomic<Int32>(0)

  /// The signal that asked for the end, nil where none did.
  public static var signal: Int32? {
    let number = noted.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  /// Whether the end was asked for.
  public static var isRequested: Bool { noted.load(ordering: .relaxed) != 0 }

  /// Notes SIGINT, SIGTERM and SIGHUP from now on, and takes a limit on file sizes as an error of writing.
  public static func install() {
    _ = isRequested
    // Some launchers start their children with signals blocked.
    var wanted = sigset_t()
    sigemptyset(&wanted)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&wanted, number) }
    pthread_sigmask(SIG_UNBLOCK, &wanted, nil)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      Glibc.signal(number) { number in
        Interruption.noted.store(number, ordering: .relaxed)
        Glibc.signal(number, SIG_DFL)
      }
    }
    Glibc.signal(SIGXFSZ, SIG_IGN)
  }

  /// Throws where the end was asked for.
  public static func check() throws(FormatError) {
    if isRequested { throw FormatError(.inputOutput, .interrupted) }
  }
}

extension DiagnosticCode {
  /// The run was ended from outside in the middle of an input.
  public static let interrupted = DiagnosticCode(
    "run/interrupted", .error, "the run was interrupted",
    advice: "Run it again; with --resume what is done is not done again.")
}

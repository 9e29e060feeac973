import Foundation
import Glibc

/// Runs a script by the shell and waits for the shell alone.
///
/// Foundation's `Process` waits until a socket closes that all descendants inherit, so that a program left in the
/// background would hold up the test; and no other test's descriptors may live on in these children.
enum Shell {
  /// What a run of the shell gave.
  struct Outcome {
    /// The exit code, or 128 and the signal's number.
    let status: Int32
    let output: String
    let errors: String
  }

  /// Runs a script; its standard input is empty.
  /// - Parameters:
  ///   - script: what the shell is to do.
  ///   - folder: where; the files `.stdout` and `.stderr` in it take what is written.
  ///   - shell: the shell's path.
  ///   - variables: set beside those of the test.
  static func run(
    _ script: String, in folder: URL, shell: String = "/bin/bash", variables: [String: String]
  ) throws -> Outcome {
    let files = [".stdout", ".stderr"].map { folder.appendingPathComponent($0) }
    let child = try start(script, folder.path, files.map(\.path), shell, variables)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { throw Failure.waiting(errno) } }
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    let code = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F)
    return Outcome(status: code, output: texts[0], errors: texts[1])
  }

  private enum Failure: Error {
    case starting(Int32)
    case waiting(Int32)
  }

  private static func start(
    _ script: String, _ folder: String, _ files: [String], _ shell: String, _ variables: [String: String]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for (number, file) in files.enumerated() {
      posix_spawn_file_actions_addopen(&actions, Int32(number + 1), file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    for number in 3..<Int32(256) { posix_spawn_file_actions_addclose(&actions, number) }
    // Signals as a shell at a terminal has them, whatever the tests' own parent has blocked or ignored.
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))

    let environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
    var arguments = copies(of: [shell, "-c", "cd \"$0\" || exit 99\n" + script, folder])
    var pairs = copies(of: environment.map { "\($0.key)=\($0.value)" })
    defer { (arguments + pairs).forEach { free($0) } }
    var child = pid_t()
    let failure = posix_spawn(&child, shell, &actions, &attributes, &arguments, &pairs)
    guard failure == 0 else { throw Failure.starting(failure) }
    return child
  }

  private static func copies(of texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    var copies: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) }
    copies.append(nil)
    return copies
  }
}

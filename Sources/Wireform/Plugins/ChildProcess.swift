internal import CPosix
internal import WireformCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A running plugin: a program in a process group of its own with pipes to all three of its streams.
///
/// It has a clean environment and an empty scratch folder as its working directory. Whatever becomes of it, `end()`
/// leaves no process and no folder behind; so does the last reference's end.
final class ChildProcess {
  /// How it ended.
  enum Ending: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  let command: PluginCommand
  private let limits: PluginLimits
  private let scratch: String
  private var process: pid_t = 0
  private var input: Int32 = -1
  private var output: Int32 = -1
  private var errors: Int32 = -1
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  private(set) var ending: Ending?
  /// What it wrote to standard output and nobody took yet.
  var received: [UInt8] = []
  /// The end of what it wrote to standard error.
  private(set) var log: [UInt8] = []

  /// Starts a program.
  /// - Throws: `plugin/cannot-start`.
  init(_ command: PluginCommand, limits: PluginLimits) throws(FormatError) {
    self.command = command
    self.limits = limits
    scratch = try ChildProcess.makeScratch()
    do throws(FormatError) { try spawn() } catch {
      closeAll()
      ChildProcess.removeFolder(scratch)
      throw error
    }
  }

  deinit {
    end()
    buffer.deallocate()
  }

  private static func makeScratch() throws(FormatError) -> String {
    var template = Array(FilePath.join(Environment["TMPDIR"] ?? "/tmp", "wireform-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw FormatError(
        .unavailable, .pluginMissing, "cannot make a scratch folder for a plugin: \(SystemCall.lastMessage())")
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private func spawn() throws(FormatError) {
    let stdin = try pipe()
    let stdout = try pipe()
    let stderr = try pipe()
    (input, output, errors) = (stdin.write, stdout.read, stderr.read)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, stdin.read, 0)
    posix_spawn_file_actions_adddup2(&actions, stdout.write, 1)
    posix_spawn_file_actions_adddup2(&actions, stderr.write, 2)
    wireform_spawn_in(&actions, scratch)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    var reset = sigset_t()
    sigemptyset(&reset)
    for signal in [SIGPIPE, SIGINT, SIGTERM, SIGCHLD, SIGHUP] { sigaddset(&reset, signal) }
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &reset)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(truncatingIfNeeded: Int(flags)))
    let failure = start(&actions, &attributes)
    for descriptor in [stdin.read, stdout.write, stderr.write] { close(descriptor) }
    guard failure == 0 else {
      process = 0
      throw FormatError(
        .unavailable, .pluginMissing, "cannot start '\(command.title)': \(String(cString: strerror(failure)))")
    }
    for descriptor in [input, output, errors] {
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }
  }

  private func start(_ actions: inout posix_spawn_file_actions_t, _ attributes: inout posix_spawnattr_t) -> Int32 {
    var words = ([command.executable] + command.arguments).map { strdup($0) } + [nil]
    var variables = command.variables(scratch: scratch).map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    // A file that was written a moment ago may still be open in a child of another thread that is about to start.
    for _ in 0..<20 {
      let failure = posix_spawn(&process, command.executable, &actions, &attributes, &words, &variables)
      if failure != ETXTBSY { return failure }
      usleep(10_000)
    }
    return ETXTBSY
  }

  /// A pipe that no other child inherits.
  private func pipe() throws(FormatError) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    let result = wireform_pipe(&ends)
    guard result == 0 else {
      throw FormatError(.unavailable, .pluginMissing, "cannot make a pipe: \(SystemCall.lastMessage())")
    }
    return (ends[0], ends[1])
  }

  /// The end of the log in one line, for messages; empty where there is none.
  var logTail: String {
    let lines = String(decoding: log.suffix(2000), as: UTF8.self).split(separator: "\n").suffix(3)
    return lines.map { $0.trimmed }.filter { !$0.isEmpty }.joined(separator: " | ")
  }

  /// Takes the log, so that the next document has one of its own.
  func takeLog() -> [UInt8] {
    defer { log = [] }
    return log
  }

  // MARK: Talking

  /// Writes to the program and reads from it, both at once, until something is there or went wrong.
  /// - Parameters:
  ///   - bytes: what is written.
  ///   - closes: whether its standard input is closed behind them.
  ///   - seconds: how long it may take.
  ///   - isDone: looks at what was received from a position on; true ends the talk.
  /// - Returns: false where the program closed its standard output before that.
  /// - Throws: `plugin/timeout`, `plugin/output-limit`. The program is ended then.
  func talk(
    _ bytes: [UInt8], closes: Bool, seconds: Double, isDone: ([UInt8], Int) -> Bool
  ) throws(FormatError) -> Bool {
    let deadline = SystemClock.seconds() + seconds
    let pipeSignal = PipeSignal()
    defer { pipeSignal.restore() }
    var sent = 0
    var seen = 0
    while true {
      if seen < received.count || seen == 0 {
        if isDone(received, seen) { return true }
        seen = received.count
      }
      sent = send(bytes, from: sent)
      if sent == bytes.count, closes { closeInput() }
      guard received.count <= limits.outputBytes else {
        end()
        throw FormatError(
          .unavailable, .pluginOutput, "'\(command.title)' wrote more than \(limits.outputBytes) bytes and was stopped")
      }
      let left = deadline - SystemClock.seconds()
      guard left > 0 else { throw timeout(seconds) }
      guard wait(for: left, isSending: sent < bytes.count) else { return false }
    }
  }

  private func timeout(_ seconds: Double) -> FormatError {
    let text = seconds == seconds.rounded() && seconds < 1e9 ? String(Int(seconds)) : String(seconds)
    let tail = logTail
    end()
    return FormatError(
      .unavailable, .pluginTimeout,
      "'\(command.title)' took more than \(text) s and was stopped" + (tail.isEmpty ? "" : "; its log ends: \(tail)"))
  }

  /// Writes what the pipe takes; a program that reads no more gets no more.
  private func send(_ bytes: [UInt8], from start: Int) -> Int {
    var sent = start
    while sent < bytes.count, input >= 0 {
      let count = bytes.withUnsafeBytes { buffer in
        SystemCall.retrying { write(input, buffer.baseAddress.map { $0 + sent }, buffer.count - sent) }
      }
      if count > 0 {
        sent += count
      } else if errno == EAGAIN {
        return sent
      } else {
        closeInput()
      }
    }
    return input < 0 ? bytes.count : sent
  }

  /// Waits for any of the pipes and reads what is there.
  /// - Returns: false once standard output is at its end.
  private func wait(for seconds: Double, isSending: Bool) -> Bool {
    var waiting = [pollfd(fd: output, events: Int16(POLLIN), revents: 0)]
    if errors >= 0 { waiting.append(pollfd(fd: errors, events: Int16(POLLIN), revents: 0)) }
    if isSending, input >= 0 { waiting.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
    var ready = pollBriefly(&waiting)
    // Not longer than a tenth of a second, to notice a program that ended and left a child with its pipes.
    if ready == 0 { ready = poll(&waiting, nfds_t(waiting.count), Int32(min(seconds, 0.1) * 1000) + 1) }
    if ready == 0 { _ = reap(isWaiting: false) }
    guard ready > 0 else { return true }
    if errors >= 0, waiting[1].revents != 0, !read(errors, into: &log) {
      close(errors)
      errors = -1
    }
    if log.count > limits.logBytes { log.removeFirst(log.count - limits.logBytes / 2) }
    guard waiting[0].revents != 0 else { return true }
    return read(output, into: &received)
  }

  /// Asks again and again for as long as a sleeping thread takes to wake up, which is longer than a program that serves
  /// takes for most documents.
  private func pollBriefly(_ waiting: inout [pollfd]) -> Int32 {
    let clock = ContinuousClock()
    let end = clock.now + .microseconds(60)
    while true {
      let ready = poll(&waiting, nfds_t(waiting.count), 0)
      if ready != 0 || clock.now >= end { return ready }
      sched_yield()
    }
  }

  /// Reads what is there.
  /// - Returns: false at the end.
  private func read(_ descriptor: Int32, into bytes: inout [UInt8]) -> Bool {
    while true {
      let count = SystemCall.retrying { Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
      if count < 0 { return errno == EAGAIN }
      if count == 0 { return false }
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      if count < buffer.count || bytes.count > limits.outputBytes { return true }
    }
  }

  // MARK: Ending

  /// Waits for the program's end, up to a number of seconds, and ends it then; nil where it had to be ended.
  func waitForEnd(seconds: Double) -> Ending? {
    closeInput()
    let deadline = SystemClock.seconds() + seconds
    var pause: UInt32 = 50
    while !reap(isWaiting: false), SystemClock.seconds() < deadline {
      if errors >= 0, !read(errors, into: &log) {
        close(errors)
        errors = -1
      }
      usleep(pause)
      pause = min(pause * 2, 5000)
    }
    // The pipe may hold last words that came between the last look and the end.
    if errors >= 0 { _ = read(errors, into: &log) }
    let found = ending
    end()
    return found
  }

  /// Ends the program and all that it started, and takes its folder away.
  func end() {
    closeAll()
    guard process > 0 else { return }
    if ending == nil {
      kill(-process, SIGKILL)
      _ = reap(isWaiting: true)
    }
    process = 0
    ChildProcess.removeFolder(scratch)
  }

  /// Whether the program has ended; what it left running in its group is ended then.
  private func reap(isWaiting: Bool) -> Bool {
    guard process > 0, ending == nil else { return true }
    var information = siginfo_t()
    let flags = WEXITED | WNOWAIT | (isWaiting ? 0 : WNOHANG)
    let found = SystemCall.retrying { Int(waitid(P_PID, id_t(process), &information, flags)) }
    guard found != 0 || information.si_signo == SIGCHLD else { return false }
    // Its number stays its own until it is waited for, so the group cannot be a stranger's.
    kill(-process, SIGKILL)
    var status: Int32 = 0
    let waited = SystemCall.retrying { Int(waitpid(process, &status, 0)) }
    let signal = status & 0x7F
    ending = waited < 0 || signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
    return true
  }

  private func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  private func closeAll() {
    closeInput()
    if output >= 0 { close(output) }
    if errors >= 0 { close(errors) }
    (output, errors) = (-1, -1)
  }

  /// Removes a scratch folder with all that a plugin left in it; links are removed and not followed.
  private static func removeFolder(_ path: String) {
    guard rmdir(path) != 0 else { return }
    for name in FileTree.names(in: path, hidden: true) ?? [] {
      let inner = FilePath.join(path, name)
      var status = stat()
      guard lstat(inner, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR { removeFolder(inner) } else { unlink(inner) }
    }
    rmdir(path)
  }
}

/// Keeps SIGPIPE from this thread for a while: writing to a program that has ended is an error and no end of ours.
private struct PipeSignal {
  private var old = sigset_t()
  private var pipe = sigset_t()

  init() {
    sigemptyset(&pipe)
    sigaddset(&pipe, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &pipe, &old)
  }

  func restore() {
    var (old, pipe) = (old, pipe)
    if sigismember(&old, SIGPIPE) == 0 {
      var pending = sigset_t()
      sigpending(&pending)
      if sigismember(&pending, SIGPIPE) == 1 {
        #if canImport(Glibc)
          var now = timespec()
          sigtimedwait(&pipe, nil, &now)
        #else
          var signal: Int32 = 0
          sigwait(&pipe, &signal)
        #endif
      }
    }
    pthread_sigmask(SIG_SETMASK, &old, nil)
  }
}

extension StringProtocol {
  /// The text without blanks and line ends around it.
  var trimmed: String {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A }
    let bytes = Array(utf8)
    guard let first = bytes.firstIndex(where: { !isBlank($0) }), let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}

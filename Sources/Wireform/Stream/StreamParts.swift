internal import Synchronization
internal import WireformCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Takes a descriptor apart into lines, each bounded.
struct LineReader {
  /// A line without its end.
  enum Line: Sendable {
    case whole([UInt8])
    /// A line of more bytes than are allowed; its first ones, which may tell whose it is.
    case tooLong(head: [UInt8])
  }

  private let descriptor: Int32
  private let limit: Int
  private var window: [UInt8] = []
  private var position = 0
  private var hasEnded = false

  init(_ descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next line that is not empty, nil at the end.
  mutating func next() throws(FormatError) -> Line? {
    while true {
      guard let line = try nextLine() else { return nil }
      if case .whole(let bytes) = line, bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
      return line
    }
  }

  private mutating func nextLine() throws(FormatError) -> Line? {
    var searched = position
    while true {
      if let end = window[searched...].firstIndex(of: 0x0A) {
        defer { position = end + 1 }
        return .whole(Array(window[position..<end]))
      }
      searched = window.count
      if window.count - position > limit { return try skip() }
      guard !hasEnded else {
        defer { position = window.count }
        return position < window.count ? .whole(Array(window[position...])) : nil
      }
      searched -= try grow()
    }
  }

  /// Takes in more, letting go of what was handed on.
  /// - Returns: by how much what is kept has moved.
  private mutating func grow() throws(FormatError) -> Int {
    let moved = position
    if position > 0 {
      window.removeFirst(position)
      position = 0
    }
    let before = window.count
    let room = max(64 * 1024, min(before, 1 << 24))
    window.append(contentsOf: repeatElement(0, count: room))
    let got = window.withUnsafeMutableBytes { bytes in
      SystemCall.retrying { read(descriptor, bytes.baseAddress?.advanced(by: before), room) }
    }
    window.removeLast(room - max(0, got))
    guard got >= 0 else {
      throw FormatError(.inputOutput, .readFailed, "reading failed: \(SystemCall.lastMessage())")
    }
    hasEnded = got == 0
    return moved
  }

  /// Lets go of the rest of a line that is too long.
  private mutating func skip() throws(FormatError) -> Line {
    let head = Array(window[position...].prefix(64 * 1024))
    while true {
      if let end = window[position...].firstIndex(of: 0x0A) {
        position = end + 1
        return .tooLong(head: head)
      }
      position = window.count
      if hasEnded { return .tooLong(head: head) }
      _ = try grow()
    }
  }
}

/// Requests that wait for a worker.
final class WorkQueue: @unchecked Sendable {
  // Unchecked: all that changes is changed under the monitor.

  /// A request and its number.
  struct Work: Sendable {
    let step: Int
    let line: LineReader.Line
  }

  private let monitor = Monitor()
  private var waiting: [Work] = []
  private var next = 0
  private var hasEnded = false

  func put(_ work: Work) {
    monitor.lock()
    waiting.append(work)
    monitor.unlock()
    monitor.wakeAll()
  }

  func end() {
    monitor.lock()
    hasEnded = true
    monitor.unlock()
    monitor.wakeAll()
  }

  /// The next request; nil when there will be none.
  func take() -> Work? {
    monitor.lock()
    defer { monitor.unlock() }
    while next == waiting.count, !hasEnded { monitor.wait() }
    guard next < waiting.count else { return nil }
    let work = waiting[next]
    next += 1
    if next == waiting.count {
      waiting.removeAll(keepingCapacity: true)
      next = 0
    }
    return work
  }
}

/// Lets a number of requests in, and the next when one has left.
final class Gate: @unchecked Sendable {
  // Unchecked: the count is changed under the monitor.
  private let monitor = Monitor()
  private var free: Int

  init(_ count: Int) { free = count }

  func enter() {
    monitor.lock()
    while free == 0 { monitor.wait() }
    free -= 1
    monitor.unlock()
  }

  func leave() {
    monitor.lock()
    free += 1
    monitor.unlock()
    monitor.wakeAll()
  }
}

/// Where answers go, a line at a time.
final class AnswerPipe: Sendable {
  private let descriptor: Int32
  private let failure = Mutex<FormatError?>(nil)

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  var isBroken: Bool { failure.withLock { $0 != nil } }

  func check() throws(FormatError) { if let error = failure.withLock({ $0 }) { throw error } }

  /// Writes all that a sink holds; lines of two threads do not mix.
  func write(_ sink: inout ByteSink) {
    failure.withLock { failure in
      do throws(FormatError) {
        try sink.drain { (bytes) throws(FormatError) in
          var rest = bytes[...]
          while failure == nil, !rest.isEmpty {
            let count = SystemCall.retrying {
              Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            }
            guard count > 0 else {
              throw FormatError(.inputOutput, .writeFailed, "writing failed: \(SystemCall.lastMessage())")
            }
            rest = rest.dropFirst(count)
          }
        }
      } catch { failure = error }
    }
  }
}

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Runs work on plain threads, with stacks as large as the main thread's.
enum Workers {
  private final class Work {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }

  /// Threads at work on one body, beside the caller.
  final class Group {
    private var threads: [pthread_t] = []

    /// Starts threads; where the system gives no more, fewer do the work, and without any `join()` does it.
    init(_ count: Int, _ body: @escaping @Sendable () -> Void) {
      self.body = body
      for _ in 0..<max(0, count) {
        let work = Unmanaged.passRetained(Work(body))
        var thread = pthread_t()
        let failure = pthread_create(&thread, nil, Workers.start, work.toOpaque())
        guard failure == 0 else {
          work.release()
          break
        }
        threads.append(thread)
      }
    }

    private let body: @Sendable () -> Void

    /// Waits until all are done.
    func join() {
      if threads.isEmpty { body() }
      for thread in threads { pthread_join(thread, nil) }
      threads = []
    }
  }

  /// Runs the same body on some threads, the caller's being one, and returns when all are done.
  static func run(_ count: Int, _ body: @Sendable () -> Void) {
    withoutActuallyEscaping(body) { body in
      let group = count > 1 ? Group(count - 1, body) : nil
      body()
      group?.join()
    }
  }

  private static let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { pointer in
    if let pointer { Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body() }
    return nil
  }
}

/// A lock with a condition that threads can wait for.
final class Monitor: @unchecked Sendable {
  // Unchecked: the two are made once and touched by the calls of pthread alone.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  func lock() { pthread_mutex_lock(mutex) }
  func unlock() { pthread_mutex_unlock(mutex) }
  func wait() { pthread_cond_wait(condition, mutex) }
  func wakeAll() { pthread_cond_broadcast(condition) }
}

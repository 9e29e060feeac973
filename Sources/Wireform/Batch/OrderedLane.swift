/// Puts what several threads have done back in order.
///
/// Threads take steps of a row, and deliver each in any order; the parts are handed on in the order of the steps, one
/// at a time. What waits for an earlier step is bounded: beyond that a thread waits, so that memory stays small.
final class OrderedLane<Part: Sendable>: @unchecked Sendable {
  // Unchecked: all that changes is changed under the monitor.
  private let monitor = Monitor()
  private var next = 0
  private var waiting: [Int: (part: Part, weight: Int)] = [:]
  private var backlog = 0
  private let bound: Int
  private let take: @Sendable (Part) -> Void

  /// A lane.
  /// - Parameters:
  ///   - bound: how much weight may wait.
  ///   - take: takes each part, in order, never two at once.
  init(bound: Int, take: @escaping @Sendable (Part) -> Void) {
    self.bound = bound
    self.take = take
  }

  /// Hands in the part of a step.
  func deliver(_ part: Part, step: Int, weight: Int) {
    monitor.lock()
    defer { monitor.unlock() }
    while step != next, backlog > 0, backlog + weight > bound { monitor.wait() }
    guard step == next else {
      waiting[step] = (part, weight)
      backlog += weight
      return
    }
    var current = part
    while true {
      monitor.unlock()
      take(current)
      monitor.lock()
      next += 1
      guard let following = waiting.removeValue(forKey: next) else { break }
      backlog -= following.weight
      current = following.part
    }
    monitor.wakeAll()
  }

  /// Waits until all earlier steps are handed on; the caller alone may then write, until it delivers.
  func waitForTurn(_ step: Int) {
    monitor.lock()
    while step != next { monitor.wait() }
    monitor.unlock()
  }
}

/// Finds the members of one object by name and remembers which were taken.
///
/// Members mostly come in the order of the fields, so the search starts behind the last one found; and most fields are
/// absent, so a filter of 64 bits over the names says so without a search.
struct MemberCursor {
  private let context: ReadingContext
  private let first: Int
  private let end: Int
  private var next: Int
  private var nextOrdinal = 0
  private var filter: UInt64 = 0
  private var taken: UInt64 = 0
  private var takenBeyond: Set<Int> = []
  private var count = 0
  private var takenCount = 0

  init(_ context: ReadingContext, object: Int) {
    self.context = context
    let nodes = context.nodes
    first = object + 1
    end = nodes[object].next
    next = object + 1
    var key = first
    while key < end {
      filter |= bit(of: key)
      count += 1
      key = nodes[key + 1].next
    }
  }

  private func bit(of key: Int) -> UInt64 {
    let node = context.nodes[key]
    guard node.kind == .string, node.end > node.start else { return ~0 }
    let head = context.bytes[node.start]
    return MemberCursor.bit(head, node.end - node.start)
  }

  @inline(__always)
  private static func bit(_ head: UInt8, _ length: Int) -> UInt64 {
    1 << UInt64(truncatingIfNeeded: (Int(head) &* 7 &+ length) & 63)
  }

  /// The value of a member that was not taken yet, nil where there is none.
  mutating func take(_ word: StaticString) -> Int? {
    guard filter & MemberCursor.bit(word.utf8Start.pointee, word.utf8CodeUnitCount) != 0 else { return nil }
    return take(word, from: next, nextOrdinal, to: end) ?? take(word, from: first, 0, to: next)
  }

  private mutating func take(_ word: StaticString, from start: Int, _ startOrdinal: Int, to end: Int) -> Int? {
    var key = start
    var ordinal = startOrdinal
    while key < end {
      let after = context.nodes[key + 1].next
      if !isTaken(ordinal), context.isText(at: key, word) {
        mark(ordinal)
        next = after
        nextOrdinal = ordinal + 1
        return key + 1
      }
      key = after
      ordinal += 1
    }
    return nil
  }

  private func isTaken(_ ordinal: Int) -> Bool {
    ordinal < 64 ? taken & (1 << UInt64(ordinal)) != 0 : takenBeyond.contains(ordinal)
  }

  private mutating func mark(_ ordinal: Int) {
    takenCount += 1
    if ordinal < 64 { taken |= 1 << UInt64(ordinal) } else { takenBeyond.insert(ordinal) }
  }

  /// The keys of the members that nobody took; afterwards they count as taken.
  mutating func takeRest() -> [Int] {
    guard takenCount < count else { return [] }
    var rest: [Int] = []
    var key = first
    var ordinal = 0
    while key < end {
      if !isTaken(ordinal) {
        rest.append(key)
        mark(ordinal)
      }
      key = context.nodes[key + 1].next
      ordinal += 1
    }
    return rest
  }
}

/// Finds the members of one object by name and remembers which were taken.
///
/// Members mostly come in the order of the fields, so the search starts behind the last one found; and most fields are
/// absent, so two filters of 64 bits over the names say so without a search.
struct MemberCursor {
  private let context: ReadingContext
  private let first: Int
  private let end: Int
  private var next: Int
  private var nextOrdinal = 0
  private var filter: UInt64 = 0
  private var second: UInt64 = 0
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
      add(key)
      count += 1
      key = nodes[key + 1].next
    }
  }

  private mutating func add(_ key: Int) {
    let node = context.nodes[key]
    guard node.kind == .string, node.end > node.start else { return (filter, second) = (~0, ~0) }
    filter |= MemberCursor.bit(context.bytes[node.start], node.end - node.start)
    second |= MemberCursor.bit(context.bytes[node.end - 1], (node.end - node.start) &* 5)
  }

  @inline(__always)
  private static func bit(_ byte: UInt8, _ length: Int) -> UInt64 {
    1 &<< UInt64(truncatingIfNeeded: (Int(byte) &* 7 &+ length) & 63)
  }

  /// The value of a member that was not taken yet, nil where there is none.
  @inline(__always)
  mutating func take(_ word: StaticString) -> Int? {
    let count = word.utf8CodeUnitCount
    guard filter & MemberCursor.bit(word.utf8Start.pointee, count) != 0,
      second & MemberCursor.bit(word.utf8Start[count - 1], count &* 5) != 0
    else { return nil }
    return found(word)
  }

  private mutating func found(_ word: StaticString) -> Int? {
    take(word, from: next, nextOrdinal, to: end) ?? take(word, from: first, 0, to: next)
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

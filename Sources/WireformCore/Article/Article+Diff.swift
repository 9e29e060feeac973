/// A place in which two Articles differ.
public struct Difference: Sendable, Hashable, CustomStringConvertible {
  /// Where: the path in the left Article, or in the right one for what only that has.
  public var path: FieldPath
  /// What the left one has there; nil for nothing.
  public var left: Value?
  /// What the right one has there; nil for nothing.
  public var right: Value?

  /// A difference at a path.
  public init(path: FieldPath, left: Value?, right: Value?) {
    self.path = path
    self.left = left
    self.right = right
  }

  /// `path: left -> right`.
  public var description: String {
    func text(_ value: Value?) -> String { value.map { $0.summary } ?? "nothing" }
    return "\(path): \(text(left)) -> \(text(right))"
  }
}

extension Article {
  /// The places in which this Article and another differ, each once: the oracle of the laws.
  ///
  /// Arrays are aligned by their longest common subsequence, so that one dropped block is one difference.
  /// - Parameter other: the Article on the right.
  /// - Returns: the differences in the order of the fields; empty where the two say the same.
  public func diff(_ other: Article) -> [Difference] {
    var differ = TreeDiffer()
    var (left, right) = (self, other)
    Article.dropEqualContent(&left, &right)
    differ.compare(
      ValueBuilder.value(of: left, shape: .canonical), ValueBuilder.value(of: right, shape: .canonical), FieldPath())
    return differ.differences
  }

  /// Puts aside what is the same on both sides, so that no tree is made of it: mostly nearly all.
  private static func dropEqualContent(_ left: inout Article, _ right: inout Article) {
    if left.body == right.body { (left.body, right.body) = ([], []) }
    if left.dateline == right.dateline { (left.dateline, right.dateline) = (nil, nil) }
    if left.extras == right.extras { (left.extras, right.extras) = (Extras(), Extras()) }
    if left.edNotes == right.edNotes { (left.edNotes, right.edNotes) = ([], []) }
    if left.labels == right.labels { (left.labels, right.labels) = ([], []) }
    if left.bylines == right.bylines { (left.bylines, right.bylines) = ([], []) }
    if left.media == right.media { (left.media, right.media) = ([], []) }
    if left.transmission == right.transmission { (left.transmission, right.transmission) = (nil, nil) }
    if left.rights == right.rights { (left.rights, right.rights) = (nil, nil) }
  }
}

/// Compares two trees.
private struct TreeDiffer {
  var differences: [Difference] = []

  mutating func compare(_ left: Value, _ right: Value, _ path: FieldPath) {
    guard left != right else { return }
    switch (left, right) {
    case (.object(let left), .object(let right)) where TreeDiffer.areAlike(left, right, path):
      compare(left, right, path)
    case (.array(let left), .array(let right)): compare(left, right, path)
    default: differences.append(Difference(path: path, left: left, right: right))
    }
  }

  /// Whether two objects are compared member by member: all but blocks and inlines of different cases. Other parts
  /// have a field `type`, too, which is a fact like any other.
  private static func areAlike(_ left: [Value.Member], _ right: [Value.Member], _ path: FieldPath) -> Bool {
    let keys: [FieldPath.Step] = [.key("body"), .key("blocks"), .key("content")]
    guard case .index? = path.steps.last, let list = path.steps.dropLast().last, keys.contains(list) else {
      return true
    }
    return left.first { $0.key == "type" }?.value == right.first { $0.key == "type" }?.value
  }

  private mutating func compare(_ left: [Value.Member], _ right: [Value.Member], _ path: FieldPath) {
    let (left, right) = TreeDiffer.sameRuns(left, right)
    for member in left {
      let other = right.first { $0.key == member.key }?.value
      if let other {
        compare(member.value, other, path.key(member.key))
      } else {
        differences.append(Difference(path: path.key(member.key), left: member.value, right: nil))
      }
    }
    for member in right where !left.contains(where: { $0.key == member.key }) {
      differences.append(Difference(path: path.key(member.key), left: nil, right: member.value))
    }
  }

  /// Where one side has plain text and the other marked content, the plain one as content too: markup that comes or
  /// goes is then one difference of the run and not one for `text` and one for `content`.
  private static func sameRuns(
    _ left: [Value.Member], _ right: [Value.Member]
  ) -> ([Value.Member], [Value.Member]) {
    func has(_ key: String, _ members: [Value.Member]) -> Bool { members.contains { $0.key == key } }
    func marked(_ members: [Value.Member]) -> [Value.Member] {
      members.map { member in
        guard member.key == "text" else { return member }
        return Value.Member("content", [["type": "text", "text": member.value]])
      }
    }
    if has("content", left), has("text", right), !has("content", right) { return (left, marked(right)) }
    if has("content", right), has("text", left), !has("content", left) { return (marked(left), right) }
    return (left, right)
  }

  /// Whether two lists are runs of inlines in another number of pieces: they differ as a whole, since markup that
  /// comes or goes cuts the text around it into other pieces. Runs of as many pieces are compared piece by piece.
  private static func areRunsOfOtherLength(_ left: [Value], _ right: [Value], _ path: FieldPath) -> Bool {
    guard case .key("content")? = path.steps.last else { return false }
    return left.count != right.count
  }

  private mutating func compare(_ left: [Value], _ right: [Value], _ path: FieldPath) {
    if TreeDiffer.areRunsOfOtherLength(left, right, path) {
      return differences.append(Difference(path: path, left: .array(left), right: .array(right)))
    }
    var start = 0
    while start < left.count, start < right.count, left[start] == right[start] { start += 1 }
    var leftEnd = left.count
    var rightEnd = right.count
    while leftEnd > start, rightEnd > start, left[leftEnd - 1] == right[rightEnd - 1] {
      leftEnd -= 1
      rightEnd -= 1
    }
    var at = (left: start, right: start)
    for match in commonSubsequence(left, right, start..<leftEnd, start..<rightEnd) + [(leftEnd, rightEnd)] {
      compareGap(left, right, at.left..<match.0, at.right..<match.1, path)
      at = (match.0 + 1, match.1 + 1)
    }
  }

  /// What stands between two matches: pairs that differ within, and what only one side has.
  private mutating func compareGap(
    _ left: [Value], _ right: [Value], _ gapLeft: Range<Int>, _ gapRight: Range<Int>, _ path: FieldPath
  ) {
    var at = (left: gapLeft.lowerBound, right: gapRight.lowerBound)
    for pair in likelyPairs(left[gapLeft], right[gapRight]) + [(gapLeft.upperBound, gapRight.upperBound)] {
      for index in at.left..<pair.0 {
        differences.append(Difference(path: path.index(index), left: left[index], right: nil))
      }
      for index in at.right..<pair.1 {
        differences.append(Difference(path: path.index(index), left: nil, right: right[index]))
      }
      guard pair.0 < gapLeft.upperBound, pair.1 < gapRight.upperBound else { return }
      compare(left[pair.0], right[pair.1], path.index(pair.0))
      at = (pair.0 + 1, pair.1 + 1)
    }
  }

  /// Which elements of two gaps are probably the same ones changed: in order where they are as many, else those that
  /// have most in common, so that one that went is not taken for a change of all behind it.
  private func likelyPairs(_ left: ArraySlice<Value>, _ right: ArraySlice<Value>) -> [(Int, Int)] {
    guard left.count != right.count, !left.isEmpty, !right.isEmpty, left.count * right.count <= 4096 else {
      return Array(zip(left.indices, right.indices))
    }
    let width = right.count + 1
    var best = [Int](repeating: 0, count: (left.count + 1) * width)
    func cell(_ row: Int, _ column: Int) -> Int { (row - left.startIndex) * width + column - right.startIndex }
    for row in left.indices.reversed() {
      for column in right.indices.reversed() {
        let paired = best[cell(row + 1, column + 1)] + TreeDiffer.likeness(left[row], right[column])
        best[cell(row, column)] = max(paired, best[cell(row + 1, column)], best[cell(row, column + 1)])
      }
    }
    var pairs: [(Int, Int)] = []
    var (row, column) = (left.startIndex, right.startIndex)
    while row < left.endIndex, column < right.endIndex {
      let paired = best[cell(row + 1, column + 1)] + TreeDiffer.likeness(left[row], right[column])
      if best[cell(row, column)] == paired {
        pairs.append((row, column))
        (row, column) = (row + 1, column + 1)
      } else if best[cell(row, column)] == best[cell(row + 1, column)] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }

  /// How much two values have in common, from 1 to 1000; a pair is always worth a little.
  private static func likeness(_ left: Value, _ right: Value) -> Int {
    if left == right { return 1000 }
    guard case .object(let members) = left, case .object(let others) = right else { return 1 }
    let common = members.filter { member in others.contains { $0 == member } }.count
    return 1 + 900 * common / max(1, max(members.count, others.count))
  }

  /// Index pairs of a longest common subsequence; none where the table would be too large to be worth it.
  private func commonSubsequence(
    _ left: [Value], _ right: [Value], _ rows: Range<Int>, _ columns: Range<Int>
  ) -> [(Int, Int)] {
    guard !rows.isEmpty, !columns.isEmpty, rows.count * columns.count <= 1 << 22 else { return [] }
    let width = columns.count + 1
    var lengths = [Int32](repeating: 0, count: (rows.count + 1) * width)
    for row in rows.indices.reversed() {
      for column in columns.indices.reversed() {
        let here = (row - rows.lowerBound) * width + (column - columns.lowerBound)
        lengths[here] =
          left[row] == right[column]
          ? lengths[here + width + 1] + 1 : max(lengths[here + width], lengths[here + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var row = rows.lowerBound
    var column = columns.lowerBound
    while row < rows.upperBound, column < columns.upperBound {
      let here = (row - rows.lowerBound) * width + (column - columns.lowerBound)
      if left[row] == right[column] {
        pairs.append((row, column))
        row += 1
        column += 1
      } else if lengths[here + width] >= lengths[here + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }
}

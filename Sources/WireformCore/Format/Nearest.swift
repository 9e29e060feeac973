/// Finds the name that a user probably meant.
public enum Nearest {
  /// The name nearest to a misspelt one.
  /// - Parameters:
  ///   - word: what was typed.
  ///   - names: what there is.
  /// - Returns: nil where none is near: more than a third of the letters would have to change.
  public static func of(_ word: String, in names: [String]) -> String? {
    let typed = Array(word.lowercased().utf8.prefix(64))
    let scored = names.map { name in (name, distance(typed, Array(name.lowercased().utf8.prefix(64)))) }
    guard let best = scored.min(by: { $0.1 < $1.1 }) else { return nil }
    let isPrefix = typed.count >= 2 && Array(best.0.lowercased().utf8).starts(with: typed)
    return best.1 <= max(1, typed.count / 3) || isPrefix
      ? best.0 : names.first { $0.lowercased().utf8.starts(with: typed) && typed.count >= 2 }
  }

  /// How many letters must be added, taken away, changed or swapped with their neighbour.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var line = [row + 1]
      for column in right.indices {
        var cost = min(last[column] + (left[row] == right[column] ? 0 : 1), last[column + 1] + 1, line[column] + 1)
        let swaps = row > 0 && column > 0 && left[row] == right[column - 1] && left[row - 1] == right[column]
        if swaps { cost = min(cost, before[column - 1] + 1) }
        line.append(cost)
      }
      before = last
      last = line
    }
    return last[right.count]
  }
}

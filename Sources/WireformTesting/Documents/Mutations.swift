/// Makes broken documents of whole ones.
struct Mutations {
  private var random: RandomSource

  init(seed: UInt64) { random = RandomSource(seed: seed) }

  private static let tokens = [
    "<", ">", "</", "\"", "'", "{", "}", "[", "]", "&", "&#0;", "&#xFFFF;", "---\n", "\n\n", "\r", "\0", "\\",
    "\\ud800",
    "\u{FEFF}", "<!--", "]]>", "%", ":", ",", "999999999999999999999999", "-1", "1e999", "\u{1}", "\u{2}", "\u{3}",
    "null",
  ]

  /// A document with one to four parts cut, doubled, swapped or spoilt.
  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for _ in 0...random.below(4) { mutate(&result) }
    return result
  }

  private mutating func mutate(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let start = random.below(bytes.count)
    let range = start..<min(bytes.count, start + 1 + random.below(random.chance(70) ? 16 : 2000))
    switch random.below(7) {
    case 0: bytes[start] ^= UInt8(1) << UInt8(random.below(8))
    case 1: bytes.removeSubrange(range)
    case 2: bytes.insert(contentsOf: bytes[range], at: random.below(bytes.count))
    case 3: bytes.insert(contentsOf: Array(random.pick(Mutations.tokens).utf8), at: start)
    case 4: bytes.removeSubrange(start...)
    case 5: bytes[start] = UInt8(truncatingIfNeeded: random.next())
    default: bytes.replaceSubrange(range, with: Array(random.pick(Mutations.tokens).utf8))
    }
  }

  /// A piece of a document between two of its own marks, and how to repeat it within it until it has a size.
  mutating func swollen(_ bytes: [UInt8]) -> (part: String, make: (Int) -> [UInt8]) {
    let marks = bytes.indices.filter {
      bytes[$0] == 0x0A || bytes[$0] == UInt8(ascii: "<") || bytes[$0] == UInt8(ascii: ",")
    }
    guard marks.count > 2 else { return ("nothing", { _ in bytes }) }
    let index = random.below(marks.count - 1)
    let last = min(marks.count - 1, index + 1 + random.below(6))
    let unit = Array(bytes[marks[index]..<marks[last]])
    let make = { (size: Int) -> [UInt8] in
      let times = max(1, (size - bytes.count) / max(1, unit.count))
      var result = Array(bytes[..<marks[index]])
      result.reserveCapacity(size + bytes.count)
      for _ in 0..<times { result += unit }
      return result + bytes[marks[index]...]
    }
    return (String(decoding: unit.prefix(80), as: UTF8.self), make)
  }
}

import Testing
import WireformWire

/// A megabyte of anything is read in a time that grows with it alone.
@Suite struct LinearityTests {
  static let units = [
    "a", "\n", " ", "(", ")", "A, ", "A/", "AB ", "(Reporting by ", "word ", "-", "___\n", "\"", "# x\n", "\r", "\u{C}",
    "1 ", "May 1 ",
    "a;b;c;d\n", "By A B\n", "(Adds x\n", "- item\n", "北", "(AP) ", "\t", "Word. ", "word\nWord", "© x\n", "ZCZC\n",
    "#a\n", "*07000000\n@QLD\n", "URGENT\n", "A plain line of a head\n", "Published: July 23, 2012\n", "-- By A B\n",
    "BC-US--Storm,416\n", "Keyword: a\n", "(MORE)\n", "131137 GMT Nov 13\n", "ab/cd\n\n",
    "LONDON, Nov 20 (AP) - A.\n\n",
  ]

  @Test(arguments: units) func isLinear(_ unit: String) {
    let clock = ContinuousClock()
    func time(_ size: Int) -> Duration {
      let bytes = Array(String(repeating: unit, count: max(1, size / unit.utf8.count)).utf8)
      return (0..<3).map { _ in clock.measure { bytes.withUnsafeBytes { _ = WireParser().parse($0).parts.count } } }
        .min() ?? .zero
    }
    let small = time(40_000)
    let large = time(400_000)
    // Ten times the size; thirty times the time leaves room for a busy machine.
    #expect(large < small * 30 + .milliseconds(30))
  }
}

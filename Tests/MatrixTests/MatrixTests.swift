import Testing
import Wireform
import WireformCore
import WireformTesting

/// A pair of formats as an argument of a test.
struct NamedPair: Sendable, CustomTestStringConvertible {
  let pair: FormatMatrix.Pair
  var testDescription: String { pair.description }
}

@Suite("All readers and all writers")
struct MatrixTests {
  static let matrix = FormatMatrix(SharedSamples.formats)
  static let pairs = matrix.pairs.map { NamedPair(pair: $0) }

  @Test("what one format reads, another writes and accounts for", arguments: pairs)
  func pair(_ named: NamedPair) {
    let samples = (SharedSamples.byFormat[named.pair.source.id] ?? []).prefix(10)
    let violations = Self.matrix.check(named.pair, samples: Array(samples))
    #expect(violations.isEmpty, "\(violations.map(\.description).joined(separator: "\n"))")
  }
}

import Testing
import WireformCore
import WireformTesting

@testable import ANPA1312

@Suite("Laws of anpa1312")
struct LawTests {
  private func check(_ law: Law) {
    var laws = FormatLaws(ANPA1312Format.descriptor, kind: .text)
    laws.marks = "^<=+_-#*()"
    let violations = laws.check(samples: Stories.all, only: [law])
    #expect(violations.isEmpty, "\(violations.map(\.description).joined(separator: "\n"))")
  }

  @Test("what a round trip changes is declared") func accounting() { check(.accounting) }

  @Test("output is stable") func stability() { check(.stability) }

  @Test("no text is dropped") func conservation() { check(.conservation) }

  @Test("any bytes are read or refused") func totality() { check(.totality) }
}

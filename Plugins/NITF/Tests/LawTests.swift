import Testing
import WireformCore
import WireformTesting

@testable import NITF

@Suite struct LawTests {
  static let samples = [
    Sample(name: "a story", Stories.full), Sample(name: "an old one", Stories.old),
    Sample(name: "an archive's", Stories.archive),
  ]

  @Test(arguments: [Law.accounting, .stability, .coverage])
  func theLawHolds(_ law: Law) {
    let violations = FormatLaws(NITFFormat.descriptor, kind: .tree).check(samples: Self.samples, only: [law])
    #expect(violations.isEmpty, "\(violations.map(\.description).joined(separator: "\n"))")
  }
}

import Foundation
import HTML
import Testing
import WireformCore
import WireformTesting

@Suite("Laws of HTML")
struct LawTests {
  private func check(_ law: Law) {
    var laws = FormatLaws(HTMLFormat.descriptor, kind: .tree)
    if ProcessInfo.processInfo.environment["WIREFORM_LAWS_VERBOSE"] != nil {
      laws.progress = { FileHandle.standardError.write(Data("\($0)\n".utf8)) }
    }
    let violations = laws.check(samples: Pages.all, only: [law])
    #expect(violations.isEmpty, "\(violations.map(\.description).joined(separator: "\n"))")
  }

  @Test("what a round trip changes is declared") func accounting() { check(.accounting) }
  @Test("output is stable") func stability() { check(.stability) }
  @Test("no node is without effect") func coverage() { check(.coverage) }
  @Test("any bytes are read or refused in bounded time") func totality() { check(.totality) }
}

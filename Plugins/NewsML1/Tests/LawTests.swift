import NewsML1
import Testing
import WireformCore
import WireformTesting

/// The laws of reading and writing, with each way to write a body.
@Suite("NewsML 1 keeps the laws")
struct LawTests {
  private static let laws: Set<Law> = [.accounting, .stability, .coverage, .carrying]

  @Test(arguments: NewsML1WriterOptions.Body.allCases)
  func theLawsHold(body: NewsML1WriterOptions.Body) {
    var laws = FormatLaws(
      NewsML1Format.descriptor, kind: .tree, writing: [FormatSpec.Setting("body", body.rawValue)])
    laws.nodesPerDocument = 200
    let violations = laws.check(only: Self.laws)
    #expect(violations.isEmpty, "\(violations.map(\.description).joined(separator: "\n"))")
  }
}

import Foundation
import Testing
import Wireform
import WireformCore
import WireformTesting

/// A format as an argument of a test.
struct Named: Sendable, CustomTestStringConvertible {
  let format: FormatDescriptor
  var testDescription: String { format.id }
}

@Suite("Laws of all formats")
struct LawsOfFormatsTests {
  static let formats = SharedSamples.formats.map { Named(format: $0) }

  /// The marks of a syntax that its reader takes out of the text.
  private static let marks = [
    "anpa1312": "^<=+_-#*()", "iptc7901": "^<=+_-#*()",
    "markdown": "*_`~#>|-+[]()!\\<&;:^=\"'.0123456789", "wire": "#$*•=_^<-/（）【】",
  ]

  /// What the manual of a format says that it need not be there: the native JSON says every text again for programs
  /// that look no further, and a flag that is false.
  private static let exempt: [String: Set<String>] = ["article": ["text", "content", "blocks", "blocks[]", "ordered"]]

  private func check(_ named: Named, _ law: Law) {
    var laws = FormatLaws(named.format)
    laws.marks = Self.marks[named.format.id] ?? ""
    let exempt = Self.exempt[named.format.id] ?? []
    laws.isExempt = { exempt.contains($0.name) }
    if SharedSamples.isVerbose { laws.progress = { FileHandle.standardError.write(Data("\($0)\n".utf8)) } }
    guard laws.laws.contains(law) else { return }
    let violations = laws.check(samples: SharedSamples.byFormat[named.format.id] ?? [], only: [law])
    #expect(violations.isEmpty, "\(violations.map(\.description).joined(separator: "\n"))")
  }

  @Test("what a round trip changes is declared", arguments: formats)
  func accounting(_ named: Named) { check(named, .accounting) }

  @Test("output is stable", arguments: formats)
  func stability(_ named: Named) { check(named, .stability) }

  @Test("no text is dropped", arguments: formats)
  func conservation(_ named: Named) { check(named, .conservation) }

  @Test("no node is without effect", arguments: formats)
  func coverage(_ named: Named) { check(named, .coverage) }

  @Test("any bytes are read or refused in a time that grows as they do", arguments: formats)
  func totality(_ named: Named) { check(named, .totality) }

  @Test("carry keeps all, until the document is edited", arguments: formats)
  func carrying(_ named: Named) { check(named, .carrying) }
}

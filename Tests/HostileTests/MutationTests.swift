import Foundation
import Testing
import Wireform
import WireformCore

/// Documents that broke on their way: cut short, a byte turned, taken out or doubled.
///
/// Every sample and example is broken at some places, at 200 of each kind with `WIREFORM_LONG=1`, and read by the reader
/// of the whole document. It gives Articles or an error with a place, in no more than ten times the whole one's time.
@Suite("Broken documents")
struct MutationTests {
  /// A way to break a document at a place.
  enum Breakage: String, CaseIterable, Sendable {
    case cut, flipped, deleted, doubled

    func apply(to bytes: [UInt8], at place: Int) -> [UInt8] {
      var broken = bytes
      switch self {
      case .cut: return Array(bytes[..<place])
      case .flipped: broken[place] ^= 1 << UInt8(place % 8)
      case .deleted: broken.remove(at: place)
      case .doubled: broken.insert(broken[place], at: place)
      }
      return broken
    }
  }

  private static let isLong = ProcessInfo.processInfo.environment["WIREFORM_LONG"] != nil
  private static let places = isLong ? 200 : 3
  private static let documents = SampleFiles.all(perFolder: isLong ? .max : 2)

  @Test("read or refused, never slowly", arguments: Breakage.allCases)
  func broken(_ breakage: Breakage) throws {
    var tried = 0
    for document in Self.documents {
      let whole = Self.read(document.bytes, as: document.format)
      for step in 0..<Self.places {
        let place = (document.bytes.count - 1) * (step + 1) / (Self.places + 1)
        let broken = breakage.apply(to: document.bytes, at: place)
        let outcome = Self.read(broken, as: document.format)
        tried += 1
        let name = "\(document.name), \(breakage) at \(place)"
        if let error = outcome.error {
          #expect(error.kind == .badData, "\(name): \(error)")
          #expect(error.diagnostic.place != nil || error.diagnostic.code == .emptyInput, "\(name): no place: \(error)")
        }
        #expect(outcome.seconds < 10 * whole.seconds + 0.05, "\(name): \(outcome.seconds) s, whole \(whole.seconds) s")
      }
    }
    let counts = Dictionary(grouping: Self.documents, by: \.format).mapValues(\.count).sorted { $0.key < $1.key }
    let whole = counts.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    print("notice: \(breakage): \(tried) broken documents read, of \(Self.documents.count) whole ones (\(whole))")
    for format in ["newsml-g2", "newsml-1", "nitf", "ninjs"] { #expect(counts.contains { $0.key == format }) }
    #expect(tried > 0)
  }

  private static func read(_ bytes: [UInt8], as format: String) -> (error: FormatError?, seconds: Double) {
    var source = ByteSource(bytes)
    var report = Report()
    let start = DispatchTime.now().uptimeNanoseconds
    var failure: FormatError?
    do throws(FormatError) {
      try Converter().read(&source, as: FormatSpec(name: format), report: &report) { (_, _) throws(FormatError) in }
    } catch { failure = error }
    return (failure, Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9)
  }
}

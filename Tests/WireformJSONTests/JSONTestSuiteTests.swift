import Foundation
import Testing
import WireformCore
import WireformJSON

/// The parser against JSONTestSuite: what must be accepted, what must be rejected, and what is ours to choose.
@Suite struct JSONTestSuiteTests {
  static let folder: URL? = {
    var root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while root.path != "/", !FileManager.default.fileExists(atPath: root.appendingPathComponent("Package.swift").path) {
      root.deleteLastPathComponent()
    }
    let shared =
      ProcessInfo.processInfo.environment["WIREFORM_SHARED"].map { URL(fileURLWithPath: $0) }
      ?? root.deletingLastPathComponent().appendingPathComponent("shared")
    let folder = shared.appendingPathComponent("suites/JSONTestSuite/test_parsing")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  static func files(_ prefix: String) throws -> [URL] {
    guard let folder else {
      print("skipped: JSONTestSuite is not beside the project")
      return []
    }
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent.hasPrefix(prefix) }
  }

  private func failure(_ file: URL) throws -> JSONSyntaxError? {
    let bytes = [UInt8](try Data(contentsOf: file))
    do throws(JSONSyntaxError) {
      _ = try JSONDocument(parsing: bytes)
      return nil
    } catch { return error }
  }

  @Test func acceptsWhatIsJSON() throws {
    for file in try Self.files("y_") {
      let failure = try failure(file)
      #expect(failure == nil, "\(file.lastPathComponent)")
    }
  }

  @Test func rejectsWhatIsNot() throws {
    for file in try Self.files("n_") {
      let failure = try failure(file)
      #expect(failure != nil, "\(file.lastPathComponent)")
    }
  }

  /// The table of Tests/WireformJSONTests/README.md.
  static let chosen: [String: Bool] = [
    "i_number_double_huge_neg_exp.json": true, "i_number_huge_exp.json": true, "i_number_neg_int_huge_exp.json": true,
    "i_number_pos_double_huge_exp.json": true, "i_number_real_neg_overflow.json": true,
    "i_number_real_pos_overflow.json": true, "i_number_real_underflow.json": true,
    "i_number_too_big_neg_int.json": true, "i_number_too_big_pos_int.json": true,
    "i_number_very_big_negative_int.json": true, "i_object_key_lone_2nd_surrogate.json": true,
    "i_string_1st_surrogate_but_2nd_missing.json": true, "i_string_1st_valid_surrogate_2nd_invalid.json": true,
    "i_string_incomplete_surrogate_and_escape_valid.json": true, "i_string_incomplete_surrogate_pair.json": true,
    "i_string_incomplete_surrogates_escape_valid.json": true, "i_string_invalid_lonely_surrogate.json": true,
    "i_string_invalid_surrogate.json": true, "i_string_inverted_surrogates_U+1D11E.json": true,
    "i_string_lone_second_surrogate.json": true, "i_string_UTF-16LE_with_BOM.json": false,
    "i_string_invalid_utf-8.json": false, "i_string_iso_latin_1.json": false,
    "i_string_lone_utf8_continuation_byte.json": false, "i_string_not_in_unicode_range.json": false,
    "i_string_overlong_sequence_2_bytes.json": false, "i_string_overlong_sequence_6_bytes.json": false,
    "i_string_overlong_sequence_6_bytes_null.json": false, "i_string_truncated-utf-8.json": false,
    "i_string_UTF-8_invalid_sequence.json": false, "i_string_UTF8_surrogate_U+D800.json": false,
    "i_string_utf16BE_no_BOM.json": false,
    "i_string_utf16LE_no_BOM.json": false, "i_structure_500_nested_arrays.json": false,
    "i_structure_UTF-8_BOM_empty_object.json": false,
  ]

  @Test func choosesAsDocumented() throws {
    let files = try Self.files("i_")
    for file in files {
      let isAccepted = try failure(file) == nil
      #expect(isAccepted == Self.chosen[file.lastPathComponent], "\(file.lastPathComponent)")
    }
    if !files.isEmpty { #expect(files.count == Self.chosen.count) }
  }

  @Test func theTableOfTheManualIsTheTableOfTheTest() throws {
    let manual = try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("README.md"),
      encoding: .utf8)
    for (name, isAccepted) in Self.chosen {
      #expect(manual.contains("| `\(name)` | \(isAccepted ? "accepted" : "rejected") |"), "\(name)")
    }
  }

  @Test func aStreamAgreesWithTheParser() throws {
    for file in try Self.files("n_") + Self.files("y_") {
      let bytes = [UInt8](try Data(contentsOf: file))
      let name = file.lastPathComponent
      // Arrays come element by element, and several values one by one, so only the strings and objects compare.
      guard bytes.first == UInt8(ascii: "\"") || bytes.first == UInt8(ascii: "{") else { continue }
      for chunk in [5, 0] {
        let (count, failed) = StreamTests.values(bytes, chunk: chunk)
        #expect(name.hasPrefix("n_") ? failed != nil || count != 1 : failed == nil && count == 1, "\(name) by \(chunk)")
      }
    }
  }
}

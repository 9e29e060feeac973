import Testing
import WireformCore

@Suite("TextDecoder and Charset")
struct TextDecoderTests {
  private func decode(_ bytes: [UInt8], _ charset: Charset? = nil) throws(FormatError) -> (String, [Diagnostic]) {
    var report = Report()
    let text = try TextDecoder.decode(bytes, charset: charset, report: &report)
    return (String(decoding: text, as: UTF8.self), report.diagnostics)
  }

  private func utf16(_ text: String, little: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let low = UInt8(truncatingIfNeeded: unit)
      let high = UInt8(truncatingIfNeeded: unit >> 8)
      return little ? [low, high] : [high, low]
    }
  }

  @Test("UTF-8 stays, with or without a BOM")
  func utf8() throws {
    #expect(try decode(Array("Zürich 😀".utf8)) == ("Zürich 😀", []))
    #expect(try decode([0xEF, 0xBB, 0xBF] + Array("a".utf8)) == ("a", []))
    #expect(try decode([0xEF, 0xBB, 0xBF] + Array("ü".utf8), .latin1) == ("ü", []))
  }

  @Test("UTF-16 is known by its BOM or by its name")
  func utf16() throws {
    #expect(try decode([0xFF, 0xFE] + utf16("Zürich 😀", little: true)) == ("Zürich 😀", []))
    #expect(try decode([0xFE, 0xFF] + utf16("Zürich 😀", little: false)) == ("Zürich 😀", []))
    #expect(try decode(utf16("a", little: false), .utf16BE) == ("a", []))
    #expect(try decode(utf16("a", little: true), .utf16LE) == ("a", []))
  }

  @Test("a lone surrogate and half a unit are replaced and reported")
  func brokenUTF16() throws {
    let (lone, said) = try decode([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00])
    #expect(lone == "\u{FFFD}A" && said.map(\.code) == [.undecodable])
    let (half, saidHalf) = try decode([0xFE, 0xFF, 0x00, 0x41, 0x00])
    #expect(half.hasPrefix("A") && saidHalf.map(\.code) == [.undecodable])
  }

  @Test("what is not UTF-8 is read as windows-1252 with a warning that has a place")
  func fallback() throws {
    let (text, said) = try decode(Array("a\nb".utf8) + [0xFC, 0x93, 0x80, 0xE9])
    #expect(text == "a\nbü“€é")
    #expect(said.map(\.code) == [.notUTF8])
    #expect(said.first?.place == SourcePlace(offset: 3, length: 1, line: 2, column: 2))
  }

  @Test("bytes that a charset does not have are replaced and reported")
  func undecodable() throws {
    let (text, said) = try decode([0x61, 0x81], .windows1252)
    #expect(text == "a\u{FFFD}" && said.map(\.code) == [.undecodable])
    let (utf8, saidUTF8) = try decode([0x61, 0xFF, 0x62], .utf8)
    #expect(utf8 == "a\u{FFFD}b" && saidUTF8.map(\.code) == [.undecodable])
    let (iso, saidISO) = try decode([0x41, 0xE4], .iso646DE)
    #expect(iso == "A\u{FFFD}" && saidISO.map(\.code) == [.undecodable])
    #expect(try decode([0x41, 0xE4], .latin1) == ("Aä", []))
  }

  @Test(
    "national letters of ISO 646",
    arguments: [
      ("iso646-de", "[\\]{|}~@", "ÄÖÜäöüß§"), ("iso646-se", "[\\]{|}", "ÄÖÅäöå"), ("iso646-no", "[\\]{|}", "ÆØÅæøå"),
      ("iso646-fr", "#@[\\]{|}~", "£à°ç§éùè¨"),
    ])
  func iso646(_ name: String, _ bytes: String, _ expected: String) throws {
    let charset = try #require(Charset.named(name))
    #expect(try decode(Array(bytes.utf8), charset).0 == expected)
  }

  @Test(
    "no bytes, and a BOM alone, are empty",
    arguments: [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
  func empty(_ bytes: [UInt8]) {
    #expect(failure { () throws(FormatError) in _ = try decode(bytes) }?.diagnostic.code == .emptyInput)
  }

  @Test("bytes that are no text are refused, wire control characters are not")
  func binary() throws {
    #expect(failure { () throws(FormatError) in _ = try decode([0x41, 0, 0x42]) }?.diagnostic.code == .binaryInput)
    #expect(failure { () throws(FormatError) in _ = try decode([0xFF, 0x41, 0]) }?.diagnostic.code == .binaryInput)
    let noise = [UInt8](repeating: 0x0E, count: 40)
    #expect(failure { () throws(FormatError) in _ = try decode(noise) }?.diagnostic.code == .binaryInput)
    let wire = [0x16, 0x16, 0x01] + Array("abc0123".utf8) + [0x0D, 0x0A, 0x02, 0x41, 0x03, 0x04]
    #expect(try decode(wire).1 == [])
  }

  @Test("charsets are found by name and alias")
  func names() {
    for charset in Charset.all { #expect(Charset.named(charset.name.uppercased()) == charset) }
    for (alias, name) in [
      ("utf8", "utf-8"), ("Latin1", "iso-8859-1"), ("CP1252", "windows-1252"), ("ansi", "windows-1252"),
      ("UTF-16", "utf-16le"),
    ] {
      #expect(Charset.named(alias)?.name == name)
    }
    #expect(Charset.named("ebcdic") == nil)
    #expect(Charset.named("") == nil)
  }

  @Test("strict UTF-8: surrogates, overlong and truncated forms are none")
  func strict() {
    #expect(TextDecoder.isUTF8(Array("aé😀".utf8)) && TextDecoder.isUTF8([]))
    for bad in [[0xED, 0xA0, 0x80], [0xC0, 0x80], [0xE2, 0x82], [0x80], [0xF4, 0x90, 0x80, 0x80]] as [[UInt8]] {
      #expect(!TextDecoder.isUTF8(bad))
    }
  }
}

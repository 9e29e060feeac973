import Testing
import WireformCore
import WireformJSON

@Suite struct StreamTests {
  /// How many values a stream gives, and what ended it.
  static func values(_ bytes: [UInt8], chunk: Int, report: Report = Report()) -> (Int, FormatError?) {
    var report = report
    var source = source(bytes, chunk)
    var stream = JSONStream()
    do throws(FormatError) {
      while try stream.next(&source, report: &report) != nil {}
    } catch { return (stream.count, error) }
    return (stream.count, nil)
  }

  static func source(_ bytes: [UInt8], _ chunk: Int) -> ByteSource {
    guard chunk > 0 else { return ByteSource(bytes) }
    var position = 0
    return ByteSource { (buffer) throws(FormatError) in
      let count = min(chunk, buffer.count, bytes.count - position)
      for index in 0..<count { buffer[index] = bytes[position + index] }
      position += count
      return count
    }
  }

  @Test(arguments: [1, 2, 3, 5, 8, 64, 0]) func takesArraysAndLinesApart(chunk: Int) {
    let cases: [(String, Int)] = [
      ("[]", 0), ("[ ]", 0), ("", 0), (" \n", 0), ("[1]", 1), ("[1, 23 ,{\"a\":[1,2]}]", 3), ("{}\n{}\n", 2),
      ("{} {}", 2), ("12 34", 2), ("\u{FEFF}[\"é\"]", 1), ("{\"a\": 1}\n\n[2, 3]\n", 3),
    ]
    for (text, count) in cases {
      let result = Self.values(Array(text.utf8), chunk: chunk)
      #expect(result.0 == count && result.1 == nil, "\(text) by \(chunk): \(result)")
    }
  }

  @Test(arguments: [1, 3, 0]) func saysWhatIsWrongAndWhere(chunk: Int) {
    let cases: [(String, Int, String, Int, Int)] = [
      ("[1, 2", 2, "json/truncated", 1, 6), ("[1,]", 1, "json/syntax", 1, 4), ("[,1]", 0, "json/syntax", 1, 2),
      ("[1 2]", 1, "json/syntax", 1, 4), ("{\"a\": 1,\n \"b\"", 0, "json/truncated", 2, 5),
      ("{}\n{\"a\": nul}", 1, "json/syntax", 2, 10), ("[\"é\",\n  'x']", 1, "json/syntax", 2, 3),
      ("{\"é\": x}", 0, "json/syntax", 1, 8), ("[\"a\r\nb\"]", 0, "json/syntax", 1, 4),
      ("{}\r{}\r\n{]", 2, "json/syntax", 3, 2), ("{\"a\":\"\\x\"}", 0, "json/syntax", 1, 8),
    ]
    for (text, count, code, line, column) in cases {
      let result = Self.values(Array(text.utf8), chunk: chunk)
      let place = result.1?.diagnostic.place
      #expect(result.0 == count, "\(text)")
      #expect(result.1?.diagnostic.code.id == code, "\(text)")
      #expect(place?.line == line && place?.column == column, "\(text): \(String(describing: place))")
    }
  }

  @Test func keepsTheLimitOfDepth() {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(Self.values(nested(256), chunk: 0).1 == nil)
    #expect(Self.values(nested(257), chunk: 0).1?.diagnostic.code == .limitDepth)
    #expect(Self.values(nested(1_000_000), chunk: 0).1?.diagnostic.code == .limitDepth)
    var limits = Limits()
    limits.depth = 3
    let object = Array("{\"a\":{\"b\":{\"c\":{}}}}".utf8)
    #expect(Self.values(object, chunk: 1, report: Report(limits: limits)).1?.diagnostic.code == .limitDepth)
  }

  @Test func keepsTheLimitOfBytesOfOneValue() {
    var limits = Limits()
    limits.bytes = 1000
    let long = Array(("\"" + String(repeating: "x", count: 5000) + "\"").utf8)
    #expect(Self.values(long, chunk: 4000, report: Report(limits: limits)).1?.diagnostic.code == .limitBytes)
    let many = Array(String(repeating: "{\"a\": 1}\n", count: 5000).utf8)
    #expect(Self.values(many, chunk: 4000, report: Report(limits: limits)) == (5000, nil))
  }

  @Test func readsUTF16WithABOM() {
    let text = Array("[\"é\", 2]".utf16)
    let little: [UInt8] =
      [0xFF, 0xFE] + text.flatMap { (unit: UInt16) -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let big: [UInt8] =
      [0xFE, 0xFF] + text.flatMap { (unit: UInt16) -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    #expect(Self.values(little, chunk: 0) == (2, nil))
    #expect(Self.values(big, chunk: 3) == (2, nil))
  }
}

private func == (left: (Int, FormatError?), right: (Int, FormatError?)) -> Bool {
  left.0 == right.0 && left.1 == right.1
}

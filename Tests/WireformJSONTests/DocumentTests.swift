import Testing
import WireformCore
import WireformJSON

@Suite struct DocumentTests {
  private func value(_ text: String) throws -> Value { try JSONDocument(parsing: Array(text.utf8)).value() }

  private func written(_ value: Value, _ layout: JSONLayout) -> String {
    var sink = ByteSink()
    JSONWriter.write(to: &sink, layout: layout) { writer in _ = writer.value(value) }
    return String(decoding: sink.takeBytes(), as: UTF8.self)
  }

  @Test func keepsNumbersAsWritten() throws {
    let text = "[1.10,-0,0.0,1E+2,12345678901234567890,1e400,-1.50e-7]"
    #expect(written(try value(text), .compact) == text)
  }

  @Test func keepsOrderAndMembersThatStandTwice() throws {
    let text = #"{"b":1,"a":2,"b":3,"":null}"#
    #expect(written(try value(text), .compact) == text)
  }

  @Test func readsEscapes() throws {
    let text = #"["\"\\\/\b\f\n\r\t\u0041\u00e9\u6f22\ud83d\uDDDE\u0000"]"#
    #expect(try value(text) == [.string("\"\\/\u{8}\u{C}\n\r\tAé漢🗞\0")])
  }

  @Test func replacesLoneSurrogatesAndTellsWhere() throws {
    let text = #"["\ud800", "a\udc00\ud83d", "\ud83d\ud83d\uddde"]"#
    let document = try JSONDocument(parsing: Array(text.utf8))
    #expect(document.value() == ["\u{FFFD}", "a\u{FFFD}\u{FFFD}", "\u{FFFD}🗞"])
    #expect(document.loneSurrogates == [2, 13, 19, 29])
  }

  @Test func writesWhatItReads() throws {
    for length in 0..<40 {
      for special in ["", "\"", "\\", "\n", "\u{1}", "\u{1F}", "\u{7F}", "é", "🗞", "\u{2028}"] {
        let text = String(repeating: "x", count: length) + special + String(repeating: "y", count: 40 - length)
        let json = written(.string(text), .compact)
        #expect(try value(json) == .string(text), "\(json)")
      }
    }
    #expect(written("\u{1}\u{1F}\u{8}", .compact) == #""\u0001\u001f\b""#)
  }

  @Test func laysOut() {
    let tree: Value = ["a": [1, ["b": []], [:]], "c": .null, "d": [:]]
    #expect(written(tree, .compact) == #"{"a":[1,{"b":[]},{}],"c":null,"d":{}}"#)
    #expect(written(tree, .spaced) == #"{"a": [1, {"b": []}, {}], "c": null, "d": {}}"#)
    #expect(
      written(tree, .pretty) == """
        {
          "a": [
            1,
            {
              "b": []
            },
            {}
          ],
          "c": null,
          "d": {}
        }
        """)
  }

  @Test func writesNoNumberThatIsNone() {
    #expect(written([.number("010"), .number("NaN"), .number("1")], .compact) == #"["010","NaN",1]"#)
  }

  @Test func findsMembersAndPlaces() throws {
    let text = "\n  {\"a\": {\"é\": 1,\n   \"b\\u0062\": [true]}}"
    let document = try JSONDocument(parsing: Array(text.utf8))
    let inner = try #require(document.member("a", of: 0))
    let list = try #require(document.member("bb", of: inner))
    var counter = LineCounter()
    #expect(document.place(ofNode: list, counter: &counter).description == "3:15")
    #expect(document.place(ofNode: 0, counter: &counter).description == "2:3")
    #expect(document.place(ofNode: inner, counter: &counter).description == "2:9")
    #expect(document.member("b", of: inner) == nil)
    #expect(document.children(of: inner).count == 2)
  }
}

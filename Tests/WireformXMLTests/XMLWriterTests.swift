import Testing
import WireformCore
import WireformXML

struct XMLWriterTests {
  private func write(_ body: (inout XMLWriter) -> Void) -> String {
    var sink = ByteSink()
    var writer = XMLWriter(taking: &sink)
    body(&writer)
    writer.release(to: &sink)
    return String(decoding: sink.takeBytes(), as: UTF8.self)
  }

  @Test func elementsAreIndentedAndTextIsNot() {
    let text = write { xml in
      xml.open("a")
      xml.open("b", mixed: true)
      xml.text("one ")
      xml.open("i")
      xml.text("two")
      xml.close()
      xml.close()
      xml.open("c")
      xml.attribute("k", "v")
      xml.close()
      xml.close()
    }
    #expect(text == "<a>\n  <b>one <i>two</i></b>\n  <c k=\"v\"/>\n</a>")
  }

  @Test(arguments: [
    ("a & b < c > d", "a &amp; b &lt; c &gt; d"),
    ("0123456789abcdef&0123456789abcdef", "0123456789abcdef&amp;0123456789abcdef"),
    ("x\r\n\ty", "x&#13;\n\ty"), ("quo\"te", "quo\"te"), ("全角、テキスト。", "全角、テキスト。"), ("a\u{FFFE}b\u{8}c", "abc"),
  ])
  func textIsEscaped(text: String, wanted: String) {
    #expect(write { $0.element("t", text) } == "<t>\(wanted)</t>")
  }

  @Test func attributesKeepTheirWhiteSpace() {
    let text = write { xml in
      xml.open("t")
      xml.attribute("k", "a\tb\n\"<&")
      xml.close()
    }
    #expect(text == "<t k=\"a&#9;b&#10;&quot;&lt;&amp;\"/>")
  }

  @Test(arguments: [
    ("a", true), ("a:b", true), (":a", false), ("a:b:c", false), ("1a", false), ("a b", false), ("", false),
  ])
  func namesAreChecked(name: String, isName: Bool) { #expect(XMLWriter.isName(name) == isName) }
}

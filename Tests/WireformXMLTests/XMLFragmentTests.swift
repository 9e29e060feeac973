import Testing
import WireformCore

@testable import WireformXML

/// What is read without the parser must be what the parser reads.
@Suite struct XMLFragmentTests {
  /// A tree as text, with places and all bytes.
  private func dump(_ tree: XMLTree?) -> String {
    guard let tree else { return "none" }
    var lines: [String] = []
    for (index, node) in tree.nodes.enumerated() {
      if node.isText {
        lines.append("\(index) text '\(tree.string(node.start, node.end))' next \(node.next)")
        continue
      }
      let element = XMLElement(tree: tree, index: index)
      lines.append("\(index) \(element.name.written) \(node.line):\(node.column) \(node.firstChild) \(node.next)")
      for attribute in element.takeRest() { lines.append("  \(attribute.name.written)='\(attribute.value)'") }
    }
    return lines.joined(separator: "\n")
  }

  private static let plain = [
    "<p>Two lines\nof text</p>", "<div><p>One</p>\n<p class=\"signoff\">bmo/lr</p></div>", "  <br/>\n",
    "<p>Ä &amp; &lt;b&gt; &quot;q&quot; &apos;a&apos; &#233;&#x20AC;</p>", "<p>a > b ]] ></p>",
    "<p\n  id='x y'  b=\"\">x</p>", "<p>日本語、「東京」。</p>", "<p>Größe <b>fett</b>er <i>Text</i></p><!-- -->",
    "<h1>Über uns</h1 >", "<div>\n\t<ul>\n<li>a</li>\n<li>b<br />c</li></ul>ü<hr/>\n</div>", "<p></p>",
  ]

  private static let others = [
    "", "text", "<p>", "<p></b>", "<p>&nbsp;</p>", "<p>a]]>b</p>", "<x:p/>", "<p a='1' a='2'/>", "<p a='1'b='2'/>",
    "<p a=1/>", "<p>\u{1}</p>", "<p>\u{FFFF}</p>", "<p>&#0;</p>", "<p>&#+65;</p>", "<p>&#xFFFE;</p>", "<p>&#xD800;</p>",
    "<p><![CDATA[x]]></p>", "<?xml version='1.0'?><p/>", "<p xmlns='urn:x'/>", "<p xml:lang='de'/>", "<p a='&lt;'/>",
    "<p a='x\ny'/>", "<p>a\r\nb</p>", "<p/><p/>", "<p/>x", "< p/>", "<p / >", "<1/>", "<p a = '1'/>", "<p>a & b</p>",
    "<ü>x</ü>", "<p", "<p a", "<p a='", "</p>", "<p>&#65</p>", "<p a='\u{FFFE}'/>", "<xmlish/>", "<p xmlx='1'/>",
  ]

  @Test("Both give the same tree or none", arguments: plain + others)
  func same(text: String) {
    var report = Report()
    #expect(dump(XMLStream.tree(of: text, report: &report)) == dump(XMLStream.parsedTree(of: text, report: &report)))
  }

  @Test("Every cut of a text, and every byte of it replaced, is the same to both")
  func cuts() {
    let text = "<div a='1' b=\"zwei\"><p>Grüße &amp; &#x20AC;\n] </p><br/><ul>\n<li>x</li></ul></div>"
    var report = Report()
    let bytes = Array(text.utf8)
    var variants: [[UInt8]] = (0...bytes.count).map { Array(bytes[..<$0]) }
    for index in bytes.indices {
      for byte in "<>&;]'\"/ =\n\ta#x-:1".utf8 {
        var changed = bytes
        changed[index] = byte
        variants.append(changed)
      }
    }
    for variant in variants {
      let text = String(decoding: variant, as: UTF8.self)
      let (ours, parsed) = (
        dump(XMLStream.tree(of: text, report: &report)), dump(XMLStream.parsedTree(of: text, report: &report))
      )
      #expect(ours == parsed, "\(text)")
    }
  }

  @Test("Plain texts are read without the parser", arguments: plain.filter { !$0.hasSuffix("-->") })
  func isTaken(text: String) {
    var text = text
    #expect(text.withUTF8 { XMLFragment.tree(of: $0, limits: Limits()) } != nil)
  }

  @Test("The limit of depth is the parser's")
  func depth() {
    var report = Report()
    for depth in [255, 256, 257] {
      let text = String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
      #expect(dump(XMLStream.tree(of: text, report: &report)) == dump(XMLStream.parsedTree(of: text, report: &report)))
    }
  }
}

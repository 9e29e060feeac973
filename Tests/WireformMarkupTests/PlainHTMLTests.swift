import Testing
import WireformCore
import WireformMarkup
import WireformXML

/// What the reader of plain HTML reads, the parser and the reader of markup read the same.
@Suite struct PlainHTMLTests {
  private func parsed(_ text: String) -> (blocks: [Block], isSilent: Bool)? {
    var report = Report()
    guard let tree = XMLStream.tree(of: "<div>\(text)</div>", report: &report) else { return nil }
    var reader = MarkupReader(.html, limits: Limits())
    let blocks = reader.blocks(in: tree.root)
    return (blocks, report.diagnostics.isEmpty && reader.report.diagnostics.isEmpty && reader.media.isEmpty)
  }

  /// - Returns: whether the text is plain.
  @discardableResult
  private func check(_ text: String) throws -> Bool {
    guard let blocks = PlainHTML.blocks(of: text) else { return false }
    let other = try #require(parsed(text), "\(text) is not well-formed")
    #expect(blocks == other.blocks, "\(text)")
    #expect(other.isSilent, "\(text)")
    return true
  }

  @Test func plainBodies() throws {
    let bodies = [
      "<p>One.</p>", " <p>One.</p>\n<p class=\"lead\">Two &amp; three &lt;4&gt; &quot;5&apos;.</p>\n",
      "<p><span class=\"dateline\">ROCKLAND, Maine (AP) _ </span>A ferry that drifted.</p>",
      "<p>See <a href=\"https://example.org/a?b=1\">the list</a>, <em>now</em> or <strong>then</strong>.</p>",
      "<h2>What next</h2><ul><li>One</li>\n<li>Two <b>2</b></li></ul><ol><li>1</li></ol>",
      "<p>One<br/>two</p>", "<p>Ångström – «x» é\u{A0}b 日本語\u{FFFD}</p>", "<ul></ul>", "<p>&amp;</p>",
    ]
    for body in bodies { #expect(try check(body), "\(body)") }
  }

  @Test func othersAreLeft() {
    let bodies = [
      "", " ", "text", "<p></p>", "<p/>", "<p> </p>", "<p>One. </p>", "<p> One.</p>", "<p>One  two</p>", "<p>a\nb</p>",
      "<p>a<em></em></p>", "<p class=\"a b\">x</p>", "<p class=\"\">x</p>", "<p id=\"x\">x</p>", "<P>x</P>", "<p>x",
      "<p>&nbsp;</p>", "<p>&#160;</p>", "<p>a]]>b</p>", "<p>\u{1}</p>", "<p>\u{FFFE}</p>", "<p>x</p>y",
      "<p><p>x</p></p>",
      "<p>a<br/></p>", "<p><br/>a</p>", "<p>a <br/>b</p>", "<p>a<br/> b</p>", "<div>x</div>", "<p>a &amp; &amp;  b</p>",
      "<p><span class=\"footnote\">x</span></p>", "<p><em>a <b>b</b></em></p>", "<p>x</q>", "<p", "<", "<p>&amp</p>",
    ]
    for body in bodies { #expect(PlainHTML.blocks(of: body) == nil, "\(body)") }
  }

  /// All sequences of a few pieces, most of which are no good.
  @Test func piecesAgree() throws {
    let pieces = [
      "<p>", "</p>", "<p class=\"x\">", " ", "a", "\n", "&lt;", "<em>", "</em>", "<br/>", "<ul>", "<li>", "</li>",
      "</ul>",
      "<span class=\"s\">", "</span>", "<a href=\"u v\">", "</a>", "bcdefghij klmnop ", "<h1>", "</h1>", ">", "é",
    ]
    var count = 0
    var seed: UInt64 = 0x9E37_79B9_7F4A_7C15
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % UInt64(bound))
    }
    for _ in 0..<60_000 {
      var text = "<p>"
      for _ in 0...next(6) { text += pieces[next(pieces.count)] }
      if next(4) > 0 { text += "</p>" }
      if try check(text) { count += 1 }
    }
    #expect(count > 500)
  }
}

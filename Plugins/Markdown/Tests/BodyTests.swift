import Testing
import WireformCore

@testable import Markdown

@Suite struct BodyTests {
  @Test func datelinesAreLiftedAndPrinted() throws {
    let source = """
      ---
      title: T
      dateline:
        text: PARIS (AP)
        runIn: "PARIS (AP) -- "
        source: ap
      ---

      PARIS (AP) -- The *story* begins.

      """
    let (article, report) = try read(source, wantsTrace: true)
    #expect(article.body.plainText == "The story begins.")
    #expect(article.dateline?.source == "ap")
    #expect(report.trace?.entries.contains { $0.path == "dateline.runIn" } == true)
    #expect(try write(article).text == source)
  }

  @Test func datelinesWithoutRunInGetOne() throws {
    var article = Article()
    article.body = [.text("The story.")]
    article.dateline = Dateline()
    article.dateline?.text = "BERLIN (dpa)"
    let written = try write(article)
    #expect(written.text.hasSuffix("\nBERLIN (dpa) — The story.\n"))
    #expect(written.report.diagnostics.map(\.code) == [.markdownRunIn])
    #expect(article.diff(try read(written.text).article).map(\.path) == ["dateline.runIn"])
  }

  @Test func markedDatelinesAreLifted() throws {
    let (article, _) = try read("<span class=\"dateline\">OSLO — </span>The story.\n")
    #expect(article.dateline?.runIn == "OSLO — ")
    #expect(article.dateline?.text == "OSLO")
    #expect(article.body == [.text("The story.")])
    #expect(article.diff(try read(try write(article).text).article).isEmpty)
  }

  @Test func theFirstHeadingIsTheHeadline() throws {
    let (article, report) = try read("# The *head*\n\nText.\n")
    #expect(article.headline == "The head")
    #expect(article.body.first?.role == "headline")
    #expect(report.diagnostics.map(\.code) == [.markdownHeadline])
    let written = try write(article)
    #expect(written.text == "---\ntitle: The head\n---\n\n# The *head*\n\nText.\n")
    #expect(try read(written.text).article.diff(article).isEmpty)
    var other = Article()
    other.body = [.heading(Heading(level: 1, [.text("No headline")]))]
    #expect(other.diff(try read(try write(other).text).article).isEmpty)
  }

  @Test func definitionsThatNothingUsesStay() throws {
    let (article, report) = try read(
      "A [link] and[^n].\n\n[link]: /a\n[unused]: /b \"t\"\n\n[^n]: Note\n[^m]: Never\n\n    more\n\n[p]: /c\nText\n")
    #expect(article.body.count == 5)
    #expect(report.diagnostics.map(\.code) == [.markdownUnused, .markdownUnused, .markdownUnused])
    guard case .raw(let first) = article.body[1], case .raw(let second) = article.body[2] else {
      Issue.record("\(article)")
      return
    }
    #expect(first.text == "[unused]: /b \"t\"")
    #expect(second.text == "[^m]: Never\n\n    more")
    let written = try write(article)
    #expect(written.report.count(.loss) == 0, "\(written.text)\(written.report.diagnostics)")
  }

  @Test func definitionsInContainersAreReported() throws {
    let (_, report) = try read("> [unused]: /b\n> text\n\n- a\n\n  [other]: /c\n")
    #expect(report.diagnostics.filter { $0.code == .markdownDefinition }.count == 1)
  }

  @Test func gitHubsExtensionsAreRead() throws {
    let (article, _) = try read(
      "~~a~~ www.x.org https://y.org me@x.org[^1]\n\n- [x] done\n\n| a |\n|:-:|\n| b |\n\n[^1]: N\n")
    var links: [String] = []
    article.body.walkInlines { if case .link(let link) = $0 { links.append(link.href ?? "") } }
    #expect(links == ["http://www.x.org", "https://y.org", "mailto:me@x.org"])
    guard case .list(let list) = article.body[1], case .table(let table) = article.body[2] else {
      Issue.record("\(article)")
      return
    }
    #expect(list.items[0].checked == true)
    #expect(table.columns.map(\.align) == ["center"])
  }

  @Test func imagesBecomeMedia() throws {
    let source = "![A cat](cat.jpg \"Ann Lee/AFP\")\n\nSee ![dog](dog.jpg) and ![cat](cat.jpg).\n"
    let (article, _) = try read(source)
    #expect(article.media.map(\.name) == ["image-1", "image-2"])
    #expect(article.media[0].altText == "A cat")
    #expect(article.media[0].caption == "Ann Lee/AFP")
    #expect(article.media[0].renditions.map(\.href) == ["cat.jpg"])
    let written = try write(article)
    #expect(article.diff(try read(written.text).article).isEmpty, "\(written.text)")
    var named = article
    named.media[0].name = "cat"
    named.media[1].id = "x:1"
    named.body = [
      .figure(Figure(["cat"])), .figure(Figure(["image-2", "cat"], caption: [.text("Both")])),
      .figure(Figure(["none"])),
    ]
    let other = try write(named)
    #expect(named.diff(try read(other.text).article).isEmpty, "\(other.text)")
  }

  @Test func theTraceIsAscendingAndWhole() throws {
    let source =
      "---\ntitle: \"T\"\n# c\nx: [1, 2]\n---\n\n# H\n\n- a\n- b [l]\n\n[l]: /x\n\n> q\n\n<div class=\"x\">\n\np\n\n</div>\n"
    let (_, report) = try read(source, wantsTrace: true)
    let trace = try #require(report.trace)
    var end = 0
    var covered = [Bool](repeating: false, count: trace.text.count)
    for entry in trace.entries {
      #expect(entry.range.lowerBound >= end)
      end = entry.range.upperBound
      for index in entry.range { covered[index] = true }
    }
    for diagnostic in report.diagnostics {
      guard let place = diagnostic.place else { continue }
      for index in place.offset..<(place.offset + place.length) { covered[index] = true }
    }
    let rest = trace.text.enumerated().filter { !covered[$0.offset] && $0.element > 0x20 }.map(\.element)
    #expect(String(decoding: rest, as: UTF8.self) == "")
  }

  @Test func unclosedElementsAreRaw() throws {
    let (article, _) = try read("<div class=\"x\">\n\na\n\n</section>\n\n<u>b\n")
    #expect(article.body.map(\.typeName) == ["raw", "paragraph", "raw", "paragraph"])
    #expect(article.body.plainText == "a\n\nb")
  }

  @Test(arguments: [
    (String(repeating: "> ", count: 300) + "x", DiagnosticCode.limitDepth),
    (String(repeating: "- ", count: 300) + "x", .limitDepth),
    ((0..<300).map { String(repeating: "  ", count: $0) + "- x\n" }.joined(), .limitDepth),
    (String(repeating: "<div>\n", count: 300), .limitDepth), (String(repeating: "[a", count: 1001), .limitBrackets),
    (String(repeating: "|a", count: 1001) + "|\n" + String(repeating: "|-", count: 1001) + "|\n", .limitColumns),
    (
      String(repeating: "|a", count: 900) + "|\n" + String(repeating: "|-", count: 900) + "|\n"
        + String(repeating: "a\n", count: 200), .limitColumns
    ),
  ])
  func hostileBodiesAreBounded(_ body: String, _ code: DiagnosticCode) throws {
    do {
      let (article, _) = try read(body)
      #expect(body.hasPrefix("<div>"), "\(article.body.count)")
    } catch let error as FormatError {
      #expect(error.diagnostic.code == code)
    }
  }

  @Test func deepMarkupKeepsItsText() throws {
    let (article, report) = try read(String(repeating: "*a **b ", count: 400) + String(repeating: "c** d*", count: 400))
    #expect(article.body.plainText.utf8.count > 1000)
    #expect(report.diagnostics.map(\.code).contains(.markdownInlineDepth))
  }

  @Test func selfReferringNotesEnd() throws {
    let laugh = "a[^1]\n\n" + (1..<40).map { "[^\($0)]: x[^\($0 + 1)][^\($0 + 1)]\n\n" }.joined() + "[^40]: end[^1]\n"
    let (article, _) = try read(laugh)
    #expect(article.body.count == 1)
  }
}

@Suite struct DetectionTests {
  private func points(_ text: String) -> Int {
    MarkdownFormat.descriptor.sniff(.init(bytes: Array(text.utf8), isWhole: true))?.points ?? 0
  }

  @Test func frontMatterAndStructureAreSeen() {
    #expect(points("---\ntitle: T\n---\n") == 70)
    #expect(points("\u{FEFF}---\r\n# c\r\n\"title\": T\r\n---\r\n") == 70)
    #expect(points("# Title\n\nText\n") == 30)
    #expect(points("See [this](http://x.org).\n") == 30)
    #expect(points("PARIS (AP) -- The story.\n\n- 30 -\n") == 0)
    #expect(points("---\n\nPARIS\n") == 0)
    #expect(points("{\"a\": [1]}\n") == 0)
  }
}

@Suite struct EdgeTests {
  @Test func emptyRunInsAreWritten() throws {
    var article = Article()
    article.headline = "H"
    article.dateline = Dateline()
    article.dateline?.runIn = ""
    article.body = [.text("")]
    #expect(try write(article).text.contains("title: H"))
  }

  @Test func nothingIsWrittenAndRead() throws {
    let written = try write(Article())
    #expect(written.text == "---\n---\n")
    #expect(try read(written.text).article == Article())
  }
}

import Testing
import WireText
import WireformCore

/// One story in the layouts in which stories come: the parts are the same.
@Suite struct LayoutTests {
  static let first =
    "The bridge of Norwick was opened again on Friday after repairs that had taken a year and a half, the harbour office said."
  static let second =
    "The mayor cut the ribbon in the rain while a band of the fire brigade played, and some four hundred people crossed it on foot."
  static let third = "\"We have waited long enough,\" said one of them, a baker who had lost half of his customers."

  /// Lines of at most 60 characters.
  static func wrapped(_ text: String, indent: String = "") -> String {
    var lines: [String] = []
    var line = indent
    for word in text.split(separator: " ") {
      if line.count + word.count + 1 > 60, line != indent {
        lines.append(line)
        line = String(word)
      } else {
        line += (line.isEmpty || line == indent ? "" : " ") + word
      }
    }
    return (lines + [line]).joined(separator: "\n")
  }

  static let run = "NORWICK, March 2 (Reuters) - "
  static let paragraphs = [run + first, second, third]
  static let head = "Norwick bridge reopens after repairs\n\n"

  static let layouts: [(name: String, text: String)] = [
    ("one a line, blank lines", head + paragraphs.joined(separator: "\n\n") + "\n"),
    ("one a line, no blank lines", head + paragraphs.joined(separator: "\n") + "\n"),
    ("wrapped, blank lines", head + paragraphs.map { wrapped($0) }.joined(separator: "\n\n") + "\n"),
    ("wrapped, indented", head + paragraphs.map { wrapped($0, indent: "    ") }.joined(separator: "\n") + "\n"),
    ("wrapped, tabs", head + paragraphs.map { wrapped($0, indent: "\t") }.joined(separator: "\n") + "\n"),
    (
      "CRLF",
      (head + paragraphs.joined(separator: "\n\n")).split(separator: "\n", omittingEmptySubsequences: false).joined(
        separator: "\r\n")
    ),
    (
      "lone CR",
      (head + paragraphs.joined(separator: "\n\n")).split(separator: "\n", omittingEmptySubsequences: false).joined(
        separator: "\r")
    ),
    ("blanks at the ends", head + paragraphs.joined(separator: "   \n \n") + "  \n\n\n"),
    ("byte order mark", "\u{FEFF}" + head + paragraphs.joined(separator: "\n\n")),
  ]

  @Test(arguments: layouts.indices) func isRead(_ index: Int) throws {
    let (name, text) = Self.layouts[index]
    let (articles, _) = try BadInputTests.read(text)
    let article = try #require(articles.first, "\(name)")
    #expect(article.headline == "Norwick bridge reopens after repairs", "\(name)")
    #expect(article.dateline?.text == "NORWICK, March 2 (Reuters)", "\(name)")
    #expect(article.body.map(\.plainText) == [Self.first, Self.second, Self.third], "\(name)")
  }

  static let story = head + paragraphs.joined(separator: "\n\n") + "\n"

  @Test(arguments: [
    ("\u{C}\n", "split/form-feed"), ("NNNN\n", "split/nnnn"), ("./.\n", "split/dots"),
    ("./.  021530 MAR 18\n", "split/dots"),
  ]) func isSplit(_ mark: String, _ rule: String) throws {
    var report = Report()
    var source = ByteSource(Array((Self.story + mark + Self.story + mark + Self.story).utf8))
    var articles: [Article] = []
    try WireTextReader.read(&source, options: WireTextOptions(), report: &report) { (article, _) throws(FormatError) in
      articles.append(article)
    }
    #expect(articles.count == 3)
    for article in articles {
      #expect(article.headline == "Norwick bridge reopens after repairs")
      #expect(article.body.map(\.plainText) == [Self.first, Self.second, Self.third])
    }
    #expect(report.diagnostics.contains { $0.message.contains(rule) })
  }

  @Test func framesAreSplitAndTheirCodesRead() throws {
    let frame =
      "ZCZC AAP\n%A\n#BRIDGE NORWICK\n$Norwick bridge reopens\n:(NORWICK)\n&Jane Doe\n*04000000\n@QLD\n\n\(Self.first)\n\n\(Self.second)\n\nAAP jd\n\nNNNN\n"
    let (articles, _) = try BadInputTests.read(frame + frame)
    #expect(articles.count == 2)
    for article in articles {
      #expect(article.headline == "Norwick bridge reopens")
      #expect(article.slugline == "BRIDGE NORWICK")
      #expect(article.dateline?.city == "NORWICK")
      #expect(article.body.map(\.plainText) == [Self.first, Self.second])
    }
  }

  @Test func aDailyFileOfHundredsIsRead() throws {
    let day = (1...300).map { "Story number \($0) of the day\n\nNORWICK, March 2 (AP) - \(Self.first)\n" }.joined(
      separator: "\u{C}\n")
    let (articles, _) = try BadInputTests.read(day)
    #expect(articles.count == 300)
    #expect(articles.last?.headline == "Story number 300 of the day")
  }
}

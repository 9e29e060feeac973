import Testing
import WireformCore

@Suite("Writing pages")
struct WriterTests {
  private var story: Article {
    var article = Article()
    article.id = "urn:example:lamp"
    article.headline = "Lamp lit"
    article.byline = "By Ada Reed"
    article.language = "de-CH"
    article.published = PartialDate("2026-03-02T08:30:00+01:00")
    article.dateline = Dateline()
    article.dateline?.text = "PORT MERROW"
    article.dateline?.runIn = "PORT MERROW – "
    article.body = [.text("The lamp is lit."), .preformatted(Preformatted("\n two\n  three"))]
    article.signoff = "ar"
    return article
  }

  @Test func aPageIsWhole() throws {
    let page = try Run.write(story).page
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"de-CH\">"))
    #expect(page.hasSuffix("</html>\n"))
    #expect(page.contains("<span class=\"dateline\">PORT MERROW – </span>The lamp is lit."))
    #expect(
      page.contains("<time class=\"published\" datetime=\"2026-03-02T08:30:00+01:00\">2 März 2026, 08:30 UTC+1</time>"))
    #expect(page.contains("\"@type\": \"NewsArticle\""))
  }

  @Test func aPageReadsBack() throws {
    let (page, report) = try Run.write(story)
    #expect(Run.read(page).article.diff(story).isEmpty, "\(Run.read(page).article.diff(story))")
    #expect(report.diagnostics.isEmpty)
  }

  @Test func fromRightToLeft() throws {
    var article = Article()
    article.language = "ar"
    #expect(try Run.write(article).page.contains("<html lang=\"ar\" dir=\"rtl\">"))
    article.language = "az-Latn"
    #expect(try !Run.write(article).page.contains("dir="))
  }

  @Test func notesToEditorsStayInTheHouse() throws {
    var article = story
    article.body = [.text("The lamp is lit.")]
    article.edNotes = [Note("Adds tides.")]
    let (page, report) = try Run.write(article)
    #expect(!page.contains("tides"))
    #expect(report.diagnostics.map(\.code.id) == ["html/hidden-note"])
    #expect(try Run.write(article, [FormatSpec.Setting("notes", nil)]).page.contains("Adds tides."))
  }

  @Test func aPageThatWasEdited() throws {
    let page = try Run.write(story).page
    let edited = page.split(separator: "\n").map {
      $0.contains("<h1") ? "<h1 class=\"headline\">Lamp out</h1>" : String($0)
    }
    let result = Run.read(edited.joined(separator: "\n"))
    #expect(result.article.headline == "Lamp lit")
    #expect(result.codes.contains("html/contradiction"))
  }
}

import Testing
import WireformWire

/// What the parts of our own stories are.
@Suite struct StoryPartTests {
  /// The texts of all parts of a kind that repeat nothing.
  private func texts(_ kind: WirePartKind, _ source: String) -> [String] {
    var copy = source
    return copy.withUTF8 { buffer in
      WireParser().parse(UnsafeRawBufferPointer(buffer)).all(kind).map { WireText.collapsed(buffer, $0.content) }
    }
  }

  private func labels(_ source: String) -> [String] {
    let bytes = Array(source.utf8)
    return WireParser().parse(source).labels.map {
      String(decoding: bytes[$0.range.start..<$0.range.end], as: UTF8.self)
    }
  }

  @Test func tass() {
    #expect(texts(.category, Stories.tass) == ["All news"])
    #expect(texts(.headline, Stories.tass) == ["Port Elsa reopens its harbor after a storm of three days"])
    #expect(texts(.subheadline, Stories.tass) == ["Ferries will run by night as well until the end of the month"])
    #expect(texts(.caption, Stories.tass) == ["A ferry leaves the harbor of Port Elsa"])
    #expect(texts(.credit, Stories.tass) == ["© Ivan Petrov/TASS"])
    #expect(texts(.paragraph, Stories.tass).count == 2)
  }

  @Test func reuters() {
    #expect(texts(.editorsNote, Stories.reuters) == ["(Adds harbor master's comment in paragraph 2)"])
    #expect(texts(.byline, Stories.reuters) == ["By Jane Doe"])
    #expect(texts(.heading, Stories.reuters) == ["FREIGHT WAITS"])
    #expect(texts(.signoff, Stories.reuters) == ["(Reporting by Jane Doe; Editing by John Roe (in Elsa) and Ann Poe)"])
    #expect(texts(.paragraph, Stories.reuters).last?.hasSuffix("who made them.") == true)
    #expect(labels(Stories.reuters) == ["UPDATE 1"])
  }

  @Test func ap() {
    #expect(texts(.slugline, Stories.ap) == ["BC-XX--Harbor Reopens, 1st Ld-Writethru,130"])
    #expect(texts(.bylineTitle, Stories.ap) == ["Associated Press"])
    #expect(texts(.paragraph, Stories.ap).count == 2)
    #expect(texts(.contributor, Stories.ap).count == 1)
    #expect(texts(.endMark, Stories.ap) == ["AP-WF-11-20-15 1626GMT"])
    #expect(labels(Stories.ap) == ["1st Ld-Writethru"])
  }

  @Test func dpa() {
    #expect(texts(.slugline, Stories.dpa) == ["Verkehr/Hafen/"])
    #expect(texts(.label, Stories.dpa) == ["1ST LEAD"])
    #expect(texts(.byline, Stories.dpa) == ["Von Max Muster, dpa"])
    #expect(texts(.subheadline, Stories.dpa).count == 1)
    #expect(texts(.heading, Stories.dpa) == ["Fracht muss warten"])
    #expect(texts(.paragraph, Stories.dpa).count == 2)
    #expect(texts(.signoff, Stories.dpa) == ["dpa mm yyzz"])
    #expect(WireParser().parse(Stories.dpa).language == "de")
  }

  @Test func endMarks() {
    #expect(texts(.endMark, Stories.xinhua) == ["Enditem"])
    #expect(texts(.signoff, Stories.afp) == ["jd/jr/ap"])
    #expect(texts(.endMark, Stories.zczc) == ["NNNN"])
    #expect(texts(.dateline, Stories.zczc) == ["(ELSA)"])
    #expect(texts(.preformatted, Stories.table).count == 1)
  }

  @Test func agencyIsTold() {
    #expect(WireParser().parse(Stories.tass).agency?.id == "tass-en")
    #expect(WireParser().parse(Stories.reuters).agency?.id == "reuters-wire")
    #expect(WireParser().parse(Stories.reuters).agencyRule?.id == "agency/source")
    #expect(WireParser().parse(Stories.zczc).agency?.id == "aap")
  }

  @Test func aLabelIsNoPartOfAWord() {
    #expect(labels("Flash-flood warning for Elsa\n\nELSA, Nov 20 (Reuters) - A warning was issued.").isEmpty)
    #expect(
      labels("CORRECTED-UPDATE 2-Harbor reopens\n\nELSA, Nov 20 (Reuters) - It did.") == ["CORRECTED", "UPDATE 2"])
  }

  @Test func theHeadlineMayBeKnown() {
    var parser = WireParser()
    parser.options.headlineIsKnown = true
    let story = parser.parse("Ferries run again by night\n\nELSA, Nov 20 (Reuters) - The harbor of Elsa reopened.")
    #expect(story.first(.headline) == nil)
    #expect(story.first(.subheadline) != nil)
    #expect(!story.doubts.contains { $0.kind == .noHeadline })
  }

  @Test func tabularTextKeepsItsLines() {
    var parser = WireParser()
    parser.options.keepsLines = true
    let story = parser.parse("Standings\n\nElsa 3 2 1\nNorthhaven 3 1 2\nSouthhaven 3 0 3\n")
    #expect(story.first(.preformatted) != nil)
  }

  @Test func anAgencyCanBeForced() {
    var parser = WireParser()
    parser.options.agency = Agencies.named("cp")
    let lead = "FORT ELSA — The harbor of Fort Elsa reopened on Friday after a storm that had lasted for three days."
    #expect(parser.parse("Harbor reopens\n\n" + lead).dateline != nil)
    #expect(WireParser().parse("Harbor reopens\n\n" + lead).dateline == nil)
    #expect(parser.parse(lead).agencyRule?.id == "agency/forced")
  }

  @Test func whatIsNotSureStaysAParagraph() {
    #expect(
      texts(.headline, "The harbor of Elsa reopened on Friday after a storm of three days, the harbor master said.\n")
        .isEmpty)
    #expect(texts(.headline, "Only a headline here\n") == ["Only a headline here"])
    #expect(WireParser().parse(" \n\u{4}\n").doubts.first?.kind == .empty)
    #expect(WireParser().parse("").parts.isEmpty)
  }

  @Test func linesOfAllKindsAreRead() {
    for end in ["\r\n", "\r", "\n"] {
      let story = Stories.reuters.replacing("\n", with: end)
      #expect(texts(.paragraph, story).count == 3)
      #expect(texts(.byline, story) == ["By Jane Doe"])
    }
  }
}

import Testing
import WireformCore
import WireformMarkup

@Suite("Plain text as agencies lay it out")
struct PlainTextBodyTests {
  private func lines(_ text: String) -> [String] {
    PlainTextBody.blocks(of: text).map { block in
      if case .preformatted(let pre) = block { "pre:" + pre.text } else { block.plainText }
    }
  }

  @Test func emptyLinesPartParagraphs() {
    #expect(lines("\nThe lamp\nis lit.\n\nIt is warm.\n") == ["The lamp is lit.", "It is warm."])
    #expect(lines("The lamp\r\nis lit.\r\n\r\nIt is warm.") == ["The lamp is lit.", "It is warm."])
    #expect(lines("The lamp\ris lit.\r\rIt is warm.") == ["The lamp is lit.", "It is warm."])
  }

  @Test func linesThatAreSetInOpenParagraphs() {
    #expect(
      lines("The lamp\nis lit.\n   It is\nwarm.\n   All glad.") == ["The lamp is lit.", "It is warm.", "All glad."])
    #expect(lines("　　灯亮了。\n　　很暖。") == ["灯亮了。", "很暖。"])
  }

  @Test func aTextSetInAsAWholeIsWrapped() {
    #expect(lines("The lamp\n      is lit\n      again.") == ["The lamp is lit again."])
  }

  @Test func longLinesAreParagraphs() {
    let long = String(repeating: "lamp ", count: 30)
    #expect(lines("\(long)\nIt is warm.") == [String(long.dropLast()), "It is warm."])
  }

  @Test func columnsKeepTheirLayout() {
    #expect(
      lines("Lamps:\n\n  Port      2025   2026\n  Elder       11     12\n  Total       11     12\n")
        == ["Lamps:", "pre:Port      2025   2026\nElder       11     12\nTotal       11     12"])
    #expect(lines("a\tb\nc\td") == ["pre:a\tb\nc\td"])
  }

  @Test func itemsOfListsStayApart() {
    #expect(
      lines("Lit:\n- the lamp\n- the pier\n  and mole\n\nEnd") == ["Lit:", "- the lamp", "- the pier and mole", "End"])
  }

  @Test func nothingIsNothing() { #expect(lines(" \n\u{3000}\n").isEmpty) }
}

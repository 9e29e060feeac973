import Testing
import WireformWire

@Suite struct StorySplitterTests {
  private func pieces(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBytes { StorySplitter.split($0) }.map {
      String(decoding: bytes[$0.range.start..<$0.range.end], as: UTF8.self).trimmingPrefix { $0.isWhitespace }
        .description
    }
  }

  @Test func formFeedsPartStories() { #expect(pieces("One.\n\u{C}\nTwo.\n\u{C}\n") == ["One.\n", "Two.\n"]) }

  @Test func framesPartStories() {
    #expect(
      pieces("ZCZC AAP\nOne.\nNNNN\n\nZCZC AAP\nTwo.\nNNNN\n") == ["ZCZC AAP\nOne.\nNNNN", "ZCZC AAP\nTwo.\nNNNN"])
  }

  @Test func dotsPartStories() {
    #expect(pieces("One.\n./. 201200 NOV 15\nTwo.\n") == ["One.\n./. 201200 NOV 15", "Two.\n"])
  }

  @Test func framesOfALinePartStories() {
    #expect(pieces("\u{1}One.\n\u{3}\u{4}\n\u{1}Two.\n\u{3}\u{4}\n") == ["One.\n\u{3}\u{4}", "Two.\n\u{3}\u{4}"])
  }

  @Test func aDisturbedLinePartsNothing() {
    #expect(pieces("The \u{1}bridge\u{4} opened.\n") == ["The \u{1}bridge\u{4} opened.\n"])
  }

  @Test func oneStoryIsWhole() { #expect(pieces("One.\n\nTwo.") == ["One.\n\nTwo."]) }

  @Test func blanksAreNoStory() { #expect(pieces(" \n\u{C}\n\u{4}\n").isEmpty) }
}

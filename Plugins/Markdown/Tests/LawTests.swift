import Testing
import WireformCore
import WireformTesting

@testable import Markdown

@Suite struct LawTests {
  static let samples = [
    Sample(
      name: "a post",
      """
      ---
      title: "A headline: with a colon"
      date: 2024-05-01T10:00:00+02:00 # a comment
      authors: [Ann Lee, {name: Bob, staff: 007}]
      tags:
        - one
        - yes
      base: &base {k: 1}
      other: *base
      weight: 20
      ---

      # A headline: with a colon

      PARIS, May 1 (AP) -- The *story* begins[^1] with a [link][l] and https://x.org.
      It goes on `here`.

      ## A heading

      - one
      - [x] two

      > Said so.
      >
      > <cite>Ann</cite>

      | a | b |
      |---|--:|
      | c | d |

      ![A cat](cat.jpg "Photo")

      <div class="lead">

      A lead.

      </div>

      [l]: /link
      [unused]: /x

      [^1]: A note.
      """),
    Sample(name: "no front matter", "Just *text*.\r\n\r\n***\r\n\r\nMore <u>text</u>.\r\n"),
  ]

  private var laws: FormatLaws {
    var laws = FormatLaws(MarkdownFormat.descriptor, kind: .text)
    laws.marks = "\\*_~`#>|-+=:[](){}<>!&;\"'/.^0123456789"
    return laws
  }

  @Test(arguments: [Law.accounting, .stability, .conservation, .coverage, .totality, .carrying])
  func theLawHolds(_ law: Law) {
    let violations = laws.check(samples: Self.samples, only: [law])
    #expect(violations.isEmpty, "\(violations.map(\.description).joined(separator: "\n"))")
  }
}

import Testing
import WireformCore
import WireformTesting

extension [Violation] {
  /// All of them as text, for a failing test.
  var text: String { map(\.description).joined(separator: "\n") }
}

@Suite("Laws on toy formats")
struct LawTests {
  private let sample = Sample(
    name: "tree",
    #"{"version": "2", "headline": "A", "keywords": ["x", "y"], "body": ["One.", "Two."], "mood": "calm"}"#)
  private let text = Sample(
    name: "text", "A headline\n\nA first paragraph of words.\n# a mark\n% a note\n\nA last one.\n")

  @Test("an honest tree keeps all laws")
  func honestTree() {
    let violations = ToyTree.laws().check(samples: [sample])
    #expect(violations.isEmpty, "\(violations.text)")
    #expect(ToyTree.laws().laws == [.accounting, .stability, .coverage, .totality, .carrying])
  }

  @Test("an honest text keeps the laws of texts")
  func honestText() {
    let violations = ToyText.laws().check(samples: [text], only: [.conservation, .totality, .stability, .coverage])
    #expect(violations.isEmpty, "\(violations.text)")
    #expect(ToyText.laws().laws.contains(.conservation))
  }

  @Test(
    "a writer that cheats is caught by accounting",
    arguments: [
      ("drops byline", "not declared: byline"), ("overclaims", "declared and not lost"),
      ("invents", "not declared: version"),
      ("grows", "not declared: headline"), ("points nowhere", "declared and not lost"), ("fails", "refuses"),
    ])
  func accounting(_ cheat: String, _ message: String) throws {
    let violations = ToyTree.laws(writing: cheat).check(only: [.accounting])
    let violation = try #require(violations.first { $0.message.contains(message) }, "\(violations.text)")
    #expect(violation.law == .accounting && violation.format == "toy-tree")
  }

  @Test("the Article of a violation is shrunk to what it needs")
  func shrinking() throws {
    let violations = ToyTree.laws(writing: "drops byline").check(only: [.accounting])
    #expect(violations.count == 1)
    let article = try #require(violations.first?.article)
    var smallest = Article()
    smallest.byline = article.byline
    #expect(article == smallest)
    #expect((article.byline ?? "").count <= 4)
    #expect(violations.first?.description.contains("byline: \"") == true)
  }

  @Test("a reader that changes an order is caught by accounting and stability")
  func reversing() {
    let laws = ToyTree.laws(reading: "reverses")
    #expect(!laws.check(samples: [sample], only: [.stability]).isEmpty)
    #expect(!laws.check(samples: [sample], only: [.accounting]).isEmpty)
  }

  @Test("output that grows is caught by stability")
  func unstable() {
    let violations = ToyTree.laws(writing: "grows").check(samples: [sample], only: [.stability])
    #expect(violations.contains { $0.message.contains("becomes") }, "\(violations.text)")
  }

  @Test("a reader that ignores a key is caught by coverage, which names it")
  func coverage() {
    let violations = ToyTree.laws(reading: "ignores keys").check(samples: [sample], only: [.coverage])
    #expect(violations.map(\.message).contains { $0.contains("the key mood in line 1") }, "\(violations.text)")
    var laws = ToyTree.laws(reading: "ignores keys")
    laws.isExempt = { $0.name == "mood" }
    #expect(laws.check(samples: [sample], only: [.coverage]).isEmpty)
  }

  @Test(
    "a text reader that cheats is caught by conservation",
    arguments: ["swallows", "loses words", "points elsewhere", "traces backwards", "does not trace"])
  func conservation(_ cheat: String) {
    let violations = ToyText.laws(reading: cheat).check(samples: [text], only: [.conservation])
    #expect(!violations.isEmpty)
  }

  @Test("a text writer that declares nothing is caught by accounting")
  func textAccounting() {
    let violations = ToyText.laws().check(only: [.accounting])
    #expect(violations.contains { $0.message.contains("not declared") })
    #expect(violations.count <= ToyText.laws().limit)
  }

  @Test(
    "an error without a place, or of our own fault, is caught by totality", arguments: ["no place", "blames itself"])
  func totality(_ cheat: String) {
    #expect(!ToyTree.laws(reading: cheat).check(samples: [sample], only: [.totality]).isEmpty)
  }

  @Test("a writer that fails is caught by totality")
  func failingWriter() {
    let violations = ToyTree.laws(writing: "fails").check(only: [.totality])
    #expect(violations.contains { $0.message.contains("the writer fails") })
  }

  @Test("a cost that grows with the square is caught by totality")
  func growth() {
    var laws = ToyTree.laws(reading: "quadratic")
    laws.hostileSizes = (2_000, 20_000)
    laws.limit = 1
    let violations = laws.check(only: [.totality])
    #expect(violations.contains { $0.message.contains("times as much") }, "\(violations.text)")
  }

  @Test(
    "a writer that does not carry, or does not notice an edit, is caught by carrying",
    arguments: ["does not carry", "no digest"])
  func carrying(_ cheat: String) {
    let violations = ToyTree.laws(writing: cheat).check(only: [.carrying])
    #expect(!violations.isEmpty)
  }

  @Test("a format that only reads or only writes is held to the laws that this allows")
  func halves() {
    let reader = FormatDescriptor(id: "r", summary: "A toy.", reading: .init(ToyTextReader.self))
    #expect(FormatLaws(reader, kind: .text).laws == [.conservation, .coverage, .totality])
    let writer = FormatDescriptor(id: "w", summary: "A toy.", writing: .init(ToyTreeWriter.self))
    #expect(FormatLaws(writer, kind: .own).laws == [.totality, .mention])
    let violations = FormatLaws(writer, kind: .own).check()
    #expect(violations.isEmpty, "\(violations.text)")
  }
}

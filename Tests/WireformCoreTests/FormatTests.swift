import Testing
import WireformCore

/// Options of every kind, for the tests.
private struct AllOptions: FormatOptions {
  var seen: [String: OptionValue] = [:]
  var items: [String] = []
  static let declared = [
    OptionDeclaration("flag", .flag, "a flag"), OptionDeclaration("width", .integer(0...200), "a number"),
    OptionDeclaration("name", .string, "a text"), OptionDeclaration("body", .choice(["nitf", "xhtml"]), "a choice"),
    OptionDeclaration("reference-date", .date, "a date"), OptionDeclaration("charset", .charset, "a charset"),
    OptionDeclaration("tag", .list, "a list"), OptionDeclaration("least", .integer(1...Int.max), "a number"),
  ]
  mutating func set(_ name: String, to value: OptionValue) throws(FormatError) {
    if case .item(let text) = value { items.append(text) }
    if value.string == "bad" { throw FormatError(.usage, .badOptionValue) }
    seen[name] = value
  }
}

private struct LineReader: Reader {
  static func read(
    _ source: inout ByteSource, options: AllOptions, report: inout Report,
    emit: (Article, inout Report) throws(FormatError) -> Void
  ) throws(FormatError) {
    for line in try source.readAll().split(separator: 10) {
      var article = Article()
      article.headline = String(decoding: line, as: UTF8.self)
      try emit(article, &report)
    }
  }
}

private struct LineWriter: Writer {
  let options: AllOptions
  static func holds(_ options: AllOptions) -> Capacity { options.seen["flag"]?.flag == true ? .one : .many }
  init(options: AllOptions) { self.options = options }
  mutating func write(_ article: borrowing Article, to sink: inout ByteSink, report: inout Report) throws(FormatError) {
    sink.write(article.headline ?? "")
    sink.write(byte: 10)
  }
}

@Suite("Formats, options, registry")
struct FormatTests {
  @Test("a specification is a name with settings")
  func specs() {
    #expect(FormatSpec(parsing: "nitf") == FormatSpec(name: "nitf"))
    #expect(
      FormatSpec(parsing: "wire,width=72,flag,agency=A=B")
        == FormatSpec(name: "wire", settings: [.init("width", "72"), .init("flag", nil), .init("agency", "A=B")]))
    #expect(FormatSpec(parsing: #"x,name=a\,b\n\"#).settings == [.init("name", #"a,b\n\"#)])
    #expect(FormatSpec(parsing: "x,,name=").settings == [.init("name", "")])
    #expect(FormatSpec(parsing: "").name == "")
    #expect(FormatSpec(parsing: "./my.py,serve=true").name == "./my.py")
  }

  @Test("options take values of their kinds")
  func options() throws {
    let spec = FormatSpec(
      parsing: "x,flag,width=72,name=N,body=nitf,reference-date=2015-11,charset=latin1,tag=a,tag=b,least=5")
    let options = try AllOptions(spec.settings, format: "x")
    #expect(options.seen["flag"]?.flag == true && options.seen["width"]?.integer == 72)
    #expect(options.seen["name"]?.string == "N" && options.seen["body"]?.string == "nitf")
    #expect(options.seen["reference-date"]?.date == PartialDate("2015-11"))
    #expect(options.seen["charset"]?.charset == .latin1 && options.items == ["a", "b"])
    #expect(try AllOptions([.init("flag", "no")], format: "x").seen["flag"] == .flag(false))
    #expect(
      options.seen["flag"]?.integer == nil && options.seen["width"]?.flag == false && options.seen["width"]?.date == nil
    )
  }

  @Test(
    "a wrong value says what is expected",
    arguments: [
      "flag=maybe", "width=201", "width=-1", "width=x", "width", "body=html", "reference-date=soon", "charset=ebcdic",
      "tag", "name", "least=0",
    ])
  func badValues(_ setting: String) throws {
    let settings = FormatSpec(parsing: "x,\(setting)").settings
    let error = try #require(failure { () throws(FormatError) in _ = try AllOptions(settings, format: "x") })
    #expect(error.diagnostic.code == .badOptionValue && error.kind == .usage)
    #expect(error.diagnostic.message.contains("takes"))
  }

  @Test("an unknown option names the nearest, or says that there are none")
  func unknownOptions() throws {
    let error = try #require(
      failure { () throws(FormatError) in _ = try AllOptions([.init("widht", "7")], format: "x") })
    #expect(error.diagnostic.code == .unknownOption)
    #expect(error.diagnostic.message.contains("did you mean 'width'?"))
    let none = try #require(failure { () throws(FormatError) in _ = try NoOptions([.init("a", nil)], format: "y") })
    #expect(none.diagnostic.message == "y has no option 'a' It has none." || none.diagnostic.message.contains("none"))
    let own = failure { () throws(FormatError) in _ = try AllOptions([.init("name", "bad")], format: "x") }
    #expect(own?.diagnostic.code == .badOptionValue)
  }

  @Test("the nearest name is near, or there is none")
  func nearest() {
    let names = ["newsml-g2", "nitf", "ninjs", "markdown", "wire"]
    #expect(Nearest.of("newml-g2", in: names) == "newsml-g2")
    #expect(Nearest.of("niff", in: names) == "nitf")
    #expect(Nearest.of("ntif", in: names) == "nitf")
    #expect(Nearest.of("MARK", in: names) == "markdown")
    #expect(Nearest.of("newsml", in: names) == "newsml-g2")
    #expect(Nearest.of("docx", in: names) == nil)
    #expect(Nearest.of("", in: names) == nil)
    #expect(Nearest.of("x", in: []) == nil)
    #expect(Nearest.of("x", in: [""]) == nil || Nearest.of("x", in: [""]) == "")
  }

  private func descriptor(_ id: String, points: Int? = nil, reads: Bool = true, writes: Bool = true) -> FormatDescriptor
  {
    FormatDescriptor(
      id: id, aliases: ["\(id)-alias"], extensions: [id, "txt"], mediaTypes: ["text/\(id)"], summary: "A toy.",
      reading: reads ? .init(LineReader.self) : nil, writing: writes ? .init(LineWriter.self) : nil,
      codes: [DiagnosticCode("\(id)/x", .note, "x", advice: "X."), .emptyInput]
    ) { _ in points.map { .init($0, "because \(id)") } }
  }

  @Test("a format is found by id, alias, extension and media type")
  func finding() throws {
    let registry = FormatRegistry([descriptor("one", writes: false), descriptor("two"), descriptor("three")])
    #expect(try registry.format(named: "TWO").id == "two")
    #expect(try registry.format(named: "three-alias").id == "three")
    #expect(registry.writer(forExtension: "THREE")?.id == "three")
    #expect(registry.writer(forExtension: "txt")?.id == "two")
    #expect(registry.writer(forExtension: "one") == nil)
    #expect(registry.format(mediaType: "text/three; charset=utf-8")?.id == "three")
    #expect(registry.format(mediaType: "Text/Two")?.id == "two")
    #expect(registry.format(mediaType: "") == nil)
    let error = try #require(failure { () throws(FormatError) in _ = try registry.format(named: "thre") })
    #expect(error.diagnostic.code == .unknownFormat && error.kind == .usage)
    #expect(error.diagnostic.message.contains("'three'") && error.diagnostic.message.contains("one, two, three"))
  }

  @Test("the surest format is detected, ties go to the first, weak ones are not read")
  func detection() throws {
    let head = FormatDescriptor.Head(bytes: [0x41], isWhole: true)
    let registry = FormatRegistry([
      descriptor("weak", points: 30), descriptor("a", points: 60), descriptor("b", points: 60), descriptor("none"),
      descriptor("writer", points: 99, reads: false),
    ])
    #expect(try registry.detect(head).format.id == "a")
    #expect(try registry.detect(head).score.reason == "because a")
    #expect(registry.candidates(for: head).map(\.format.id) == ["a", "b", "weak"])
    let poor = FormatRegistry([descriptor("weak", points: 19)])
    let error = try #require(failure { () throws(FormatError) in _ = try poor.detect(head) })
    #expect(error.diagnostic.code == .undetected && error.diagnostic.message.contains("weak (19: because weak)"))
    #expect(failure { () throws(FormatError) in _ = try FormatRegistry().detect(head) }?.kind == .badData)
  }

  @Test("a format of the same id takes the other's place")
  func registering() {
    var registry = FormatRegistry([descriptor("a"), descriptor("b")])
    registry.register(descriptor("a", points: 50))
    registry.register(descriptor("c"))
    #expect(registry.formats.map(\.id) == ["a", "b", "c"])
    let codes = registry.codes
    #expect(Set(codes).count == codes.count && codes.suffix(3).map(\.id) == ["a/x", "b/x", "c/x"])
  }

  @Test("a reader and a writer run behind a descriptor with a user's settings")
  func running() throws {
    let format = descriptor("toy")
    let reading = try #require(format.reading)
    let writing = try #require(format.writing)
    var source = ByteSource(Array("one\ntwo\n".utf8))
    var report = Report()
    var sink = ByteSink()
    var writer = try writing.open([], format: "toy")
    #expect(writer.holds == .many)
    #expect(try writing.open([.init("flag", nil)], format: "toy").holds == .one)
    var articles: [Article] = []
    try reading.read(&source, settings: [], format: "toy", report: &report) { (article, _) throws(FormatError) in
      articles.append(article)
    }
    for article in articles { try writer.write(article, to: &sink, report: &report) }
    try writer.finish(&sink, report: &report)
    #expect(sink.takeBytes() == Array("one\ntwo\n".utf8))
    #expect(failure { () throws(FormatError) in try reading.validate([.init("nope", nil)], format: "toy") } != nil)
    #expect(failure { () throws(FormatError) in _ = try writing.open([.init("nope", nil)], format: "toy") } != nil)
  }

  @Test("an error of the host ends the reading and is passed on")
  func hostFails() throws {
    var source = ByteSource(Array("one\ntwo\n".utf8))
    var report = Report()
    let reading = try #require(descriptor("toy").reading)
    var seen = 0
    let error = failure { () throws(FormatError) in
      try reading.read(&source, settings: [], format: "toy", report: &report) { (_, _) throws(FormatError) in
        seen += 1
        throw FormatError(.inputOutput, .writeFailed)
      }
    }
    #expect(seen == 1 && error?.diagnostic.code == .writeFailed)
  }
}

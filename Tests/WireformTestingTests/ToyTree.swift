import WireformCore
import WireformTesting

/// How the toys are told to cheat: each law must catch its cheat.
struct ToyOptions: FormatOptions {
  var cheat = ""
  var carry = false
  static let declared = [
    OptionDeclaration("cheat", .string, "How to cheat."), OptionDeclaration("carry", .flag, "Carry the whole Article."),
  ]
  mutating func set(_ name: String, to value: OptionValue) {
    if name == "carry" { carry = value.flag } else { cheat = value.string ?? "" }
  }
}

/// A format of three fields in JSON, which says what it loses, supplies a version, and can carry.
enum ToyTree {
  static let format = FormatDescriptor(
    id: "toy-tree", summary: "A toy.", reading: .init(ToyTreeReader.self), writing: .init(ToyTreeWriter.self))

  /// The laws on the format, its reader and its writer told to cheat.
  static func laws(reading: String = "", writing: String = "") -> FormatLaws {
    var laws = FormatLaws(
      format, kind: .tree, reading: [.init("cheat", reading)], writing: [.init("cheat", writing)])
    laws.generatedArticles = 12
    laws.limit = 5
    laws.hostileSizes = (4_000, 40_000)
    return laws
  }

  /// What the format keeps of an Article.
  static func kept(_ article: Article) -> Value {
    var members: [Value.Member] = [Value.Member("version", .string(article.version ?? "1"))]
    if let headline = article.headline { members.append(Value.Member("headline", .string(headline))) }
    if !article.keywords.isEmpty {
      members.append(Value.Member("keywords", .array(article.keywords.map { .string($0.text) })))
    }
    let texts = article.body.filter(isPlain).map { Value.string($0.plainText) }
    if !texts.isEmpty { members.append(Value.Member("body", .array(texts))) }
    return .object(members)
  }

  static func isPlain(_ block: Block) -> Bool { block == .text(block.plainText) }
}

struct ToyTreeWriter: Writer {
  let options: ToyOptions
  private var articles: [Article] = []
  init(options: ToyOptions) { self.options = options }
  static func holds(_ options: ToyOptions) -> Capacity { .one }

  mutating func write(_ article: borrowing Article, to sink: inout ByteSink, report: inout Report) throws(FormatError) {
    let article = copy article
    var tree = ToyTree.kept(article)
    if options.cheat == "no version", article.version == nil, case .object(let members) = tree {
      tree = .object(members.filter { $0.key != "version" })
    } else if article.version == nil, options.cheat != "invents" {
      report.add(.supplied, path: "version")
    }
    if options.carry { carry(article, &tree) } else { declare(article, &report) }
    if options.cheat == "grows", case .object(let members) = tree {
      tree = .object(members + [Value.Member("headline", .string((article.headline ?? "") + "!"))])
    }
    if options.cheat == "fails" { throw FormatError(.internalFailure, .internalFailure) }
    ToyJSON.write(tree, to: &sink)
    sink.write("\n")
  }

  private func carry(_ article: Article, _ tree: inout Value) {
    guard case .object(let members) = tree, options.cheat != "does not carry" else { return }
    let whole: Value = [
      "article": ValueBuilder.value(of: article), "reads": options.cheat == "no digest" ? .null : tree,
    ]
    tree = .object(members + [Value.Member("wireform", whole)])
  }

  private func declare(_ article: Article, _ report: inout Report) {
    guard case .object(let members) = ValueBuilder.value(of: article, shape: .canonical) else { return }
    for member in members where !["version", "headline", "body", "keywords"].contains(member.key) {
      if options.cheat == "drops byline", member.key == "byline" { continue }
      report.add(.lossNoPlace, path: FieldPath([.key(member.key)]))
    }
    for (index, block) in article.body.enumerated() where !ToyTree.isPlain(block) {
      report.add(.lossNoPlace, path: FieldPath().key("body").index(index))
    }
    for (index, line) in article.keywords.enumerated() where line != Line(line.text) {
      var path = FieldPath().key("keywords").index(index)
      if line.content == [.text(line.text)] {
        for key in ["role", "language", "rank", "title", "extras"] where ValueBuilder.value(of: line)[key] != nil {
          report.add(.lossNoPlace, path: path.key(key))
        }
      } else {
        path = path.key("content")
        report.add(.lossNoPlace, path: path)
      }
    }
    if options.cheat == "overclaims" { report.add(.lossNoPlace, path: "headline") }
    if options.cheat == "points nowhere" { report.add(.lossNoPlace) }
  }
}

struct ToyTreeReader: Reader {
  static func read(
    _ source: inout ByteSource, options: ToyOptions, report: inout Report,
    emit: (Article, inout Report) throws(FormatError) -> Void
  ) throws(FormatError) {
    let bytes = try source.readAll()
    if options.cheat == "quadratic" { waste(bytes) }
    var tree = Value.null
    do throws(FormatError) { tree = try ToyJSON.read(bytes) } catch {
      if options.cheat == "no place" { throw FormatError(.badData, toyBroken) }
      if options.cheat == "blames itself" {
        throw FormatError(.internalFailure, toyBroken, place: error.diagnostic.place)
      }
      throw error
    }
    guard case .object(let members) = tree else { return try emit(Article(), &report) }
    var article = own(members, options, &report)
    if let carried = tree["wireform"] { article = self.carried(carried, article, options, &report) }
    try emit(article, &report)
  }

  private static func own(_ members: [Value.Member], _ options: ToyOptions, _ report: inout Report) -> Article {
    var article = Article()
    for member in members {
      switch (member.key, member.value) {
      case ("version", .string(let text)): article.version = text
      case ("headline", .string(let text)): article.headline = text
      case ("body", .array(let texts)): article.body = texts.compactMap { $0.string.map { .text($0) } }
      case ("keywords", .array(let texts)):
        article.keywords = texts.compactMap { $0.string.map { Line($0) } }
        if options.cheat == "reverses" { article.keywords.reverse() }
      case ("wireform", _): break
      default: if options.cheat != "ignores keys" { report.add(toyUnknown, "unknown: \(member.key) = \(member.value)") }
      }
    }
    return article
  }

  private static func carried(
    _ carried: Value, _ own: Article, _ options: ToyOptions, _ report: inout Report
  ) -> Article {
    var problems: [ValueReader.Problem] = []
    guard let reads = carried["reads"],
      let article: Article = carried["article"].flatMap({ ValueReader.read($0, problems: &problems) })
    else { return own }
    guard reads == ToyTree.kept(own) || reads == .null else {
      report.add(toyStale)
      return own
    }
    return article
  }

  private static func waste(_ bytes: [UInt8]) {
    guard bytes.starts(with: Array("[[[".utf8)) else { return }
    var sum = 0
    for _ in 0..<bytes.count / 32 { sum &+= bytes.reduce(0) { $0 &+ Int($1) } }
    if sum == 1 { print(sum) }
  }
}

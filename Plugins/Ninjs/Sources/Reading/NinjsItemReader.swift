internal import WireformCore
internal import WireformJSON

/// Reads one news object of ninjs, whatever its generation, into an Article.
///
/// Names are compared without regard to capitals, and singulars, plurals, lists and maps are taken for one another,
/// since feeds mix the versions. What no field takes stays in `extras` under its name of 3.x.
struct NinjsItemReader {
  let document: JSONDocument
  var diagnostics: [(code: DiagnosticCode, message: String?, path: FieldPath, node: Int)] = []

  init(_ document: JSONDocument) { self.document = document }

  /// Reads an object.
  /// - Parameters:
  ///   - node: the object's node.
  ///   - path: where the Article stands, for diagnostics.
  mutating func article(_ node: Int, at path: FieldPath = FieldPath()) -> Article {
    var object = NinjsObject(document, node)
    var article = Article()
    identity(&object, &article)
    management(&object, &article, path)
    lines(&object, &article)
    rights(&object, &article)
    concepts(&object, &article, path)
    article.renditions = renditions(&object)
    bodies(&object, &article, path)
    article.media += associations(&object, path.key("media"))
    standard(&object)
    var extras = object.extras
    for member in article.extras.ninjsFields { extras.keepNinjs(member.key, member.value) }
    article.extras = extras
    return article
  }

  private func identity(_ object: inout NinjsObject, _ article: inout Article) {
    article.id = object.stringOrNumber("uri")
    if article.id == nil { article.id = object.stringOrNumber("guid") }
    article.version = object.stringOrNumber("version")
    article.type = object.string("type")
    article.profile = object.string("profile")
    article.altIds = altIds(&object)
    if let node = object.take("representationType") {
      let renamed = ["complete": "full", "incomplete": "partial"]
      let value = document.value(at: node)
      article.extras.keepNinjs("representationType", value.string.flatMap { renamed[$0] }.map { .string($0) } ?? value)
    }
  }

  /// A list of {role, value}, or 1.x's map of roles to values.
  private func altIds(_ object: inout NinjsObject) -> [AltID] {
    guard let node = object.take("altIds") else { return [] }
    if document.nodes[node].kind == .object {
      let keys = document.children(of: node)
      if !keys.isEmpty, keys.allSatisfy({ document.nodes[$0 + 1].isString }) {
        return keys.map { AltID(document.text(at: $0 + 1), role: document.text(at: $0)) }
      }
    } else if document.nodes[node].kind == .array {
      let objects = document.children(of: node).filter { document.nodes[$0].kind == .object }
      if !objects.isEmpty, objects.count == document.children(of: node).count {
        return objects.map { element in
          var object = NinjsObject(document, element)
          var altId = AltID()
          altId.value = object.stringOrNumber("value")
          altId.role = object.string("role")
          altId.extras = object.extras
          return altId
        }
      }
    }
    object.untake("altIds")
    return []
  }

  private mutating func management(_ object: inout NinjsObject, _ article: inout Article, _ path: FieldPath) {
    article.status = object.string("pubStatus")
    if let urgency = object.stringOrNumber("urgency") { article.urgency = Urgency(urgency, scale: "iptc") }
    article.firstCreated = date("firstCreated", &object, path)
    article.versionCreated = date("versionCreated", &object, path)
    article.contentCreated = date("contentCreated", &object, path)
    if let until = date("embargoedUntil", &object, path) { article.embargo = Embargo(until: until) }
    article.expires = date("expires", &object, path)
    if let note = object.string("edNote") { article.edNotes = [Note(note)] }
    article.language = object.string("language")
    if let node = object.take("digitalSourceType") {
      article.digitalSourceType = concept(node)
      if article.digitalSourceType == nil { object.untake("digitalSourceType") }
    }
  }

  private mutating func date(_ name: StaticString, _ object: inout NinjsObject, _ path: FieldPath) -> PartialDate? {
    guard let node = object.take(name) else { return nil }
    if let date = object.text(node).flatMap({ PartialDate($0) }) { return date }
    object.untake(name)
    let found = document.value(at: node).summary
    diagnostics.append(
      (.badDate, "found \(found), expected a date; it was kept in extras", path.key(String(describing: name)), node))
    return nil
  }

  private func rights(_ object: inout NinjsObject, _ article: inout Article) {
    var rights = Rights()
    rights.holder = object.string("copyrightHolder").map { Concept(name: $0) }
    rights.notice = object.string("copyrightNotice")
    rights.usageTerms = object.string("usageTerms")
    if let node = object.take("rightsInfo"), document.nodes[node].kind == .object {
      var info = NinjsObject(document, node)
      var expression = RightsExpression()
      expression.language = info.string("langId")
      expression.href = info.string("linkedRights")
      expression.text = info.string("encodedRights")
      expression.extras = info.extras
      rights.expressions = [expression]
    } else {
      object.untake("rightsInfo")
    }
    if rights != Rights() { article.rights = rights }
  }

  /// The standard's name and version where they are exactly what would be written; anything else is kept.
  private func standard(_ object: inout NinjsObject) {
    guard let node = object.take("standard") else { return }
    if isUsual(standard: node) { return }
    object.untake("standard")
  }

  /// Whether it says exactly what would be written: the name, a version, and the schema of that.
  private func isUsual(standard node: Int) -> Bool {
    let nodes = document.nodes
    // An object of three members has six nodes below it: three keys and three values that are no containers.
    guard nodes[node].kind == .object, nodes[node].next == node + 7,
      (1...6).allSatisfy({ nodes[node + $0].isString }), document.isText(at: node + 1, "name"),
      document.isText(at: node + 2, "ninjs"), document.isText(at: node + 3, "version"),
      document.isText(at: node + 5, "schema"), let version = NinjsVersion(document.text(at: node + 4))
    else { return false }
    return document.text(at: node + 4) == version.text && document.text(at: node + 6) == version.schema
  }
}

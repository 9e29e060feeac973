internal import WireformCore
internal import WireformMarkup
internal import WireformXML

/// Reads `rightsInfo`.
enum RightsReader {
  static func read(_ element: XMLElement, into item: inout ItemReader) {
    var rights = Rights()
    for inner in element.elements {
      switch inner.local {
      case "copyrightHolder" where rights.holder == nil: rights.holder = item.concepts.read(inner)
      case "copyrightNotice", "usageTerms": text(inner, &rights, &item)
      case "link": rights.links.append(LineReader.link(inner))
      case "rightsExpressionData":
        inner.markTaken()
        var expression = RightsExpression()
        expression.language = inner.take("langid")
        expression.text = inner.text
        expression.extras = LineReader.attributes(inner)
        rights.expressions.append(expression)
      default: break
      }
    }
    var members: [Value.Member] = []
    var attributes: [Value.Member] = []
    if case .object(let kept)? = rights.extras[NewsMLG2.id]?["attributes"] { attributes = kept }
    let own = ExtrasReader.attributes(element)
    if !own.isEmpty { attributes.append(Value.Member("rightsInfo", .object(own))) }
    if !attributes.isEmpty { members.append(Value.Member("attributes", .object(attributes))) }
    element.markTaken()
    let rest = element.elements.filter { !$0.isTaken }.map { ExtrasReader.value($0, in: "rightsInfo") }
    if !rest.isEmpty { members.append(Value.Member("elements", .array(rest))) }
    rights.extras[NewsMLG2.id] = members.isEmpty ? nil : .object(members)
    item.article.rights = rights
  }

  private static func text(_ element: XMLElement, _ rights: inout Rights, _ item: inout ItemReader) {
    let isNotice = element.local == "copyrightNotice"
    let language = element.take("xml:lang")
    let text = LineReader.text(element, &item.report)
    let rest = ExtrasReader.attributes(element)
    let isFirst = rights.notice == nil && rights.usageTerms == nil
    let isFree = isNotice ? rights.notice == nil && rights.usageTerms == nil : rights.usageTerms == nil
    if isFree, isFirst || rights.language == language, rights.translations.isEmpty {
      rights.language = language
      if isNotice { rights.notice = text } else { rights.usageTerms = text }
      return keep(rest, element.local, &rights.extras)
    }
    let last = rights.translations.indices.last
    if !isNotice, let last, rights.translations[last].language == language, rights.translations[last].usageTerms == nil
    {
      rights.translations[last].usageTerms = text
      return keep(rest, element.local, &rights.translations[last].extras)
    }
    var translation = RightsTranslation()
    translation.language = language
    if isNotice { translation.notice = text } else { translation.usageTerms = text }
    keep(rest, element.local, &translation.extras)
    rights.translations.append(translation)
  }

  private static func keep(_ rest: [Value.Member], _ path: String, _ extras: inout Extras) {
    guard !rest.isEmpty else { return }
    var attributes: [Value.Member] = []
    if case .object(let kept)? = extras[NewsMLG2.id]?["attributes"] { attributes = kept }
    attributes.append(Value.Member(path, .object(rest)))
    extras[NewsMLG2.id] = ["attributes": .object(attributes)]
  }
}

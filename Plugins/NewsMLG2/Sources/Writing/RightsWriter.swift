internal import WireformCore
internal import WireformMarkup
internal import WireformXML

/// Writes `rightsInfo`.
enum RightsWriter {
  static func write(_ article: borrowing Article, _ extras: G2Extras, to out: inout MarkupOutput) {
    if let rights = article.rights { write(rights, to: &out) }
    // Further ones, such as those of the metadata.
    extras.write(in: "item", named: ["rightsInfo"], to: &out)
  }

  private static func write(_ rights: Rights, to out: inout MarkupOutput) {
    let own = G2Extras(rights.extras)
    let isEmpty =
      rights.holder == nil && rights.notice == nil && rights.usageTerms == nil && rights.translations.isEmpty
      && rights.links.isEmpty && rights.expressions.isEmpty && own.elementList.isEmpty
    out.steps = [.key("rights")]
    if !isEmpty { element(rights, own, &out) }
    out.lose("language", rights.language != nil && rights.notice == nil && rights.usageTerms == nil)
    out.loseForeign(rights.extras)
    out.steps = []
  }

  private static func element(_ rights: Rights, _ extras: G2Extras, _ out: inout MarkupOutput) {
    out.xml.open("rightsInfo")
    extras.writeAttributes(at: "rightsInfo", to: &out)
    extras.write(in: "rightsInfo", named: ["accountable"], to: &out)
    if let holder = rights.holder {
      out.inField("holder") { ConceptWriter.write(holder, as: "copyrightHolder", kind: .party, to: &$0) }
    }
    block("copyrightNotice", rights.notice, rights.language, "notice", extras, &out)
    block("usageTerms", rights.usageTerms, rights.language, "usageTerms", extras, &out)
    out.forEach("translations", rights.translations) { out, translation in
      let extras = G2Extras(translation.extras)
      block("copyrightNotice", translation.notice, translation.language, "notice", extras, &out)
      block("usageTerms", translation.usageTerms, translation.language, "usageTerms", extras, &out)
      if translation.notice == nil, translation.usageTerms == nil { out.say(.lossNoPlace) }
      out.loseForeign(translation.extras)
    }
    out.forEach("links", rights.links) { LinkWriter.write($1, to: &$0) }
    out.forEach("expressions", rights.expressions) { expression($1, &$0) }
    extras.write(in: "rightsInfo", except: ["accountable"], to: &out)
    out.xml.close()
  }

  private static func block(
    _ name: StaticString, _ text: String?, _ language: String?, _ field: String, _ extras: G2Extras,
    _ out: inout MarkupOutput
  ) {
    guard let text else { return }
    out.xml.open(name, mixed: true)
    ConceptWriter.language(language, &out)
    extras.writeAttributes(at: String(describing: name), to: &out)
    G2Line.write(text, kind: .block, field: field, to: &out)
    out.xml.close()
  }

  private static func expression(_ expression: RightsExpression, _ out: inout MarkupOutput) {
    out.lose("href", expression.href != nil)
    guard let language = expression.language, let text = expression.text else {
      return out.say(.lossNoPlace, "G2 wants a rights expression with its language and its text")
    }
    let extras = G2Extras(expression.extras)
    out.xml.open("rightsExpressionData", mixed: true)
    out.xml.attribute("langid", language)
    out.xml.attribute("enctype", extras.attributeOfOwn("enctype") ?? "text/plain")
    out.xml.text(text)
    out.xml.close()
    out.loseForeign(expression.extras)
  }
}

extension G2Extras {
  /// An attribute of the object's own element.
  func attributeOfOwn(_ name: String) -> String? { ownAttributes.first { $0.key == name }?.value.string }
}

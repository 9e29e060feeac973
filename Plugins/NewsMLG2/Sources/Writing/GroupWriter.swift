internal import WireformCore
internal import WireformMarkup
internal import WireformXML

/// Writes the structure of a package.
enum GroupWriter {
  static func write(_ article: borrowing Article, to out: inout MarkupOutput) {
    guard !article.groups.isEmpty else { return }
    let ids = identifiers(article.groups)
    out.xml.open("groupSet")
    out.xml.attribute("root", ids.first)
    out.steps = [.key("groups")]
    for (index, group) in article.groups.enumerated() {
      out.steps.append(.index(index))
      write(group, id: ids[index], ids, article.groups, &out)
      out.steps.removeLast()
    }
    out.steps = []
    out.xml.close()
  }

  /// The ids as they are where they may be ids of XML, else made up.
  private static func identifiers(_ groups: [Group]) -> [String] {
    var taken = Set(groups.compactMap(\.id))
    var used: Set<String> = []
    return groups.enumerated().map { index, group in
      if let id = group.id, XMLWriter.isName(id), !id.contains(":"), used.insert(id).inserted { return id }
      var candidate = "group-\(index + 1)"
      while taken.contains(candidate) { candidate += "-" }
      taken.insert(candidate)
      used.insert(candidate)
      return candidate
    }
  }

  private static func write(
    _ group: Group, id: String, _ ids: [String], _ groups: [Group], _ out: inout MarkupOutput
  ) {
    out.xml.open("group")
    out.xml.attribute("id", id)
    if group.id == nil {
      out.say(.supplied, "the group was given the id \(id)", field: "id")
    } else if group.id != id {
      out.say(.lossChanged, "the id became \(id)", field: "id")
    }
    G2Code.attribute("role", group.role ?? "main", &out)
    if group.role == nil { out.say(.supplied, "the group was given the role main", field: "role") }
    G2Code.attribute("mode", group.mode, vocabulary: .groupModes, &out)
    let extras = G2Extras(group.extras)
    extras.writeAttributes(to: &out)
    out.xml.element("title", group.title.map { ConceptWriter.line($0, "title", &out) })
    out.forEach("items", group.items) { item($1, ids, groups, &$0) }
    extras.writeElements(to: &out)
    out.loseForeign(group.extras)
    out.xml.close()
  }

  private static func item(_ item: GroupItem, _ ids: [String], _ groups: [Group], _ out: inout MarkupOutput) {
    if let name = item.group, let index = groups.firstIndex(where: { $0.id == name }) {
      out.xml.open("groupRef")
      out.xml.attribute("idref", ids[index])
      G2Extras(item.extras).writeAttributes(to: &out)
      out.xml.close()
      var rest = item
      rest.group = nil
      rest.extras = Extras()
      if rest != GroupItem() { out.say(.lossNoPlace, "only the group's id is written") }
      return out.loseForeign(item.extras)
    }
    out.lose("group", item.group != nil)
    let extras = G2Extras(item.extras)
    out.xml.open("itemRef")
    LinkWriter.target(
      href: item.href, id: item.id, version: item.version, contentType: item.contentType, title: nil, &out)
    extras.writeAttributes(to: &out)
    hints(item, &out)
    extras.writeElements(to: &out)
    out.loseForeign(item.extras)
    out.xml.close()
  }

  /// What the item is, copied from its own metadata.
  private static func hints(_ item: GroupItem, _ out: inout MarkupOutput) {
    if let type = item.type {
      out.xml.open("itemClass")
      out.xml.attribute("qcode", G2Code.code(type, vocabulary: .types, &out))
      out.xml.close()
    }
    out.xml.element("title", item.title.map { ConceptWriter.line($0, "title", &out) })
    out.xml.element("slugline", item.slugline.map { ConceptWriter.line($0, "slugline", &out) })
    out.xml.element("headline", item.headline.map { ConceptWriter.line($0, "headline", &out) })
  }
}

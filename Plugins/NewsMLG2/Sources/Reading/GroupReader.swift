internal import WireformCore
internal import WireformMarkup
internal import WireformXML

/// Reads the structure of a package: the root group first.
enum GroupReader {
  static func read(_ set: XMLElement, into item: inout ItemReader) {
    let root = set.take("root")
    defer { tellRoot(root, &item) }
    var groups: [Group] = []
    for element in set.elements where element.local == "group" { groups.append(group(element, &item)) }
    if let index = groups.firstIndex(where: { $0.id == root }), index > 0 {
      groups.insert(groups.remove(at: index), at: 0)
    }
    item.article.groups = groups
    item.keepRest(of: set, at: "groupSet")
  }

  /// The root is the first group; where it is not, or is not named, that is told.
  private static func tellRoot(_ root: String?, _ item: inout ItemReader) {
    guard root == nil || root != item.article.groups.first?.id else { return }
    item.report.add(.g2Frame, "the root of the groups is \(root ?? "not named"): the first group stands for it")
  }

  private static func group(_ element: XMLElement, _ item: inout ItemReader) -> Group {
    var group = Group()
    group.id = element.take("id")
    group.role = element.take("role").map { G2Code.word($0) }
    group.mode = element.take("mode").map { G2Code.word($0, vocabulary: .groupModes) }
    for inner in element.elements {
      switch inner.local {
      case "title" where group.title == nil && !inner.hasRest: group.title = LineReader.text(inner, &item.report)
      case "groupRef":
        var reference = GroupItem()
        reference.group = inner.take("idref")
        reference.extras = ExtrasReader.rest(of: inner)
        group.items.append(reference)
      case "itemRef": group.items.append(reference(inner))
      default: break
      }
    }
    group.extras = ExtrasReader.rest(of: element)
    return group
  }

  private static func reference(_ element: XMLElement) -> GroupItem {
    var item = GroupItem()
    item.id = element.take("residref")
    item.version = element.take("version")
    item.href = element.take("href")
    item.contentType = element.take("contenttype")
    for inner in element.elements where !inner.hasElements {
      let isBare = !inner.hasRest
      let text = MarkupText.collapsed(inner.text)
      switch inner.local {
      case "itemClass":
        guard let code = inner.peek("qcode") else { continue }
        _ = inner.take("qcode")
        guard !inner.hasRest else { continue }
        item.type = G2Code.word(code, vocabulary: .types)
      case "title" where isBare && item.title == nil: item.title = text
      case "headline" where isBare && item.headline == nil: item.headline = text
      case "slugline" where isBare && item.slugline == nil: item.slugline = text
      default: continue
      }
      inner.markTaken()
    }
    item.extras = ExtrasReader.rest(of: element)
    return item
  }
}

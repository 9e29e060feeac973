internal import WireformCore

/// Brings together what the data of a page and its figures say of the same medium.
enum MediaMerge {
  /// The media of the data, completed by those of the page; media that only the page shows follow.
  /// - Parameters:
  ///   - data: as the structured data describes them.
  ///   - page: as figures show them, with the names that the body uses.
  ///   - report: told of what both say.
  static func merged(_ data: [Article], _ page: [Article], _ report: inout Report) -> [Article] {
    var media = data
    var isUsed = [Bool](repeating: false, count: data.count)
    for item in page {
      guard let index = index(of: item, in: media, isUsed) else {
        media.append(item)
        isUsed.append(true)
        continue
      }
      isUsed[index] = true
      media[index] = merge(media[index], item, FieldPath([.key("media"), .index(index)]), &report)
    }
    return media
  }

  private static func index(of item: Article, in media: [Article], _ isUsed: [Bool]) -> Int? {
    if let index = media.indices.first(where: { !isUsed[$0] && media[$0].name != nil && media[$0].name == item.name }) {
      return index
    }
    guard let address = item.renditions.first?.href else { return nil }
    return media.indices.first { index in
      guard !isUsed[index], let other = media[index].renditions.first?.href else { return false }
      return other == address || (address.hasPrefix("/") && path(other) == address)
    }
  }

  /// What stands behind the host of an address.
  private static func path(_ address: String) -> String? {
    let pieces = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return pieces.count == 4 && pieces[0].hasSuffix(":") && pieces[1].isEmpty ? "/" + pieces[3] : nil
  }

  private static func merge(_ data: Article, _ page: Article, _ path: FieldPath, _ report: inout Report) -> Article {
    var data = data
    if data.name != page.name {
      // The page's name is the one that its figures use.
      if data.title == nil { data.title = data.name }
      data.name = page.name
    }
    var agreeing: [String] = []
    var others: [String] = []
    let value = merge(ValueBuilder.value(of: data), ValueBuilder.value(of: page), "", &agreeing, &others)
    var problems: [ValueReader.Problem] = []
    report.add(.htmlSources, "data and figure both say: \(agreeing.joined(separator: ", "))", path: path)
    for other in others { report.add(.htmlContradiction, "the figure says \(other)", path: path) }
    return ValueReader.read(value, problems: &problems) ?? data
  }

  private static func merge(
    _ data: Value, _ page: Value, _ name: String, _ agreeing: inout [String], _ others: inout [String]
  ) -> Value {
    switch (data, page) {
    case (.object(var members), .object(let added)):
      for member in added {
        let path = name.isEmpty ? member.key : "\(name).\(member.key)"
        if let index = members.firstIndex(where: { $0.key == member.key }) {
          members[index].value = merge(members[index].value, member.value, path, &agreeing, &others)
        } else {
          members.append(member)
        }
      }
      return .object(members)
    case (.array(var elements), .array(let added)):
      for (index, element) in added.enumerated() {
        if elements.indices.contains(index) {
          elements[index] = merge(elements[index], element, "\(name)[\(index)]", &agreeing, &others)
        } else {
          elements.append(element)
        }
      }
      return .array(elements)
    default:
      if data == page { agreeing.append(name) } else { others.append("\(name): \(page.summary)") }
      return data
    }
  }
}

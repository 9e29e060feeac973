internal import WireformCore

/// Finds what a page does not say by reading it back.
enum PageLosses {
  /// Reports each field in which the article and its page differ.
  static func report(_ article: Article, _ page: [UInt8], _ report: inout Report) throws(FormatError) {
    var silent = Report(limits: report.limits)
    let back = try PageReader.article(of: withoutStyle(page), options: HTMLReader.Options(), report: &silent)
    for difference in article.diff(back) { say(difference, &report) }
  }

  /// The page without its sheet of styles, which is most of a short page and says nothing of the story. The first
  /// `<style>` is the writer's own: whatever the story says before it, its `<` is escaped.
  private static func withoutStyle(_ page: [UInt8]) -> [UInt8] {
    let length = PageStyle.sheet.utf8.count
    let tag = Array("<style>".utf8)
    guard let start = page.indices.first(where: { page[$0] == tag[0] && page[$0...].starts(with: tag) }),
      start + tag.count + length <= page.count
    else { return page }
    return Array(page[..<(start + tag.count)]) + page[(start + tag.count + length)...]
  }

  private static func say(_ difference: Difference, _ report: inout Report) {
    let path = difference.path
    guard let left = difference.left else {
      let right = difference.right?.summary ?? "nothing"
      return report.add(.supplied, "the page says \(right) here, which the article does not", path: path)
    }
    if path.steps.last == .key("href"), let address = left.string, !SafeAddress.isSafe(address) {
      let scheme = SafeAddress.scheme(of: address) ?? ""
      return report.add(.htmlUnsafeAddress, "an address of the kind \(scheme): is not written", path: path)
    }
    if isUnsafe(left, path) { return report.add(.htmlUnsafeAttribute, path: path) }
    if path.steps.first == .key("edNotes") { return report.add(.htmlHiddenNote, path: path) }
    if let right = difference.right {
      report.add(.lossChanged, "the page says \(right.summary) in place of \(left.summary)", path: path)
    } else {
      report.add(.lossNoPlace, "a page has no place for \(left.summary)", path: path)
    }
  }

  /// Whether extras lost an attribute that a page must not hold.
  private static func isUnsafe(_ value: Value, _ path: FieldPath) -> Bool {
    guard let last = path.steps.last else { return false }
    var attributes: Value?
    switch last {
    case .key("extras"): attributes = value["html"]?["attributes"]
    case .key("html"): attributes = value["attributes"]
    case .key("attributes"): attributes = value
    case .key(let name) where path.steps.dropLast().last == .key("attributes"):
      return !SafeAddress.isSafe(attribute: name, value.string ?? "")
    default: return false
    }
    guard case .object(let members)? = attributes else { return false }
    return members.contains { !SafeAddress.isSafe(attribute: $0.key, $0.value.string ?? "") }
  }
}

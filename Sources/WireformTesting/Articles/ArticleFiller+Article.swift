internal import WireformCore

extension ArticleFiller {
  /// An Article whose fields fit together.
  mutating func article() -> Article {
    var article = Article()
    article.fields(&self)
    (article.name, article.rel) = (nil, nil)
    article.media = []
    if isComplete || random.chance(density / 2) || refersToMedia(article) { article.media = [picture(named: "m1")] }
    settleKind(&article)
    settleLines(&article)
    settleGroups(&article)
    return article
  }

  private func refersToMedia(_ article: Article) -> Bool {
    var refers = false
    article.body.walk { if case .figure = $0 { refers = true } }
    article.body.walkInlines { if case .image = $0 { refers = true } }
    return refers
  }

  /// A story has no alternative text and no groups, a package has no body; the kitchen sink has all of them.
  private mutating func settleKind(_ article: inout Article) {
    guard !isComplete else { return }
    (article.caption, article.altText) = (nil, nil)
    if random.chance(10), !article.groups.isEmpty {
      article.type = "composite"
      (article.body, article.dateline, article.media) = ([], nil, [])
    } else {
      article.groups = []
    }
  }

  /// The plain keys and the lists beside them say the same.
  private mutating func settleLines(_ article: inout Article) {
    if isComplete ? variant == 1 : article.subheadline != nil { article.headlines = [] }
    if !article.headlines.isEmpty { article.subheadline = nil }
    settleLabels(&article)
    if let first = article.headlines.first { article.headline = first.text }
    if let first = article.bylines.first { article.byline = first.text }
    guard !article.descriptions.isEmpty else { return }
    article.descriptions[0].role = "drol:summary"
    article.summary = article.descriptions[0].text
    guard article.caption != nil, article.descriptions.count > 1 else { return }
    article.descriptions[1].role = "drol:caption"
    article.caption = article.descriptions[1].text
  }

  /// Labels stand in the headline as they are printed.
  private mutating func settleLabels(_ article: inout Article) {
    guard !article.labels.isEmpty else { return }
    let label = random.pick([
      Label("UPDATE 1", sense: "update", number: 1), Label("UPDATE 2", sense: "update", number: 2),
    ])
    article.labels = [label]
    let prefix = (label.text ?? "") + "-"
    if !article.headlines.isEmpty { article.headlines[0].content.insert(.text(prefix), at: 0) }
    article.headline = prefix + (article.headline ?? "")
  }

  /// The first group is the root, and the others hang on it.
  private func settleGroups(_ article: inout Article) {
    guard var root = article.groups.first else { return }
    root.items += article.groups.dropFirst().map { group in
      var item = GroupItem()
      item.group = group.id
      return item
    }
    article.groups[0] = root
  }

  private mutating func picture(named name: String) -> Article {
    var picture = Article()
    picture.id = "urn:newsml:example.org:20151120:PICTURE-\(number())"
    picture.type = "picture"
    picture.name = name
    picture.rel = "main"
    picture.language = "en"
    picture.headline = "A bridge \(number())"
    picture.caption = sentence()
    picture.altText = "An old bridge & a ferry"
    picture.creditLine = "Example News/Ann Example"
    picture.creators = [Concept(name: "Ann Example")]
    var rendition = Rendition()
    rendition.name = "highRes"
    rendition.href = "http://example.org/pictures/\(number()).jpg"
    rendition.contentType = "image/jpeg"
    (rendition.width, rendition.height) = (1200, 800)
    picture.renditions = [rendition]
    return picture
  }
}

internal import WireformCore

/// The media of a document, by name and by address: what `![…](…)` refers to.
///
/// An image of the body whose address no member of `media` has becomes a member of its own, named `image-1` and so on.
/// An address `media:NAME` refers to a member by its name.
struct MediaRegister {
  /// The scheme of references by name.
  static let scheme = "media:"

  /// All media, those of the front matter first.
  private(set) var media: [Article]
  private var byName: [String: Int] = [:]
  private var byAddress: [String: Int] = [:]
  private var made = 0

  /// A register of the media that the front matter lists.
  init(_ media: [Article]) {
    self.media = media
    for (index, item) in media.enumerated() { enter(item, index) }
  }

  private mutating func enter(_ item: Article, _ index: Int) {
    if let name = item.name, byName[name] == nil { byName[name] = index }
    if let address = MediaRegister.address(of: item), byAddress[address] == nil, item.name != nil {
      byAddress[address] = index
    }
  }

  /// The address under which a member is shown: that of its first rendition that has one.
  static func address(of item: Article) -> String? {
    item.renditions.lazy.compactMap(\.href).first { !$0.isEmpty }
  }

  /// The name of the member that an image shows, made where there is none.
  mutating func name(address: String, alt: String, caption: String?, isFigure: Bool) -> String {
    if address.hasPrefix(MediaRegister.scheme) {
      let name = String(address.dropFirst(MediaRegister.scheme.count))
      if let index = byName[name], isFigure { update(index, alt, caption) }
      return name
    }
    if let index = byAddress[address], let name = media[index].name {
      if isFigure { update(index, alt, caption) }
      return name
    }
    repeat { made += 1 } while byName["image-\(made)"] != nil
    let item = MediaRegister.made(name: "image-\(made)", address: address, alt: alt, caption: caption)
    media.append(item)
    enter(item, media.count - 1)
    return "image-\(made)"
  }

  /// What the body says of a picture is the newest.
  private mutating func update(_ index: Int, _ alt: String, _ caption: String?) {
    if !alt.isEmpty { media[index].altText = alt }
    if let caption { media[index].caption = caption }
  }

  /// The member that an image of the body becomes.
  static func made(name: String, address: String, alt: String, caption: String?) -> Article {
    var item = Article()
    item.name = name
    item.type = "picture"
    item.altText = alt.isEmpty ? nil : alt
    item.caption = caption
    var rendition = Rendition()
    rendition.href = address
    item.renditions = [rendition]
    return item
  }

  /// How the body refers to a member: by its address where that leads back to it, else by its name.
  func reference(to name: String) -> (address: String, item: Article?) {
    guard let index = byName[name] else { return (MediaRegister.scheme + name, nil) }
    let item = media[index]
    if let address = MediaRegister.address(of: item), byAddress[address] == index,
      !address.hasPrefix(MediaRegister.scheme)
    {
      return (address, item)
    }
    return (MediaRegister.scheme + name, item)
  }
}

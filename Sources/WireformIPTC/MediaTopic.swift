/// The top level of the IPTC's Media Topics, by which stories are sorted.
public struct MediaTopic: Sendable, Hashable {
  /// The code within the scheme `medtop`.
  public let code: String
  /// The English name.
  public let name: String

  /// The full URI.
  public var uri: String { StandardSchemes.base + "mediatopic/" + code }

  /// All seventeen, in the order of their codes.
  public static let topLevel: [MediaTopic] = [
    MediaTopic(code: "01000000", name: "arts, culture, entertainment and media"),
    MediaTopic(code: "02000000", name: "crime, law and justice"),
    MediaTopic(code: "03000000", name: "disaster, accident and emergency incident"),
    MediaTopic(code: "04000000", name: "economy, business and finance"),
    MediaTopic(code: "05000000", name: "education"),
    MediaTopic(code: "06000000", name: "environment"),
    MediaTopic(code: "07000000", name: "health"),
    MediaTopic(code: "08000000", name: "human interest"),
    MediaTopic(code: "09000000", name: "labour"),
    MediaTopic(code: "10000000", name: "lifestyle and leisure"),
    MediaTopic(code: "11000000", name: "politics"),
    MediaTopic(code: "12000000", name: "religion and belief"),
    MediaTopic(code: "13000000", name: "science and technology"),
    MediaTopic(code: "14000000", name: "society"),
    MediaTopic(code: "15000000", name: "sport"),
    MediaTopic(code: "16000000", name: "conflict, war and peace"),
    MediaTopic(code: "17000000", name: "weather"),
  ]
}

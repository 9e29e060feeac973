/// All agencies that the grammar knows, in the order in which they are tried.
public enum Agencies {
  /// The profiles. Of those that fit a story the first is taken, so a narrow one stands before a wide one.
  public static let all: [AgencyProfile] = [
    .tassRussian, .tass, .ria, .interfaxRussian, .interfax, .rosbalt, .reutersWire, .reutersWeb,
    .reutersPartners, .reuters1987, .apWeb, .ap, .afpArabic, .afp, .dpa, .dapd, .apa, .sda, .xinhuaChinese,
    .xinhua, .chineseAgencies, .kyodo, .jiji, .yonhap, .yonhapKorean, .kcna, .ansa, .italianAgencies, .efe,
    .spanishAgencies, .lusa, .greekTurkish, .mti, .ctk, .pap, .bns, .belta, .ukraine, .nordic, .lowCountries,
    .caucasus, .middleEast, .africa, .pti, .southAsia, .bernama, .antara, .southeastAsia, .aap, .upi, .cp,
    .bloomberg, .cnn, .newspapers, .nyt, .pa, .prNewswire, .businessWire, .globeNewswire, .fbis,
  ]

  /// The profile with this id, or nil.
  public static func named(_ id: String) -> AgencyProfile? { all.first { $0.id == id } }

  /// From the name of a source to the number of its group in ``groups``.
  static let sources = WordTable(grouped.names)

  /// Numbers of the profiles in ``all`` that print one and the same source, in order.
  static let groups: [[Int]] = grouped.groups

  /// Words that end a story.
  static let endMarks = WordTable(
    all.flatMap { $0.endMarks.map { ($0, 1) } }
      + [
        "-30-", "- 30 -", "-0-", "###", "# # #", "NNNN", "ENDIT", "Enditem", "ends", "(ends)", "END", "(END)", "-ends-",
        "- ends -",
        "-END-", "-- ENDS --", "(完)", "（完）", "XXX", "***END***", "ENDS//", "FIN", "-endall-", "endall",
      ]
      .map { ($0, 1) })

  private static let grouped: (names: [(String, UInt16)], groups: [[Int]]) = {
    var names: [(String, UInt16)] = []
    var groups: [[Int]] = []
    var seen: [UInt64: Int] = [:]
    for (index, profile) in all.enumerated() {
      for source in profile.sources {
        let hash = FoldedHash.of(source)
        if let group = seen[hash] {
          if groups[group].last != index { groups[group].append(index) }
          continue
        }
        seen[hash] = groups.count
        names.append((source, UInt16(truncatingIfNeeded: groups.count)))
        groups.append([index])
      }
    }
    return (names, groups)
  }()
}

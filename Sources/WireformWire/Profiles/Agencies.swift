/// All agencies that the grammar knows, in the order in which they are tried.
public enum Agencies {
  /// The profiles. Of those that fit a story the first is taken, so a narrow one stands before a wide one.
  public static let all: [AgencyProfile] = [
    .tassRussian, .tass, .ria, .interfaxRussian, .interfax, .rosbalt, .reutersWire, .reutersWeb,
    .reutersPartners, .reuters1987, .ap, .apWeb, .afpArabic, .afp, .dpa, .dapd, .apa, .sda, .xinhuaChinese,
    .xinhua, .chineseAgencies, .kyodo, .jiji, .yonhap, .yonhapKorean, .kcna, .ansa, .italianAgencies, .efe,
    .spanishAgencies, .lusa, .greekTurkish, .mti, .ctk, .pap, .bns, .belta, .ukraine, .nordic, .lowCountries,
    .caucasus, .middleEast, .africa, .pti, .southAsia, .bernama, .antara, .southeastAsia, .aap, .upi, .cp,
    .bloomberg, .cnn, .newspapers, .nyt, .pa, .prNewswire, .businessWire, .globeNewswire, .fbis, .marketNews,
    .forces, .publicServices, .stations,
  ]

  /// The profile at `index`, or nil.
  static func at(_ index: Int?) -> AgencyProfile? {
    guard let index, index >= 0, index < all.count else { return nil }
    return all[index]
  }

  /// The profile with this id, or nil.
  public static func named(_ id: String) -> AgencyProfile? { all.first { $0.id == id } }

  /// From the name of a source to the number of its group in ``sourceGroups``.
  static let sources = bySource.table

  /// Numbers of the profiles in ``all`` that print one and the same source, in order.
  static let sourceGroups = bySource.groups

  /// The group of the stations of the USA, whose call signs nobody can list.
  static let stationGroup = sources.find(FoldedHash.of("WABC")).map(Int.init)

  /// Words that end a story, to the number of their group in ``endMarkGroups``.
  static let endMarks = byEndMark.table

  /// Numbers of the profiles in ``all`` that end a story with one and the same word; none for a word that
  /// many agencies use.
  static let endMarkGroups = byEndMark.groups

  private static let bySource = grouped([]) { $0.sources }

  private static let byEndMark = grouped([
    "-30-", "- 30 -", "###", "# # #", "NNNN", "(ends)", "END", "-ends-", "- ends -", "-END-", "-- ENDS --", "***END***",
    "ENDS//", "FIN", "-endall-", "endall",
  ]) { $0.endMarks }

  private static func grouped(
    _ common: [String], _ names: (AgencyProfile) -> [String]
  ) -> (table: WordTable, groups: [[Int]]) {
    var table = WordTable(capacity: all.reduce(common.count) { $0 &+ names($1).count })
    var groups: [[Int]] = common.isEmpty ? [] : [[]]
    for name in common { table.insert(FoldedHash.of(name), 0) }
    for (index, profile) in all.enumerated() {
      for name in names(profile) {
        let hash = FoldedHash.of(name)
        if let group = table.find(hash).map(Int.init), !groups[group].isEmpty {
          if groups[group].last != index { groups[group].append(index) }
        } else {
          table.insert(hash, UInt16(truncatingIfNeeded: groups.count))
          groups.append([index])
        }
      }
    }
    return (table, groups)
  }
}

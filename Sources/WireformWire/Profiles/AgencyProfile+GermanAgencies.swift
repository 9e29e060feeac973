/// dpa and the other agencies in German, Swiss and Austrian ones in French and Italian too.
extension AgencyProfile {
  /// `City (dpa) - Text, City (dpa/lni) - Text`.
  static let dpa = AgencyProfile(
    id: "dpa", name: "dpa",
    sources: [
      "dpa", "dpa-AFX", "dpa/tmn", "dpa/gms", "tmn", "dpa-tmn", "dpa-infocom", "Deutsche Presse-Agentur", "tca",
      "Europe Online", "dpa/lni", "lni", "lby", "lrs", "lsw", "lhe", "lnw", "lth", "lsn", "lsa", "lah",
    ],
    date: .never,
    shape: "City (dpa) - Text, City (dpa/lni) - Text")

  /// `City (dapd) - Text`.
  static let dapd = AgencyProfile(
    id: "dapd", name: "dapd",
    sources: [
      "dapd", "ddp", "AP/dapd", "dts", "dts Nachrichtenagentur", "epd", "KNA", "sid", "dpa-AFX-Broker",
      "Reuters/dpa", "DJ", "Dow Jones", "Dow Jones Newswires", "ots", "news aktuell",
    ],
    shape: "City (dapd) - Text")

  /// `City (APA) - Text`.
  static let apa = AgencyProfile(
    id: "apa", name: "APA",
    sources: ["APA", "APA/dpa", "APA/Reuters", "APA/AFP", "APA-OTS", "OTS"],
    shape: "City (APA) - Text")

  /// `Paris (ats afp) Text, without a separator`.
  static let sda = AgencyProfile(
    id: "sda", name: "SDA/ATS",
    sources: [
      "sda", "ats", "SDA-Keystone", "Keystone-SDA", "Keystone-ATS", "keystone", "sda/dpa", "ats afp", "awp", "si",
      "sfd",
    ],
    separatorOptional: true,
    shape: "Paris (ats afp) Text, without a separator")
}

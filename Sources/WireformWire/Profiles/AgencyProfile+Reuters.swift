/// Reuters: its wire, its web pages, its wire of 1987, and the services that its pages carry.
extension AgencyProfile {
  /// `CITY, Mon D (Reuters) - Text`.
  static let reutersWire = AgencyProfile(
    id: "reuters-wire", name: "Reuters",
    sources: ["Reuters", "ロイター", "路透", "路透社", "رويترز", "Рейтер", "로이터"],
    date: .always, endMarks: ["Reuter", "Reuters"],
    shape: "CITY, Mon D (Reuters) - Text")

  /// `CITY (Reuters) - Text`.
  static let reutersWeb = AgencyProfile(
    id: "reuters-web", name: "Reuters",
    sources: [
      "Reuters", "Reuters Life!", "Reuters Health", "Reuters Legal", "Reuters Breakingviews", "Breakingviews",
      "Reuters.com", "Reuters/Ipsos", "Thomson Reuters", "Thomson Reuters Foundation", "AlertNet", "TrustLaw",
      "Thomson Reuters Accelus", "Accelus", "Reuters Venture Capital Journal", "Reuters Plus", "Reuters Summit",
      "Reuters Money", "Reuters Point Carbon",
    ],
    date: .never, endMarks: ["Reuters"],
    shape: "CITY (Reuters) - Text")

  /// `CITY, Month D (IFR) - Text`.
  static let reutersPartners = AgencyProfile(
    id: "reuters-partners", name: "Reuters partners",
    sources: [
      "IFR", "RLPC", "Variety.com", "Variety", "Billboard", "Billboard.com", "Hollywood Reporter",
      "The Hollywood Reporter", "Gracenote", "Gracenote/SB Nation", "The Sports Xchange", "LPC", "IFRe", "Buyouts",
      "peHUB", "Back Stage", "Backstage", "Sports Xchange", "TheWrap.com", "TheWrap", "Reuters India",
      "Basis Point", "Project Finance International", "PFI", "International Financing Review", "CNBC", "Zacks.com",
      "Business Wire India",
    ],
    shape: "CITY, Month D (IFR) - Text")

  /// `CITY, Month D - Text, and the line Reuter at the end`.
  static let reuters1987 = AgencyProfile(
    id: "reuters-1987", name: "Reuters",
    sources: [],
    date: .always, printsSource: false, endMarks: ["Reuter", "REUTER", "More", "MORE"],
    shape: "CITY, Month D - Text, and the line Reuter at the end")
}

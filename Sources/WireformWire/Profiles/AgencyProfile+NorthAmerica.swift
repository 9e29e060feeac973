/// UPI, CP, Bloomberg, the news services of papers, and CNN.
extension AgencyProfile {
  /// `CITY, Country, Mon. D (UPI) -- Text`.
  static let upi = AgencyProfile(
    id: "upi", name: "UPI",
    sources: ["UPI", "United Press International"],
    endMarks: ["-0-"],
    shape: "CITY, Country, Mon. D (UPI) -- Text")

  /// `OTTAWA — Text`.
  static let cp = AgencyProfile(
    id: "cp", name: "CP",
    sources: ["CP", "The Canadian Press", "Canadian Press", "La Presse Canadienne", "CP-AP"],
    placeAlone: true,
    shape: "OTTAWA — Text")

  /// `(Bloomberg) -- Text`.
  static let bloomberg = AgencyProfile(
    id: "bloomberg", name: "Bloomberg",
    sources: ["Bloomberg", "Bloomberg News", "Bloomberg Opinion", "Bloomberg Law", "BUSINESSWEEK"],
    shape: "(Bloomberg) -- Text")

  /// `City (CNN) -- Text`.
  static let cnn = AgencyProfile(
    id: "cnn", name: "CNN",
    sources: [
      "CNN", "CNNMoney", "CNN Money", "CNN Business", "CNN Español", "CNNMoney.com", "CNNSI.com",
      "CNN Student News", "CBS News", "CBS", "ABC News", "NBC News", "MSNBC", "Fox News", "BBC", "NPR", "VOA",
    ],
    shape: "City (CNN) -- Text")

  /// `CITY (MCT) - Text`.
  static let newspapers = AgencyProfile(
    id: "newspapers", name: "News services of papers",
    sources: [
      "MCT", "TNS", "Tribune News Service", "KRT", "LAT-WP", "SHNS", "Scripps Howard News Service", "CNS", "RNS",
      "IPS", "IRIN News", "Cox News Service", "Newhouse News Service", "The New York Times", "Hearst", "StatePoint",
      "Stateline", "JTA", "ENI", "UCAN", "Zenit", "ZENIT.org", "AsiaNews", "AsiaNews/Agencies", "Fides",
      "Agenzia Fides", "CWNews", "CNA/EWTN News", "EWTN News",
    ],
    shape: "CITY (MCT) - Text")

  /// `CITY _ Text`.
  static let nyt = AgencyProfile(
    id: "nyt-ns", name: "New York Times News Service",
    sources: [],
    date: .never, printsSource: false, placeAlone: true,
    endMarks: ["ENDIT", "For Use By Clients of the New York Times News Service"],
    shape: "CITY _ Text")
}

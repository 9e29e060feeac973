/// The wires of press releases.
extension AgencyProfile {
  /// `CITY, State, Mon. D, YYYY /PRNewswire/ -- Text`.
  static let prNewswire = AgencyProfile(
    id: "prnewswire", name: "PR Newswire",
    sources: [
      "PRNewswire", "PRNewswire-AsiaNet", "PRNewswire/AsiaNet", "PRNewswire-FirstCall", "PRNewswire-USNewswire",
      "PRNewswire-PRWeb", "PRNewswire-iReach", "PRNewswire-HISPANIC PR WIRE", "PRNewswire/ots", "PRNewswire-Asia",
      "Xinhua-PRNewswire", "PRNewswire-Cision", "Medianet", "Medianet International-AsiaNet", "Kyodo JBN-AsiaNet",
      "Xinhua-AsiaNet", "AsiaNet", "Antara-AsiaNet", "AsiaNet-Pakistan", "BUSINESS WIRE-AsiaNet",
      "BUSINESS WIRE AsiaNet", "CNW", "CNW Group", "CNW Telbec", "Canada NewsWire", "U.S. Newswire", "Cision",
      "AETOSWire", "PR Newswire", "PR Newswire Asia", "DGAP", "euro adhoc", "ots/PRNewswire", "EQS", "EQS Group",
      "pressetext", "JCN Newswire", "ACN Newswire",
      "ANTARA/PRNewswire", "BERNAMA/PRNewswire",
    ],
    shape: "CITY, State, Mon. D, YYYY /PRNewswire/ -- Text")

  /// `CITY--(BUSINESS WIRE)--Text`.
  static let businessWire = AgencyProfile(
    id: "businesswire", name: "Business Wire",
    sources: ["BUSINESS WIRE", "BUSINESSWIRE"],
    shape: "CITY--(BUSINESS WIRE)--Text")

  /// `CITY, State, Mon. D, YYYY (GLOBE NEWSWIRE) -- Text`.
  static let globeNewswire = AgencyProfile(
    id: "globenewswire", name: "GlobeNewswire",
    sources: [
      "GLOBE NEWSWIRE", "GlobeNewswire", "PRIMEZONE", "PrimeNewswire", "Marketwire", "Marketwired", "MARKET WIRE",
      "ACCESSWIRE", "NEWSFILE", "Newsfile Corp", "TheNewswire", "EIN Presswire", "EINPresswire.com", "EINNews",
      "PRWEB", "Newsfile Corp.", "Media OutReach Newswire", "Media OutReach", "SeaPRwire", "Globe PR Wire",
      "Vehement Media", "ABNewswire", "KISSPR.com", "Access Newswire", "ACCESS Newswire", "EQS Newswire", "EQS-News",
      "Business Wire India", "MarketersMEDIA", "24-7PressRelease", "PRDistribution.com", "PR.com", "SEND2PRESS",
      "Send2Press Newswire", "OTC Markets", "Baystreet", "InvestorBrandNetwork",
      "NetworkNewsWire", "PRUnderground", "WebWire", "ReleaseWire", "SBWire", "eReleases", "PRLog",
      "Thomson Reuters ONE", "HUGIN",
    ],
    shape: "CITY, State, Mon. D, YYYY (GLOBE NEWSWIRE) -- Text")
}

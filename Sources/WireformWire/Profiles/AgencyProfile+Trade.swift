/// Services of markets and trades, stations, and the armed forces.
extension AgencyProfile {
  /// `NEW YORK (MarketWatch) -- Text`.
  static let marketNews = AgencyProfile(
    id: "market-news", name: "Services of markets and trades",
    sources: [
      "MarketWatch", "CBS.MW", "TheStreet", "TheStreet.com", "Benzinga", "RTTNews", "Nasdaq", "Platts", "S&P Global",
      "ICIS", "Argus", "MNI", "Market News International", "Fortune", "Forbes", "SmartMoney", "Kitco News",
      "Fastmarkets",
      "Metal Bulletin", "Oil Daily", "Rigzone", "TradeWinds", "Legal Newsline", "Law360", "Courthouse News",
      "Business Insider", "Adweek", "AdAge.com", "InsideEVs", "CoinDesk", "Mergermarket", "Debtwire", "AFX News",
      "AFX News Limited", "Sharecast", "Sharecast News", "Proactive Investors", "Alliance News", "London South East",
      "DJ Newswires", "Wall Street Journal", "The Wall Street Journal",
    ],
    shape: "NEW YORK (MarketWatch) -- Text")

  /// `TAMPA, Fla. (WFLA) — Text`; any other call sign is read as these are.
  static let stations = AgencyProfile(
    id: "us-stations", name: "Stations of the USA",
    sources: [
      "WABC", "KABC", "WLS", "KGO", "WPVI", "KTRK", "WTVD", "KFSN", "KTLA", "WGN", "WPIX", "KRON", "KXAN", "WFLA",
    ],
    shape: "CITY, State (WFLA) — Text")

  /// `WASHINGTON (NNS) -- Text`.
  static let forces = AgencyProfile(
    id: "us-forces", name: "News services of the armed forces of the USA",
    sources: [
      "AFNS", "NNS", "ARNEWS", "AFPS", "American Forces Press Service", "Army News Service", "DVIDS", "AFPN",
      "DoD News", "DOD News", "Defense Media Activity", "AFRNS",
    ],
    shape: "WASHINGTON (NNS) -- Text")

  /// `(RFE/RL) - Text`, `UNITED NATIONS (IPS) - Text`.
  static let publicServices = AgencyProfile(
    id: "public-services", name: "Services of the public and of organisations",
    sources: [
      "RFE/RL", "Deutsche Welle", "DW", "Al Jazeera", "AlJazeera", "UN News", "UN News Centre", "allAfrica.com",
      "The Conversation", "ProPublica", "KHN", "Kaiser Health News", "The Center Square", "Capitol News Illinois",
      "States Newsroom", "InsideClimate News", "Newser", "HealthDay News", "HealthDay", "WebMD", "LiveScience",
      "LiveScience.com", "SPACE.com", "Baptist Press", "UMNS", "ENS", "Forum 18", "Compass Direct News",
      "LifeSiteNews.com",
      "LifeSiteNews", "CNSNews.com", "Worthy News", "Mission Network News", "Christian Today", "Anadolu Agency",
    ],
    shape: "CITY (UN News) - Text")
}

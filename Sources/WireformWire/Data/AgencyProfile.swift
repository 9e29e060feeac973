/// What is known of an agency's copy: data over one general grammar.
///
/// Adding an agency is adding a value to `AgencyProfile.all`, and its cases. A profile never carries rules of its own.
public struct AgencyProfile: Sendable {
  /// The short name by which `agency=` asks for it.
  public let id: String
  /// The agency's name.
  public let name: String
  /// The tokens that stand for it in a dateline, in any case of letters.
  let sources: [String]
  /// Whether the text may follow the bracket at once, without a separator.
  let omitsSeparator: Bool
  /// Marks on a line of their own, or behind the last paragraph, that end its stories.
  let endMarks: [String]

  init(
    _ id: String, _ name: String, sources: [String], omitsSeparator: Bool = false, endMarks: [String] = []
  ) {
    self.id = id
    self.name = name
    self.sources = sources
    self.omitsSeparator = omitsSeparator
    self.endMarks = endMarks
  }

  /// The profile of an id.
  public static func named(_ id: String) -> AgencyProfile? { all.first { $0.id == id } }

  /// All source tokens, each with its profile's place in `all`.
  static let sourceTable = WordTable(
    all.enumerated().flatMap { index, profile in profile.sources.map { ($0, index) } })

  /// The agencies, as WIRE.md (1) has them; what is marked K there stands here as the agencies' style books say.
  public static let all: [AgencyProfile] = [
    AgencyProfile("tass", "TASS", sources: ["tass", "itar-tass", "тасс", "итар-тасс"]),
    AgencyProfile(
      "ria", "RIA Novosti", sources: ["риа новости", "ria novosti", "sputnik", "спутник", "россия сегодня"]),
    AgencyProfile("interfax", "Interfax", sources: ["interfax", "интерфакс", "interfax.ru", "interfax-ukraine"]),
    AgencyProfile(
      "reuters", "Reuters",
      sources: [
        "reuters", "thomson reuters", "thomson reuters foundation", "reuters breakingviews", "reuters legal",
        "reuters health", "reuters life!", "ifr", "rlpc", "lpc", "basis point", "accelus", "westlaw",
        "venture capital journal",
        "variety.com", "variety", "gracenote", "alertnet", "trustlaw", "peHub", "reuters summit", "the wrap",
        "thewrap.com",
        "hollywood reporter", "billboard", "reuters.com", "reuters/variety", "sportsdirect inc", "the sports xchange",
        "openreuters", "afrika reuters", "reuters analysis", "reuters investigates", "reuterslife",
      ],
      endMarks: ["reuter", "reuters"]),
    AgencyProfile(
      "ap", "Associated Press", sources: ["ap", "associated press", "the associated press", "apn", "apnewsnow"]),
    AgencyProfile("afp", "AFP", sources: ["afp", "أ ف ب", "ا ف ب", "أف ب", "фрaнс пресс", "afp-jiji"]),
    AgencyProfile("dpa", "dpa", sources: ["dpa", "dpa-afx", "dpa/afx", "tca", "lni", "tmn"]),
    AgencyProfile("apa", "APA", sources: ["apa", "apa-ots"]),
    AgencyProfile(
      "ats", "Keystone-ATS", sources: ["ats", "sda", "awp", "keystone-ats", "keystone-sda"], omitsSeparator: true),
    AgencyProfile(
      "xinhua", "Xinhua", sources: ["xinhua", "新华社", "新華社"], endMarks: ["enditem", "（完）", "(完)"]),
    AgencyProfile("kyodo", "Kyodo", sources: ["kyodo", "kyodo news", "共同"], endMarks: ["==kyodo"]),
    AgencyProfile("jiji", "Jiji Press", sources: ["jiji press", "jiji", "時事"]),
    AgencyProfile("yonhap", "Yonhap", sources: ["yonhap", "연합뉴스", "newsis", "뉴시스"], endMarks: ["(end)", "(끝)"]),
    AgencyProfile("kcna", "KCNA", sources: ["kcna", "조선중앙통신"], endMarks: ["-0-"]),
    AgencyProfile("ansa", "ANSA", sources: ["ansa", "ansa-afp", "ansamed", "ansa.it"], endMarks: ["(ansa)."]),
    AgencyProfile("agi", "AGI", sources: ["agi", "adnkronos", "askanews", "lapresse"]),
    AgencyProfile("efe", "EFE", sources: ["efe", "acan-efe", "efeusa", "efeverde"], endMarks: ["efe"]),
    AgencyProfile(
      "europapress", "Europa Press", sources: ["europa press", "notimex", "telam", "télam", "prensa latina", "pl"]),
    AgencyProfile("aap", "AAP", sources: ["aap", "australian associated press"]),
    AgencyProfile("pa", "PA Media", sources: ["pa media", "press association", "pa"], endMarks: ["ends"]),
    AgencyProfile("upi", "UPI", sources: ["upi", "united press international"], endMarks: ["-0-"]),
    AgencyProfile("aa", "Anadolu", sources: ["aa", "anadolu agency", "anadolu"]),
    AgencyProfile("cp", "The Canadian Press", sources: ["cp", "the canadian press", "canadian press", "cnw"]),
    AgencyProfile(
      "pti", "PTI", sources: ["pti", "ani", "ians", "uni", "pti news"], omitsSeparator: true),
    AgencyProfile(
      "bernama", "Bernama", sources: ["bernama", "nam news network"], endMarks: ["-- bernama", "--bernama"]),
    AgencyProfile("antara", "Antara", sources: ["antara", "antara news"]),
    AgencyProfile("bloomberg", "Bloomberg", sources: ["bloomberg", "bloomberg news", "bloomberg opinion"]),
    AgencyProfile("dowjones", "Dow Jones", sources: ["dow jones", "dow jones newswires", "marketwatch"]),
    AgencyProfile("bns", "BNS", sources: ["bns", "elta", "leta"]),
    AgencyProfile("mena", "MENA", sources: ["mena", "petra", "kuna", "spa", "wam", "qna", "bna", "sana", "nna"]),
    AgencyProfile("irna", "IRNA", sources: ["irna", "isna", "fars", "mehr news", "tasnim"]),
    AgencyProfile("belta", "BelTA", sources: ["belta", "белта"]),
    AgencyProfile("ukrinform", "Ukrinform", sources: ["ukrinform", "укринформ", "unian", "униан", "унiан", "уніан"]),
    AgencyProfile("pap", "PAP", sources: ["pap"]),
    AgencyProfile("ctk", "CTK", sources: ["čtk", "ctk", "tasr", "sita"]),
    AgencyProfile("lusa", "Lusa", sources: ["lusa"]),
    AgencyProfile("mti", "MTI", sources: ["mti", "hungarian telegraph agency"]),
    AgencyProfile("nordic", "Nordic agencies", sources: ["tt", "ntb", "ritzau", "stt", "tt-afp", "ntb-afp"]),
    AgencyProfile("belga", "Belga", sources: ["belga", "anp"]),
    AgencyProfile(
      "balkan", "Balkan agencies", sources: ["tanjug", "hina", "fena", "srna", "bta", "agerpres", "sta", "mia"]),
    AgencyProfile("cna", "CNA", sources: ["cna", "中央社", "中評社", "中国新闻网", "中新网", "中新社", "focus taiwan"]),
    AgencyProfile("vna", "VNA", sources: ["vna", "pna", "tna", "app", "bss", "unb", "lankapuvath"]),
    AgencyProfile("apakistan", "Pakistani agencies", sources: ["online", "ppi", "inp"]),
    AgencyProfile(
      "africa", "African agencies", sources: ["nan", "pana", "aps", "map", "tap", "sapa", "panapress", "gna"]),
    AgencyProfile(
      "nyt", "New York Times News Service",
      sources: ["nyt", "new york times news service", "nytns", "cox news service"],
      endMarks: ["endit", "for use by clients of the new york times news service"]),
    AgencyProfile(
      "cnn", "CNN", sources: ["cnn", "cnn wire", "cnn business", "cnn money", "cnnmoney", "cnn newsource"]),
    AgencyProfile(
      "abc", "Broadcasters", sources: ["abc news", "cbs news", "nbc news", "cbs", "ap/cbs", "cbs/ap", "cnnespañol"]),
    AgencyProfile(
      "mcclatchy", "McClatchy-Tribune", sources: ["mct", "tns", "knight ridder", "scripps howard news service"]),
    AgencyProfile(
      "prnewswire", "PR Newswire",
      sources: [
        "prnewswire", "prnewswire-asianet", "prnewswire-usnewswire", "prnewswire-first call", "asianet", "pr newswire",
        "prnewswire-asia", "prnewswire-firstcall", "xinhua-prnewswire", "usnewswire", "medianet international-asianet",
        "prn", "kyodo jbn-asianet", "businesswire-asianet", "newswire.ca", "cision",
      ]),
    AgencyProfile("businesswire", "Business Wire", sources: ["business wire", "businesswire"]),
    AgencyProfile(
      "globenewswire", "GlobeNewswire",
      sources: [
        "globe newswire", "globenewswire", "marketwire", "marketwired", "accesswire", "ein presswire", "newsfile corp.",
        "newsfile corp", "prweb", "send2press newswire", "acn newswire", "media outreach", "media outreach newswire",
      ]),
    AgencyProfile("voa", "VOA and RFE/RL", sources: ["voa", "rfe/rl", "voa news", "bbc", "bbc news", "dw"]),
  ]
}

/// The agencies of Japan and Korea.
extension AgencyProfile {
  /// `CITY, Country, Mon. D Kyodo - Text; TOKYO (Kyodo) -- Text`.
  static let kyodo = AgencyProfile(
    id: "kyodo", name: "Kyodo",
    sources: ["Kyodo", "Kyodo News", "共同", "共同通信"],
    endMarks: ["==Kyodo", "==KYODO", "=Kyodo"],
    shape: "CITY, Country, Mon. D Kyodo - Text; TOKYO (Kyodo) -- Text")

  /// `Tokyo, Mon. D (Jiji Press)--Text`.
  static let jiji = AgencyProfile(
    id: "jiji", name: "Jiji",
    sources: [
      "Jiji", "Jiji Press", "時事", "時事通信", "AFP=時事", "AFP＝時事", "聯合ニュース", "聯合", "AFPBB News", "Nikkei", "QUICK FSI",
    ],
    shape: "Tokyo, Mon. D (Jiji Press)--Text")

  /// `CITY, Mon D (Yonhap) -- Text`.
  static let yonhap = AgencyProfile(
    id: "yonhap-en", name: "Yonhap",
    sources: ["Yonhap", "Yonhap News", "Yonhap Infomax"],
    endMarks: ["(END)", "(End)"],
    shape: "CITY, Mon D (Yonhap) -- Text")

  /// `(서울=연합뉴스) 이름 기자 = Text`.
  static let yonhapKorean = AgencyProfile(
    id: "yonhap-ko", name: "Yonhap",
    sources: ["연합뉴스", "聯合뉴스", "뉴시스", "뉴스1", "연합인포맥스", "EPA=연합뉴스"],
    languages: ["ko"], endMarks: ["(끝)"],
    shape: "(서울=연합뉴스) 이름 기자 = Text")

  /// `Pyongyang, Month D (KCNA) -- Text`.
  static let kcna = AgencyProfile(
    id: "kcna", name: "KCNA",
    sources: ["KCNA", "조선중앙통신"],
    date: .always, endMarks: ["-0-"],
    shape: "Pyongyang, Month D (KCNA) -- Text")
}

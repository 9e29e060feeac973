/// Xinhua, in every language of it, and the other agencies in Chinese.
extension AgencyProfile {
  /// `新华社北京8月12日电（记者…）Text`.
  static let xinhuaChinese = AgencyProfile(
    id: "xinhua-zh", name: "Xinhua",
    sources: ["新华社", "新華社", "新华网", "新华社记者"],
    languages: ["zh"], endMarks: ["（完）", "(完)", "完"],
    shape: "新华社北京8月12日电（记者…）Text")

  /// `CITY, Mon D (Xinhua) -- Text`.
  static let xinhua = AgencyProfile(
    id: "xinhua", name: "Xinhua",
    sources: [
      "Xinhua", "Xinhuanet", "Xinhua News Agency", "Xinhua News", "Синьхуа", "شينخوا", "新华社/路透", "Chine nouvelle",
      "Xinhua/APP",
    ],
    endMarks: ["Enditem", "Enditem."],
    shape: "CITY, Mon D (Xinhua) -- Text")

  /// `中新社北京8月12日电 Text`.
  static let chineseAgencies = AgencyProfile(
    id: "china-agencies", name: "Agencies in Chinese",
    sources: [
      "中新社", "本报", "本報", "央广网", "光明网", "环球网", "海外网", "中国日报网", "中国青年报", "澎湃新闻", "国际在线", "聯合報", "中新网", "中新網", "中央社",
      "中评社", "中評社", "人民网", "央视网", "路透", "法新社", "美联社", "中通社", "中国新闻网", "中國新聞網", "ECNS",
      "People's Daily",
    ],
    endMarks: ["（完）"],
    shape: "中新社北京8月12日电 Text")
}

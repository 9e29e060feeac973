/// The agencies of the Caucasus and of central Asia.
extension AgencyProfile {
  /// `YEREVAN, MONTH D, ARMENPRESS. Text`.
  static let caucasus = AgencyProfile(
    id: "caucasus", name: "Agencies of the Caucasus and central Asia",
    sources: [
      "Armenpress", "ARKA", "Trend", "AzerTAc", "Turan", "Kazinform", "КАЗИНФОРМ", "Kabar", "Кабар", "AKIpress",
      "АКИpress", "24.kg", "Khovar", "Uzbekistan National News Agency", "UzA", "Civil Georgia", "Prime-News",
      "Interpressnews", "NewsGeorgia", "MONTSAME",
    ],
    shape: "YEREVAN, MONTH D, ARMENPRESS. Text")
}

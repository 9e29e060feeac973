/// TASS, in English and in Russian.
extension AgencyProfile {
  /// `ГОРОД, D месяца. /ТАСС/. Text`.
  static let tassRussian = AgencyProfile(
    id: "tass-ru", name: "TASS",
    sources: ["ТАСС", "ИТАР-ТАСС"],
    languages: ["ru"], date: .always,
    shape: "ГОРОД, D месяца. /ТАСС/. Text")

  /// `CITY, Month D. /TASS/. Text`.
  static let tass = AgencyProfile(
    id: "tass-en", name: "TASS",
    sources: ["TASS", "ITAR-TASS"],
    date: .always, endMarks: ["-0-"],
    shape: "CITY, Month D. /TASS/. Text")
}

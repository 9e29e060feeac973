/// The agencies of India, Pakistan, Bangladesh and their neighbours, whose text follows the source at once.
extension AgencyProfile {
  /// `New Delhi, Mon D (PTI) Text`.
  static let pti = AgencyProfile(
    id: "pti", name: "PTI and the agencies of India",
    sources: [
      "PTI", "ANI", "IANS", "UNI", "IBNS", "PIB", "HT", "TNN", "ANI-Reuters", "ANI/Newswire", "ANI/PRNewswire",
      "PTI/AFP", "PTI/AP", "Bernama/PTI", "NewsVoir",
    ],
    separatorOptional: true, endMarks: ["--IANS", "(ANI)", "-- IANS"],
    shape: "New Delhi, Mon D (PTI) Text")

  /// `ISLAMABAD, Mon D (APP): Text`.
  static let southAsia = AgencyProfile(
    id: "south-asia", name: "Agencies of South Asia",
    sources: [
      "APP", "PPI", "NNI", "INP", "BSS", "UNB", "RSS", "Lankapuvath", "Pajhwok", "Bakhtar",
      "Khaama", "Kuensel", "AIP Pakistan",
    ],
    separatorOptional: true,
    shape: "ISLAMABAD, Mon D (APP): Text")
}

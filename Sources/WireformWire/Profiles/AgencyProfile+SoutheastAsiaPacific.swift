/// The agencies of south-east Asia, of Taiwan and of the Pacific.
extension AgencyProfile {
  /// `KUALA LUMPUR, Mon D (Bernama) -- Text`.
  static let bernama = AgencyProfile(
    id: "bernama", name: "Bernama",
    sources: ["Bernama", "BERNAMA-NNN-KUNA", "NNN-Bernama", "BERNAMA-Xinhua"],
    endMarks: ["-- BERNAMA", "--BERNAMA"],
    shape: "KUALA LUMPUR, Mon D (Bernama) -- Text")

  /// `Jakarta (ANTARA) - Text`.
  static let antara = AgencyProfile(
    id: "antara", name: "Antara",
    sources: ["ANTARA", "ANTARA News", "Antara/Xinhua", "Antaranews"],
    shape: "Jakarta (ANTARA) - Text")

  /// `Taipei, Mon. D (CNA) Text`.
  static let southeastAsia = AgencyProfile(
    id: "south-east-asia", name: "Agencies of south-east Asia and Taiwan",
    sources: [
      "PNA", "PIA", "VNA", "VNS", "TTXVN", "TNA", "NNT", "AKP", "KPL", "MNA Myanmar", "CNA", "Focus Taiwan",
      "BruDirect",
    ],
    separatorOptional: true,
    shape: "Taipei, Mon. D (CNA) Text")

  /// `CITY, Mon D AAP - Text`.
  static let aap = AgencyProfile(
    id: "aap", name: "AAP",
    sources: ["AAP", "NZPA", "NZN", "AAP/AP", "RNZ", "PACNEWS", "PINA"],
    shape: "CITY, Mon D AAP - Text")
}

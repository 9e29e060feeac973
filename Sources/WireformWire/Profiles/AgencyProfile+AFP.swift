/// Agence France-Presse.
extension AgencyProfile {
  /// `المدينة (البلد), DD-MM-YYYY (أ ف ب) - Text`.
  static let afpArabic = AgencyProfile(
    id: "afp-ar", name: "AFP",
    sources: ["أ ف ب", "ا ف ب", "أ.ف.ب", "(أ ف ب)"],
    languages: ["ar"],
    shape: "المدينة (البلد), DD-MM-YYYY (أ ف ب) - Text")

  /// `City, Mon D, YYYY (AFP) - Text`.
  static let afp = AgencyProfile(
    id: "afp", name: "AFP",
    sources: ["AFP", "AFP Forum", "AFX", "AFP Relaxnews", "Relaxnews", "AFP/APP", "SID", "AFPTV", "AFP News"],
    shape: "City, Mon D, YYYY (AFP) - Text")
}

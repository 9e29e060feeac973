/// The agencies of the Middle East and of Africa.
extension AgencyProfile {
  /// `CAIRO, Mon D (MENA) - Text`.
  static let middleEast = AgencyProfile(
    id: "middle-east", name: "Agencies of the Middle East",
    sources: [
      "MENA", "SANA", "سانا", "NNA", "Petra", "بترا", "KUNA", "كونا", "SPA", "واس", "WAM", "وام", "QNA", "قنا",
      "BNA", "ONA", "SABA", "سبأ", "INA", "NINA", "WAFA", "وفا", "IRNA", "ISNA", "FNA", "Fars", "Mehr", "MNA",
      "Tasnim", "Press TV", "AKI", "Aswat al-Iraq", "JANA", "LANA", "TAP", "وات", "APS", "واج", "MAP", "و م ع",
      "SUNA", "أ ش أ", "أ.ش.أ", "Ma'an", "UNA", "IINA",
    ],
    shape: "CAIRO, Mon D (MENA) - Text")

  /// `Accra, Mon. D, GNA - Text`.
  static let africa = AgencyProfile(
    id: "africa", name: "Agencies of Africa",
    sources: [
      "NAN", "GNA", "PANA", "SAPA", "KNA Kenya", "ENA", "APA News", "APAnews", "New Ziana", "Ziana", "ANGOP",
      "NAMPA", "BOPA", "SAnews", "SAnews.gov.za", "African News Agency", "MAP-Africa", "ACI", "SLENA",
      "Zambia Daily", "ZANIS", "IRIN", "PANAPRESS",
    ],
    separatorOptional: true,
    shape: "Accra, Mon. D, GNA - Text")
}

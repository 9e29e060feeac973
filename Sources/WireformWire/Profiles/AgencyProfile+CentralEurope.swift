/// The agencies of central Europe, the Nordic and the Baltic countries, and of the Low Countries.
extension AgencyProfile {
  /// `Budapest, YYYY. month D., weekday (MTI) - Text`.
  static let mti = AgencyProfile(
    id: "mti", name: "MTI",
    sources: ["MTI", "MTI-Eco", "MTI/AFP"],
    date: .always,
    shape: "Budapest, YYYY. month D., weekday (MTI) - Text")

  /// `Praha D. month (ČTK) - Text`.
  static let ctk = AgencyProfile(
    id: "ctk", name: "CTK",
    sources: ["ČTK", "CTK", "TASR", "SITA", "ČTK/AP"],
    shape: "Praha D. month (ČTK) - Text")

  /// `Warszawa, DD.MM.YYYY (PAP) - Text`.
  static let pap = AgencyProfile(
    id: "pap", name: "PAP",
    sources: ["PAP", "IAR", "KAI"],
    shape: "Warszawa, DD.MM.YYYY (PAP) - Text")

  /// `VILNIUS, Mon D, BNS - Text`.
  static let bns = AgencyProfile(
    id: "bns", name: "BNS",
    sources: ["BNS", "ELTA", "LETA", "ETA", "Delfi"],
    shape: "VILNIUS, Mon D, BNS - Text")

  /// `MINSK, D Month (BelTA) – Text`.
  static let belta = AgencyProfile(
    id: "belta", name: "BelTA",
    sources: ["BelTA", "БЕЛТА", "БелаПАН", "Belapan"],
    shape: "MINSK, D Month (BelTA) – Text")

  /// `KYIV, Month D /Ukrinform/. Text`.
  static let ukraine = AgencyProfile(
    id: "ukraine", name: "Agencies of Ukraine",
    sources: ["Ukrinform", "Укринформ", "Укрінформ", "УНІАН", "УНИАН", "UNIAN", "Ukrainian News", "УНН"],
    shape: "KYIV, Month D /Ukrinform/. Text")

  /// `Oslo (NTB): Text`.
  static let nordic = AgencyProfile(
    id: "nordic", name: "Nordic agencies",
    sources: ["TT", "NTB", "Ritzau", "STT", "FNB", "NTB-AFP", "TT-Reuters", "/ritzau/", "Scanpix", "NPK"],
    shape: "Oslo (NTB): Text")

  /// `AMSTERDAM (ANP) - Text`.
  static let lowCountries = AgencyProfile(
    id: "benelux", name: "ANP and Belga",
    sources: ["ANP", "Belga", "NOVUM", "ANP/AFP"],
    endMarks: ["/BELGA", "(Belga)"],
    shape: "AMSTERDAM (ANP) - Text")
}

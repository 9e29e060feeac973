/// ANSA, EFE, Lusa and the other agencies of southern Europe and of Spanish America.
extension AgencyProfile {
  /// `(ANSA) - CITY, MMM D - Text`.
  static let ansa = AgencyProfile(
    id: "ansa", name: "ANSA",
    sources: ["ANSA", "ANSAmed", "ANSA-AFP", "ANSA/AFP"],
    endMarks: ["(ANSA).", "(ANSA)", "(ANSA-AFP)."],
    shape: "(ANSA) - CITY, MMM D - Text")

  /// `Roma, D mes. (Adnkronos) - Text`.
  static let italianAgencies = AgencyProfile(
    id: "italy", name: "Italian agencies",
    sources: ["AGI", "Adnkronos", "LaPresse", "askanews", "TMNews", "Italpress", "Dire", "9Colonne"],
    shape: "Roma, D mes. (Adnkronos) - Text")

  /// `Ciudad, D mes (EFE).- Text`.
  static let efe = AgencyProfile(
    id: "efe", name: "EFE",
    sources: ["EFE", "EFEUSA", "EFEAGRO", "EFECOM", "EFEverde", "Agencia EFE", "EFE News"],
    endMarks: ["EFE", "EFE."],
    shape: "Ciudad, D mes (EFE).- Text")

  /// `Ciudad, D mes (Notimex).- Text`.
  static let spanishAgencies = AgencyProfile(
    id: "spanish", name: "Agencies in Spanish",
    sources: [
      "Europa Press", "Notimex", "Télam", "Telam", "NA", "DyN", "Andina", "Prensa Latina", "AVN", "ABN", "ABI",
      "INNOVA", "Agencia AJN", "AJN", "Agencia Fides", "ANF", "Agencia UNO", "Aton", "ATON Chile", "EP", "EuropaPress",
      "Efe", "PL",
      "ANDES", "Colprensa", "SPUTNIK", "ACAN-EFE", "Agencia Brasil", "Servimedia", "Colpisa", "Notiamérica",
      "MercoPress",
    ],
    separatorOptional: true,
    shape: "Ciudad, D mes (Notimex).- Text")

  /// `Lisboa, D mes (Lusa) - Text`.
  static let lusa = AgencyProfile(
    id: "lusa", name: "Lusa",
    sources: ["Lusa", "Agência Lusa", "Agência Brasil", "Estadão Conteúdo", "Folhapress", "Angop", "Inforpress"],
    endMarks: ["Lusa/fim", "Lusa/Fim", "/fim", "Lusa/FIM"],
    shape: "Lisboa, D mes (Lusa) - Text")

  /// `ANKARA (AA) - Text; BELGRADE, D Month (Tanjug) - Text`.
  static let greekTurkish = AgencyProfile(
    id: "greece-turkey", name: "ANA, AA and their neighbours",
    sources: [
      "ANA-MPA", "ANA", "AMNA", "AA", "Anadolu Agency", "Anadolu", "DHA", "İHA", "IHA", "Cihan", "CNA Cyprus",
      "MIA", "Tanjug", "Танјуг", "МИА", "ΑΠΕ-ΜΠΕ", "ΑΠΕ", "КПЕ", "БТА", "ANKA", "ANA-MPA/AFP", "Beta", "Fena", "Hina",
      "SRNA", "STA", "BTA", "Agerpres", "Mediafax", "Rompres", "ATA",
      "ATSH", "MINA", "Onasa", "KosovaPress",
    ],
    shape: "ANKARA (AA) - Text; BELGRADE, D Month (Tanjug) - Text")
}

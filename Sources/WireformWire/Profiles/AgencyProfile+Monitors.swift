/// Services that translate other sources, whose names stand in the brackets.
extension AgencyProfile {
  /// `CITY, D MON YY (SOURCE) -- [TEXT] Text`.
  static let fbis = AgencyProfile(
    id: "fbis", name: "FBIS",
    sources: [
      "ACAN-EFE", "DPA", "RADIO VENCEREMOS", "TELAM", "EFE/AP", "INRAVISION", "DOMESTIC SERVICE",
      "RADIO CADENA YSKL",
    ],
    date: .always,
    shape: "CITY, D MON YY (SOURCE) -- [TEXT] Text")
}

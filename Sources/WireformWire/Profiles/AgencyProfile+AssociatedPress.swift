/// The Associated Press: its wire in seven bits, where an underscore is a dash, and its pages.
extension AgencyProfile {
  /// `CITY, State (AP) — Text`.
  static let apWeb = AgencyProfile(
    id: "ap-web", name: "AP",
    sources: ["AP", "Associated Press", "The Associated Press", "AP Exclusive"],
    shape: "CITY, State (AP) — Text")

  /// `CITY, State (AP) _ Text`.
  static let ap = AgencyProfile(
    id: "ap-wire", name: "AP",
    sources: ["AP", "Associated Press"],
    separators: ["_"],
    shape: "CITY, State (AP) _ Text")
}

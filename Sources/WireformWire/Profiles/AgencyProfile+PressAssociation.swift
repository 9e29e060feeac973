/// PA Media, which prints no dateline, and its neighbours.
extension AgencyProfile {
  /// `no dateline; the word ends closes the story`.
  static let pa = AgencyProfile(
    id: "pa", name: "PA",
    sources: ["PA", "Press Association", "PA Media", "PA Wire", "The Press Association"],
    endMarks: ["ends", "end"],
    shape: "no dateline; the word ends closes the story")
}

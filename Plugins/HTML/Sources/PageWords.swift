internal import WireformCore

/// The few words that a page says itself, in the language of its story.
struct PageWords {
  let updated: String
  let embargoed: String
  let canceled: String
  let withheld: String

  /// The words for a language, English where we have none.
  static func of(_ language: String?) -> PageWords {
    let primary = language?.lowercased().split(separator: "-").first.map { String($0) } ?? "en"
    return table[primary] ?? english
  }

  private static let english = PageWords(
    updated: "Updated", embargoed: "Embargoed until", canceled: "This story was withdrawn",
    withheld: "This story is withheld")

  private static let table: [String: PageWords] = [
    "de": PageWords(
      updated: "Aktualisiert", embargoed: "Sperrfrist bis", canceled: "Diese Meldung wurde zurückgezogen",
      withheld: "Diese Meldung wird zurückgehalten"),
    "fr": PageWords(
      updated: "Mis à jour", embargoed: "Sous embargo jusqu’au", canceled: "Cette dépêche a été annulée",
      withheld: "Cette dépêche est suspendue"),
    "es": PageWords(
      updated: "Actualizado", embargoed: "Embargado hasta", canceled: "Esta nota fue anulada",
      withheld: "Esta nota está retenida"),
    "it": PageWords(
      updated: "Aggiornato", embargoed: "Embargo fino al", canceled: "Questa notizia è stata annullata",
      withheld: "Questa notizia è sospesa"),
  ]

  /// Whether a heading stands over links to other stories.
  static func isRelated(_ heading: String) -> Bool {
    let text = heading.lowercased()
    let words = [
      "related", "more on", "more from", "read more", "see also", "topics", "mehr zum", "lesen sie", "zum thema",
      "à lire", "lire aussi", "sur le même", "también", "relacionad", "leggi anche", "correlat", "läs mer", "läs också",
      "les også", "læs også", "lees ook", "lue myös", "leia também",
    ]
    return text.utf8.count < 60 && words.contains { text.contains($0) }
  }

  /// Whether a language is written from right to left.
  static func isRightToLeft(_ language: String?) -> Bool {
    guard let language = language?.lowercased() else { return false }
    if language.contains(bytes: "-arab") || language.contains(bytes: "-hebr") { return true }
    if language.contains(bytes: "-latn") || language.contains(bytes: "-cyrl") { return false }
    let primary = language.split(separator: "-").first.map { String($0) } ?? ""
    return ["ar", "he", "iw", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"].contains(primary)
  }
}

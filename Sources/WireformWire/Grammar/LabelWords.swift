/// Words of labels and their senses.
enum LabelWords {
  /// Labels that stand alone, each list with the number of its sense.
  static let lines = WordTable(lists: [
    ("lead|new lead|leadall|lead all|ld|neuer lead|zusammenfassung|zf|synthèse|ldall", 0),
    (
      "update|updated|update all|actualización|actualizacion|mise à jour|actualisation|aktualisierung|2nd update|writethru|ld-writethru",
      1
    ),
    (
      """
      correction|corrected|correct|refile|refiled|korr|korr-bericht|korrektur|berichtigung|kor|correctif|corrige|corrección|correccion\
      |rectification|rectificatif|correction et mise à jour|rettifica|korr-meldung|korr-feature|korrekturmeldung|korr-überblick|clarification
      """,
      2
    ),
    ("add|1st add|ergänzung|ergänzt", 3),
    ("take|take 2", 4),
    ("repeat|repetition|rpt|repeating|wiederholung|wdh|whlg|répétition|repetición|repetition|resending|resend", 5),
    (
      """
      kill|bulletin kill|mandatory kill|withdrawn|story removed|story withdrawn|annule et remplace|annulation|отмена|elimination\
      |writethru kill|zurückgezogen|sperrung|withdrawal|mandatory elimination|story kill|kill advisory
      """,
      6
    ),
    (
      """
      urgent|alert|flash|bulletin|eil|eilmeldung|extra|avance|urgente|alerta|alerte|молния|срочно|newsalert|apnewsalert|news alert|ap news alert\
      |blitz|snap|newsbreak|newsflash|vorrang|prioritaire|urgence|última hora|breaking|ap newsalert|apnewsbreak|ap newsbreak|dringend
      """,
      7
    ),
    (
      "advisory|attention|achtung|hinweis|avis|avis aux clients|note|aviso|editorial note|advisory editors|media advisory",
      8
    ),
    (
      "press release|news release|media release|situation|net|bjt|trim|optional|budget|digest|resumen|résumé|prévision|rappel|situation générale|sommaire|bref|première|premiere|hintergrund|stichwort|porträt|chronologie",
      10
    ),
  ])

  /// Kinds of stories that open a headline.
  static let genres = WordTable(lists: [
    (
      """
      analysis|factbox|timeline|exclusive|insight|instant view|highlights|q+a|q&a|snap analysis|preview|feature|interview|witness\
      |newsmaker|special report|scenarios|poll|column|commentary|roundup|spotlight|profile|backgrounder|breakingviews|graphic|table|text\
      |reportage|portrait|recadrage|éclairage|eclairage|enquête|explainer|fact check|deals of the day|diary|brief|wrapup|wrap|summary|book talk
      """,
      1
    )
  ])

  /// Words before a number.
  static let counted: [(StaticString, WireLabel.Sense)] = [
    ("update ", .update), ("wrapup ", .lead), ("correction ", .correction), ("lead ", .lead), ("add ", .add),
    ("take ", .take),
    ("rpt-update ", .repeat), ("corrected-update ", .correction), ("refile-update ", .correction), ("lede ", .lead),
  ]

  /// Words after a number, or pieces of a slug.
  static let takes: [(StaticString, WireLabel.Sense)] = [
    ("lead", .lead), ("ld", .lead), ("lede", .lead), ("net", .other), ("add", .add), ("take", .take),
    ("writethru", .update),
    ("update", .update), ("corr", .correction), ("sub", .correction), ("insert", .add), ("trim", .other),
    ("bjt", .other), ("adv", .advisory),
    ("optional", .other), ("night ld", .lead), ("ldall", .lead), ("roundup", .lead), ("kill", .kill),
    ("urgent", .alert),
  ]

  private static let senses: [WireLabel.Sense] = [
    .lead, .update, .correction, .add, .take, .repeat, .kill, .alert, .advisory, .other, .other,
  ]

  static func sense(_ number: UInt16) -> WireLabel.Sense {
    Int(number) < senses.count ? senses[Int(number)] : .other
  }
}

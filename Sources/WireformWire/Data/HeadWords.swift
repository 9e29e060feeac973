/// Words by which the parts of a story's head are known.
enum HeadWords {
  /// Words of section labels; a label has at least one, and no other part of a head is so short.
  static let sections = WordTable(
    """
    news|world|politics|diplomacy|economy|business|sport|sports|science|space|society|culture|military|\
    defense|defence|emergencies|technology|tech|health|entertainment|lifestyle|travel|opinion|markets|finance|\
    energy|environment|national|international|europe|asia|africa|americas|russia|ukraine|olympics|football|\
    soccer|tennis|cricket|golf|education|crime|law|media|arts|music|film|religion|weather|agriculture|\
    transport|новости|политика|экономика|общество|спорт|культура|наука|мир|происшествия|армия|politik|\
    wirtschaft|kultur|wissenschaft|vermischtes|ausland|inland|panorama|politique|économie|société|monde|\
    culture|sciences|santé|política|economía|sociedad|mundo|deportes|cultura|politica|economia|cronaca|\
    cultura|mondo
    """)

  /// Words that open a byline, with their blank.
  static let bylines: [StaticString] = ["by ", "von ", "par ", "por ", "di ", "de nos correspondants", "door "]

  /// What opens a note to editors; in small letters.
  static let notes = PhraseSet([
    "eds:", "(eds:", "eds.:", "editors:", "(editors:", "editor's note", "(editor's note", "editors' note",
    "(editors' note",
    "eds note", "editor’s note", "(editor’s note", "editors’ note", "(editors’ note", "(attn:", "attn:",
    "attention editors",
    "(adds", "(recasts", "(updates", "(corrects", "(refiles", "(repeats", "(rewrites", "(removes", "(deletes",
    "(clarifies",
    "(fixes", "(changes", "(amends", "(upgrades", "(updating", "(adding", "(writes through", "(releads", "(recast",
    "(in ", "(this story", "(the following", "(makes clear", "(inserts", "(restores", "(drops", "(embargoed",
    "embargoed ", "embargo:", "sperrfrist", "(berichtigung", "berichtigung:", "(achtung", "(korrigiert", "(neu:",
    "(wiederholung", "(attention", "attention -", "(actualisé", "(actualiza", "(corrige", "(añade", "(amplía",
    "le communiqué suivant", "note to editors", "notes to editors", "with photo", "with graphic", "with video",
    "ap photo", "(ap photo", "multimedia:", "advisory:", "note to clients", "subs ", "adds ", "(with ",
  ])

  /// Words that only captions of pictures have so early.
  static let captions = PhraseSet([
    "file photo", "undated photo", "in this photo", "handout photo", "undated file", "in this image", "pictured",
    "(photo", "photo shows", "this photo", "archivbild", "symbolbild", "(ap photo", "in this handout",
    "photo provided",
    "картина", "на фото", "photo d'archives", "foto de archivo",
  ])

  /// Words behind `(In …` and `(The following …` that make it a correction.
  static let corrections: [StaticString] = ["correct", "refil", "clarif", "repeat", "removes", "fixes", "remov"]

  /// Lines that stand for kinds of take; the value is the place in `senses`.
  static let labels = WordTable(labelRows.enumerated().map { ($1.words, $0) })

  /// What a label of a row means.
  static func sense(_ row: Int) -> String { labelRows.indices.contains(row) ? labelRows[row].sense : "other" }

  private static let labelRows: [(sense: String, words: StaticString)] = [
    ("update", "update|updates|updated|aktualisierung|mise à jour|actualización|aggiornamento|(updated)"),
    (
      "lead",
      "lead|ld|ld-writethru|writethru|writethrough|wrapup|nightlead|zusammenfassung|roundup|zf|tageszusammenfassung"
    ),
    (
      "correction",
      "corrected|correction|correct|corr|korr|korr-bericht|korrektur|berichtigung|corrigé|corrección|corrected-official|clarification|klarstellung|rectificatif|rectif"
    ),
    ("add", "add|adds|ergänzung"),
    ("take", "take|folge"),
    ("repeat", "rpt|repeat|repeating|refile|refiled|wiederholung|wdhlg|repetición"),
    (
      "kill",
      "kill|bulletin kill|mandatory kill|withdrawn|withdrawal|elimination|annulation|storno|story removed|анулировано|отмена"
    ),
    (
      "alert",
      "alert|flash|bulletin|urgent|newsalert|snap|eil|eilmeldung|apnewsalert|newsbreak|breaking|molния|молния|срочно|avance|extra|blitz"
    ),
    ("advisory", "advisory|achtung|hinweis|attention|avis"),
    (
      "other",
      "exclusive|brief|factbox|analysis|insight|timeline|highlights|q+a|q&a|instant view|interview|feature|special report|poll|preview|table|text|situation|corrected-update|diary|column|graphic|video|net|fokus|überblick|porträt|hintergrund|vorschau|situation"
    ),
  ]
}

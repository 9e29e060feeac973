/// Words that open the lines of a head.
enum HeadWords {
  /// Openers of notes to editors without brackets, in small letters.
  static let notes: PrefixList = [
    "eds:", "eds.:", "eds ", "editors:", "editor's note", "editors' note", "editors note", "editor’s note",
    "editors’ note",
    "note to editors", "notes to editors", "attention editors", "attn ", "attn:", "advisory", "embargo",
    "hold for release",
    "for release", "for immediate release", "not for immediate release", "le communiqué suivant", "note aux rédact",
    "achtung", "hinweis an", "(eds", "undated:",
    "not for publication",
  ]

  /// Openers of notes in brackets: what was changed, or whom it concerns.
  static let bracketNotes: PrefixList = [
    "(eds", "(editor", "(attn", "(attention", "(add", "(recast", "(update", "(correct", "(refile", "(repeat", "(remove",
    "(rewrite", "(clarif", "(fixe", "(note", "(berichtigung", "(this story", "(combine", "(drop", "(change", "(insert",
    "(restore", "(new throughout", "(new lead", "(new headline", "(new story", "(write", "(relead", "(replace",
    "(embargo",
    "(actuali", "(corrig", "(précise", "(ajoute", "(repetition", "(delete", "(include", "(reissue", "(resend",
    "(revise",
    "(figures", "(updates", "(for ", "(adding", "(background", "(details", "(wiederholung", "(ergänz", "(aktualisiert",
    "(changing", "(removing", "(correcting", "(amplia", "(aggiorn", "(rectif", "(trims", "(tops", "(expands",
    "(smooths",
    "(releads", "(re-sends", "(releading", "(leads ", "(with ", "(minor ", "(edits", "(fixing", "(subs", "(eliminates",
  ]

  /// Openers of lines that announce pictures.
  static let media: PrefixList = [
    "ap photo", "ap video", "ap graphic", "ap audio", "with photo", "with ap photo", "with graphic", "with video",
    "aptn ",
    "(foto", "(mit foto", "(mit bild", "(with photo", "(photo available", "(photos", "photo available",
    "photos available",
    "(archivfoto", "(bild", "(mit grafik", "(graphic", "(avec photo", "(photo)", "[photo]", "with photos", "(video",
    "(pix",
    "pictures available", "(with video", "(with graphic",
  ]

  /// Whether a byte is the first of a word that opens a byline: most lines are refused by it.
  static func mayOpenByline(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41, 0x42, 0x44, 0x4F, 0x50, 0x54, 0x56, 0x28, 0x62, 0xC3, 0xD0: true
    default: false
    }
  }

  /// Words that open a byline.
  static let by: [StaticString] = [
    "By ", "BY ", "Von ", "VON ", "Par ", "PAR ", "Por ", "POR ", "Di ", "Door ", "DOOR ", "Av ", "Af ", "Oleh ",
    "Автор: ", "От ",
    "Od ", "Autor: ", "De notre ", "De nos ", "Da ", "Dal nostro ", "Te: ", "Írta: ", "(di ", "(By ", "(by ", "(Di ",
    "(dell'inviat",
  ]

  /// Words of the line that tells what a writer is.
  static let titles: [StaticString] = [
    "press", "writer", "correspondent", "reporter", "editor", "staff", "reuters", "news service", "bureau", "columnist",
    "afp",
    "agency", "journalist", "critic", "analyst", "korrespondent", "times", "news", "special to", "contributor", "upi",
    "tass",
  ]

  /// Names of sections that stand alone above a headline.
  static let sections = WordTable(lists: [
    (
      """
      all news|world|russia|russia & cis|politics|business|business & economy|economy|sport|sports|society|society & culture\
      |science & space|science|technology|health|culture|military & defense|defense|emergencies|press review|top news|top stories\
      |world news|national|international|domestic|news|opinion|markets|finance|lifestyle|entertainment|arts|travel|education\
      |environment|energy|media|law|crime|u.s.|us|uk|europe|asia|africa|middle east|americas|latin america|china|india|features\
      |все новости|политика|экономика и бизнес|экономика|общество|происшествия|спорт|культура|наука|в мире|международная панорама\
      |армия и опк|москва|главное|в стране|бизнес|россия|мир|politik|wirtschaft|kultur|wissenschaft|panorama|vermischtes|inland\
      |ausland|monde|économie|société|international|sciences|mundo|economía|economia|deportes|sociedad|nacional|internacional\
      |cronaca|politica|cultura|sport news|breaking news|general news|world service|financial|commodities|metro|local|regional\
      |national news|business news|sports news|technology news|health news|entertainment news|oddly enough|lifestyle news
      """,
      1
    )
  ])
}

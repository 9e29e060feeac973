/// Words and codes of invented stories: names, places, codes of IPTC's own vocabularies, text with the characters that
/// formats stumble over.
enum Vocabulary {
  /// A code with all that is known of it, so that every format that carries one of its spellings says the same.
  struct Code {
    let name: String
    let qcode: String
    let uri: String

    init(_ name: String, _ alias: String, _ vocabulary: String, _ code: String) {
      self.name = name
      qcode = "\(alias):\(code)"
      uri = "http://cv.iptc.org/newscodes/\(vocabulary)/\(code)"
    }
  }

  static let subjects = [
    Code("economy, business and finance", "medtop", "mediatopic", "04000000"),
    Code("politics", "medtop", "mediatopic", "11000000"), Code("sport", "medtop", "mediatopic", "15000000"),
    Code("weather", "medtop", "mediatopic", "17000000"), Code("environment", "medtop", "mediatopic", "06000000"),
    Code("health", "medtop", "mediatopic", "07000000"),
  ]
  static let genres = [
    Code("Current", "genre", "genre", "Current"), Code("Analysis", "genre", "genre", "Analysis"),
    Code("Interview", "genre", "genre", "Interview"),
  ]
  static let providers = [
    Code("Agence France-Presse", "nprov", "newsprovider", "AFP"), Code("Reuters", "nprov", "newsprovider", "REUTERS"),
    Code("dpa", "nprov", "newsprovider", "dpa"),
  ]
  static let signals = [
    Code("Correction", "sig", "signal", "correction"), Code("Update", "sig", "signal", "update"),
  ]
  static let sourceTypes = [Code("Digital capture", "digsrctype", "digitalsourcetype", "digitalCapture")]
  static let services = [Code("Sport service", "prodgenre", "productgenre", "Sport")]
  static let audiences = [Code("Europe", "wldreg", "worldregion", "r150")]

  static let people = [
    "Ann Example", "José Ñandú", "Zoë Brontë-Smith", "Иван Петров", "李小龙", "Łukasz Żółć", "Siân O’Neill", "محمد علي",
  ]
  static let organisations = ["Northwind & Sons", "Banque d’Été", "Öl AG", "Fjord \"Deep\" Ltd", "東京商事"]
  static let cities = ["Paris", "São Paulo", "Zürich", "Łódź", "Reykjavík", "Washington", "Москва", "Nairobi"]
  static let events = ["Summit of the Lakes", "Grand Prix de l’Hiver", "Coupe d’Été"]
  static let objects = ["The Amber Mask", "Cutty Sark II"]
  static let languages = ["en", "en-GB", "fr", "de-CH", "pt-BR", "ar", "zh-Hans", "ru"]
  static let keywords = ["budget", "zinc", "Élection", "vote-count", "рынок", "気候", "AT&T", "rail strike"]
  static let roles = ["main", "teaser", "printed", "short"]
  /// Roles of blocks that no line of the Article repeats and that no reader lifts out of the body.
  static let blockRoles = ["lead", "background", "optional", "sidebar", "boilerplate", "contact"]
  static let places: [(city: String, qualifier: String?, country: String?)] = [
    ("PARIS", nil, nil), ("LONDON", nil, nil), ("SAO PAULO", nil, nil), ("BUENOS AIRES", "Argentina", "Argentina"),
    ("CHATHAM", "Mass.", nil), ("BERLIN", nil, nil),
  ]

  static let plainSentences = [
    "The council voted on Monday to close the old bridge.", "Two ferries were late after a storm in the night.",
    "Prices of zinc rose by 3.5 percent, traders said.", "Nobody was hurt, the fire service said in a statement.",
    "The minister said that talks would go on until Friday.", "A second vote is planned for the spring.",
    "“We did what we could,” the mayor told reporters.", "Le prix du blé a reculé de 2 % à la clôture.",
    "Die Züge fahren ab Montag wieder nach Plan.", "В понедельник совет проголосовал за новый мост.",
    "議会は月曜日に橋の閉鎖を決めた。", "صوت المجلس يوم الاثنين على إغلاق الجسر.", "The team won 3-2 in front of 12,000 people.",
  ]
  /// Sentences with what some format takes for its own marks, or some program spoils.
  static let oddSentences = [
    "Shares of AT&T fell below $5 <more> than others.", "It cost 10\u{A0}000\u{202F}€ – or so *they* say_it_was.",
    "Read [this](it is no link) and `that` at http://example.org/?a=1&b=2 now.",
    "A path C:\\temp\\new and a {{brace}} stay.",
    "The 4*4*2 block was 50% off; #1 on the list | the table.", "Naïve cafe\u{301} owners of 👩‍👧 families ate 🍇.",
    "He wrote \"<b>bold</b> &amp; &lt;plain&gt;\" on it.", "See footnote[^1] or note ~one~ and ==two==.",
    "1. This is no list, she said.", "- This is no item either.", "# This is no heading.", "> This is no quotation.",
    "Mail ann@example.org or @ann on the net.", "The end --- or *** not the end.",
    "A soft\u{AD}hyphen and a zero\u{200B}width space.",
    "key: value is no front matter.", "It said ]]> and --> in the text.", "(MORE) was printed in the story.",
  ]
}

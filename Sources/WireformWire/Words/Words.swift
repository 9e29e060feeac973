/// Small word lists of the grammar.
enum Words {
  /// Words that may stand in small letters inside of the name of a place.
  static let particles = WordTable(lists: [
    (
      """
      de|la|le|les|du|des|d'|da|do|das|dos|del|della|di|in|el|al|of|the|on|upon|under|sur|sous|en|am|an|der|im|bei|ob|van\
      |den|het|aan|op|by|near|und|et|and|y|e|i|na|nad|pod|на|де|ad|as|ar|ash|ez|sul|près|near|near|sainte|saint|bin|ou
      """,
      1
    )
  ])

  /// Words that join the cities of a list.
  static let joiners = WordTable(lists: [("and|et|und|y|e|i|и|та|en|och|og|ve|و|&", 1)])

  /// Words with which a dateline never begins, unless all of it is in capitals: those of a sentence.
  static let sentenceStarts = WordTable(lists: [
    (
      """
      the|a|an|this|that|these|those|it|he|she|they|we|you|i|his|her|their|our|my|its|there|here|when|while|after|before\
      |if|as|at|in|on|by|for|from|to|of|and|but|or|so|what|who|why|how|where|with|without|about|according|more|most\
      |some|many|all|no|not|one|two|three|earlier|later|meanwhile|however|today|yesterday|tomorrow|last|next|also\
      |der|die|das|ein|eine|im|in|am|bei|nach|vor|mit|für|und|aber|wenn|als|es|er|sie|wir\
      |les|un|une|dans|pour|avec|sur|selon|après|il|elle|on|ce|cette|en|los|las|una|según|con|por|para|este|esta\
      |agence|agencia|agentur|agency|press|news|united press international|associated
      """, 1
    )
  ])

  /// Words behind a year that say that it is one.
  static let yearWords = WordTable(lists: [("года|год|г|р|року|рік|годзе|године|годину|roku|roka", 1)])

  /// Small words before a date: `Paris, le 20 novembre`.
  static let dateOpeners = WordTable(lists: [("le|den|am|il|el|em|dne|dňa|dnia|ngày|on", 1)])

  /// Words that stand where a place would, but are none, even in capitals.
  static let noPlaces = WordTable(lists: [
    (
      """
      note|editor's note|editors note|editors' note|editor|editors|eds|advisory|correction|corrected|updated|update|posted\
      |published|copy|embargoed|embargo|exclusive|photo|photos|file|files|video|watch|live|breaking|alert|urgent|flash\
      |bulletin|kill|source|sources|contact|summary|headline|slug|date|time|by|from|attention|media release|press release\
      |news release|for immediate release|immediate release|q|a|q&a|agence france-presse|agence france presse|end|ends\
      |associated press|the associated press|reuters|united press international|press association|the press association\
      |canadian press|the canadian press|xinhua news agency|kyodo news|yonhap news agency|bloomberg news|bloomberg\
      |anadolu agency|press trust of india|deutsche presse-agentur|agencia efe|tass|interfax|afp|upi|dpa|efe|ansa\
      |analysis|factbox|timeline|preview|review|feature|commentary|opinion|column|editorial|world|sports|business|politics\
      |background|related|caption|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april\
      |may|june|july|august|september|october|november|december|montag|dienstag|mittwoch|donnerstag|freitag|samstag\
      |sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|soccer|tennis|golf|cricket|rugby|baseball|basketball\
      |hockey|football|boxing|cycling|olympics|athletics|swimming|skiing|factbox|results|standings|scores|weather|tv|cd|dvd|today|tonight|yesterday|tomorrow|copyright|latest|digest|schedule\
      |markets|global markets|stocks|bonds|forex|commodities|metals|grains|treasuries|economy|poll|diary|calendar|list\
      |table|text|interview|insight|special report|snapshot|highlights|instant view|wrapup|roundup|brief|briefs|refile\
      |withdrawn|repeat|lead|budget|notebook|agenda|programme|program|index|lottery|horoscope|obituary|market|oil|gold\
      |fact box|explainer|witness|newsmaker|scenarios|breakingviews|spotlight|profile|chronology|glance|at a glance
      """,
      1
    )
  ])

  /// Sources whose name is long enough known not to need a place in capitals beside it.
  static let strongSources = WordTable(lists: [
    (
      """
      ap|afp|upi|efe|dpa|apa|aap|pti|ani|ians|tass|ansa|aa|cnn|rtr|dapd|ddp|sda|ats|ntb|anp|pap|čtk|ctk|mti|bns|eta|epd|kna\
      |sid|cp|app|bss|ots|awp|avn|dts|bta|ats afp|irna|mena|kuna|wam|qna|spa|sana|mct|tns|ifr|agi|lusa|mti|vna|pna|cna
      """, 1
    )
  ])
}

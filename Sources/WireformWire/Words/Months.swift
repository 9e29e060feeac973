/// Names of months, full and short, without their full stop, and of weekdays.
enum Months {
  /// The month, 1 to 12, by its name in any of the languages below.
  static let table = WordTable(
    lists: names.enumerated().map { ($0.element, UInt16($0.offset % 12 + 1)) })

  /// Names of the days of the week, which may stand beside a date.
  static let weekdays = WordTable(lists: [(weekdayNames, 1)])

  /// Twelve lists a line of languages: English; Russian, Ukrainian; German; French; Spanish, Portuguese,
  /// Italian; Central European; Arabic; Turkish, Indonesian; Nordic, Dutch.
  private static let names: [StaticString] = [
    // English
    "january|jan", "february|feb|febr", "march|mar", "april|apr", "may", "june|jun", "july|jul", "august|aug",
    "september|sept|sep", "october|oct", "november|nov", "december|dec",
    // Russian and Ukrainian, Bulgarian
    "января|янв|январь|січня|януари|јануара|јануари|студзеня", "февраля|фев|февр|лютого|февруари|фебруара|фебруари",
    "марта|мар|март|березня|сакавіка",
    "апреля|апр|квітня|април|априла|красавіка",
    "мая|май|травня|маја|мај", "июня|июн|червня|юни|јуна|јуни", "июля|июл|липня|юли|јула|јули",
    "августа|авг|серпня|август|жніўня",
    "сентября|сен|сент|вересня|септември|септембра|верасня", "октября|окт|жовтня|октомври|октобра|кастрычніка",
    "ноября|ноя|нояб|листопада|ноември|новембра|лістапада",
    "декабря|дек|грудня|декември|децембра|снежня",
    // German
    "januar|jänner|jän", "februar|feber", "märz|mär|mrz", "april", "mai", "juni", "juli", "august", "september",
    "oktober|okt", "november", "dezember|dez",
    // French
    "janvier|janv", "février|fév|févr|fevrier", "mars", "avril|avr", "mai", "juin", "juillet|juil", "août|aout|aoû",
    "septembre", "octobre", "novembre", "décembre|déc|decembre",
    // Spanish, Portuguese, Italian
    "enero|ene|janeiro|gennaio|gen", "febrero|fevereiro|fev|febbraio|febb", "marzo|março|marco",
    "abril|abr|aprile", "mayo|maio|maggio|mag|mai", "junio|junho|giugno|giu", "julio|julho|luglio|lug",
    "agosto|ago|ag", "septiembre|setiembre|set|setembro|settembre|sett", "octubre|outubro|out|ottobre|ott",
    "noviembre|novembro|novembre", "diciembre|dic|dezembro|dicembre",
    // Hungarian, Czech, Slovak, Polish, South Slavic, Romanian
    "január|ledna|januára|stycznia|januara|siječnja|ianuarie",
    "február|února|februára|lutego|februara|veljače|februarie",
    "március|března|marca|ožujka|martie", "április|dubna|apríla|kwietnia|aprila|travnja|aprilie",
    "május|května|mája|maja|svibnja", "június|června|júna|czerwca|juna|lipnja|iunie",
    "július|července|júla|lipca|jula|srpnja|iulie", "augusztus|srpna|augusta|sierpnia|avgusta|kolovoza",
    "szeptember|září|septembra|września|rujna|septembrie", "október|října|októbra|października|oktobra|octombrie",
    "november|listopadu|listopada|novembra|studenoga|studenog|noiembrie",
    "december|prosince|decembra|grudnia|prosinca|decembrie",
    // Arabic
    "يناير|كانون الثاني", "فبراير|شباط", "مارس|آذار", "أبريل|إبريل|نيسان", "مايو|أيار", "يونيو|حزيران", "يوليو|تموز",
    "أغسطس|آب", "سبتمبر|أيلول", "أكتوبر|تشرين الأول", "نوفمبر|تشرين الثاني", "ديسمبر|كانون الأول",
    // Turkish, Indonesian
    "ocak|januari", "şubat|februari|pebruari", "mart|maret", "nisan", "mayıs|mei", "haziran", "temmuz",
    "ağustos|agustus",
    "eylül", "ekim", "kasım|nopember", "aralık|desember",
    // Nordic, Dutch, Greek
    "tammikuuta|januari|ιανουαρίου", "helmikuuta|februari|φεβρουαρίου", "maaliskuuta|maart|μαρτίου",
    "huhtikuuta|απριλίου",
    "toukokuuta|maj|mei|μαΐου", "kesäkuuta|ιουνίου", "heinäkuuta|ιουλίου", "elokuuta|augusti|augustus|αυγούστου",
    "syyskuuta|σεπτεμβρίου", "lokakuuta|οκτωβρίου", "marraskuuta|νοεμβρίου", "joulukuuta|desember|δεκεμβρίου",
  ]

  private static let weekdayNames: StaticString =
    """
    monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun\
    |montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche\
    |lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica\
    |hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье
    """
}

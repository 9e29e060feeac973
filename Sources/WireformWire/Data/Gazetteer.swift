/// The names that qualify a place in a dateline: states, provinces, countries.
///
/// It tells a qualifier from a second city and a country from a state; it never says in which country a city lies.
enum Gazetteer {
  /// What a qualifier is.
  enum Kind: Int {
    case area = 1
    case country = 2
  }

  /// The kind of a qualifier as written; nil where it is not known.
  static func kind(_ text: WireBytes, _ range: Range<Int>) -> Kind? {
    table.value(text, range).flatMap { Kind(rawValue: $0) }
  }

  private static let table = WordTable([(areas, Kind.area.rawValue), (countries, Kind.country.rawValue)])

  /// States of the United States whole, in AP's style and by postal code, and provinces of Canada, Australia, others.
  private static let areas: StaticString = """
    alabama|ala.|ala|alaska|arizona|ariz.|ariz|arkansas|ark.|ark|california|calif.|calif|colorado|colo.|colo|\
    connecticut|conn.|conn|delaware|del.|del|florida|fla.|fla|georgia state|ga.|ga|hawaii|idaho|illinois|ill.|\
    ill|indiana|ind.|ind|iowa|kansas|kan.|kan|kans.|kentucky|ky.|ky|louisiana|la.|maine|maryland|md.|md|\
    massachusetts|mass.|mass|michigan|mich.|mich|minnesota|minn.|minn|mississippi|miss.|miss|missouri|mo.|mo|\
    montana|mont.|mont|nebraska|neb.|neb|nebr.|nevada|nev.|nev|new hampshire|n.h.|n.h|nh|new jersey|n.j.|n.j|nj|\
    new mexico|n.m.|n.m|nm|new york|n.y.|n.y|ny|north carolina|n.c.|n.c|nc|north dakota|n.d.|n.d|nd|ohio|\
    oklahoma|okla.|okla|oregon|ore.|ore|pennsylvania|pa.|pa|rhode island|r.i.|r.i|ri|south carolina|s.c.|s.c|sc|\
    south dakota|s.d.|s.d|sd|tennessee|tenn.|tenn|texas|tex.|tex|tx|utah|vermont|vt.|vt|virginia|va.|va|\
    washington state|wash.|wash|west virginia|w.va.|w. va.|wv|wisconsin|wis.|wis|wyoming|wyo.|wyo|d.c.|dc|\
    puerto rico|p.r.|guam|american samoa|u.s. virgin islands|al|ak|az|ar|ca|co|ct|fl|hi|id|il|ia|ks|me|ma|mi|mn|\
    ms|mt|nv|ok|or|tn|ut|wi|wy|ontario|ont.|ont|quebec|que.|que|british columbia|b.c.|b.c|alberta|alta.|alta|\
    manitoba|man.|saskatchewan|sask.|nova scotia|n.s.|new brunswick|n.b.|newfoundland|nfld.|n.l.|\
    prince edward island|p.e.i.|yukon|nunavut|northwest territories|n.w.t.|new south wales|nsw|victoria|vic|\
    queensland|qld|tasmania|tas|western australia|wa|south australia|sa|northern territory|nt|act|scotland|\
    wales|england|northern ireland|west bank|gaza strip|gaza|kashmir|crimea|siberia|sichuan|xinjiang|tibet|\
    guangdong|hong kong|macau|catalonia|bavaria
    """

  private static let countries: StaticString = """
    afghanistan|albania|algeria|andorra|angola|antigua|argentina|armenia|australia|austria|azerbaijan|bahamas|\
    bahrain|bangladesh|barbados|belarus|belgium|belize|benin|bermuda|bhutan|bolivia|bosnia|bosnia-herzegovina|\
    bosnia and herzegovina|botswana|brazil|brunei|bulgaria|burkina faso|burma|burundi|cambodia|cameroon|canada|\
    cape verde|central african republic|chad|chile|china|colombia|comoros|congo|costa rica|croatia|cuba|cyprus|\
    czech republic|czechia|czechoslovakia|denmark|djibouti|dominica|dominican republic|east germany|east timor|\
    ecuador|egypt|el salvador|equatorial guinea|eritrea|estonia|eswatini|ethiopia|fiji|finland|france|gabon|\
    gambia|georgia|germany|ghana|greece|greenland|grenada|guatemala|guinea|guinea-bissau|guyana|haiti|honduras|\
    hungary|iceland|india|indonesia|iran|iraq|ireland|israel|italy|ivory coast|cote d'ivoire|jamaica|japan|\
    jordan|kazakhstan|kenya|kiribati|kosovo|kuwait|kyrgyzstan|laos|latvia|lebanon|lesotho|liberia|libya|\
    liechtenstein|lithuania|luxembourg|macedonia|north macedonia|madagascar|malawi|malaysia|maldives|mali|malta|\
    marshall islands|mauritania|mauritius|mexico|micronesia|moldova|monaco|mongolia|montenegro|morocco|\
    mozambique|myanmar|namibia|nauru|nepal|netherlands|the netherlands|new zealand|nicaragua|niger|nigeria|\
    north korea|norway|oman|pakistan|palau|palestine|panama|papua new guinea|paraguay|peru|philippines|poland|\
    portugal|qatar|romania|russia|rwanda|samoa|san marino|saudi arabia|senegal|serbia|seychelles|sierra leone|\
    singapore|slovakia|slovenia|solomon islands|somalia|south africa|south korea|south sudan|soviet union|spain|\
    sri lanka|sudan|suriname|swaziland|sweden|switzerland|syria|taiwan|tajikistan|tanzania|thailand|togo|tonga|\
    trinidad|trinidad and tobago|tunisia|turkey|türkiye|turkmenistan|tuvalu|u.a.e.|uae|united arab emirates|\
    u.k.|uk|u.s.|usa|u.s.s.r.|ussr|uganda|ukraine|united kingdom|united states|uruguay|uzbekistan|vanuatu|\
    vatican|vatican city|venezuela|vietnam|west germany|yemen|yugoslavia|zaire|zambia|zimbabwe|allemagne|\
    angleterre|argentine|autriche|belgique|brésil|bulgarie|cameroun|chine|colombie|corée du sud|corée du nord|\
    côte d'ivoire|croatie|danemark|egypte|égypte|espagne|etats-unis|états-unis|grèce|hongrie|inde|irak|irlande|\
    italie|japon|jordanie|liban|libye|maroc|mexique|norvège|pays-bas|pologne|roumanie|royaume-uni|russie|serbie|\
    slovaquie|suède|suisse|syrie|tchad|thaïlande|tunisie|turquie|alemania|arabia saudí|brasil|corea del sur|\
    egipto|españa|estados unidos|ee.uu.|francia|grecia|hungría|italia|japón|líbano|marruecos|méxico|noruega|\
    países bajos|panamá|perú|polonia|reino unido|república dominicana|rusia|siria|suecia|suiza|turquía|ucrania|\
    ägypten|argentinien|australien|belgien|brasilien|bulgarien|dänemark|deutschland|finnland|frankreich|\
    griechenland|grossbritannien|großbritannien|indien|indonesien|irland|italien|jordanien|kanada|kroatien|\
    libanon|libyen|mexiko|niederlande|norwegen|österreich|polen|rumänien|russland|saudi-arabien|schweden|\
    schweiz|serbien|slowakei|slowenien|spanien|südafrika|südkorea|syrien|tschechien|tunesien|türkei|ungarn|usa|\
    россия|украина|белоруссия|беларусь|казахстан|германия|франция|сша|китай|турция|сирия|израиль|польша|италия|\
    أوكرانيا|روسيا|مصر|سوريا|العراق|لبنان|الأردن|السعودية|الإمارات|قطر|الكويت|البحرين|عمان|اليمن|ليبيا|تونس|\
    الجزائر|المغرب|السودان|فلسطين|إسرائيل|إيران|تركيا|فرنسا|ألمانيا|بريطانيا|الولايات المتحدة|الصين|الهند|\
    باكستان|أفغانستان|إيطاليا|إسبانيا|اليونان|اليابان|البرازيل|المكسيك|كندا|بلجيكا|سويسرا|النمسا|بولندا|السويد|\
    النروج|هولندا|إثيوبيا|الصومال|نيجيريا|مالي|السنغال|كينيا|جنوب إفريقيا|إندونيسيا|ماليزيا|الفيليبين|\
    كوريا الجنوبية|كوريا الشمالية|أستراليا|قطاع غزة|الضفة الغربية|الأراضي الفلسطينية|المملكة المتحدة
    """
}

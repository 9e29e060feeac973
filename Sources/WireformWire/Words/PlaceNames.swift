/// Names of places, parted by `|`; capitals and small letters are alike.
enum PlaceNames {
  /// Countries in English, with the short forms of wire copy.
  static let countries: StaticString =
    """
    Afghanistan|Albania|Algeria|Andorra|Angola|Antigua|Antigua and Barbuda|Argentina|Armenia|Australia|Austria|Azerbaijan\
    |Bahamas|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bermuda|Bhutan|Bolivia|Bosnia|Bosnia-Herzegovina\
    |Bosnia and Herzegovina|Botswana|Brazil|Britain|Great Britain|U.K|UK|United Kingdom|England|Scotland|Wales\
    |Northern Ireland|Brunei|Bulgaria|Burkina Faso|Burma|Burundi|Cambodia|Cameroon|Canada|Cape Verde\
    |Central African Republic|Chad|Chile|China|Colombia|Comoros|Congo|Democratic Republic of Congo|Costa Rica|Croatia\
    |Cuba|Cyprus|Czech Republic|Czechia|Czechoslovakia|Denmark|Dominica|Dominican Republic|East Germany|West Germany\
    |East Timor|Ecuador|Egypt|El Salvador|Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France\
    |Gabon|Gambia|Germany|Ghana|Greece|Greenland|Grenada|Guinea|Guinea-Bissau|Guyana|Haiti|Honduras|Hungary|Iceland\
    |India|Indonesia|Iran|Iraq|Ireland|Republic of Ireland|Israel|Italy|Ivory Coast|Cote d'Ivoire|Jamaica|Japan|Jordan\
    |Kazakhstan|Kenya|Kiribati|Kosovo|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania\
    |Macedonia|North Macedonia|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Marshall Islands|Mauritania|Mauritius\
    |Micronesia|Moldova|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nauru|Nepal|Netherlands|the Netherlands\
    |New Zealand|Nicaragua|Niger|Nigeria|North Korea|Norway|Oman|Pakistan|Palau|Papua New Guinea|Paraguay|Peru\
    |Philippines|Poland|Portugal|Puerto Rico|Qatar|Romania|Russia|Rwanda|Samoa|Saudi Arabia|Senegal|Serbia|Seychelles\
    |Sierra Leone|Slovakia|Slovenia|Solomon Islands|Somalia|South Africa|South Korea|South Sudan|Soviet Union|U.S.S.R\
    |USSR|Spain|Sri Lanka|Sudan|Suriname|Swaziland|Sweden|Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand|Togo\
    |Tonga|Trinidad|Trinidad and Tobago|Tunisia|Turkey|Türkiye|Turkmenistan|Tuvalu|Uganda|Ukraine|United Arab Emirates\
    |UAE|U.A.E|Uruguay|Uzbekistan|Vanuatu|Venezuela|Vietnam|Yemen|Yugoslavia|Zaire|Zambia|Zimbabwe|U.S|US|USA|U.S.A\
    |United States|DPRK|Palestine
    """

  /// Countries in other languages.
  static let countriesElsewhere: StaticString =
    """
    Deutschland|Österreich|Schweiz|Frankreich|Italien|Spanien|Großbritannien|Ungarn|Polen|Türkei|Griechenland|Russland\
    |Allemagne|Autriche|Suisse|Italie|Espagne|Royaume-Uni|Grande-Bretagne|Pologne|Turquie|Grèce|Russie|Ukraine|Belgique\
    |Pays-Bas|Maroc|Algérie|Tunisie|Égypte|Egypte|Syrie|Irak|Liban|Arabie saoudite|Chine|Japon|Inde|Brésil|Mexique\
    |États-Unis|Etats-Unis|Sénégal|Cameroun|Côte d'Ivoire|Alemania|Francia|España|Italia|Reino Unido|Grecia|Turquía\
    |Rusia|Ucrania|Brasil|Perú|México|Estados Unidos|Suiza|Portugal|Argentina|Bélgica|Marruecos|Egipto|Siria|Japón\
    |Россия|Украина|Белоруссия|Казахстан|Германия|Франция|Китай|Сирия|Турция|США|أوكرانيا|روسيا|سوريا|العراق|لبنان\
    |مصر|الأردن|السعودية|الإمارات|قطر|الكويت|اليمن|السودان|ليبيا|تونس|الجزائر|المغرب|فرنسا|ألمانيا|تركيا|إيران\
    |إسرائيل|الأراضي الفلسطينية|الولايات المتحدة|بريطانيا|المملكة المتحدة|إيطاليا|إسبانيا|الصين|اليابان|الهند|باكستان\
    |أفغانستان|بولندا|سويسرا|بلجيكا|هولندا|النمسا|اليونان|البرازيل|الأرجنتين
    """

  /// States of the USA and their abbreviations in the press, Canadian provinces, states of Australia,
  /// and a few regions that stand after a city in datelines.
  static let statesAndProvinces: StaticString =
    """
    Ala|Alabama|Alaska|Ariz|Arizona|Ark|Arkansas|Calif|California|Colo|Colorado|Conn|Connecticut|Del|Delaware|D.C|DC\
    |Fla|Florida|Ga|Georgia|Hawaii|Idaho|Ill|Illinois|Ind|Indiana|Iowa|Kan|Kansas|Ky|Kentucky|La|Louisiana|Maine|Md\
    |Maryland|Mass|Massachusetts|Mich|Michigan|Minn|Minnesota|Miss|Mississippi|Mo|Missouri|Mont|Montana|Neb|Nebr|Nebraska\
    |Nev|Nevada|N.H|New Hampshire|N.J|New Jersey|N.M|New Mexico|N.Y|New York State|N.C|North Carolina|N.D\
    |North Dakota|Ohio|Okla|Oklahoma|Ore|Oregon|Pa|Pennsylvania|R.I|Rhode Island|S.C|South Carolina|S.D|South Dakota\
    |Tenn|Tennessee|Tex|Texas|Utah|Vt|Vermont|Va|Virginia|Wash|Washington State|W.Va|W. Va|West Virginia|Wis|Wisc|Wisconsin|Wyo\
    |Wyoming|AL|AK|AZ|AR|CA|CO|CT|FL|ID|IL|IN|IA|KS|MA|MI|MN|MS|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC\
    |SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|Alberta|Alta|British Columbia|B.C|BC|Manitoba|Man|New Brunswick|N.B|Newfoundland\
    |Nfld|N.L|Newfoundland and Labrador|Nova Scotia|N.S|Ontario|Ont|Prince Edward Island|P.E.I|Quebec|Que|Québec\
    |Saskatchewan|Sask|Yukon|Nunavut|Northwest Territories|N.W.T|New South Wales|NSW|Queensland|Qld|South Australia\
    |Tasmania|Western Australia|Northern Territory|Bavaria|Sicily|Sardinia|Corsica|Crimea|Kashmir|Gaza Strip|West Bank\
    |Guam|U.S. Virgin Islands|Hong Kong SAR|Chechnya|Dagestan|Siberia|Punjab|Sindh|Balochistan|Gujarat|Maharashtra\
    |Uttar Pradesh|Tamil Nadu|Kerala|West Bengal|Madhya Pradesh|Okinawa|Hokkaido|Sichuan|Xinjiang|Tibet
    """

  /// Cities that agencies print alone: those of the press style books and the capitals.
  static let cities: StaticString =
    """
    Atlanta|Baltimore|Boston|Chicago|Cincinnati|Cleveland|Dallas|Denver|Detroit|Honolulu|Houston|Indianapolis|Las Vegas\
    |Los Angeles|Miami|Milwaukee|Minneapolis|New Orleans|New York|Oklahoma City|Philadelphia|Phoenix|Pittsburgh\
    |St. Louis|Salt Lake City|San Antonio|San Diego|San Francisco|Seattle|Washington|Hollywood|Amsterdam|Baghdad\
    |Bangkok|Beijing|Beirut|Berlin|Brussels|Cairo|Copenhagen|Dublin|Edinburgh|Frankfurt|Geneva|Glasgow|Guatemala City\
    |Hamburg|Havana|Helsinki|Hong Kong|Islamabad|Istanbul|Jerusalem|Johannesburg|Kabul|Kuwait City|London|Macau|Madrid\
    |Mexico City|Milan|Montreal|Moscow|Munich|Mumbai|Bombay|New Delhi|Oslo|Panama City|Paris|Prague|Quebec City\
    |Rio de Janeiro|Rome|St. Petersburg|San Salvador|Sao Paulo|Shanghai|Stockholm|Sydney|Tehran|Tel Aviv|Tokyo|Toronto\
    |Vatican City|Vienna|Zurich|United Nations|Ottawa|Vancouver|Calgary|Edmonton|Winnipeg|Halifax|Victoria|Regina\
    |Abu Dhabi|Dubai|Doha|Riyadh|Jeddah|Manama|Muscat|Sanaa|Aden|Amman|Damascus|Aleppo|Gaza|Ramallah|Tripoli|Tunis\
    |Algiers|Rabat|Khartoum|Addis Ababa|Nairobi|Kampala|Kigali|Kinshasa|Lagos|Abuja|Accra|Abidjan|Dakar|Bamako\
    |Niamey|Harare|Lusaka|Luanda|Maputo|Pretoria|Cape Town|Windhoek|Gaborone|Antananarivo|Mogadishu|Ankara|Nicosia\
    |Athens|Sofia|Bucharest|Belgrade|Zagreb|Ljubljana|Sarajevo|Skopje|Tirana|Pristina|Podgorica|Budapest|Bratislava\
    |Warsaw|Vilnius|Riga|Tallinn|Minsk|Kiev|Kyiv|Chisinau|Tbilisi|Yerevan|Baku|Astana|Almaty|Tashkent|Bishkek|Dushanbe\
    |Ashgabat|Ulan Bator|Ulaanbaatar|Seoul|Pyongyang|Taipei|Hanoi|Ho Chi Minh City|Phnom Penh|Vientiane|Rangoon|Yangon\
    |Kuala Lumpur|Jakarta|Manila|Dhaka|Colombo|Kathmandu|Karachi|Lahore|Kolkata|Calcutta|Chennai|Bangalore|Lisbon\
    |Barcelona|Bern|Berne|Lisboa|Roma|Milano|Bonn|Reykjavik|Valletta|Canberra|Melbourne|Brisbane|Perth|Adelaide|Darwin\
    |Hobart|Wellington|Auckland|Bogota|Caracas|Lima|Quito|La Paz|Santiago|Buenos Aires|Montevideo|Asuncion|Brasilia\
    |San Jose|Managua|Tegucigalpa|Santo Domingo|Port-au-Prince|Kingston|Nassau|San Juan|Strasbourg|Lyon|Marseille|The Hague
    """

  /// Countries whose name is that of their capital too.
  static let cityStates: StaticString =
    "Luxembourg|Singapore|Monaco|San Marino|Djibouti|Kuwait|Panama|Guatemala|Mexico"
}

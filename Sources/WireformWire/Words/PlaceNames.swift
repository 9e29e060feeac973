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
    |Wyoming|ON|QC|AB|MB|SK|AL|AK|AZ|AR|CA|CO|CT|FL|ID|IL|IN|IA|KS|MA|MI|MN|MS|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC\
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
    |Vatican City|Vienna|Zurich|United Nations|Ottawa|Montréal|Vancouver|Calgary|Edmonton|Winnipeg|Halifax|Victoria|Regina\
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

  /// Cities that are known beside a date or a source; many of their names are other words as well.
  static let towns: StaticString =
    """
    Zürich|Genf|Genève|Basel|Bern|Luzern|Lausanne|St. Gallen|Winterthur|Lugano|Sion|Freiburg|Fribourg|Neuchâtel|Davos\
    |München|Köln|Düsseldorf|Stuttgart|Leipzig|Dresden|Hannover|Nürnberg|Bremen|Essen|Dortmund|Duisburg|Mannheim\
    |Karlsruhe|Wiesbaden|Mainz|Kiel|Rostock|Schwerin|Potsdam|Magdeburg|Erfurt|Saarbrücken|Wolfsburg|Augsburg|Regensburg\
    |Ingolstadt|Darmstadt|Kassel|Bielefeld|Münster|Aachen|Bochum|Wuppertal|Ulm|Heidelberg|Heilbronn|Jena|Chemnitz|Cottbus\
    |Bayreuth|Hanau|Herzogenaurach|Leverkusen|Ludwigshafen|Walldorf|Wien|Graz|Linz|Salzburg|Innsbruck|Klagenfurt\
    |St. Pölten|Bregenz|Eisenstadt|Brüssel|Bruxelles|Brussel|Antwerp|Anvers|Antwerpen|Gent|Liège|Namur|Bruges\
    |Den Haag|La Haye|Rotterdam|Utrecht|Eindhoven|Groningen|Maastricht|Nice|Toulouse|Bordeaux|Lille|Nantes|Rennes\
    |Montpellier|Grenoble|Dijon|Nancy|Metz|Reims|Rouen|Tours|Brest|Cannes|Calais|Ajaccio|Bastia|Toulon|Clermont-Ferrand\
    |Saint-Etienne|Saint-Denis|Nanterre|Versailles|Bobigny|Créteil|Londres|Londen|Londra|Edimbourg|Moscou|Moskau|Moscú|Mosca\
    |Pékin|Peking|Pekín|Pechino|Varsovie|Warschau|Varsovia|Warszawa|Kraków|Krakow|Gdańsk|Gdansk|Wrocław|Poznań|Łódź|Lublin\
    |Katowice|Szczecin|Praha|Brno|Ostrava|Plzeň|Košice|Wilna|Győr|Debrecen|Szeged|Pécs|Miskolc|Bucureşti|București|Bucarest\
    |Bukarest|Cluj|Timișoara|Constanta|Constanţa|Iași|Belgrad|Beograd|Novi Sad|Niš|Nis|Split|Rijeka|Osijek|Dubrovnik\
    |Maribor|Banja Luka|Mostar|Plovdiv|Varna|Burgas|Thessaloniki|Piraeus|Larnaca|Limassol|Athènes|Athen|Atenas|Atene\
    |İstanbul|İzmir|Izmir|Adana|Antalya|Bursa|Konya|Gaziantep|Diyarbakır|Diyarbakir|Trabzon|Erzurum|Van|Mersin|Samsun\
    |Sevilla|Seville|Valencia|Bilbao|Zaragoza|Málaga|Malaga|Murcia|Granada|Vigo|Oviedo|Gijón|Santander|Pamplona|Valladolid\
    |Salamanca|Toledo|Las Palmas|Palma de Mallorca|Alicante|Cádiz|Córdoba|Cordoba|San Sebastián|Vitoria|Logroño|Burgos|León\
    |Santiago de Compostela|A Coruña|Ceuta|Melilla|Porto|Oporto|Coimbra|Braga|Faro|Funchal|Ponta Delgada|Aveiro|Évora|Leiria\
    |Torino|Turin|Napoli|Naples|Palermo|Bari|Catania|Genova|Genoa|Bologna|Firenze|Florence|Venezia|Venice|Verona|Padova\
    |Trieste|Perugia|Ancona|Cagliari|L'Aquila|Messina|Parma|Modena|Pisa|Siena|Rimini|Ravenna|Brescia|Bergamo|Trento|Bolzano\
    |Aosta|Potenza|Campobasso|Reggio Calabria|Lampedusa|Città del Vaticano|Citta del Vaticano|Ciudad del Vaticano|Vatican\
    |Göteborg|Gothenburg|Malmö|Malmo|Uppsala|Bergen|Trondheim|Stavanger|Tromsø|Aarhus|Århus|Odense|Aalborg|København\
    |Kopenhagen|Copenhague|Turku|Tampere|Espoo|Vantaa|Oulu|Kaunas|Klaipeda|Klaipėda|Tartu|Narva|Daugavpils|Tórshavn|Nuuk\
    |Manchester|Liverpool|Birmingham|Leeds|Sheffield|Bristol|Cardiff|Belfast|Aberdeen|Newcastle|Nottingham|Oxford\
    |Cambridge|Brighton|Plymouth|Southampton|Swansea|Cork|Galway|Limerick|Davos|Vaduz|Gibraltar|Monte Carlo|Monte-Carlo\
    |Saint Petersburg|Yekaterinburg|Novosibirsk|Kazan|Samara|Sochi|Vladivostok|Rostov-on-Don|Grozny|Makhachkala|Kaliningrad\
    |Murmansk|Irkutsk|Krasnoyarsk|Khabarovsk|Volgograd|Omsk|Perm|Ufa|Voronezh|Simferopol|Sevastopol|Yalta|Odessa|Odesa\
    |Kharkiv|Kharkov|Lviv|Lvov|Dnipro|Donetsk|Luhansk|Lugansk|Mariupol|Zaporizhzhia|Kherson|Mykolaiv|Poltava|Chernihiv\
    |Gomel|Brest|Grodno|Mogilev|Vitebsk|Batumi|Gyumri|Ganja|Sukhumi|Tskhinvali|Tiraspol|Nur-Sultan|Shymkent|Karaganda|Osh\
    |Samarkand|Bukhara|Fergana|Khujand|Москва|Санкт-Петербург|Киев|Київ|Минск|Мінск|Астана|Алматы|Нур-Султан|Баку|Ереван\
    |Тбилиси|Ташкент|Бишкек|Душанбе|Ашхабад|Кишинев|Рига|Вильнюс|Таллин|Лондон|Париж|Берлин|Рим|Вена|Варшава|Прага|Брюссель\
    |Вашингтон|Нью-Йорк|Пекин|Токио|Сеул|Дели|Стамбул|Анкара|Каир|Тегеран|Иерусалим|Женева|Львів|Львов|Одесса|Одеса|Харків\
    |Харьков|Донецк|Донецьк|Екатеринбург|Новосибирск|Казань|Сочи|Владивосток|Ростов-на-Дону|Симферополь|Севастополь|София\
    |Београд|Скопје|Сарајево|القاهرة|بيروت|دمشق|بغداد|عمان|الرياض|جدة|الدوحة|دبي|أبوظبي|أبو ظبي|الكويت|المنامة|مسقط|صنعاء|عدن\
    |الخرطوم|طرابلس|بنغازي|تونس|الجزائر|الرباط|الدار البيضاء|نواكشوط|القدس|غزة|رام الله|باريس|لندن|واشنطن|نيويورك|موسكو\
    |طهران|أنقرة|اسطنبول|إسطنبول|جنيف|بروكسل|برلين|كييف|مدريد|روما|بكين|كابول|إسلام آباد|نيودلهي\
    |Haifa|Beersheba|Ashdod|Nablus|Hebron|Jenin|Bethlehem|Rafah|Khan Younis|Khan Yunis|Gaza City|Sidon|Tyre|Homs|Hama|Idlib\
    |Latakia|Raqqa|Deir al-Zor|Mosul|Basra|Kirkuk|Erbil|Arbil|Najaf|Fallujah|Ramadi|Tikrit|Sulaimaniya|Dohuk|Isfahan\
    |Mashhad|Tabriz|Shiraz|Qom|Mecca|Medina|Dammam|Sharjah|Al Ain|Salalah|Taiz|Hodeidah|Alexandria|Suez|Port Said|Luxor\
    |Aswan|Sharm el-Sheikh|Benghazi|Misrata|Sirte|Sfax|Oran|Constantine|Casablanca|Fez|Marrakesh|Marrakech|Tangier|Agadir\
    |Nouakchott|Banjul|Conakry|Freetown|Monrovia|Lome|Lomé|Cotonou|Porto-Novo|Ouagadougou|N'Djamena|Bangui|Yaounde|Yaoundé\
    |Douala|Libreville|Brazzaville|Malabo|Sao Tome|São Tomé|Bujumbura|Dodoma|Dar es Salaam|Zanzibar|Mombasa|Kisumu|Arusha\
    |Blantyre|Lilongwe|Bulawayo|Maseru|Mbabane|Durban|Bloemfontein|Port Elizabeth|Soweto|Polokwane|Juba|Asmara|Hargeisa\
    |Kano|Kaduna|Maiduguri|Jos|Ibadan|Port Harcourt|Enugu|Benin City|Kumasi|Bissau|Praia|Moroni|Port Louis|Male|Saint-Louis\
    |Delhi|Bengaluru|Hyderabad|Pune|Ahmedabad|Jaipur|Lucknow|Kanpur|Patna|Bhopal|Chandigarh|Srinagar|Jammu|Guwahati|Imphal\
    |Shillong|Ranchi|Raipur|Bhubaneswar|Kochi|Thiruvananthapuram|Goa|Panaji|Nagpur|Indore|Varanasi|Agra|Amritsar|Shimla\
    |Dehradun|Gurgaon|Gurugram|Noida|Surat|Visakhapatnam|Vijayawada|Coimbatore|Madurai|Mysuru|Mangaluru|Itanagar|Aizawl\
    |Kohima|Agartala|Gangtok|Leh|Puducherry|Rawalpindi|Peshawar|Quetta|Multan|Faisalabad|Kandahar|Herat|Jalalabad\
    |Mazar-i-Sharif|Kunduz|Chittagong|Thimphu|Pokhara|Kandy|Jaffna|Mandalay|Naypyitaw|Naypyidaw|Chiang Mai|Phuket|Pattaya\
    |Da Nang|Haiphong|Hue|Can Tho|Siem Reap|Luang Prabang|Penang|George Town|Johor Bahru|Kota Kinabalu|Kuching|Putrajaya\
    |Ipoh|Melaka|Shah Alam|Kuala Terengganu|Kota Bharu|Alor Setar|Surabaya|Bandung|Medan|Denpasar|Makassar|Yogyakarta|Semarang\
    |Palembang|Banda Aceh|Jayapura|Pontianak|Cebu City|Cebu|Davao City|Davao|Quezon City|Baguio City|Zamboanga City|Iloilo City\
    |Cagayan de Oro City|Bacolod City|Bandar Seri Begawan|Dili|Port Moresby|Suva|Honiara|Port Vila|Noumea|Nouméa|Papeete\
    |Apia|Nuku'alofa|Majuro|Tarawa|Funafuti|Christchurch|Dunedin|Hamilton|Gold Coast|Cairns|Newcastle|Geelong|Alice Springs\
    |Guangzhou|Shenzhen|Tianjin|Chongqing|Chengdu|Wuhan|Nanjing|Hangzhou|Xi'an|Shenyang|Harbin|Dalian|Qingdao|Jinan|Changsha\
    |Kunming|Guiyang|Nanning|Fuzhou|Xiamen|Hefei|Nanchang|Zhengzhou|Taiyuan|Shijiazhuang|Hohhot|Urumqi|Lanzhou|Xining\
    |Yinchuan|Lhasa|Haikou|Sanya|Changchun|Suzhou|Ningbo|Wuxi|Macao|Kaohsiung|Taichung|Tainan|Osaka|Kyoto|Nagoya|Yokohama\
    |Sapporo|Fukuoka|Hiroshima|Nagasaki|Sendai|Naha|Kobe|Chiba|Niigata|Fukushima|Saitama|Busan|Incheon|Daegu|Daejeon\
    |Gwangju|Ulsan|Sejong|Panmunjom|Jeju|Suwon|Kaesong|Wonsan|Darkhan|Erdenet\
    |Bogotá|Medellín|Medellin|Cali|Cartagena|Barranquilla|Cúcuta|Maracaibo|Guayaquil|Cuenca|Arequipa|Cusco|Cuzco|Trujillo\
    |Sucre|Santa Cruz|Cochabamba|Oruro|Asunción|Encarnación|Ciudad del Este|Valparaíso|Valparaiso|Concepción|Antofagasta\
    |Rosario|Mendoza|La Plata|Tucumán|Mar del Plata|Bariloche|Punta del Este|São Paulo|Brasília|Salvador|Recife|Fortaleza\
    |Belo Horizonte|Porto Alegre|Curitiba|Manaus|Belém|Belem|Goiânia|Florianópolis|Vitória|Natal|Campinas|Santos|Cuiabá\
    |Río de Janeiro|Ciudad de México|México|Guadalajara|Monterrey|Puebla|Tijuana|Ciudad Juárez|Ciudad Juarez|Cancún|Cancun\
    |Acapulco|Oaxaca|Veracruz|Mérida|Merida|Culiacán|Culiacan|Chihuahua|Morelia|San José|San Pedro Sula|Ciudad de Guatemala\
    |Panamá|Ciudad de Panamá|La Habana|Santiago de Cuba|Holguín|Matanzas|Guantanamo Bay|Bridgetown|Port of Spain|Georgetown\
    |Paramaribo|Cayenne|Castries|Roseau|Basseterre|St. George's|St. John's|Kingstown|Belmopan|Belize City|Hamilton|Willemstad\
    |Oranjestad|Pointe-à-Pitre|Fort-de-France|Montego Bay|Cap-Haitien|Les Cayes|Washington D.C|Québec|Quebec|Montréal|Laval\
    |Mississauga|Saskatoon|Fredericton|Moncton|Charlottetown|Whitehorse|Yellowknife|Iqaluit|Kelowna|London, Ont|Windsor\
    |Austin|Charlotte|Columbus|Memphis|Nashville|Orlando|Tampa|Jacksonville|Sacramento|San Jose|Oakland|Portland|Tucson\
    |Albuquerque|El Paso|Fort Worth|Kansas City|Omaha|Tulsa|Louisville|Lexington|Richmond|Norfolk|Raleigh|Durham|Buffalo\
    |Rochester|Syracuse|Albany|Hartford|Providence|Newark|Trenton|Camden|Wilmington|Annapolis|Birmingham|Montgomery|Mobile\
    |Jackson|Little Rock|Baton Rouge|Madison|Green Bay|Lansing|Flint|Grand Rapids|Toledo|Dayton|Akron|Springfield|Peoria\
    |Des Moines|Topeka|Wichita|Lincoln|Bismarck|Fargo|Sioux Falls|Helena|Boise|Cheyenne|Colorado Springs|Reno|Carson City\
    |Anchorage|Juneau|Fresno|Bakersfield|Long Beach|Anaheim|Santa Ana|Riverside|Cape Canaveral|Menlo Park|Palo Alto\
    |Mountain View|Cupertino|Redmond|Armonk|Wall Street|Brooklyn|Bronx|Queens|Burbank|Beverly Hills|Davenport|Princeton
    """

  /// Provinces whose name is that of their capital too.
  static let regionCities: StaticString = "Quebec|Québec"

  /// Countries whose name is that of their capital too.
  static let cityStates: StaticString =
    "Luxembourg|Singapore|Monaco|San Marino|Djibouti|Kuwait|Panama|Guatemala|Mexico"
}

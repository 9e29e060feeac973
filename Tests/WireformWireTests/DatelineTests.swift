import Testing
import WireformCore
import WireformWire

/// The dateline grammar on the shapes of the agencies (WIRE.md, 1 and 4), with words of our own.
@Suite struct DatelineTests {
  /// A paragraph and its dateline as `text | places | date | source | separator`.
  struct Shape: Sendable, CustomTestStringConvertible {
    var paragraph: String
    var expected: String
    init(_ paragraph: String, _ expected: String) { (self.paragraph, self.expected) = (paragraph, expected) }
    var testDescription: String { paragraph }
  }

  static let shapes: [Shape] = [
    Shape("МОСКВА, 1 мая 2015 года. /ТАСС/. Мост.", "МОСКВА, 1 мая 2015 года. /ТАСС/ | МОСКВА | 2015-05-01 | ТАСС | ."),
    Shape("ТАСС, 1 мая. Мост.", "ТАСС, 1 мая | - | --05-01 | ТАСС | ."),
    Shape("1 мая, Минск /Корр. БЕЛТА/. Мост.", "1 мая, Минск /Корр. БЕЛТА/ | Минск | --05-01 | Корр. БЕЛТА | ."),
    Shape(
      "МОСКВА, 1 дек - РИА Новости/Спутник. Мост.",
      "МОСКВА, 1 дек - РИА Новости/Спутник | МОСКВА | --12-01 | РИА Новости/Спутник | ."),
    Shape(
      "Bad Homburg v.d. Höhe (dpa) - Eine Brücke.", "Bad Homburg v.d. Höhe (dpa) | Bad Homburg v.d. Höhe | - | dpa | -"),
    Shape("BRUSSEL 20/11 (BELGA) = Een brug.", "BRUSSEL 20/11 (BELGA) | BRUSSEL | --11-20 | BELGA | ="),
    Shape("Warszawa, 20 listopada (PAP) - Most.", "Warszawa, 20 listopada (PAP) | Warszawa | --11-20 | PAP | -"),
    Shape("ZAGREB, 20. listopada (Hina) - Most.", "ZAGREB, 20. listopada (Hina) | ZAGREB | --10-20 | Hina | -"),
    Shape("Paris, le 20 novembre 2015 - Un pont.", "Paris, le 20 novembre 2015 | Paris | 2015-11-20 | - | -"),
    Shape("ISLAMABAD - Nov 20 (APP): A bridge.", "ISLAMABAD - Nov 20 (APP) | ISLAMABAD | --11-20 | APP | :"),
    Shape(
      "LONDON & PORTO--(BUSINESS WIRE)--Nov. 20, 2015--A bridge.",
      "LONDON & PORTO--(BUSINESS WIRE)--Nov. 20, 2015 | LONDON;PORTO | 2015-11-20 | BUSINESS WIRE | --"),
    Shape(
      "PORTO--(Newsfile Corp. - November 20, 2015) - A bridge.",
      "PORTO--(Newsfile Corp. - November 20, 2015) | PORTO | 2015-11-20 | Newsfile Corp. | -"),
    Shape(
      "PORTO / ACCESSWIRE / November 20, 2015 / A bridge.",
      "PORTO / ACCESSWIRE / November 20, 2015 | PORTO | 2015-11-20 | ACCESSWIRE | /"),
    Shape("TAMPA, Fla. (WFLA) — A bridge.", "TAMPA, Fla. (WFLA) | TAMPA[Fla.] | - | WFLA | —"),
    Shape("PORTO, November 20. /TASS/. A bridge.", "PORTO, November 20. /TASS/ | PORTO | --11-20 | TASS | ."),
    Shape("MINSK, March 2. /ITAR-TASS/. A bridge.", "MINSK, March 2. /ITAR-TASS/ | MINSK | --03-02 | ITAR-TASS | ."),
    Shape(
      "TVER, July 1. /TASS Correspondent Ivan Petrov/. A bridge.",
      "TVER, July 1. /TASS Correspondent Ivan Petrov/ | TVER | --07-01 | TASS Correspondent Ivan Petrov | ."),
    Shape("АНКАРА, 13 ноября. /ТАСС/. Мост.", "АНКАРА, 13 ноября. /ТАСС/ | АНКАРА | --11-13 | ТАСС | ."),
    Shape(
      "МОСКВА, 1 мая. /Корр. ТАСС Иван Петров/. Мост.",
      "МОСКВА, 1 мая. /Корр. ТАСС Иван Петров/ | МОСКВА | --05-01 | Корр. ТАСС Иван Петров | ."),
    Shape("МОСКВА, 1 дек — РИА Новости. Мост.", "МОСКВА, 1 дек — РИА Новости | МОСКВА | --12-01 | РИА Новости | ."),
    Shape(
      "МОСКВА, 1 дек - РИА Новости, Иван Петров. Мост.",
      "МОСКВА, 1 дек - РИА Новости | МОСКВА | --12-01 | РИА Новости | ."),
    Shape("MOSCOW. April 2 (Interfax) - A bridge.", "MOSCOW. April 2 (Interfax) | MOSCOW | --04-02 | Interfax | -"),
    Shape("Dushanbe. (Interfax) - A bridge.", "Dushanbe. (Interfax) | Dushanbe | - | Interfax | -"),
    Shape("SAO PAULO, Nov 7 (Reuters) - A bridge.", "SAO PAULO, Nov 7 (Reuters) | SAO PAULO | --11-07 | Reuters | -"),
    Shape("ATHENS/BERLIN (Reuters) - A bridge.", "ATHENS/BERLIN (Reuters) | ATHENS;BERLIN | - | Reuters | -"),
    Shape("(Reuters) - A bridge.", "(Reuters) | - | - | Reuters | -"),
    Shape("(Reuters) — A bridge.", "(Reuters) | - | - | Reuters | —"),
    Shape("Jan 3 (Reuters) - A bridge.", "Jan 3 (Reuters) | - | --01-03 | Reuters | -"),
    Shape("HO-CHI-MINH City (Reuters) - A bridge.", "HO-CHI-MINH City (Reuters) | HO-CHI-MINH City | - | Reuters | -"),
    Shape(
      "LONDON (Thomson Reuters Foundation) - A bridge.",
      "LONDON (Thomson Reuters Foundation) | LONDON | - | Thomson Reuters Foundation | -"),
    Shape("WASHINGTON (Reuters) The bridge.", "WASHINGTON (Reuters) | WASHINGTON | - | Reuters | -"),
    Shape("EVANSTON, Ill., March 9 - A bridge.", "EVANSTON, Ill., March 9 | EVANSTON[Ill.] | --03-09 | - | -"),
    Shape("TOKYO, March 25 - A bridge.", "TOKYO, March 25 | TOKYO | --03-25 | - | -"),
    Shape("NEW YORK, APril 3 - A bridge.", "NEW YORK, APril 3 | NEW YORK | --04-03 | - | -"),
    Shape("CHATHAM, Mass. (AP) _ A bridge.", "CHATHAM, Mass. (AP) | CHATHAM[Mass.] | - | AP | _"),
    Shape(
      "BUENOS AIRES, Argentina (AP) _ A bridge.", "BUENOS AIRES, Argentina (AP) | BUENOS AIRES[Argentina!] | - | AP | _"
    ),
    Shape("ST. JOSEPH, Mich. (AP) — A bridge.", "ST. JOSEPH, Mich. (AP) | ST. JOSEPH[Mich.] | - | AP | —"),
    Shape("ALBUQUERQUE, N.M. (AP) -- A bridge.", "ALBUQUERQUE, N.M. (AP) | ALBUQUERQUE[N.M.] | - | AP | --"),
    Shape("(AP) HONOLULU - A bridge.", "(AP) HONOLULU | HONOLULU | - | AP | -"),
    Shape("PHILADELPHIA July 24, 2012 (AP)", "PHILADELPHIA July 24, 2012 (AP) | PHILADELPHIA | 2012-07-24 | AP | -"),
    Shape(
      "STOCKHOLM, Aug 29, 2014 (AFP) - A bridge.", "STOCKHOLM, Aug 29, 2014 (AFP) | STOCKHOLM | 2014-08-29 | AFP | -"),
    Shape(
      "Strasbourg, 10 juil 2024 (AFP) - Un pont.", "Strasbourg, 10 juil 2024 (AFP) | Strasbourg | 2024-07-10 | AFP | -"),
    Shape("Paris, 1er août 2024 (AFP) - Un pont.", "Paris, 1er août 2024 (AFP) | Paris | 2024-08-01 | AFP | -"),
    Shape(
      "كييف (أوكرانيا), 25-11-2023 (أ ف ب) - جسر",
      "كييف (أوكرانيا), 25-11-2023 (أ ف ب) | كييف[أوكرانيا!] | 2023-11-25 | أ ف ب | -"),
    Shape("Berlin (dpa) - Eine Brücke.", "Berlin (dpa) | Berlin | - | dpa | -"),
    Shape("Hannover (dpa/lni) - Eine Brücke.", "Hannover (dpa/lni) | Hannover | - | dpa/lni | -"),
    Shape("Rom/Sydney (dpa) - Eine Brücke.", "Rom/Sydney (dpa) | Rom;Sydney | - | dpa | -"),
    Shape("Frankfurt/Main (dpa) - Eine Brücke.", "Frankfurt/Main (dpa) | Frankfurt/Main | - | dpa | -"),
    Shape("San Diego (tca/dpa) - A bridge.", "San Diego (tca/dpa) | San Diego | - | tca/dpa | -"),
    Shape("Wien (APA) - Eine Brücke.", "Wien (APA) | Wien | - | APA | -"),
    Shape("Paris (ats afp) Les ponts.", "Paris (ats afp) | Paris | - | ats afp | -"),
    Shape("HANOI, April 19 (Xinhua)-- A bridge.", "HANOI, April 19 (Xinhua) | HANOI | --04-19 | Xinhua | --"),
    Shape("LISBOA, 18 jun (Xinhua) -- Un puente.", "LISBOA, 18 jun (Xinhua) | LISBOA | --06-18 | Xinhua | --"),
    Shape("Jan. 10 (Xinhua) -- A bridge.", "Jan. 10 (Xinhua) | - | --01-10 | Xinhua | --"),
    Shape("新华社北京8月12日电（记者王一）一座桥。", "新华社北京8月12日电 | 北京 | --08-12 | 新华社 | -"),
    Shape("新华社上海１０月２２日电 一座桥。", "新华社上海１０月２２日电 | 上海 | --10-22 | 新华社 | -"),
    Shape(
      "SAITAMA, Japan, Dec. 9 Kyodo - A bridge.", "SAITAMA, Japan, Dec. 9 Kyodo | SAITAMA[Japan!] | --12-09 | Kyodo | -"
    ),
    Shape("TOKYO (Kyodo) -- A bridge.", "TOKYO (Kyodo) | TOKYO | - | Kyodo | --"),
    Shape("【ワシントン共同】橋。", "【ワシントン共同】 | ワシントン | - | 共同 | -"),
    Shape("SEOUL, Nov. 24 (Yonhap) -- A bridge.", "SEOUL, Nov. 24 (Yonhap) | SEOUL | --11-24 | Yonhap | --"),
    Shape("(서울=연합뉴스) 김하나 기자 = 다리.", "(서울=연합뉴스) | 서울 | - | 연합뉴스 | ="),
    Shape("Pyongyang, July 26 (KCNA) -- A bridge.", "Pyongyang, July 26 (KCNA) | Pyongyang | --07-26 | KCNA | --"),
    Shape("(ANSA) - ROME, JUL 11 - A bridge.", "(ANSA) - ROME, JUL 11 | ROME | --07-11 | ANSA | -"),
    Shape("(ANSA) - ROMA, 1 LUG - Un ponte.", "(ANSA) - ROMA, 1 LUG | ROMA | --07-01 | ANSA | -"),
    Shape("Nueva Delhi, 21 ene (EFE).- Un puente.", "Nueva Delhi, 21 ene (EFE) | Nueva Delhi | --01-21 | EFE | .-"),
    Shape("SYDNEY, Dec 7 AAP - A bridge.", "SYDNEY, Dec 7 AAP | SYDNEY | --12-07 | AAP | -"),
    Shape("SEOUL, Nov 26 AFP - A bridge.", "SEOUL, Nov 26 AFP | SEOUL | --11-26 | AFP | -"),
    Shape("Nov. 28 (UPI) -- A bridge.", "Nov. 28 (UPI) | - | --11-28 | UPI | --"),
    Shape("ANKARA (AA) - A bridge.", "ANKARA (AA) | ANKARA | - | AA | -"),
    Shape(
      "GUATEMALA CITY, 10 JAN 89 (ACAN-EFE) -- [TEXT] A BRIDGE.",
      "GUATEMALA CITY, 10 JAN 89 (ACAN-EFE) | GUATEMALA CITY | 1989-01-10 | ACAN-EFE | --"),
    Shape(
      "CLANDESTINE, 13 MAR 89 (RADIO DELTA) -- A BRIDGE.",
      "CLANDESTINE, 13 MAR 89 (RADIO DELTA) | CLANDESTINE | 1989-03-13 | RADIO DELTA | --"),
    Shape("AMHERST, N.Y. _ A bridge.", "AMHERST, N.Y. | AMHERST[N.Y.] | - | - | _"),
    Shape("(CNN) -- A bridge.", "(CNN) | - | - | CNN | --"),
    Shape("Denver (CNN) – A bridge.", "Denver (CNN) | Denver | - | CNN | –"),
    Shape(
      "NEW YORK, LONDON and BEIJING, Feb. 2, 2017 /PRNewswire-AsiaNet/ -- A bridge.",
      "NEW YORK, LONDON and BEIJING, Feb. 2, 2017 /PRNewswire-AsiaNet/ | NEW YORK;LONDON;BEIJING | 2017-02-02 | PRNewswire-AsiaNet | --"
    ),
    Shape(
      "KUALA LUMPUR, Nov 20 (Bernama) -- A bridge.",
      "KUALA LUMPUR, Nov 20 (Bernama) | KUALA LUMPUR | --11-20 | Bernama | --"),
    Shape("New Delhi, Nov 20 (PTI) The bridge.", "New Delhi, Nov 20 (PTI) | New Delhi | --11-20 | PTI | -"),
    Shape("Jakarta (ANTARA) - A bridge.", "Jakarta (ANTARA) | Jakarta | - | ANTARA | -"),
    Shape("VILNIUS, Nov 20, BNS - A bridge.", "VILNIUS, Nov 20, BNS | VILNIUS | --11-20 | BNS | -"),
    Shape("MINSK, 14 October (BelTA) – A bridge.", "MINSK, 14 October (BelTA) | MINSK | --10-14 | BelTA | –"),
    Shape("Warszawa, 20.11.2015 (PAP) - Most.", "Warszawa, 20.11.2015 (PAP) | Warszawa | 2015-11-20 | PAP | -"),
    Shape("Praha 20. listopadu (ČTK) - Most.", "Praha 20. listopadu (ČTK) | Praha | --11-20 | ČTK | -"),
    Shape("Lisboa, 20 nov (Lusa) - Uma ponte.", "Lisboa, 20 nov (Lusa) | Lisboa | --11-20 | Lusa | -"),
    Shape("(GLOBE NEWSWIRE) -- A bridge.", "(GLOBE NEWSWIRE) | - | - | GLOBE NEWSWIRE | --"),
    Shape("NEW YORK--(BUSINESS WIRE)--A bridge.", "NEW YORK--(BUSINESS WIRE) | NEW YORK | - | BUSINESS WIRE | --"),
    Shape(
      "SYDNEY, July 25, 2018/PRNewswire-AsiaNet/ -- A bridge.",
      "SYDNEY, July 25, 2018/PRNewswire-AsiaNet/ | SYDNEY | 2018-07-25 | PRNewswire-AsiaNet | --"),
    Shape(
      "Budapest, 2015. november 20., péntek (MTI) - Egy híd.",
      "Budapest, 2015. november 20., péntek (MTI) | Budapest | 2015-11-20 | MTI | -"),
    Shape("ABOARD AIR FORCE ONE (AP) — A bridge.", "ABOARD AIR FORCE ONE (AP) | ABOARD AIR FORCE ONE | - | AP | —"),
    Shape(
      "ON THE TURKEY-SYRIA BORDER (Reuters) - A bridge.",
      "ON THE TURKEY-SYRIA BORDER (Reuters) | ON THE TURKEY-SYRIA BORDER | - | Reuters | -"),
  ]

  /// The dateline of a paragraph as `text | places | date | source | separator`; nil where there is none.
  static func cells(of paragraph: String) -> String? {
    var paragraph = paragraph
    let found = paragraph.withUTF8 { bytes in
      DatelineRecogniser.recognise(bytes, in: 0..<bytes.count)?.article(in: bytes)
    }
    guard let dateline = found else { return nil }
    let places = dateline.places.map { place in
      (place.name ?? "") + (place.qualifier.map { "[\($0)\(place.country == nil ? "" : "!")]" } ?? "")
    }
    return [
      dateline.text ?? "-", places.isEmpty ? "-" : places.joined(separator: ";"), dateline.date?.description ?? "-",
      dateline.source ?? "-", dateline.separator ?? "-",
    ]
    .joined(separator: " | ")
  }

  @Test(arguments: shapes) func isRead(_ shape: Shape) throws {
    let found = try #require(DatelineTests.cells(of: shape.paragraph))
    #expect(found.hasPrefix(shape.expected), "\(found)")
  }

  /// Sentences that only look like it: a wrong cut would lose their first words.
  @Test(arguments: [
    "The European Union (EU) - which has 27 members - said so.",
    "Standard Oil Co <SRD> said it would buy the rest.",
    "U.S._British relations are good.",
    "The Swiss National Bank (SNB) Chief said so.",
    "In May 5 - no, 6 - people came.",
    "The Associated Press (AP) said it would hire.",
    "Agence France-Presse (AFP) - which was founded in 1835 - said so.",
    "May 1,500 people come?",
    "\"PARIS (Reuters) - is how it begins,\" she said.",
    "Oil prices - which fell on Monday - rose again.",
    "John Smith, Jan. 5 - he said.",
    "PRESIDENT SAYS TAX CUT IS NEAR - REPORT",
    "FACTBOX - What we know so far",
    "He read the dateline, MOSCOW, April 2 (Interfax) - and laughed.",
    "By Jane Doe (Reuters) - she said",
    "EXCLUSIVE — A bridge was opened.",
    "10. Some Show (ITV) April 30: 11.87 million",
    "A", "", " ", "(", "(AP", "- ", "--", "/TASS/",
  ]) func isNoDateline(_ paragraph: String) {
    var paragraph = paragraph
    let found = paragraph.withUTF8 { bytes in
      DatelineRecogniser.recognise(bytes, in: 0..<bytes.count)?.article(in: bytes).text
    }
    #expect(found == nil)
  }

  @Test func bylinesInsideAreTold() throws {
    var text = "新华社北京8月12日电（记者王一）一座桥。"
    let byline = text.withUTF8 { bytes -> String? in
      DatelineRecogniser.recognise(bytes, in: 0..<bytes.count)?.byline.map { WireText.collapsed(bytes, $0) }
    }
    #expect(byline == "记者王一")
  }

  @Test func liftLeavesTheRest() throws {
    let lifted = try #require(DatelineRecogniser.lift("Berlin (dpa) - Eine Brücke."))
    #expect(lifted.rest == "Eine Brücke.")
    #expect(lifted.dateline.runIn == "Berlin (dpa) - ")
  }
}

import Testing
import WireformWire

/// One invented lead in the shape of each agency: the text of the dateline, its city, source and separator.
@Suite struct DatelineShapeTests {
  struct Shape: CustomTestStringConvertible, Sendable {
    var lead: String
    var text: String
    var city: String?
    var source: String?
    var separator: String?
    var testDescription: String { lead }
  }

  static let shapes: [Shape] = [
    Shape(
      lead: "PORT ELSA, November 20. /TASS/. The ferry came back.", text: "PORT ELSA, November 20. /TASS/",
      city: "PORT ELSA", source: "TASS", separator: "."),
    Shape(
      lead: "ГОРОДОК, 13 ноября. /ТАСС/. Мост открыт.", text: "ГОРОДОК, 13 ноября. /ТАСС/", city: "ГОРОДОК",
      source: "ТАСС", separator: "."),
    Shape(
      lead: "ГОРОДОК, 1 дек — РИА Новости. Мост открыт.", text: "ГОРОДОК, 1 дек — РИА Новости", city: "ГОРОДОК",
      source: "РИА Новости", separator: "."),
    Shape(
      lead: "MOSCOW. April 2 (Interfax) - The ferry came back.", text: "MOSCOW. April 2 (Interfax)", city: "MOSCOW",
      source: "Interfax", separator: "-"),
    Shape(
      lead: "PORT ELSA, Nov 7 (Reuters) - The ferry came back.", text: "PORT ELSA, Nov 7 (Reuters)", city: "PORT ELSA",
      source: "Reuters", separator: "-"),
    Shape(
      lead: "ATHENS/BERLIN (Reuters) - The ferry came back.", text: "ATHENS/BERLIN (Reuters)", city: "ATHENS/BERLIN",
      source: "Reuters", separator: "-"),
    Shape(lead: "(Reuters) — The ferry came back.", text: "(Reuters)", source: "Reuters", separator: "—"),
    Shape(
      lead: "ELSA, Ill., March 9 - The ferry came back.", text: "ELSA, Ill., March 9", city: "ELSA", separator: "-"),
    Shape(
      lead: "ST. JOSEPH, Mich. (AP) — The ferry came back.", text: "ST. JOSEPH, Mich. (AP)", city: "ST. JOSEPH",
      source: "AP", separator: "—"),
    Shape(lead: "AMHERST, N.Y. _ The ferry came back.", text: "AMHERST, N.Y.", city: "AMHERST", separator: "_"),
    Shape(
      lead: "(AP) HONOLULU - The ferry came back.", text: "(AP) HONOLULU", city: "HONOLULU", source: "AP",
      separator: "-"),
    Shape(
      lead: "(ANSA) - ROMA, 1 LUG - Il traghetto torna.", text: "(ANSA) - ROMA, 1 LUG", city: "ROMA", source: "ANSA",
      separator: "-"),
    Shape(
      lead: "Elsaville, Aug 29, 2014 (AFP) - The ferry came back.", text: "Elsaville, Aug 29, 2014 (AFP)",
      city: "Elsaville", source: "AFP", separator: "-"),
    Shape(
      lead: "Elsastadt (dpa/lni) - Die Fähre fährt.", text: "Elsastadt (dpa/lni)", city: "Elsastadt", source: "dpa/lni",
      separator: "-"),
    Shape(lead: "Paris (ats afp) Les bateaux repartent.", text: "Paris (ats afp)", city: "Paris", source: "ats afp"),
    Shape(
      lead: "HANOI, April 19 (Xinhua)-- The ferry came back.", text: "HANOI, April 19 (Xinhua)", city: "HANOI",
      source: "Xinhua", separator: "--"),
    Shape(lead: "新华社北京8月12日电（记者王某）渡轮回来了。", text: "新华社北京8月12日电", city: "北京", source: "新华社"),
    Shape(lead: "(서울=연합뉴스) 김아무 기자 = 배가 돌아왔다.", text: "(서울=연합뉴스)", city: "서울", source: "연합뉴스", separator: "="),
    Shape(
      lead: "SAITAMA, Japan, Dec. 9 Kyodo - The ferry came back.", text: "SAITAMA, Japan, Dec. 9 Kyodo",
      city: "SAITAMA", source: "Kyodo", separator: "-"),
    Shape(
      lead: "Nueva Elsa, 21 ene (EFE).- El barco vuelve.", text: "Nueva Elsa, 21 ene (EFE)", city: "Nueva Elsa",
      source: "EFE", separator: ".-"),
    Shape(
      lead: "SYDNEY, Dec 7 AAP - The ferry came back.", text: "SYDNEY, Dec 7 AAP", city: "SYDNEY", source: "AAP",
      separator: "-"),
    Shape(
      lead: "CLANDESTINE, 13 MAR 89 (RADIO ELSA) -- [TEXT] THE FERRY", text: "CLANDESTINE, 13 MAR 89 (RADIO ELSA)",
      city: "CLANDESTINE", source: "RADIO ELSA", separator: "--"),
    Shape(
      lead: "LONDON, Feb. 1, 2017 /PRNewswire/ -- The ferry", text: "LONDON, Feb. 1, 2017 /PRNewswire/", city: "LONDON",
      source: "PRNewswire", separator: "--"),
    Shape(
      lead: "ELSA, Calif.--(BUSINESS WIRE)--The ferry", text: "ELSA, Calif.--(BUSINESS WIRE)", city: "ELSA",
      source: "BUSINESS WIRE", separator: "--"),
    Shape(
      lead: "New Delhi, Nov 20 (PTI) The ferry came back.", text: "New Delhi, Nov 20 (PTI)", city: "New Delhi",
      source: "PTI"),
    Shape(
      lead: "VILNIUS, Nov 20, BNS - The ferry came back.", text: "VILNIUS, Nov 20, BNS", city: "VILNIUS", source: "BNS",
      separator: "-"),
    Shape(
      lead: "Budapest, 2015. november 20., péntek (MTI) - A komp.", text: "Budapest, 2015. november 20., péntek (MTI)",
      city: "Budapest", source: "MTI", separator: "-"),
    Shape(
      lead: "Praha 20. listopadu (ČTK) - Přívoz jede.", text: "Praha 20. listopadu (ČTK)", city: "Praha", source: "ČTK",
      separator: "-"),
    Shape(
      lead: "Warszawa, 20.11.2015 (PAP) - Prom wraca.", text: "Warszawa, 20.11.2015 (PAP)", city: "Warszawa",
      source: "PAP", separator: "-"),
    Shape(lead: "OTTAWA — The ferry came back.", text: "OTTAWA", city: "OTTAWA", separator: "—"),
    Shape(lead: "【ワシントン共同】船が戻った。", text: "【ワシントン共同】", city: "ワシントン", source: "共同"),
    Shape(
      lead: "FORT ELSA, Pa. (AP) _ The ferry", text: "FORT ELSA, Pa. (AP)", city: "FORT ELSA", source: "AP",
      separator: "_"),
    Shape(
      lead: "NEW YORK/LONDON/HONG KONG (Reuters) - The ferry", text: "NEW YORK/LONDON/HONG KONG (Reuters)",
      city: "NEW YORK/LONDON/HONG KONG", source: "Reuters", separator: "-"),
    Shape(
      lead: "ABOARD THE ELSA (Reuters) - The ferry", text: "ABOARD THE ELSA (Reuters)", city: "ABOARD THE ELSA",
      source: "Reuters", separator: "-"),
    Shape(
      lead: "Frankfurt/Main (dpa) - Die Fähre", text: "Frankfurt/Main (dpa)", city: "Frankfurt/Main", source: "dpa",
      separator: "-"),
    Shape(
      lead: "Frankfurt (Oder) (dpa) - Die Fähre", text: "Frankfurt (Oder) (dpa)", city: "Frankfurt (Oder)",
      source: "dpa", separator: "-"),
    Shape(
      lead: "PORT OF SPAIN, Trinidad and Tobago (AP) — The ferry", text: "PORT OF SPAIN, Trinidad and Tobago (AP)",
      city: "PORT OF SPAIN", source: "AP", separator: "—"),
    Shape(
      lead: "New Delhi [India], November 20 (ANI): The ferry", text: "New Delhi [India], November 20 (ANI)",
      city: "New Delhi", source: "ANI", separator: ":"),
    Shape(
      lead: "YEREVAN, NOVEMBER 20, ARMENPRESS. The ferry", text: "YEREVAN, NOVEMBER 20, ARMENPRESS", city: "YEREVAN",
      source: "ARMENPRESS", separator: "."),
    Shape(
      lead: "ASTANA. KAZINFORM - The ferry", text: "ASTANA. KAZINFORM", city: "ASTANA", source: "KAZINFORM",
      separator: "-"),
    Shape(lead: "DAMASCUS, SANA- The ferry", text: "DAMASCUS, SANA", city: "DAMASCUS", source: "SANA", separator: "-"),
    Shape(
      lead: "ABU DHABI, 20th November, 2015 (WAM) -- The ferry", text: "ABU DHABI, 20th November, 2015 (WAM)",
      city: "ABU DHABI", source: "WAM", separator: "--"),
    Shape(
      lead: "La Habana, 20 nov (Prensa Latina) El barco", text: "La Habana, 20 nov (Prensa Latina)", city: "La Habana",
      source: "Prensa Latina"),
    Shape(
      lead: "МОСКВА, 2 апр - РИА Новости, Иван Петров. Мост", text: "МОСКВА, 2 апр - РИА Новости", city: "МОСКВА",
      source: "РИА Новости", separator: "."),
    Shape(
      lead: "Москва. 2 апреля. INTERFAX.RU - Мост", text: "Москва. 2 апреля. INTERFAX.RU", city: "Москва",
      source: "INTERFAX.RU", separator: "-"),
    Shape(
      lead: "القاهرة 20 نوفمبر (رويترز) - قال", text: "القاهرة 20 نوفمبر (رويترز)", city: "القاهرة", source: "رويترز",
      separator: "-"),
    Shape(lead: "서울, 1월 19일 (연합뉴스) -- 배가", text: "서울, 1월 19일 (연합뉴스)", city: "서울", source: "연합뉴스", separator: "--"),
    Shape(lead: "[東京 20日 ロイター] - 船が", text: "[東京 20日 ロイター]", city: "東京", source: "ロイター", separator: "-"),
    Shape(
      lead: "NEW YORK, LONDON and BEIJING, Feb. 2, 2017 /PRNewswire-AsiaNet/ -- The",
      text: "NEW YORK, LONDON and BEIJING, Feb. 2, 2017 /PRNewswire-AsiaNet/", city: "NEW YORK, LONDON and BEIJING",
      source: "PRNewswire-AsiaNet", separator: "--"),
    Shape(
      lead: "TOKYO, July 25, 2018/PRNewswire-AsiaNet/ The ferry", text: "TOKYO, July 25, 2018/PRNewswire-AsiaNet/",
      city: "TOKYO", source: "PRNewswire-AsiaNet"),
    Shape(lead: "Jan. 5 (Bloomberg) -- The ferry", text: "Jan. 5 (Bloomberg)", source: "Bloomberg", separator: "--"),
    Shape(
      lead: "(ANSA) - ELSA (BARI), 6 LUG - Il traghetto", text: "(ANSA) - ELSA (BARI), 6 LUG", city: "ELSA",
      source: "ANSA", separator: "-"),
    Shape(lead: "Oslo (NTB): Fergen", text: "Oslo (NTB)", city: "Oslo", source: "NTB", separator: ":"),
  ]

  @Test(arguments: shapes) func isRead(_ shape: Shape) throws {
    let dateline = try #require(DatelineRecogniser().recognise(in: shape.lead))
    let bytes = Array(shape.lead.utf8)
    func text(_ range: WireRange?) -> String? {
      range.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
    }
    #expect(text(dateline.text) == shape.text)
    #expect(text(dateline.city) == shape.city)
    #expect(text(dateline.source) == shape.source)
    #expect(text(dateline.separator) == shape.separator)
    #expect(dateline.runIn.start == 0)
  }

  @Test func datesHaveOnlyWhatIsPrinted() throws {
    let date = try #require(DatelineRecogniser().recognise(in: "ELSA, Nov 20 (Reuters) - The ferry")?.date)
    #expect(date.year == nil && date.month == 11 && date.day == 20)
    let old = try #require(DatelineRecogniser().recognise(in: "ELSA, 10 JAN 89 (EFE) -- The ferry")?.date)
    #expect(old.year == 1989 && old.centuryExpanded)
    let either = try #require(DatelineRecogniser().recognise(in: "ELSA, 03/04/2015 (EFE) - The ferry")?.date)
    #expect(either.year == 2015 && either.month == nil && either.day == nil)
  }

  @Test func countriesAreToldOnlyWhereTheyArePrinted() throws {
    func country(_ lead: String) throws -> String? {
      let bytes = Array(lead.utf8)
      let place = try #require(DatelineRecogniser().recognise(in: lead)?.places.first)
      return place.country.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
    }
    #expect(try country("MOSCOW, Idaho (AP) — The ferry") == nil)
    #expect(try country("MOSCOW (AP) — The ferry") == nil)
    #expect(try country("OSLO, Norway (AP) — The ferry") == "Norway")
    #expect(try country("TBILISI, Georgia (AP) — The ferry") == "Georgia")
    #expect(try country("ELSA, Georgia (AP) — The ferry") == nil)
  }
}

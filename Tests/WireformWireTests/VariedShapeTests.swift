import Testing
import WireformCore
import WireformWire

/// Leads as agencies vary them: `text | places | date | source | separator`, with words of our own.
@Suite struct VariedShapeTests {
  static let shapes: [DatelineTests.Shape] = [
    .init("WASHINGTON, D.C. (AP) — The bridge.", "WASHINGTON, D.C. (AP) | WASHINGTON[D.C.] | - | AP | —"),
    .init("WASHINGTON — The bridge opens.", "WASHINGTON | WASHINGTON | - | - | —"),
    .init("COEUR D'ALENE, Idaho (AP) — A bridge.", "COEUR D'ALENE, Idaho (AP) | COEUR D'ALENE[Idaho] | - | AP | —"),
    .init("SAINT-DENIS, France (AP) — A bridge.", "SAINT-DENIS, France (AP) | SAINT-DENIS[France!] | - | AP | —"),
    .init(
      "UNITED NATIONS, Sept 23 (Reuters) - A bridge.",
      "UNITED NATIONS, Sept 23 (Reuters) | UNITED NATIONS | --09-23 | Reuters | -"),
    .init(
      "LONDON, Aug 5 (Reuters Breakingviews) - A bridge.",
      "LONDON, Aug 5 (Reuters Breakingviews) | LONDON | --08-05 | Reuters Breakingviews | -"),
    .init(
      "SINGAPORE/LONDON, June 30 (Reuters) - A bridge.",
      "SINGAPORE/LONDON, June 30 (Reuters) | SINGAPORE;LONDON | --06-30 | Reuters | -"),
    .init("Oct 3 (Reuters) - A bridge.", "Oct 3 (Reuters) | - | --10-03 | Reuters | -"),
    .init(
      "GENEVA, 21 September (Reuters) - A bridge.", "GENEVA, 21 September (Reuters) | GENEVA | --09-21 | Reuters | -"),
    .init("MEXICO CITY, Oct. 3 (UPI) -- A bridge.", "MEXICO CITY, Oct. 3 (UPI) | MEXICO CITY | --10-03 | UPI | --"),
    .init(
      "TEL AVIV, Israel, Feb. 1 (UPI) -- A bridge.",
      "TEL AVIV, Israel, Feb. 1 (UPI) | TEL AVIV[Israel!] | --02-01 | UPI | --"),
    .init("BEIJING, Jan. 3 (Xinhua) -- A bridge.", "BEIJING, Jan. 3 (Xinhua) | BEIJING | --01-03 | Xinhua | --"),
    .init("KINSHASA, 4 déc (Xinhua) -- Un pont.", "KINSHASA, 4 déc (Xinhua) | KINSHASA | --12-04 | Xinhua | --"),
    .init("BERLIN, 12. März (Xinhua) -- Eine Brücke.", "BERLIN, 12. März (Xinhua) | BERLIN | --03-12 | Xinhua | --"),
    .init("Paris, 14 juillet 2019 (AFP) - Un pont.", "Paris, 14 juillet 2019 (AFP) | Paris | 2019-07-14 | AFP | -"),
    .init("Lima, 3 mayo 2016 (AFP) - Un puente.", "Lima, 3 mayo 2016 (AFP) | Lima | 2016-05-03 | AFP | -"),
    .init("Madrid, 3 may (EFE).- Un puente.", "Madrid, 3 may (EFE) | Madrid | --05-03 | EFE | .-"),
    .init("Washington, 30 ago (EFE).- Un puente.", "Washington, 30 ago (EFE) | Washington | --08-30 | EFE | .-"),
    .init("Madrid (EFE).- Un puente.", "Madrid (EFE) | Madrid | - | EFE | .-"),
    .init("Brasília, 5 out (Lusa) - Uma ponte.", "Brasília, 5 out (Lusa) | Brasília | --10-05 | Lusa | -"),
    .init("ROMA (ANSA) - Un ponte.", "ROMA (ANSA) | ROMA | - | ANSA | -"),
    .init("(ANSA) - MILANO, 12 GEN - Un ponte.", "(ANSA) - MILANO, 12 GEN | MILANO | --01-12 | ANSA | -"),
    .init("МОСКВА, 9 сентября. /ТАСС/. Мост.", "МОСКВА, 9 сентября. /ТАСС/ | МОСКВА | --09-09 | ТАСС | ."),
    .init(
      "САНКТ-ПЕТЕРБУРГ, 30 июля. /ТАСС/. Мост.",
      "САНКТ-ПЕТЕРБУРГ, 30 июля. /ТАСС/ | САНКТ-ПЕТЕРБУРГ | --07-30 | ТАСС | ."),
    .init("МОСКВА, 3 фев - РИА Новости. Мост.", "МОСКВА, 3 фев - РИА Новости | МОСКВА | --02-03 | РИА Новости | ."),
    .init("SOCHI, February 7. /TASS/. A bridge.", "SOCHI, February 7. /TASS/ | SOCHI | --02-07 | TASS | ."),
    .init("TOKYO, May 9 (Kyodo) - A bridge.", "TOKYO, May 9 (Kyodo) | TOKYO | --05-09 | Kyodo | -"),
    .init("Tokyo, June 4 (Jiji Press)--A bridge.", "Tokyo, June 4 (Jiji Press) | Tokyo | --06-04 | Jiji Press | --"),
    .init("BUSAN, Sept. 2 (Yonhap) -- A bridge.", "BUSAN, Sept. 2 (Yonhap) | BUSAN | --09-02 | Yonhap | --"),
    .init("MELBOURNE, Aug 8 AAP - A bridge.", "MELBOURNE, Aug 8 AAP | MELBOURNE | --08-08 | AAP | -"),
    .init("Mumbai, Jan 30 (PTI): The bridge.", "Mumbai, Jan 30 (PTI) | Mumbai | --01-30 | PTI | :"),
    .init("New Delhi, Jan 30 (IANS) The bridge.", "New Delhi, Jan 30 (IANS) | New Delhi | --01-30 | IANS | -"),
    .init("Tehran, Nov 20, IRNA - A bridge.", "Tehran, Nov 20, IRNA | Tehran | --11-20 | IRNA | -"),
    .init("CAIRO, Nov 20 (MENA) - A bridge.", "CAIRO, Nov 20 (MENA) | CAIRO | --11-20 | MENA | -"),
    .init("Nairobi (dpa) - A bridge.", "Nairobi (dpa) | Nairobi | - | dpa | -"),
    .init("Brüssel/Washington (dpa) - Eine Brücke.", "Brüssel/Washington (dpa) | Brüssel;Washington | - | dpa | -"),
    .init("Köln (dpa/lnw) - Eine Brücke.", "Köln (dpa/lnw) | Köln | - | dpa/lnw | -"),
    .init("Linz (APA) - Eine Brücke.", "Linz (APA) | Linz | - | APA | -"),
    .init("Bern (sda) Eine Brücke.", "Bern (sda) | Bern | - | sda | -"),
    .init("Warsaw, Nov. 20 (PAP) - A bridge.", "Warsaw, Nov. 20 (PAP) | Warsaw | --11-20 | PAP | -"),
    .init("Prague, Nov 20 (CTK) - A bridge.", "Prague, Nov 20 (CTK) | Prague | --11-20 | CTK | -"),
    .init(
      "VANCOUVER, British Columbia, Jan. 9, 2018 (GLOBE NEWSWIRE) -- A bridge.",
      "VANCOUVER, British Columbia, Jan. 9, 2018 (GLOBE NEWSWIRE) | VANCOUVER[British Columbia] | 2018-01-09 | GLOBE NEWSWIRE | --"
    ),
    .init(
      "DETROIT, Oct. 1, 2013 /PRNewswire/ -- A bridge.",
      "DETROIT, Oct. 1, 2013 /PRNewswire/ | DETROIT | 2013-10-01 | PRNewswire | --"),
    .init(
      "TORONTO, ONTARIO--(Marketwire - Sept. 5, 2012) - A bridge.", "TORONTO, ONTARIO--(Marketwire - Sept. 5, 2012)"),
    .init("新华社上海3月5日电（记者王一 李二）一座桥。", "新华社上海3月5日电 | 上海 | --03-05 | 新华社 | -"),
    .init("中新社广州12月1日电 一座桥。", "中新社广州12月1日电 | 广州 | --12-01 | 中新社 | -"),
    .init("(부산=연합뉴스) 이하나 기자 = 다리.", "(부산=연합뉴스) | 부산 | - | 연합뉴스 | ="),
    .init("【ロンドン共同】橋。", "【ロンドン共同】 | ロンドン | - | 共同 | -"),
    .init("القاهرة (رويترز) - جسر", "القاهرة (رويترز) | القاهرة | - | رويترز | -"),
    .init("PANMUNJOM, Korea (AP) -- A bridge.", "PANMUNJOM, Korea (AP) | PANMUNJOM[Korea] | - | AP | --"),
    .init(
      "ABOARD THE USS ENTERPRISE (AP) — A bridge.",
      "ABOARD THE USS ENTERPRISE (AP) | ABOARD THE USS ENTERPRISE | - | AP | —"),
    .init("  LONDON (Reuters) - A bridge.", "LONDON (Reuters) | LONDON | - | Reuters | -"),
    .init("LONDON (Reuters) – A bridge.", "LONDON (Reuters) | LONDON | - | Reuters | –"),
    .init("LONDON\u{A0}(Reuters) - A bridge.", "LONDON\u{A0}(Reuters) | LONDON | - | Reuters | -"),
  ]

  @Test(arguments: shapes) func isRead(_ shape: DatelineTests.Shape) throws {
    let found = try #require(DatelineTests.cells(of: shape.paragraph))
    #expect(found.hasPrefix(shape.expected), "\(found)")
  }

  /// Sentences, heads and lists that only look like it.
  static let sentences = [
    "World Health Organization (WHO) - the agency - said so.",
    "National Aeronautics and Space Administration (NASA) - A bridge.",
    "President Jane Doe (D) - who was there - said so.",
    "Smith (AP) said the bridge was new.",
    "New York Times (NYT) -- A bridge was opened.",
    "Unemployment (UPI) -- the new index -- rose.",
    "The bridge, opened on May 5 - the first of three - is new.",
    "On Jan 3 - A bridge was opened.",
    "NEW YORK 5, Boston 3 - A game.",
    "PARIS - 3 people were hurt.",
    "Company Name (NYSE: ABC) -- A bridge.",
    "MARKETS, Jan 3 - What moved",
    "STOCKS - Shares rose.",
    "WEATHER - Rain is expected.",
    "CORRECTED - A bridge was opened.",
    "UPDATE 2 - A bridge was opened.",
    "In London (Reuters) - where it began - nobody knew.",
    "From Moscow, April 2 (Interfax) - he wrote home.",
    "March 9 - The day of the bridge.",
    "Lawyer John Roe (dpa) - he said",
    "AFC (AP) — the confederation — said so.",
    "Tickets: 20 (AP) - 30 (UPI)",
    "1. FC Norwick - SC Elsa 2:1 (1:0)",
    "La Banque centrale européenne (BCE) - elle - a dit.",
    "Die Europäische Zentralbank (EZB) - sie tagte - sagte das.",
    "Центральный банк (ЦБ) - он - сказал.",
    "北京8月12日一座桥。",
    "A bridge - NORWICK (AP) - was opened.",
    "* LONDON (Reuters) - is what it said",
  ]

  @Test(arguments: sentences) func isNoDateline(_ paragraph: String) {
    #expect(DatelineTests.cells(of: paragraph) == nil)
  }
}

import WireformTesting

/// Invented messages in the shapes of the line.
enum Stories {
  /// A message with all parts, as an American agency sends it.
  static let american = """
    \u{16}\u{16}\u{1}W2607\u{1F}asian
    r a\u{13}\u{11} BC-US--Harbour-Ice 1stLd-Writethru   11-13 0081
    \u{2}^BC-US--Harbour Ice, 1st Ld-Writethru,81<
    ^Drifting ice closes a harbour for a second day<
    ^AP Photo XX101, XX102<
    ^Eds: Adds quote of harbour master. With AP Photos.<
    ^By JANE DOE and JOHN ROE=
    ^Associated Press=
    \t   NORWICK, Maine (AP) _ The harbour of Norwick stayed closed on Monday after a field of drifting ice had blocked its entrance for a second day.
     
    \t   ``We have not seen so much ice since the old pier was built,'' said the harbour master.
     
    \t   ___
     
    \t   Associated Press writer Jim Poe in Norwick contributed to this report.
     

    \t   ^\u{3}AP-WF-11-13-13 0745GMT<

    \u{C}
    \u{4}
    """

  /// Standings, whose lines must stay.
  static let table = """
    \u{16}\u{16}\u{1}z9631\u{1F}-----\r
    r z\u{14}\u{12} BC-ICE--Standings     05-17 0020\r
    \u{2}^BC-ICE--Standings Glance< \r
    ^Ice Hockey Standings= \r
    ^By The Associated Press= \r
    ^EASTERN LEAGUE= \r
    \u{8}^;W;L;Pct\u{10} \r
    \u{8}Norwick;23;13;.639\u{10} \r
    \u{8}Old\u{10} Pier;21;16;7{\u{10} \r
    \t   ___= \r
    ^Sunday's Games= \r
    \t   Norwick 7, Old Pier 5 \r
    \t   ^\u{3}AP-WF-05-17-16 0620GMT<\r
    \u{C}\r
    \u{4}
    """

  /// A message without carets, as a Japanese agency sends it.
  static let japanese = """
    \u{1}a0105KYODO\u{1F}koko-\r
    u s\u{14}\u{12} BC-Harbour-Ice   09-12 0044\r
    \u{2}BC-Harbour-Ice\r
    Harbour of Norwick closed by drifting ice for a second day+\r
         NORWICK, Japan, Dec. 9 Kyodo - The harbour of Norwick stayed \r
    closed on Sunday after a field of drifting ice had blocked it.\r
         "We have not seen so much ice since the old pier was built," \r
    said the harbour master.\r
    ==Kyodo\r
    \u{3}KWS-21:37-09-12-18\u{4}\r

    """

  static let all = [
    Sample(name: "american", american), Sample(name: "table", table), Sample(name: "japanese", japanese),
    Sample(name: "many", american + table + japanese),
  ]
}

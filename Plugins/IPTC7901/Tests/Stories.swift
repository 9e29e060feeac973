import WireformTesting

/// Invented messages in the shapes of the line.
enum Stories {
  /// A message with all parts, as an English service sends it.
  static let english = """
    \u{1}xya0042 3 i 61  xyz 0815\r

    Harbour/weather/\r
    \u{2}REFILE
    1ST LEAD
    Harbour of Norwick closed by drifting ice for a second day\r
    By Jane Doe, xyz =\r
    \r
    Norwick (dpa) - The harbour of Norwick stayed closed on Monday after\r
    a field of drifting ice had blocked its entrance for a second day.\r
    \r
    "We have not seen so much ice since the old pier was built," said the\r
    harbour master.\r
    \r
    # Notebook\r
    \r
    ## Note to editors\r
    - adds quote of harbour master in\r
      second paragraph\r
    \r
    ## Internet links\r
    - [Harbour office](http://example.com/ice)\r
    \r
    dpa jd rmo\r
    \r
    \u{3}212101 GMT Nov 18\r
    \u{7F}
    \u{7F}\u{4}
    """

  /// A German message with bells and without a notebook.
  static let german = """
    \u{7F}\u{7F}\u{1}xyb0007 2 pl 30\r
    \r
    Norwick/Eis/\r
    \u{2}(Eil \u{7}\u{7}\u{7}\u{7}\u{7})\r
    Hafen von Norwick wegen Treibeises gesperrt =\r
    \r
    Norwick (dpa/lni) - Der Hafen von Norwick ist am Montag wegen des\r
    Treibeises gesperrt worden. Das teilte die Behörde mit.\r
    \r
    dpa/lni jd\r
    \u{3}101137 GMT Dez 18\r
    \u{4}
    """

  /// A message that has lost its control characters.
  static let stripped = """
    xya00075 3 i 25    xyz 1003

    /harbour/weather/
    Ice leaves the harbour of Norwick
    By Jane Doe, xyz  =
     
    Norwick (dpa) - The ice has left the harbour of Norwick, its master
    said on Wednesday.

    dpa jd


    101137 GMT Dec 18
    """

  static let all = [
    Sample(name: "english", english), Sample(name: "german", german), Sample(name: "stripped", stripped),
    Sample(name: "many", english + german + english),
  ]
}

/// The rules that accept a dateline.
extension WireRule {
  static let datelineSource = WireRule(
    "dateline/source: a place or a date and the name of a known source in its brackets")
  static let datelineSourceAlone = WireRule(
    "dateline/source-alone: the name of a known source in brackets and a separator, without a place")
  static let datelineSourceFirst = WireRule(
    "dateline/source-first: a known source in brackets, then the place, then a separator")
  static let datelineBareSource = WireRule(
    "dateline/bare-source: a place and a date, then a known source without brackets and a separator")
  static let datelineDash = WireRule("dateline/dash-source: a place, a date, a dash and a known source")
  static let datelineUnknownSource = WireRule(
    "dateline/unknown-source: a place and a date, then a source in brackets that no profile knows")
  static let datelinePlaceDate = WireRule("dateline/place-date: a place and a date before a dash, without a source")
  static let datelineCity = WireRule(
    "dateline/city: a known city, or a city with a known state or country, in capitals before a dash")
  static let datelineFused = WireRule(
    "dateline/fused: source, place and date in one run of Chinese, closed by the word for dispatch")
  static let datelineKorean = WireRule(
    "dateline/korean: place = agency in brackets, then the reporter and an equals sign")
  static let datelineLenticular = WireRule("dateline/lenticular: place and agency in Japanese brackets")
  static let datelineHeader = WireRule("dateline/header: the city line of a ZCZC header")
}

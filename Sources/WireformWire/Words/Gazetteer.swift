/// What a place name can be known as. It is used to read `CITY, X`: whether X is a state, a country or
/// a second city. It is never used to add what the text does not say.
struct PlaceKind: OptionSet, Sendable {
  let rawValue: UInt16

  /// A sovereign state or what wire copy prints in the place of one.
  static let country = PlaceKind(rawValue: 1)
  /// A state, province or territory of a country.
  static let region = PlaceKind(rawValue: 2)
  /// A city that agencies print without a qualifier.
  static let city = PlaceKind(rawValue: 4)
  /// A city that is known beside a date or a source, and may be another word where it stands alone.
  static let town = PlaceKind(rawValue: 8)
}

/// The names that qualify a city in a dateline, and the cities that need no qualifier.
enum Gazetteer {
  /// Known qualifiers and cities.
  static let table = WordTable(
    lists: [
      (PlaceNames.regionCities, PlaceKind([.region, .city]).rawValue),
      (PlaceNames.countries, PlaceKind.country.rawValue), (PlaceNames.countriesElsewhere, PlaceKind.country.rawValue),
      (PlaceNames.statesAndProvinces, PlaceKind.region.rawValue), (PlaceNames.cities, PlaceKind.city.rawValue),
      (PlaceNames.towns, PlaceKind.town.rawValue),
      (PlaceNames.cityStates, PlaceKind([.country, .city]).rawValue),
    ])

  /// What the name in `range` is known as; a full stop at its end does not matter.
  static func kind(_ bytes: Bytes, _ range: WireRange) -> PlaceKind {
    if let found = table.find(bytes, range) { return PlaceKind(rawValue: found) }
    let trimmed = bytes[range.end &- 1] == 0x2E ? WireRange(range.start, range.end &- 1) : range
    if trimmed != range, let found = table.find(bytes, trimmed) { return PlaceKind(rawValue: found) }
    return []
  }
}

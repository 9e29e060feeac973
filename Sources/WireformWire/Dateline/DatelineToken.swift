/// A piece of the head of a paragraph, as the grammar of datelines sees it.
struct DatelineToken {
  enum Kind {
    case word, number, comma, period, slash, colon, equals
    case openRound, closeRound, openSquare, closeSquare
    /// A hyphen or dash of any width that is no part of a word.
    case dash
    /// `_` between blanks, the dash of seven-bit lines.
    case underscore
    /// What no dateline holds.
    case other
  }

  /// How a word is written.
  enum Letters {
    /// Only capitals: `LONDON`.
    case capitals
    /// A capital first: `London`, `Ho-Chi-Minh`.
    case title
    /// No capital first: `london`, `de`.
    case small
    /// A script without capitals.
    case uncased
  }

  var kind: Kind
  var start: Int
  var end: Int
  /// Whether a blank or the start stands before it.
  var spaced: Bool
  var letters: Letters = .small
  /// The value of a number, and how many digits it has; a number that no date holds has 0 digits.
  var value = 0
  var digits = 0

  var range: WireRange { WireRange(start, end) }
}

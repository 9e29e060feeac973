public import WireformCore

/// Makes Articles of invented news for the laws: the same ones for the same seed.
///
/// The values are what newsrooms send: names and places in many scripts, IPTC's codes with their URIs, dates of every
/// precision, text with the characters that formats take for their own marks. An Article never contradicts itself: a
/// code and its URI say the same, a plain key and the list beside it too, a dateline is one text with its parts, and
/// the body is normalised as readers do it.
public struct ArticleGenerator: Sendable {
  private var random: RandomSource
  private let size: Int

  /// Starts a generator.
  /// - Parameters:
  ///   - seed: the same seed gives the same Articles.
  ///   - size: in how many of a hundred cases an optional field is filled, at the most; also the measure of the body.
  public init(seed: UInt64, size: Int = 40) {
    random = RandomSource(seed: seed)
    self.size = min(max(size, 0), 95)
  }

  /// The next Article; small ones and large ones alternate.
  public mutating func next() -> Article {
    var filler = ArticleFiller(
      random: RandomSource(seed: random.next()), density: random.below(size + 1), isComplete: false)
    return filler.article()
  }

  /// Articles that use together every field, every block and every inline, each as far as it can in one story.
  ///
  /// Two of them, since some fields shut others out: an embargo has a date or has none.
  public static func kitchenSinks() -> [Article] {
    (0..<2).map { variant in
      var filler = ArticleFiller(
        random: RandomSource(seed: UInt64(variant)), density: 100, isComplete: true, variant: variant)
      return filler.article()
    }
  }
}

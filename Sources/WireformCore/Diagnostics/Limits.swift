/// Bounds that keep strangers' input from costing more than it is worth.
///
/// Each has a diagnostic code of its own (`limit/…`), and the command line has an option for each that users need.
public struct Limits: Sendable, Hashable {
  /// Bytes of one document that is held in memory whole: a book has a hundredth of it. Reading takes some three times as
  /// much.
  public var bytes = 1 << 27
  /// Nesting of elements, objects and blocks.
  public var depth = 256
  /// Articles from one input.
  public var articles = Int.max
  /// Seconds that one input may take, waiting for its bytes included; nil for as long as it takes. The host looks at
  /// the clock between chunks and between Articles, as formats have none.
  public var seconds: Int?
  /// Diagnostics kept for one document; the rest are counted.
  public var diagnostics = 10_000

  /// The defaults.
  public init() {}
}

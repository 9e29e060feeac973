extension WireRange {
  /// The same run as a range of offsets.
  public var offsets: Range<Int> { start..<end }

  /// A run by its offsets.
  public init(_ offsets: Range<Int>) { self.init(offsets.lowerBound, offsets.upperBound) }
}

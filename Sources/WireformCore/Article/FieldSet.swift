/// Which top-level fields of an Article hold something: a set of their names, as bits in the order of
/// `Article.fields`.
///
/// A writer asks it before it does costly things: where an Article has no field that the format might lose, there is
/// nothing to look for. Made in one pass over the fields, without a copy of the Article.
///
///     let plain = FieldSet(["id", "headline", "body"])
///     if FieldSet(presentIn: article).isSubset(of: plain) { … }
public struct FieldSet: Sendable, Hashable {
  @usableFromInline var low: UInt64 = 0
  @usableFromInline var high: UInt64 = 0

  /// No field.
  @inlinable public init() {}

  /// The fields that hold something: a value, or a list or extras that are not empty.
  public init(presentIn article: borrowing Article) {
    var visitor = PresenceVisitor()
    withUnsafePointer(to: article) { pointer in
      // Fields are visited `inout`; this visitor writes none of them, and a copy of the Article would count a reference
      // for each field, which costs more than the looking.
      UnsafeMutablePointer(mutating: pointer).pointee.fields(&visitor)
    }
    (low, high) = visitor.found
  }

  /// The fields of these names.
  ///
  /// A name that no field has is left out and remembered in `hasUnknownNames`, for tests: a set that is meant to allow
  /// something then allows less.
  public init(_ names: [String]) {
    for name in names {
      if let index = FieldSet.allNames.firstIndex(of: name) { insert(index) } else { hasUnknownNames = true }
    }
  }

  /// Whether it was made of names that no field has: a mistake of a programmer, which a test should look for.
  public private(set) var hasUnknownNames = false

  /// The names of all fields, in the order of `Article.fields`.
  public static let allNames: [String] = {
    var visitor = NameVisitor()
    var article = Article()
    article.fields(&visitor)
    return visitor.names
  }()

  /// Whether there is no field in it.
  @inlinable public var isEmpty: Bool { low | high == 0 }

  /// The names of the fields, in the order of `Article.fields`.
  public var names: [String] {
    FieldSet.allNames.enumerated().filter { holds($0.offset) }.map(\.element)
  }

  /// Whether a field is in it; false where there is no such field.
  public func contains(_ name: String) -> Bool { FieldSet.allNames.firstIndex(of: name).map { holds($0) } ?? false }

  /// Whether all of its fields are in the other.
  @inlinable public func isSubset(of other: FieldSet) -> Bool { low & ~other.low | high & ~other.high == 0 }

  /// Whether no field is in both.
  @inlinable public func isDisjoint(with other: FieldSet) -> Bool { low & other.low | high & other.high == 0 }

  /// The fields that are not in the other.
  @inlinable public func subtracting(_ other: FieldSet) -> FieldSet {
    var rest = FieldSet()
    rest.low = low & ~other.low
    rest.high = high & ~other.high
    return rest
  }

  /// The fields that are in both.
  @inlinable public func intersection(_ other: FieldSet) -> FieldSet {
    var common = FieldSet()
    common.low = low & other.low
    common.high = high & other.high
    return common
  }

  /// The fields that are in one of the two.
  @inlinable public func union(_ other: FieldSet) -> FieldSet {
    var all = FieldSet()
    all.low = low | other.low
    all.high = high | other.high
    return all
  }

  private mutating func insert(_ index: Int) {
    if index < 64 { low |= 1 << UInt64(index) } else { high |= 1 << UInt64(index & 63) }
  }

  private func holds(_ index: Int) -> Bool {
    (index < 64 ? low >> UInt64(index) : high >> UInt64(index & 63)) & 1 == 1
  }
}

/// Looks at each field once, and changes none.
private struct PresenceVisitor: FieldVisitor {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var count = 0

  @inline(__always) init() {}

  /// Pushes a bit in from the top, without branches: which fields are present is different in each Article.
  @inline(__always) private mutating func note(_ isPresent: Bool) {
    low = low &>> 1 | high &<< 63
    high = high &>> 1 | (isPresent ? 1 &<< 63 : 0)
    count &+= 1
  }

  /// The bits in their places.
  var found: (low: UInt64, high: UInt64) {
    let gap = UInt64(truncatingIfNeeded: 128 - count)
    guard gap < 64 else { return (high &>> (gap & 63), 0) }
    return gap == 0 ? (low, high) : (low &>> gap | high &<< (64 - gap), high &>> gap)
  }

  @inline(__always) mutating func visit(_ key: StaticString, _ field: inout String?) {
    if case .some = field { note(true) } else { note(false) }
  }
  @inline(__always) mutating func visit(_ key: StaticString, _ field: inout Int?) {
    if case .some = field { note(true) } else { note(false) }
  }
  @inline(__always) mutating func visit(_ key: StaticString, _ field: inout Bool?) {
    if case .some = field { note(true) } else { note(false) }
  }
  @inline(__always) mutating func visit(_ key: StaticString, _ field: inout RawNumber?) {
    if case .some = field { note(true) } else { note(false) }
  }
  @inline(__always) mutating func visit(_ key: StaticString, _ field: inout PartialDate?) {
    if case .some = field { note(true) } else { note(false) }
  }
  @inline(__always) mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout P?) {
    if case .some = field { note(true) } else { note(false) }
  }
  @inline(__always) mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [P]) {
    note(!field.isEmpty)
  }
  @inline(__always) mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [[P]]) {
    note(!field.isEmpty)
  }
  @inline(__always) mutating func visit(names key: StaticString, _ field: inout [String]) { note(!field.isEmpty) }
  @inline(__always) mutating func visit(line key: StaticString, _ content: inout [Inline]) { note(!content.isEmpty) }
  @inline(__always) mutating func visitText(_ content: inout [Inline]) { note(!content.isEmpty) }
  @inline(__always) mutating func visitText(_ content: inout [Inline], blocks: inout [Block]) {
    note(!content.isEmpty || !blocks.isEmpty)
  }
  @inline(__always) mutating func visitText(_ text: inout String) { note(!text.isEmpty) }
  @inline(__always) mutating func visit(extras: inout Extras) { note(!extras.isEmpty) }
}

/// Takes down the names of the fields.
private struct NameVisitor: FieldVisitor {
  var names: [String] = []

  private mutating func note(_ key: StaticString) { names.append(String(describing: key)) }

  mutating func visit(_ key: StaticString, _ field: inout String?) { note(key) }
  mutating func visit(_ key: StaticString, _ field: inout Int?) { note(key) }
  mutating func visit(_ key: StaticString, _ field: inout Bool?) { note(key) }
  mutating func visit(_ key: StaticString, _ field: inout RawNumber?) { note(key) }
  mutating func visit(_ key: StaticString, _ field: inout PartialDate?) { note(key) }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout P?) { note(key) }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [P]) { note(key) }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [[P]]) { note(key) }
  mutating func visit(names key: StaticString, _ field: inout [String]) { note(key) }
  mutating func visit(line key: StaticString, _ content: inout [Inline]) { note(key) }
  mutating func visitText(_ content: inout [Inline]) { note("text") }
  mutating func visitText(_ content: inout [Inline], blocks: inout [Block]) { note("text") }
  mutating func visitText(_ text: inout String) { note("text") }
  mutating func visit(extras: inout Extras) { note("extras") }
}

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension String {
  /// Whether the bytes of a word stand anywhere in the text.
  ///
  /// The library's own search goes by characters, which costs some hundred instructions a byte; words of a syntax are
  /// ASCII, for which the bytes say the same.
  /// - Parameter word: ASCII.
  public func contains(bytes word: StaticString) -> Bool { offset(of: word) != nil }

  /// The offset in bytes at which a word stands first, nil where it stands nowhere.
  /// - Parameter word: ASCII.
  public func offset(of word: StaticString) -> Int? {
    let count = word.utf8CodeUnitCount
    guard count > 0 else { return 0 }
    var text = self
    return text.withUTF8 { bytes -> Int? in
      guard let base = UnsafeRawPointer(bytes.baseAddress) else { return nil }
      var start = 0
      while start + count <= bytes.count,
        let found = memchr(base + start, Int32(word.utf8Start[0]), bytes.count - count - start + 1)
      {
        if memcmp(found, word.utf8Start, count) == 0 { return UnsafeRawPointer(found) - base }
        start = UnsafeRawPointer(found) - base + 1
      }
      return nil
    }
  }
}

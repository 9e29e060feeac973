#if canImport(Glibc)
  public import Glibc
#elseif canImport(Darwin)
  public import Darwin
#endif

/// Where a writer puts its bytes.
///
/// A growing buffer that a host may have drained whenever 64 KiB are full, so that memory does not grow with the
/// output. Writing does not throw: a failed drain is remembered, later bytes are thrown away, and `check()` reports
/// it. The host calls that after each Article, so that a writer need not.
public struct ByteSink: ~Copyable {
  /// Takes the bytes away; throws where they cannot be written.
  public typealias Drain = (UnsafeRawBufferPointer) throws(FormatError) -> Void

  /// How many bytes are gathered before a drain.
  public static let drainSize = 64 * 1024

  @usableFromInline var base: UnsafeMutableRawPointer
  @usableFromInline var capacity: Int
  @usableFromInline var used = 0
  private let drain: Drain?
  private var failure: FormatError?
  private var drained = 0

  /// A sink in memory; `takeBytes()` gives what was written.
  /// - Parameter capacity: bytes to reserve at once.
  public init(capacity: Int = 4096) {
    self.init(capacity: capacity, drain: nil)
  }

  /// A sink that a host empties.
  /// - Parameters:
  ///   - capacity: bytes to reserve at once.
  ///   - drain: takes the bytes whenever 64 KiB are full and at `flush()`.
  public init(capacity: Int = ByteSink.drainSize + 4096, drain: Drain?) {
    self.capacity = max(capacity, 64)
    self.base = UnsafeMutableRawPointer.allocate(byteCount: self.capacity, alignment: 16)
    self.drain = drain
  }

  deinit { base.deallocate() }

  /// How many bytes were written in all.
  public var count: Int { drained + used }

  /// Writes bytes.
  @inlinable
  public mutating func write(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress, bytes.count > 0 else { return }
    if capacity - used < bytes.count { makeRoom(bytes.count) }
    memcpy(base + used, source, bytes.count)
    used += bytes.count
  }

  /// Makes room for `count` bytes and lets `body` fill it.
  /// - Parameters:
  ///   - count: how many bytes `body` may write.
  ///   - body: writes from the pointer on and returns how many bytes it wrote.
  @inlinable
  public mutating func write(upTo count: Int, _ body: (UnsafeMutableRawPointer) -> Int) {
    if capacity - used < count { makeRoom(count) }
    used += min(max(body(base + used), 0), count)
  }

  /// Writes one byte.
  @inlinable
  public mutating func write(byte: UInt8) {
    if used == capacity { makeRoom(1) }
    base.storeBytes(of: byte, toByteOffset: used, as: UInt8.self)
    used += 1
  }

  /// Writes a literal, without making a String of it.
  @inlinable
  public mutating func write(_ literal: StaticString) {
    guard literal.hasPointerRepresentation else { return write(String(describing: literal)) }
    write(UnsafeRawBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Writes the UTF-8 of a string as it stands.
  @inlinable
  public mutating func write(_ string: String) {
    var string = string
    string.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  /// Writes a number in decimal.
  public mutating func write(_ number: Int) { write(String(number)) }

  /// Room for `count` more bytes, draining or growing.
  @usableFromInline
  mutating func makeRoom(_ count: Int) {
    if drain != nil, used >= ByteSink.drainSize { drainNow() }
    if failure != nil { used = 0 }
    guard capacity - used < count else { return }
    let wanted = max(capacity * 2, used + count)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: wanted, alignment: 16)
    larger.copyMemory(from: base, byteCount: used)
    base.deallocate()
    base = larger
    capacity = wanted
  }

  private mutating func drainNow() {
    guard let drain, used > 0 else { return }
    if failure == nil {
      do throws(FormatError) { try drain(UnsafeRawBufferPointer(start: base, count: used)) } catch { failure = error }
    }
    drained += used
    used = 0
  }

  /// Throws where an earlier drain failed.
  public func check() throws(FormatError) { if let failure { throw failure } }

  /// Drains what is left and throws where that, or an earlier drain, failed.
  public mutating func flush() throws(FormatError) {
    drainNow()
    try check()
  }

  /// How many bytes were written and not drained.
  public var pending: Int { used }

  /// Takes back what was written last, so that a half Article does not stand behind whole ones.
  /// - Parameter count: how many of the bytes that were not drained stay.
  public mutating func truncate(toPending count: Int) { used = min(used, max(0, count)) }

  /// Hands what was not drained to `body`, without a copy, and goes on behind it.
  public mutating func drain(_ body: (UnsafeRawBufferPointer) throws(FormatError) -> Void) throws(FormatError) {
    let count = used
    drained += used
    used = 0
    if count > 0 { try body(UnsafeRawBufferPointer(start: base, count: count)) }
  }

  /// Lends what was written and not drained.
  public borrowing func withPending<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
    body(UnsafeRawBufferPointer(start: base, count: used))
  }

  /// What was written and not drained; the sink is empty afterwards.
  public mutating func takeBytes() -> [UInt8] {
    let bytes = [UInt8](UnsafeRawBufferPointer(start: base, count: used))
    drained += used
    used = 0
    return bytes
  }
}

/// The bytes of one input, in chunks or whole.
///
/// It is noncopyable, since reading moves it on. It stands for bytes in memory or for a host's function that delivers
/// them, so that a reader neither knows nor cares whether a file, a pipe or a test feeds it.
public struct ByteSource: ~Copyable {
  /// Fills the buffer and returns how many bytes it put there; 0 means the end.
  public typealias Pull = (UnsafeMutableRawBufferPointer) throws(FormatError) -> Int

  /// How many bytes a chunk has at the most where a host delivers them.
  public static let chunkSize = 64 * 1024

  /// The name of the input for messages, such as a file's path; no reader takes meaning from it.
  public let name: String?
  private var buffer: [UInt8]
  private var position = 0
  private let pull: Pull?
  private var ended: Bool
  private let sizeHint: Int

  /// Bytes in memory.
  public init(_ bytes: [UInt8], name: String? = nil) {
    self.name = name
    self.buffer = bytes
    self.pull = nil
    self.ended = true
    self.sizeHint = 0
  }

  /// Bytes that a host delivers.
  /// - Parameters:
  ///   - name: the name of the input for messages.
  ///   - sizeHint: the number of bytes if it is known, else 0.
  ///   - pull: fills a buffer; called until it returns 0.
  public init(name: String? = nil, sizeHint: Int = 0, pull: @escaping Pull) {
    self.name = name
    self.buffer = []
    self.pull = pull
    self.ended = false
    self.sizeHint = max(0, sizeHint)
  }

  /// The next bytes without taking them, for detection.
  /// - Parameter count: how many are wanted; fewer come only at the end of the input.
  /// - Returns: up to `count` bytes.
  public mutating func peek(_ count: Int) throws(FormatError) -> ArraySlice<UInt8> {
    while !ended, buffer.count - position < count { try fill() }
    return buffer[position..<(position + max(0, min(count, buffer.count - position)))]
  }

  /// Gives the next chunk to `body`, or returns false at the end.
  ///
  /// Bytes in memory come as one chunk, so that a parser does not stop where it need not.
  /// - Parameter body: takes the bytes; they are valid only until it returns.
  public mutating func withNextChunk(
    _ body: (UnsafeRawBufferPointer) throws(FormatError) -> Void
  ) throws(FormatError) -> Bool {
    if position == buffer.count, !ended {
      buffer.removeAll(keepingCapacity: true)
      position = 0
      try fill()
    }
    guard position < buffer.count else { return false }
    let start = position
    position = buffer.count
    try buffer.withBytes { (all) throws(FormatError) in
      try body(UnsafeRawBufferPointer(rebasing: all[start...]))
    }
    return true
  }

  /// All bytes that are left.
  /// - Parameter limit: how many are allowed.
  /// - Throws: `limit/bytes` where there are more.
  public mutating func readAll(limit: Int = Int.max) throws(FormatError) -> [UInt8] {
    while !ended {
      try fill(whole: true)
      if buffer.count - position > limit { break }
    }
    guard buffer.count - position <= limit else {
      throw FormatError(.badData, .limitBytes, "the document has more than \(limit) bytes")
    }
    var bytes: [UInt8] = []
    swap(&bytes, &buffer)
    if position > 0 { bytes.removeFirst(position) }
    position = 0
    return bytes
  }

  /// Takes more from the host: a chunk, so that memory stays small, or as much as is known to come where all is wanted.
  private mutating func fill(whole: Bool = false) throws(FormatError) {
    guard let pull else {
      ended = true
      return
    }
    let before = buffer.count
    let known = whole && before == 0 ? min(sizeHint, 1 << 30) + 1 : buffer.capacity - before
    let room = whole ? max(ByteSource.chunkSize, min(known, 1 << 24)) : ByteSource.chunkSize
    if whole, before == 0 { buffer.reserveCapacity(known) }
    let got = try buffer.appendBytes(room) { (free) throws(FormatError) in try pull(free) }
    if got == 0 { ended = true }
  }
}

extension [UInt8] {
  /// Typed-throws access to the bytes.
  func withBytes(_ body: (UnsafeRawBufferPointer) throws(FormatError) -> Void) throws(FormatError) {
    var failure: FormatError?
    withUnsafeBytes { bytes in
      do throws(FormatError) { try body(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Appends up to `room` bytes that `body` writes, and returns how many it wrote.
  fileprivate mutating func appendBytes(
    _ room: Int, _ body: (UnsafeMutableRawBufferPointer) throws(FormatError) -> Int
  ) throws(FormatError) -> Int {
    let before = count
    append(contentsOf: repeatElement(0, count: room))
    var failure: FormatError?
    var got = 0
    withUnsafeMutableBytes { bytes in
      do throws(FormatError) {
        got = try body(UnsafeMutableRawBufferPointer(rebasing: bytes[before..<(before + room)]))
      } catch { failure = error }
    }
    got = Swift.min(Swift.max(got, 0), room)
    removeLast(room - got)
    if let failure { throw failure }
    return got
  }
}

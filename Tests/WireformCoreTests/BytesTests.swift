import Testing
import WireformCore

@Suite("ByteSource and ByteSink")
struct BytesTests {
  /// A pull that delivers these chunks, then fails or ends.
  private final class Feed {
    var chunks: [[UInt8]]
    let fails: Bool
    init(_ chunks: [[UInt8]], fails: Bool = false) {
      self.chunks = chunks
      self.fails = fails
    }
    func pull(_ buffer: UnsafeMutableRawBufferPointer) throws(FormatError) -> Int {
      guard !chunks.isEmpty else {
        if fails { throw FormatError(.inputOutput, .readFailed) }
        return 0
      }
      let chunk = chunks.removeFirst()
      buffer.copyBytes(from: chunk)
      return chunk.count
    }
  }

  private func source(_ chunks: [[UInt8]], fails: Bool = false, sizeHint: Int = 0) -> ByteSource {
    let feed = Feed(chunks, fails: fails)
    return ByteSource(name: "feed", sizeHint: sizeHint) { (buffer) throws(FormatError) in try feed.pull(buffer) }
  }

  private func chunks(_ source: inout ByteSource) throws(FormatError) -> [[UInt8]] {
    var all: [[UInt8]] = []
    while try source.withNextChunk({ (bytes) throws(FormatError) in all.append([UInt8](bytes)) }) {}
    return all
  }

  @Test("bytes in memory come as one chunk, delivered ones chunk by chunk")
  func chunked() throws {
    var memory = ByteSource([1, 2, 3])
    #expect(try chunks(&memory) == [[1, 2, 3]])
    #expect(try chunks(&memory) == [])
    var fed = source([[1, 2], [3], [4, 5]])
    #expect(try chunks(&fed) == [[1, 2], [3], [4, 5]])
    var empty = ByteSource([])
    #expect(try chunks(&empty) == [])
    #expect(fed.name == "feed" && memory.name == nil)
  }

  @Test("a peek takes nothing, also across chunks and beyond the end")
  func peeking() throws {
    var fed = source([[1, 2], [3], [4, 5]])
    #expect(try Array(fed.peek(1)) == [1])
    #expect(try Array(fed.peek(4)) == [1, 2, 3, 4])
    #expect(try Array(fed.peek(Int.max)) == [1, 2, 3, 4, 5])
    #expect(try chunks(&fed).flatMap { $0 } == [1, 2, 3, 4, 5])
    #expect(try Array(fed.peek(4)) == [])
    var half = source([[1, 2], [3]])
    _ = try half.withNextChunk { (_) throws(FormatError) in }
    #expect(try Array(half.peek(2)) == [3])
    #expect(try half.readAll() == [3])
  }

  @Test("a peek works after a chunk of bytes in memory was taken")
  func peekAfterChunk() throws {
    var memory = ByteSource([1, 2, 3])
    _ = try memory.withNextChunk { (_) throws(FormatError) in }
    #expect(try Array(memory.peek(Int.max)) == [])
  }

  @Test("all bytes are read up to a limit, not beyond it", arguments: [0, 1, 70_000])
  func readAll(_ sizeHint: Int) throws {
    let big = [UInt8](repeating: 7, count: ByteSource.chunkSize)
    var fed = source([big, big, [1]], sizeHint: sizeHint)
    #expect(try fed.readAll().count == 2 * ByteSource.chunkSize + 1)
    var exact = source([big, [1]], sizeHint: sizeHint)
    #expect(try exact.readAll(limit: ByteSource.chunkSize + 1).last == 1)
    var over = source([big, [1, 2]], sizeHint: sizeHint)
    let error = failure { () throws(FormatError) in _ = try over.readAll(limit: ByteSource.chunkSize + 1) }
    #expect(error?.diagnostic.code == .limitBytes)
    var memory = ByteSource([1, 2, 3])
    #expect(failure { () throws(FormatError) in _ = try memory.readAll(limit: 2) }?.diagnostic.code == .limitBytes)
  }

  @Test("a pull that fails is passed on, after what came before it")
  func failing() throws {
    var fed = source([[1]], fails: true)
    #expect(try Array(fed.peek(1)) == [1])
    var size = 0
    let isThere = try fed.withNextChunk { (bytes) throws(FormatError) in size = bytes.count }
    #expect(isThere && size == 1)
    let error = failure { () throws(FormatError) in _ = try fed.withNextChunk { (_) throws(FormatError) in } }
    #expect(error?.diagnostic.code == .readFailed && error?.kind == .inputOutput)
    var whole = source([[1]], fails: true)
    #expect(failure { () throws(FormatError) in _ = try whole.readAll() } != nil)
  }

  @Test("an error of the taker is passed on")
  func takerFails() {
    var memory = ByteSource([1])
    let error = failure { () throws(FormatError) in
      _ = try memory.withNextChunk { (_) throws(FormatError) in throw FormatError(.badData, .emptyInput) }
    }
    #expect(error?.diagnostic.code == .emptyInput)
  }

  @Test("a sink in memory keeps what is written, in order")
  func sink() {
    var sink = ByteSink(capacity: 1)
    sink.write("héllo" as StaticString)
    sink.write(" wörld" as String)
    sink.write(byte: 0x21)
    sink.write(-12)
    sink.write("é" as String)
    let more = [UInt8](repeating: 0x41, count: 1000)
    more.withUnsafeBytes { sink.write($0) }
    [UInt8]().withUnsafeBytes { sink.write($0) }
    #expect(sink.count == 1019)
    #expect(
      String(decoding: sink.takeBytes(), as: UTF8.self) == "héllo wörld!-12é" + String(repeating: "A", count: 1000))
    #expect(sink.takeBytes() == [])
    #expect(sink.count == 1019)
  }

  private final class Drained {
    var chunks: [[UInt8]] = []
    var failsAfter = Int.max
    func take(_ bytes: UnsafeRawBufferPointer) throws(FormatError) {
      if chunks.count >= failsAfter { throw FormatError(.inputOutput, .writeFailed) }
      chunks.append([UInt8](bytes))
    }
  }

  @Test("a drained sink gives up its bytes by 64 KiB and does not grow", arguments: [64, 70_000])
  func draining(_ capacity: Int) throws {
    let drained = Drained()
    var sink = ByteSink(capacity: capacity) { (bytes) throws(FormatError) in try drained.take(bytes) }
    for index in 0..<100_000 { sink.write("\(index),") }
    #expect(drained.chunks.count > 3)
    #expect(drained.chunks.allSatisfy { $0.count >= ByteSink.drainSize && $0.count < 3 * ByteSink.drainSize })
    try sink.flush()
    let expected = (0..<100_000).map { "\($0)," }.joined()
    #expect(String(decoding: drained.chunks.flatMap { $0 }, as: UTF8.self) == expected)
    #expect(sink.count == expected.utf8.count)
  }

  @Test("a drain that fails is remembered, later bytes are thrown away")
  func failingDrain() {
    let drained = Drained()
    drained.failsAfter = 1
    var sink = ByteSink { (bytes) throws(FormatError) in try drained.take(bytes) }
    for _ in 0..<200_000 { sink.write(byte: 1) }
    #expect(failure { () throws(FormatError) in try sink.check() }?.diagnostic.code == .writeFailed)
    #expect(failure { () throws(FormatError) in try sink.flush() }?.diagnostic.code == .writeFailed)
    #expect(drained.chunks.count == 1)
  }
}

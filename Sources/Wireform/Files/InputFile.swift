public import WireformCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Opens files and standard input as sources of bytes.
public enum InputFile {
  /// The path that stands for standard input.
  public static let standardInput = "-"
  /// Files up to this size are read at once: one buffer of their own size, and no function between.
  private static let smallSize = 256 * 1024

  /// Opens an input.
  /// - Parameters:
  ///   - path: a file's path, or `-` for standard input.
  ///   - tally: counts the bytes that were read.
  ///   - seconds: how long to wait for the last byte, from now on; nil for ever.
  /// - Returns: a source that reads the file as it is asked to.
  /// - Throws: `input/cannot-open` where there is no such file, it is a folder, or it may not be read.
  public static func open(
    _ path: String, tally: ByteTally? = nil, seconds: Int? = nil
  ) throws(FormatError) -> ByteSource {
    let patience = Patience(seconds: seconds)
    if path == standardInput { return source(FileDescriptor(0, owned: false), name: nil, size: 0, tally, patience) }
    let descriptor = PathText.with(path) { Glibc.open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw cannotOpen(path, SystemCall.lastMessage()) }
    let file = FileDescriptor(descriptor, owned: true)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw cannotOpen(path, SystemCall.lastMessage()) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw cannotOpen(path, "it is a folder") }
    let size = Int(status.st_size)
    guard status.st_mode & S_IFMT == S_IFREG, size > 0, size <= smallSize else {
      return source(file, name: path, size: size, tally, patience)
    }
    let bytes = try readWhole(file, size)
    tally?.add(bytes.count)
    // A file that grows while it is read goes on as a stream.
    guard bytes.count <= size else { return source(file, name: path, size: 0, tally, patience, head: bytes) }
    return ByteSource(bytes, name: path)
  }

  private static func cannotOpen(_ path: String, _ why: String) -> FormatError {
    FormatError(.noInput, .inputMissing, "cannot open '\(PathText.shown(path))': \(why)")
  }

  /// Up to one byte more than the size, so that the end of the file is seen.
  private static func readWhole(_ file: FileDescriptor, _ size: Int) throws(FormatError) -> [UInt8] {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count <= size, let base = buffer.baseAddress {
        let got = SystemCall.retrying { read(file.number, base + count, size + 1 - count) }
        failed = got < 0
        guard got > 0 else { return }
        count += got
      }
    }
    guard !failed else { throw readFailed() }
    return bytes
  }

  private static func readFailed() -> FormatError {
    FormatError(.inputOutput, .readFailed, "reading failed: \(SystemCall.lastMessage())")
  }

  private static func source(
    _ file: FileDescriptor, name: String?, size: Int, _ tally: ByteTally?, _ patience: Patience, head: [UInt8] = []
  ) -> ByteSource {
    var head = head
    return ByteSource(name: name, sizeHint: size) { (buffer) throws(FormatError) in
      guard let base = buffer.baseAddress else { return 0 }
      if !head.isEmpty {
        let count = min(head.count, buffer.count)
        buffer.copyBytes(from: head.prefix(count))
        head.removeFirst(count)
        return count
      }
      try Interruption.check()
      try patience.wait(for: file.number)
      let count = SystemCall.retrying { read(file.number, base, buffer.count) }
      guard count >= 0 else { throw readFailed() }
      tally?.add(count)
      return count
    }
  }

  /// An open descriptor, closed with its last user.
  private final class FileDescriptor: Sendable {
    let number: Int32
    private let owned: Bool

    init(_ number: Int32, owned: Bool) {
      self.number = number
      self.owned = owned
    }

    deinit { if owned { close(number) } }
  }
}

/// Counts the bytes of an input while it is read.
public final class ByteTally {
  /// How many there were so far.
  public private(set) var count = 0

  /// Starts at nothing.
  public init() {}

  func add(_ more: Int) { count += more }
}

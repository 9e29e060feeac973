internal import Synchronization
public import WireformCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file that appears whole or not at all.
///
/// Bytes go to a temporary file beside the target, which takes the target's name only when `commit()` is called; a
/// conversion that fails leaves nothing behind.
public final class OutputFile {
  /// The path that stands for standard output.
  public static let standardOutput = "-"

  private static let counter = Atomic<Int>(0)
  private let path: String?
  private let temporary: String?
  private var descriptor: Int32
  private var isCommitted = false

  /// Opens an output.
  /// - Parameter path: a file's path, or `-` for standard output.
  /// - Throws: `output/cannot-create` where the folder is missing or may not be written to.
  public init(_ path: String) throws(FormatError) {
    guard path != OutputFile.standardOutput else {
      (self.path, temporary, descriptor) = (nil, nil, 1)
      return
    }
    let kind = (FileTree.status(path)?.st_mode ?? 0) & S_IFMT
    guard kind != S_IFDIR else {
      let why = "cannot create '\(PathText.shown(path))': it is a folder; end it with a /"
      throw FormatError(.cannotCreate, .outputBarred, why)
    }
    // A device or a pipe is written to in place: there is nothing to rename.
    if kind == S_IFCHR || kind == S_IFIFO || kind == S_IFSOCK {
      descriptor = PathText.with(path) { open($0, O_WRONLY | O_CLOEXEC) }
      guard descriptor >= 0 else { throw OutputFile.cannotCreate(path) }
      (self.path, temporary) = (nil, nil)
      return
    }
    let made = try OutputFile.makeTemporary(beside: path)
    (self.path, temporary, descriptor) = (path, made.path, made.descriptor)
  }

  /// Opens a file that is written as a run goes on and may be read meanwhile, such as a log.
  public init(growing path: String) throws(FormatError) {
    (self.path, temporary) = (nil, nil)
    if path == OutputFile.standardOutput {
      descriptor = 1
    } else {
      descriptor = PathText.with(path) { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) }
      guard descriptor >= 0 else { throw OutputFile.cannotCreate(path) }
    }
  }

  deinit {
    if descriptor > 2 { close(descriptor) }
    if let temporary, !isCommitted { _ = PathText.with(temporary) { unlink($0) } }
  }

  private static func cannotCreate(_ path: String) -> FormatError {
    FormatError(.cannotCreate, .outputBarred, "cannot create '\(PathText.shown(path))': \(SystemCall.lastMessage())")
  }

  private static func makeTemporary(beside path: String) throws(FormatError) -> (path: String, descriptor: Int32) {
    let folder = FilePath.folder(of: path)
    for _ in 0..<100 {
      // Not made from the target's name, which may be as long as a name can be.
      let number = OutputFile.counter.add(1, ordering: .relaxed).newValue
      let temporary = FilePath.join(folder, ".wireform-\(getpid())-\(number).part")
      let descriptor = PathText.with(temporary) { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
      if descriptor >= 0 { return (temporary, descriptor) }
      if errno != EEXIST { break }
    }
    throw cannotCreate(path)
  }

  /// Writes bytes.
  /// - Throws: `output/write-failed`, as on a full disk or a closed pipe.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(FormatError) {
    var rest = bytes[...]
    while let base = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
      let count = SystemCall.retrying { Glibc.write(descriptor, base, rest.count) }
      guard count > 0 else {
        throw FormatError(.inputOutput, .writeFailed, "writing failed: \(SystemCall.lastMessage())")
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Gives the file its name.
  /// - Throws: `output/write-failed` where closing fails, `output/cannot-create` where renaming does.
  public func commit() throws(FormatError) {
    guard let path, let temporary, descriptor > 2 else { return }
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0 else {
      throw FormatError(.inputOutput, .writeFailed, "writing failed: \(SystemCall.lastMessage())")
    }
    let renamed = PathText.with(temporary) { from in PathText.with(path) { rename(from, $0) } }
    guard renamed == 0 else { throw OutputFile.cannotCreate(path) }
    isCommitted = true
  }
}

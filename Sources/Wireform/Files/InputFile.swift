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

  /// Opens an input.
  /// - Parameter path: a file's path, or `-` for standard input.
  /// - Returns: a source that reads the file as it is asked to.
  /// - Throws: `input/cannot-open` where there is no such file, it is a folder, or it may not be read.
  public static func open(_ path: String) throws(FormatError) -> ByteSource {
    if path == standardInput { return source(FileDescriptor(0, owned: false), name: nil, size: 0) }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw cannotOpen(path, SystemCall.lastMessage()) }
    let file = FileDescriptor(descriptor, owned: true)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw cannotOpen(path, SystemCall.lastMessage()) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw cannotOpen(path, "it is a folder") }
    return source(file, name: path, size: Int(status.st_size))
  }

  private static func cannotOpen(_ path: String, _ why: String) -> FormatError {
    FormatError(.noInput, .inputMissing, "cannot open '\(path)': \(why)")
  }

  private static func source(_ file: FileDescriptor, name: String?, size: Int) -> ByteSource {
    ByteSource(name: name, sizeHint: size) { (buffer) throws(FormatError) in
      guard let base = buffer.baseAddress else { return 0 }
      let count = SystemCall.retrying { read(file.number, base, buffer.count) }
      guard count >= 0 else {
        throw FormatError(.inputOutput, .readFailed, "reading failed: \(SystemCall.lastMessage())")
      }
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

internal import Synchronization
public import WireformCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What a run into a folder has done, in a hidden file of that folder, so that a later run can go on where it ended.
///
/// A line for each input that was done to its end: size and time of change, its first output, its path. It is written
/// when the outputs stand, so that a run that is killed repeats at most what it was at. The first line says what was
/// asked for; a run that asks for something else starts a new journal.
public final class BatchJournal: Sendable {
  /// The name of the file.
  public static let name = ".wireform-journal"

  /// An input as it was when it was read.
  public struct Mark: Sendable, Hashable {
    let path: String
    let size: Int
    let seconds: Int
    let nanoseconds: Int
  }

  private let folder: String
  private let descriptor: Int32
  private let known: [Mark: String]

  /// Opens the journal of a folder.
  /// - Parameters:
  ///   - folder: the output folder, which is there.
  ///   - request: what is asked for: formats, options, names.
  ///   - resumes: whether what is noted counts; else the journal starts anew.
  /// - Throws: where the folder may not be written to.
  public init(of folder: String, request: String, resumes: Bool) throws(FormatError) {
    self.folder = folder
    let path = FilePath.join(folder, BatchJournal.name)
    let head = "wireform 1 " + BatchJournal.escaped(request)
    var known: [Mark: String] = [:]
    let isSame = resumes && BatchJournal.load(path, head, &known)
    self.known = known
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | (isSame ? 0 : O_TRUNC)
    descriptor = PathText.with(path) { Glibc.open($0, flags, 0o666) }
    guard descriptor >= 0 else {
      let why = "cannot create '\(PathText.shown(path))': \(SystemCall.lastMessage())"
      throw FormatError(.cannotCreate, .outputBarred, why)
    }
    // A line end first: a run that was killed may have left half a line.
    put(isSame ? "\n" : head + "\n")
  }

  deinit { Glibc.close(descriptor) }

  /// An input as it is now; nil for standard input and for what is not there.
  public func mark(of path: String) -> Mark? {
    guard path != InputFile.standardInput, let status = FileTree.status(path) else { return nil }
    return Mark(
      path: path, size: Int(status.st_size), seconds: Int(status.st_mtim.tv_sec),
      nanoseconds: Int(status.st_mtim.tv_nsec))
  }

  /// Whether an earlier run has done this input, it has not changed since, and its output still stands.
  public func hasDone(_ mark: Mark) -> Bool {
    guard let output = known[mark] else { return false }
    return output.isEmpty || FileTree.exists(FilePath.join(folder, output))
  }

  /// Notes that an input is done.
  /// - Parameters:
  ///   - mark: the input as it was before it was read.
  ///   - output: its first output; empty where it has none.
  public func add(_ mark: Mark, output: String) {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    let below = output.hasPrefix(prefix) ? String(output.dropFirst(prefix.count)) : ""
    put(
      "\(mark.size) \(mark.seconds) \(mark.nanoseconds) \(BatchJournal.escaped(below))\t\(BatchJournal.escaped(mark.path))\n"
    )
  }

  /// One call a line, so that lines of several threads do not mix. A full disk costs the note, not the run.
  private func put(_ line: String) {
    var line = line
    line.withUTF8 { bytes in _ = SystemCall.retrying { write(descriptor, bytes.baseAddress, bytes.count) } }
  }

  private static func load(_ path: String, _ head: String, _ known: inout [Mark: String]) -> Bool {
    guard FileTree.exists(path), var source = try? InputFile.open(path), let bytes = try? source.readAll() else {
      return false
    }
    // What no line end follows was cut off by a kill.
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    guard let first = lines.first, first.elementsEqual(head.utf8) else { return false }
    for line in lines.dropFirst() {
      guard let tab = line.firstIndex(of: 0x09) else { continue }
      let left = String(decoding: line[..<tab], as: UTF8.self)
      let parts = left.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, let size = Int(parts[0]), let seconds = Int(parts[1]), let nanos = Int(parts[2]) else {
        continue
      }
      let path = unescaped(String(decoding: line[line.index(after: tab)...], as: UTF8.self))
      known[Mark(path: path, size: size, seconds: seconds, nanoseconds: nanos)] = unescaped(String(parts[3]))
    }
    return true
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x0A, 0x09, 0x5C].contains($0) }) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": escaped += "\\n"
      case "\t": escaped += "\\t"
      case "\\": escaped += "\\\\"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(0x5C) else { return text }
    var plain = ""
    var isEscape = false
    for scalar in text.unicodeScalars {
      if isEscape {
        plain.unicodeScalars.append(scalar == "n" ? "\n" : scalar == "t" ? "\t" : scalar)
        isEscape = false
      } else if scalar == "\\" {
        isEscape = true
      } else {
        plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }
}

public import WireformCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The operating system's own words for what went wrong.
enum SystemCall {
  /// The message of the last failed call, such as `Permission denied`.
  static func lastMessage() -> String { String(cString: strerror(errno)) }

  /// Repeats a call that a signal interrupted.
  static func retrying(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}

extension DiagnosticCode {
  /// An input that cannot be opened.
  public static let inputMissing = DiagnosticCode(
    "input/cannot-open", .error, "the input cannot be opened", advice: "Check the path and the permissions.")
  /// An output that cannot be created.
  public static let outputBarred = DiagnosticCode(
    "output/cannot-create", .error, "the output cannot be created",
    advice: "Check that the folder exists and may be written to.")
  /// More Articles than the output can hold.
  public static let outputHoldsOne = DiagnosticCode(
    "output/holds-one", .error, "the format holds one article, and the input has more",
    advice: "Give a folder: -o DIR/ writes a file for each.")
  /// A name for an output that another input has taken already.
  public static let outputRenamed = DiagnosticCode(
    "output/renamed", .note, "another input has this output's name, and a number was added",
    advice: "Convert folders with the same names of files into folders of their own.")

  /// An output that would take its own input's place.
  public static let outputIsInput = DiagnosticCode(
    "output/is-input", .error, "the output would overwrite its own input", advice: "Name another folder with -o.")
  /// A pattern of output names that cannot be read.
  public static let badPattern = DiagnosticCode(
    "usage/bad-name-pattern", .error, "the pattern of output names cannot be read",
    advice: "See --name in `wireform convert --help`.")

  /// What only outputs in a folder have.
  public static let needsFolder = DiagnosticCode(
    "usage/needs-folder", .error, "the option is for outputs in a folder", advice: "Give a folder: -o DIR/.")

  /// The codes of files, for `wireform codes`.
  public static let files: [DiagnosticCode] = [
    inputMissing, outputBarred, outputHoldsOne, outputRenamed, outputIsInput, badPattern, needsFolder, interrupted,
  ]
}

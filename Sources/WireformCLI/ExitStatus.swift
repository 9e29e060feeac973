internal import ArgumentParser
internal import WireformCore

/// The exit codes of the command (DESIGN.md 7).
enum ExitStatus {
  static let done: Int32 = 0
  static let someFailed: Int32 = 1
  static let warnings: Int32 = 3
  static let losses: Int32 = 4
  static let invalid: Int32 = 5

  /// The code of a failure.
  static func of(_ error: FormatError) -> Int32 {
    switch error.kind {
    case .usage: 64
    case .badData: 65
    case .noInput: 66
    case .unavailable: 69
    case .internalFailure: 70
    case .cannotCreate: 73
    case .inputOutput: 74
    }
  }

  /// Ends the command with a code; returns where it is 0.
  static func exit(_ status: Int32) throws {
    if status != done { throw ExitCode(status) }
  }
}

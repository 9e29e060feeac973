internal import ArgumentParser
internal import Wireform
internal import WireformCore

/// `wireform codes`: what each diagnostic means and what to do about it.
struct CodesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codes", abstract: "Lists the diagnostics, or explains one.")

  @Argument(help: "A code such as wire/dateline-without-source.")
  var code: String?

  @OptionGroup var plugins: PluginOptions

  func run() throws {
    let codes = (FormatRegistry.builtIn.codes + DiagnosticCode.files + DiagnosticCode.stream + DiagnosticCode.plugins)
      .sorted { $0.id < $1.id }
    guard let code else {
      let width = codes.map(\.id.count).max() ?? 0
      for code in codes {
        print("\(code.id.padded(to: width))  \(code.severity.rawValue.padded(to: 7))  \(code.summary)")
      }
      return
    }
    // A plugin's own codes are asked for only where no other has the name: its program may have to be started.
    guard
      let found = codes.first(where: { $0.id == code })
        ?? plugins.host().formats().flatMap(\.codes).first(where: { $0.id == code })
    else {
      let nearest = Nearest.of(code, in: codes.map(\.id)).map { "; did you mean '\($0)'?" } ?? ""
      throw ValidationError("no diagnostic has the code '\(code)'\(nearest)")
    }
    print("\(found.id) (\(found.severity.rawValue))\n  \(found.summary)\n  \(found.advice)")
  }
}

extension String {
  /// The string with blanks behind it up to a width in characters.
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}

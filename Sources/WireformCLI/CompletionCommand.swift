internal import ArgumentParser
internal import Wireform
internal import WireformCore

/// `wireform completion`: the script with which a shell completes the command.
struct CompletionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completion", abstract: "Prints the script with which a shell completes the command.",
    discussion: """
      bash   wireform completion bash > ~/.local/share/bash-completion/completions/wireform
      zsh    wireform completion zsh > "${fpath[1]}/_wireform"
      fish   wireform completion fish > ~/.config/fish/completions/wireform.fish

      Names of formats, their options and the values of these come from the formats themselves.
      """)

  @Argument(help: "bash, zsh or fish.", completion: .list(["bash", "zsh", "fish"]))
  var shell: String

  func validate() throws {
    guard ["bash", "zsh", "fish"].contains(shell) else {
      throw ValidationError("no script for '\(shell)'; there are bash, zsh and fish")
    }
  }

  func run() {
    let known: CompletionShell = shell == "zsh" ? .zsh : shell == "fish" ? .fish : .bash
    print(WireformCommand.completionScript(for: known))
  }
}

/// Completes `NAME,key=value` as far as it is typed.
enum FormatCompletion {
  /// Completes the name of a format that reads, and its options.
  static let reading = CompletionKind.custom { _, _, typed in words(typed) { $0.reading?.options } }
  /// Completes the name of a format that writes, and its options.
  static let writing = CompletionKind.custom { _, _, typed in words(typed) { $0.writing?.options } }

  /// The words that what is typed may become.
  static func words(_ typed: String, _ options: (FormatDescriptor) -> [OptionDeclaration]?) -> [String] {
    let formats = FormatRegistry.builtIn.formats
    guard let comma = typed.lastIndex(of: ",") else {
      return formats.filter { options($0) != nil }.map(\.id)
    }
    let name = typed.prefix { $0 != "," }
    guard let format = formats.first(where: { $0.id == name || $0.aliases.contains(String(name)) }) else { return [] }
    let head = typed[...comma]
    let used = Set(typed[..<comma].split(separator: ",").dropFirst().map { $0.prefix { $0 != "=" } })
    return (options(format) ?? []).filter { !used.contains(Substring($0.name)) }.flatMap { option in
      values(of: option).map { head + $0 }
    }
  }

  private static func values(of option: OptionDeclaration) -> [String] {
    switch option.kind {
    case .flag: [option.name]
    case .choice(let words): words.map { "\(option.name)=\($0)" }
    default: ["\(option.name)="]
    }
  }
}

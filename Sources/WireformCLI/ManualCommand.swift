internal import ArgumentParser
internal import Wireform
internal import WireformCore
internal import WireformJSON

/// `wireform manual`: the manual page, made from the command's own help and from what the formats say of themselves.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Prints the manual page, for man.",
    discussion: "wireform manual > ~/.local/share/man/man1/wireform.1, or wireform manual | man -l -")

  func run() throws {
    let help = WireformCommand._dumpHelp()
    guard let document = try? JSONDocument(parsing: Array(help.utf8)), let command = document.value()["command"] else {
      throw ExitCode(ExitStatus.of(FormatError(.internalFailure, .internalFailure)))
    }
    print(ManualPage.text(of: command, formats: FormatRegistry.builtIn.formats))
  }
}

/// The text of the manual page in roff, with the macros of man(7).
enum ManualPage {
  /// The page of a command.
  /// - Parameters:
  ///   - command: the command as the argument parser describes it.
  ///   - formats: the formats to tell of.
  static func text(of command: Value, formats: [FormatDescriptor]) -> String {
    var lines = [
      ".TH WIREFORM 1 \"\" \"wireform \(WireformVersion.current)\" \"User Commands\"", ".SH NAME",
      "wireform \\- \(lowered(escaped(command["abstract"]?.string ?? "")))", ".SH SYNOPSIS",
    ]
    let subcommands = (command["subcommands"]?.array ?? []).filter { $0["commandName"]?.string != "help" }
    for subcommand in subcommands { lines += synopsis(of: subcommand) }
    lines.append(".SH DESCRIPTION")
    lines += paragraphs(command["discussion"]?.string ?? "")
    for subcommand in subcommands { lines += section(of: subcommand) }
    lines.append(".SH FORMATS")
    for format in formats { lines += section(of: format) }
    return lines.joined(separator: "\n")
  }

  private static func lowered(_ text: String) -> String {
    let text = text.hasSuffix(".") ? String(text.dropLast()) : text
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  private static func synopsis(of command: Value) -> [String] {
    let name = command["commandName"]?.string ?? ""
    let positionals = (command["arguments"]?.array ?? []).filter { $0["kind"]?.string == "positional" }
    let words = positionals.map { argument in
      let value = "\\fI\(escaped(argument["valueName"]?.string ?? "value"))\\fR"
      let repeated = argument["isRepeating"] == .bool(true) ? value + "..." : value
      return argument["isOptional"] == .bool(true) ? "[\(repeated)]" : repeated
    }
    let called = name == "convert" ? "\\fBwireform\\fR [\\fBconvert\\fR]" : "\\fBwireform \(escaped(name))\\fR"
    return [([called] + words + ["[\\fIoptions\\fR]"]).joined(separator: " "), ".br"]
  }

  private static func section(of command: Value) -> [String] {
    let name = command["commandName"]?.string ?? ""
    var lines = [".SH \(escaped(name.uppercased()))", escaped(command["abstract"]?.string ?? ""), ".PP"]
    lines += paragraphs(command["discussion"]?.string ?? "")
    for argument in command["arguments"]?.array ?? [] where argument["shouldDisplay"] != .bool(false) {
      lines += entry(of: argument)
    }
    return lines
  }

  /// One argument, flag or option.
  private static func entry(of argument: Value) -> [String] {
    let names = (argument["names"]?.array ?? []).map { name in
      (name["kind"]?.string == "long" ? "\\-\\-" : "\\-") + escaped(name["name"]?.string ?? "")
    }
    let value = "\\fI\(escaped(argument["valueName"]?.string ?? "value"))\\fR"
    var head = names.map { "\\fB\($0)\\fR" }.joined(separator: ", ")
    if head.isEmpty { head = value } else if argument["kind"]?.string == "option" { head += " " + value }
    var text = escaped(argument["abstract"]?.string ?? "")
    if let fallback = argument["defaultValue"]?.string, !fallback.isEmpty, names.count > 0 {
      text += " Default: \(escaped(fallback))."
    }
    return [".TP", head, text]
  }

  private static func section(of format: FormatDescriptor) -> [String] {
    var names = [format.id] + format.aliases
    names = names.map { "\\fB\(escaped($0))\\fR" }
    var lines = [".SS \(escaped(format.id))", names.joined(separator: ", ") + ": " + escaped(format.summary) + "."]
    if format.reading == nil { lines.append("It is only written.") }
    if format.writing == nil { lines.append("It is only read.") }
    for (title, options) in [("Read with", format.reading?.options), ("Written with", format.writing?.options)] {
      guard let options, !options.isEmpty else { continue }
      lines += [".PP", title + ":"]
      for option in options {
        var head = "\\fB\(escaped(option.name))\\fR"
        if option.kind != .flag { head += "=\\fI\(escaped(option.kind.description))\\fR" }
        let fallback = option.defaultText.isEmpty ? "" : " Default: \(escaped(option.defaultText))."
        lines += [".TP", head, escaped(option.help) + fallback]
      }
    }
    return lines
  }

  /// Running text, its indented lines kept as they are.
  private static func paragraphs(_ text: String) -> [String] {
    var lines: [String] = []
    for part in text.split(separator: "\n\n", omittingEmptySubsequences: true) {
      let rows = part.split(separator: "\n", omittingEmptySubsequences: false)
      let isTable = rows.count > 1 || rows.contains { $0.contains("   ") }
      lines += (isTable ? [".nf"] : []) + rows.map { escaped(String($0)) } + (isTable ? [".fi"] : []) + [".PP"]
    }
    return lines
  }

  /// Text with nothing in it that roff would take for its own.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      default: escaped.append(character)
      }
    }
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }
}

extension Value {
  /// The elements of an array, nil for other kinds.
  fileprivate var array: [Value]? { if case .array(let elements) = self { elements } else { nil } }
}

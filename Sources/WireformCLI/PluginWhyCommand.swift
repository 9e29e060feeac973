internal import ArgumentParser
internal import Wireform
internal import WireformCore

/// `wireform plugin why`: which module a name or a file selects, and why.
struct PluginWhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Explains which format a name or a file selects.")

  @Argument(help: "The name of a format, the path of a plugin, or a document.")
  var name: String

  @OptionGroup var plugins: PluginOptions

  func run() throws {
    let host = plugins.host()
    try PluginCommands.run { () throws(FormatError) in
      if try !explainName(host) { try explainDocument(host) }
      return ExitStatus.done
    }
  }

  /// - Returns: whether the text names a format or a plugin.
  private func explainName(_ host: PluginHost) throws(FormatError) -> Bool {
    let spec = FormatSpec(parsing: name)
    if let format = try? FormatRegistry.builtIn.format(named: spec.name) {
      print("'\(spec.name)' is the built-in format \(format.id): \(format.summary)")
      explainRivals(host, of: format.id)
      return true
    }
    if let format = try host.format(named: spec.name) {
      print("'\(spec.name)' is a plugin: \(format.summary)")
      explainRivals(host, of: spec.name.lowercased())
      return true
    }
    guard PluginFile(path: spec.name) != nil else { return false }
    let format = try host.format(atPath: spec, role: .write)
    print("'\(spec.name)' is the file of a plugin and makes the format \(format.id): \(format.summary)")
    return true
  }

  private func explainRivals(_ host: PluginHost, of name: String) {
    for listing in host.listing() where listing.file.name == name && listing.file.kind != .filter {
      let state = listing.hiddenBy.map { "not used, since \($0) has the name" } ?? "used"
      print("  \(listing.file.kind.rawValue) \(listing.file.path): \(state)")
    }
  }

  private func explainDocument(_ host: PluginHost) throws(FormatError) {
    let converter = Converter(plugins: host)
    guard name.utf8.contains(UInt8(ascii: "/")) || name.utf8.contains(UInt8(ascii: ".")) else {
      // No file either: the error lists all names and the nearest one.
      _ = try converter.format(FormatSpec(name: name), role: .read)
      return
    }
    var source = try InputFile.open(name)
    let found = try converter.detect(try converter.head(of: &source))
    let isBuiltIn = converter.registry.formats.contains { $0.id == found.format.id }
    print(
      "'\(name)' is read as \(found.format.id), \(isBuiltIn ? "built in" : "a plugin"): \(found.score.points), \(found.score.reason)"
    )
    guard let writer = converter.registry.writer(forExtension: FilePath.fileExtension(of: name)) else { return }
    print("-o \(name) is written as \(writer.id), by its extension")
  }
}

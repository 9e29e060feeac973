internal import ArgumentParser
internal import Wireform
internal import WireformCore

/// `wireform plugin list`: the plugins on the path, where each comes from and what it can do.
struct PluginListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the plugins on the path, with what each can do and where it is.")

  @OptionGroup var plugins: PluginOptions

  func run() throws {
    let host = plugins.host()
    let listings = host.listing()
    if listings.isEmpty {
      print("no plugins; looked in")
      for folder in host.path.folders { print("  \(folder)") }
      return
    }
    let width = listings.map(\.file.name.count).max() ?? 0
    let indent = String(repeating: " ", count: width + 2)
    for listing in listings {
      let file = listing.file
      let does = [listing.format?.reading.map { _ in "reads" }, listing.format?.writing.map { _ in "writes" }]
      let words = file.kind == .filter ? "filters" : does.compactMap { $0 }.joined(separator: ", ")
      let version = listing.origin.map { "  \($0)" } ?? ""
      print(
        "\(file.name.padded(to: width))  \(file.kind.rawValue.padded(to: 8))  \(words.padded(to: 13))  \(file.path)\(version)"
      )
      if let summary = listing.format?.summary { print("\(indent)\(summary)") }
      if let hidden = listing.hiddenBy { print("\(indent)not used: \(hidden) has the name") }
      if let problem = listing.problem { print("\(indent)cannot be used: \(problem.diagnostic.message)") }
    }
  }
}

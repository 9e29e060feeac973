public import WireformCore

/// A plugin on the path with what became of it, for `wireform plugin list` and `why`.
public struct PluginListing: Sendable {
  /// The file.
  public var file: PluginFile
  /// Its format; nil for a filter, and where it cannot be used.
  public var format: FormatDescriptor?
  /// What it says of its own version, where it does.
  public var origin: String?
  /// Why it cannot be used.
  public var problem: FormatError?
  /// What has its name and comes first: a built-in format or another file; nil where it is the one that is used.
  public var hiddenBy: String?
}

extension PluginHost {
  /// All plugins on the path, in its order. Programs that stay alive are started to hear what they are.
  /// - Parameter registry: the formats that come before plugins.
  public func listing(beside registry: FormatRegistry = .builtIn) -> [PluginListing] {
    var taken: [String: String] = [:]
    return files.map { file in
      var listing = PluginListing(file: file)
      let key = "\(file.name) \(file.kind == .filter ? "filter" : file.kind.rawValue)"
      let rivals = file.kind == .reader || file.kind == .writer ? [key] : ["\(file.name) whole"]
      if file.kind != .filter, (try? registry.format(named: file.name)) != nil {
        listing.hiddenBy = "the built-in format"
      } else {
        listing.hiddenBy = rivals.compactMap { taken[$0] }.first
      }
      for rival in rivals where taken[rival] == nil { taken[rival] = file.path }
      guard file.kind != .filter else { return listing }
      do throws(FormatError) { listing.format = try format(of: file, role: nil) } catch { listing.problem = error }
      listing.origin = software(of: file)
      return listing
    }
  }

  /// The formats of plugins that can be used, each once, under the names that a user gives.
  public func formats(beside registry: FormatRegistry = .builtIn) -> [FormatDescriptor] {
    names.filter { (try? registry.format(named: $0)) == nil }.compactMap { name in
      (try? format(named: name)).flatMap { $0 }
    }
  }
}

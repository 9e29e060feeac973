internal import Synchronization
public import WireformCore

/// Finds plugins by name or path, and makes formats of them.
///
/// Nothing is looked for before a name is asked for that no built-in format has, or all are to be listed. One host
/// serves many threads; programs that it has started end with it.
public final class PluginHost: Sendable {
  /// Where plugins are looked for.
  public let path: PluginPath
  /// Bounds for all of them.
  public let limits: PluginLimits
  /// Called before a native module is loaded: a command that cannot load one may hand over to one that can.
  private let onModule: (@Sendable () -> Void)?
  private let state = Mutex(State())

  private struct State {
    var files: [PluginFile]?
    var formats: [String: FormatDescriptor] = [:]
    var pools: [String: PluginPool] = [:]
  }

  /// What a caller wants a format for.
  public enum Role: String, Sendable {
    /// To read it.
    case read
    /// To write it.
    case write
  }

  /// A host over these folders.
  public init(
    path: PluginPath = .standard(), limits: PluginLimits = PluginLimits(), onModule: (@Sendable () -> Void)? = nil
  ) {
    self.path = path
    self.limits = limits
    self.onModule = onModule
  }

  /// All plugins on the path, each looked for once.
  public var files: [PluginFile] {
    state.withLock { state in
      if let files = state.files { return files }
      let files = path.files()
      state.files = files
      return files
    }
  }

  /// The names of all formats on the path.
  public var names: [String] {
    var seen: Set<String> = []
    return files.filter { $0.kind != .filter && seen.insert($0.name).inserted }.map(\.name)
  }

  // MARK: Formats

  /// The format of a plugin on the path; nil where none has the name.
  /// - Throws: where there is one and it cannot be used.
  public func format(named name: String) throws(FormatError) -> FormatDescriptor? {
    let lower = name.lowercased()
    if let format = state.withLock({ $0.formats[lower] }) { return format }
    let named = files.filter { $0.name == lower && $0.kind != .filter }
    guard let first = named.first else { return nil }
    let format: FormatDescriptor
    switch first.kind {
    case .reader, .writer:
      format = try oneShot(
        reader: named.first { $0.kind == .reader }, writer: named.first { $0.kind == .writer })
    default: format = try self.format(of: first, role: nil)
    }
    state.withLock { $0.formats[lower] = format }
    return format
  }

  /// The format of a file that a user names by its path.
  /// - Parameters:
  ///   - spec: the path and the settings; `serve` makes a program stay alive.
  ///   - role: what a one-shot program is run for.
  public func format(atPath spec: FormatSpec, role: Role) throws(FormatError) -> FormatDescriptor {
    let serve = spec.settings.last { $0.key == "serve" }
    if let value = serve?.value, !["true", "yes", "1", "false", "no", "0"].contains(value) {
      throw FormatError(.usage, .badOptionValue, "option 'serve' of a program takes flag, found '\(value)'")
    }
    let serves = serve.map { !["false", "no", "0"].contains($0.value ?? "true") } ?? false
    let key = "\(spec.name),\(serves),\(role.rawValue)"
    if let format = state.withLock({ $0.formats[key] }) { return format }
    let kind: PluginFile.Kind = serves ? .server : role == .read ? .reader : .writer
    guard PluginCommand.absolute(spec.name) != nil else {
      throw FormatError(.unavailable, .pluginMissing, "there is no file '\(spec.name)': \(SystemCall.lastMessage())")
    }
    let format = try format(of: PluginFile(path: spec.name, otherwise: kind), role: role)
    state.withLock { $0.formats[key] = format }
    return format
  }

  /// The format of a file.
  func format(of file: PluginFile, role: Role?) throws(FormatError) -> FormatDescriptor {
    switch file.kind {
    case .reader: return try oneShot(reader: file, writer: nil)
    case .writer: return try oneShot(reader: nil, writer: file)
    case .server: return try server(file, try PluginCommand(path: file.path), role)
    case .template: return try server(file, try templateCommand(file), role)
    case .module: return try module(file, role)
    case .filter:
      throw FormatError(.usage, .unknownFormat, "'\(file.name)' is a filter, not a format; use --filter")
    }
  }

  /// The plugins that take an input for their own, the surest first: those that say in their heads how to tell it.
  public func candidates(for head: FormatDescriptor.Head) -> [FormatRegistry.Candidate] {
    let reading = files.filter { $0.kind == .reader || $0.kind == .server || $0.kind == .module }
    let formats = reading.compactMap { file -> FormatDescriptor? in
      // A program that says nothing in its head is not started for every input, nor is a module loaded elsewhere.
      if file.kind == .module {
        guard NativeHost.isThisProgram else { return nil }
      } else {
        guard let value = (try? PluginHead.members(ofFile: file.path))?.map({ Value.object($0) }) else { return nil }
        guard value["signatures"] != nil || value["sniffs"]?.flag == true else { return nil }
      }
      return try? format(named: file.name)
    }
    return FormatRegistry(formats).candidates(for: head)
  }

  private func oneShot(reader: PluginFile?, writer: PluginFile?) throws(FormatError) -> FormatDescriptor {
    guard let file = writer ?? reader else { throw FormatError(.unavailable, .pluginMissing) }
    var (description, hasOptions) = try PluginHead.description(of: file, reads: false, writes: writer != nil)
    if let reader {
      let head = try PluginHead.description(of: reader, reads: true, writes: false)
      description.readerOptions = head.description.readerOptions
      description.signatures += head.description.signatures
      if description.summary.isEmpty { description.summary = head.description.summary }
      if description.extensions.isEmpty { description.extensions = head.description.extensions }
      hasOptions = hasOptions || head.hasOptions
    }
    if description.summary.isEmpty { description.summary = "a program: \(FilePath.name(of: file.path))" }
    if description.extensions.isEmpty { description.extensions = ["txt"] }
    return PluginFormat.oneShot(
      description, takesAny: !hasOptions, reader: try command(reader), writer: try command(writer), limits: limits)
  }

  private func command(_ file: PluginFile?) throws(FormatError) -> PluginCommand? {
    guard let file else { return nil }
    return try PluginCommand(path: file.path)
  }

  /// The format of a program that stays alive: it is started to hear what it says of itself.
  private func server(
    _ file: PluginFile, _ command: PluginCommand, _ role: Role?
  ) throws(FormatError) -> FormatDescriptor {
    let pool = state.withLock { state in
      let pool = state.pools[file.path] ?? PluginPool(command, limits: limits)
      state.pools[file.path] = pool
      return pool
    }
    let formats = try pool.use { (server) throws(FormatError) in
      try server.start(Report(now: SystemClock.now()))
      return server.formats
    }
    let fitting = formats.filter { format in
      switch role {
      case .read?: format.readerOptions != nil
      case .write?: format.writerOptions != nil
      case nil: true
      }
    }
    guard let description = formats.first(where: { $0.id == file.name }) ?? fitting.first ?? formats.first else {
      throw FormatError(.unavailable, .pluginBadDescription, "the hello of '\(file.path)' has no formats")
    }
    return PluginFormat.server(description, pool)
  }

  /// What a program that stays alive says of itself in its hello; nil before it was started.
  func software(of file: PluginFile) -> String? {
    guard file.kind == .server, let pool = state.withLock({ $0.pools[file.path] }) else { return nil }
    let server = pool.take()
    defer { pool.give(server) }
    return server.software
  }

  private func module(_ file: PluginFile, _ role: Role?) throws(FormatError) -> FormatDescriptor {
    if let onModule { onModule() }
    let formats = try NativeHost.formats(ofModule: file.path)
    let fitting =
      formats.first { $0.id == file.name } ?? formats.first { role == .read ? $0.reading != nil : $0.writing != nil }
    guard let format = fitting ?? formats.first else {
      throw FormatError(.unavailable, .pluginBadDescription, "the module '\(file.path)' has no formats")
    }
    return format
  }

  private func templateCommand(_ file: PluginFile) throws(FormatError) -> PluginCommand {
    guard let engine = Installation.helper("wireform-mustache"), let template = PluginCommand.absolute(file.path) else {
      throw FormatError(
        .unavailable, .pluginEngine, "the template engine 'wireform-mustache' is not installed beside wireform")
    }
    var command = try PluginCommand(path: engine, arguments: [template])
    command.title = file.path
    return command
  }
}

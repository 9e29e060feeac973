public import WireformCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Makes a native module of a folder of Swift: `wireform plugin build`.
///
/// The sources declare `let formats: [FormatDescriptor]`; an entry point and the stamp are added. The core is not
/// linked in, so that its types are the host's own.
public struct ModuleBuilder {
  private let folder: String

  /// A builder of a folder: all `.swift` files in it, or in its `Sources` where it has that.
  public init(folder: String) { self.folder = folder }

  /// Builds.
  /// - Parameter output: the file to make; `NAME.wireform.so` in the folder unless told.
  /// - Returns: the path of the module and the stamp that it has.
  /// - Throws: with what the compiler says.
  public func build(to output: String? = nil) throws(FormatError) -> (path: String, stamp: String) {
    guard let root = PluginCommand.absolute(folder), FileTree.isFolder(root) else {
      throw FormatError(.noInput, .inputMissing, "there is no folder '\(folder)'")
    }
    guard let host = NativeHost.program, let stamp = try BuildStamp(host: host) else {
      throw FormatError(
        .unavailable, .pluginMissing,
        "the host for modules is not there: script/install installs it, script/build --dynamic builds it in a source tree"
      )
    }
    guard PluginCommand.find("swiftc") != nil else {
      throw FormatError(.unavailable, .pluginMissing, "swiftc is not on PATH; a module is built by \(stamp.compiler)")
    }
    let name = FilePath.name(of: root)
    let path = output ?? FilePath.join(root, name + PluginFile.moduleEnding)
    let temporary = FilePath.join(FilePath.folder(of: path), ".\(name).\(getpid()).so")
    defer { unlink(temporary) }
    let glue = try makeGlue(stamp)
    defer {
      unlink(glue)
      rmdir(FilePath.folder(of: glue))
    }
    try checkCompiler(stamp)
    var command = try PluginCommand(path: PluginCommand.find("swiftc") ?? "swiftc")
    let folderOfTarget = PluginCommand.absolute(FilePath.folder(of: temporary)) ?? FilePath.folder(of: temporary)
    command.title = "swiftc"
    command.arguments =
      [
        "-emit-library", "-O", "-wmo", "-swift-version", "6", "-module-name", moduleName(name), "-I",
        NativeHost.modules(of: host), "-o", FilePath.join(folderOfTarget, FilePath.name(of: temporary)),
      ] + (try sources(root)) + [glue]
    try run(command)
    guard rename(temporary, path) == 0 else {
      throw FormatError(.cannotCreate, .outputBarred, "cannot create '\(path)': \(SystemCall.lastMessage())")
    }
    return (path, stamp.description)
  }

  private func sources(_ root: String) throws(FormatError) -> [String] {
    let inner = FilePath.join(root, "Sources")
    let sources = swiftFiles(FileTree.isFolder(inner) ? inner : root, depth: 0)
    guard !sources.isEmpty else {
      throw FormatError(.noInput, .inputMissing, "there is no Swift file in '\(folder)'")
    }
    return sources
  }

  /// All Swift files below a folder; hidden folders and those of a build are left aside.
  private func swiftFiles(_ folder: String, depth: Int) -> [String] {
    guard depth < 16 else { return [] }
    return (FileTree.names(in: folder) ?? []).sorted().flatMap { name -> [String] in
      let path = FilePath.join(folder, name)
      if FileTree.isFolder(path) { return swiftFiles(path, depth: depth + 1) }
      return name.hasSuffix(".swift") && name != "Package.swift" ? [path] : []
    }
  }

  /// The name of the Swift module, which must be no type's name in it.
  private func moduleName(_ name: String) -> String {
    let bytes = name.utf8.map { byte -> UInt8 in
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      return isLetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? byte : UInt8(ascii: "_")
    }
    return "WireformModule_" + String(decoding: bytes, as: UTF8.self)
  }

  /// The entry point and the stamp, in a file of their own.
  private func makeGlue(_ stamp: BuildStamp) throws(FormatError) -> String {
    let text = """
      import WireformCore

      @_cdecl("wireform_module_stamp")
      public func wireformModuleStamp() -> UnsafePointer<UInt8> {
        let stamp: StaticString = "\(stamp.text)"
        return stamp.utf8Start
      }

      @_cdecl("wireform_module_load")
      public func wireformModuleLoad(_ into: UnsafeMutableRawPointer) {
        into.assumingMemoryBound(to: [FormatDescriptor].self).pointee += formats
      }

      """
    var template = Array(FilePath.join(Environment["TMPDIR"] ?? "/tmp", "wireform-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw FormatError(.cannotCreate, .outputBarred, "cannot make a folder for the build: \(SystemCall.lastMessage())")
    }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let path = FilePath.join(folder, "WireformEntry.swift")
    let file = try OutputFile(path)
    var failure: FormatError?
    Array(text.utf8).withUnsafeBytes { bytes in
      do throws(FormatError) { try file.write(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
    try file.commit()
    return path
  }

  /// The compiler must be the host's own, or nothing that it makes would fit.
  private func checkCompiler(_ stamp: BuildStamp) throws(FormatError) {
    guard let path = PluginCommand.find("swiftc") else { return }
    let run = try PluginRun(try PluginCommand(path: path, arguments: ["--version"]), input: [], limits: limits)
    let found = String(decoding: run.output, as: UTF8.self)
    let version = found.split(separator: "\n").first { $0.contains("Swift version") }?.trimmed ?? found.trimmed
    guard !version.isEmpty, stamp.compiler != "unknown compiler", !version.hasSuffix(stamp.compiler) else { return }
    throw FormatError(
      .unavailable, .pluginStamp, "wireform was built by \(stamp.compiler), and swiftc here is \(version)")
  }

  private var limits: PluginLimits { PluginLimits(documentSeconds: 900) }

  private func run(_ command: PluginCommand) throws(FormatError) {
    do throws(FormatError) {
      _ = try PluginRun(command, input: [], limits: limits, keepsLog: true)
    } catch { throw FormatError(.badData, .moduleBuildFailed, error.diagnostic.message) }
  }
}

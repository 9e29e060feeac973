internal import WireformCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The program that can load native modules: this one, or one that was installed for it.
///
/// A module binds to its host's symbols, so the host must export them and share the Swift runtime. The command is
/// linked the other way, for its start; it hands over to its twin that is not, once a module is named.
public enum NativeHost {
  /// Whether this program can load modules itself: it exports its symbols, and the Swift runtime is a library of its
  /// own. A runtime that is linked in has types of its own, too, so that no cast of a module's values would succeed.
  static var isThisProgram: Bool {
    guard dlsym(nil, "wireform_host_mark") != nil else { return false }
    #if canImport(Glibc)
      guard let runtime = dlopen("libswiftCore.so", RTLD_LAZY | RTLD_NOLOAD) else { return false }
      dlclose(runtime)
    #endif
    return true
  }

  /// The program that can: this one, the installation's `libexec/wireform/wireform-native`, or that of a source tree.
  public static var program: String? {
    guard let this = Installation.program else { return nil }
    if isThisProgram { return this }
    if let installed = Installation.helper("wireform-native") { return installed }
    guard let build = this.firstRange(of: "/.build/") else { return nil }
    let built = this[..<build.upperBound] + "dynamic/release/wireform"
    return PluginCommand.absolute(String(built))
  }

  /// The folder with the compiled interfaces of the core that belong to a host.
  static func modules(of program: String) -> String {
    let folder = FilePath.folder(of: program)
    if FilePath.name(of: program) == "wireform-native" {
      return FilePath.join(FilePath.folder(of: FilePath.folder(of: folder)), "lib/wireform/modules")
    }
    return FilePath.join(folder, "Modules")
  }

  /// Goes on in the program that can load modules, with the same arguments; returns where there is none.
  public static func handOver() {
    guard !isThisProgram, Environment["WIREFORM_HANDED_OVER"] == nil, let program else { return }
    // The words as they came, whatever their encoding.
    var words: [UnsafeMutablePointer<CChar>?] = [strdup(program)]
    for index in 1..<max(1, Int(CommandLine.argc)) { words.append(CommandLine.unsafeArgv[index]) }
    words.append(nil)
    setenv("WIREFORM_HANDED_OVER", "1", 1)
    execv(program, &words)
    unsetenv("WIREFORM_HANDED_OVER")
  }

  /// Loads a module and gives its formats.
  /// - Throws: `plugin/other-build` with both stamps, `plugin/cannot-start`.
  static func formats(ofModule path: String) throws(FormatError) -> [FormatDescriptor] {
    guard let absolute = PluginCommand.absolute(path) else {
      throw FormatError(.unavailable, .pluginMissing, "there is no module '\(path)': \(SystemCall.lastMessage())")
    }
    guard let stamp = try BuildStamp(moduleAt: absolute) else {
      throw FormatError(.unavailable, .pluginStamp, "'\(path)' is no module that `wireform plugin build` made")
    }
    guard isThisProgram, let program, let host = try BuildStamp(host: program) else {
      throw FormatError(
        .unavailable, .pluginMissing,
        "'\(path)' is a native module, and the host for modules is not installed (script/install does)")
    }
    guard stamp.build == host.build, stamp.version == host.version else {
      throw FormatError(
        .unavailable, .pluginStamp,
        "'\(path)' was built for \(stamp.description); this is \(host.description)")
    }
    return try load(absolute, path)
  }

  private static func load(_ absolute: String, _ path: String) throws(FormatError) -> [FormatDescriptor] {
    // Never closed: its types and functions are in use until the end.
    guard let handle = dlopen(absolute, RTLD_NOW | RTLD_LOCAL) else {
      throw FormatError(.unavailable, .pluginMissing, "cannot load '\(path)': \(String(cString: dlerror()))")
    }
    guard let symbol = dlsym(handle, "wireform_module_load") else {
      throw FormatError(.unavailable, .pluginMissing, "'\(path)' has no entry point")
    }
    typealias Entry = @convention(c) (UnsafeMutableRawPointer) -> Void
    let entry = unsafeBitCast(symbol, to: Entry.self)
    var formats: [FormatDescriptor] = []
    withUnsafeMutablePointer(to: &formats) { entry(UnsafeMutableRawPointer($0)) }
    guard !formats.isEmpty else {
      throw FormatError(.unavailable, .pluginBadDescription, "the module '\(path)' has no formats")
    }
    return formats
  }
}

/// Found by name where the program exports its symbols.
@_cdecl("wireform_host_mark")
public func wireformHostMark() -> Int32 { 1 }

import WireformCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

#if FUZZING
  /// Gives strangers' bytes to one target, as libFuzzer thinks them up; `WIREFORM_FUZZ` names the target, since the
  /// command's arguments are libFuzzer's own.
  enum FuzzCommand {
    /// The target of this process: the callback takes no context, and is called from one thread.
    nonisolated(unsafe) static var target: FuzzTarget?
  }

  /// libFuzzer's hook before the first input.
  @_cdecl("LLVMFuzzerInitialize")
  public func initializeFuzzer(_ count: UnsafeMutableRawPointer?, _ arguments: UnsafeMutableRawPointer?) -> Int32 {
    guard let name = getenv("WIREFORM_FUZZ"), let target = FuzzTarget(named: String(cString: name)) else {
      print("targets: \(FuzzTarget.names.joined(separator: " "))")
      exit(64)
    }
    FuzzCommand.target = target
    return 0
  }

  /// libFuzzer's hook for one input.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
    FuzzCommand.target?.run(Array(UnsafeBufferPointer(start: data, count: size)))
    return 0
  }
#else
  /// Gives files to one target, each once: the replay of findings, in any build.
  ///
  ///     wireform-fuzz TARGET FILE...
  ///
  /// A target is a format's id (its reader, then its writer on what was read), `detect`, or `write-FORMAT` (Articles in
  /// the native JSON, written and read back). Built by script/fuzz, the same module is libFuzzer's.
  @main
  enum FuzzCommand {
    static func main() {
      let arguments = CommandLine.arguments
      guard arguments.count >= 3, let target = FuzzTarget(named: arguments[1]) else {
        print("usage: wireform-fuzz TARGET FILE...\ntargets: \(FuzzTarget.names.joined(separator: " "))")
        exit(64)
      }
      for path in arguments.dropFirst(2) { replay(path, target) }
    }

    private static func replay(_ path: String, _ target: FuzzTarget) {
      guard let file = fopen(path, "rb") else {
        print("cannot open \(path)")
        exit(66)
      }
      defer { fclose(file) }
      var bytes: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
      target.run(bytes)
      print("\(path): \(bytes.count) bytes, survived")
    }
  }
#endif

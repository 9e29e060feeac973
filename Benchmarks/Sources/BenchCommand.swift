import Wireform
import WireformCore

#if canImport(Glibc)
  import Glibc
#endif

/// Runs one reader, one writer or a conversion over files in memory, a number of times.
///
///     wireform-bench read|write|convert FROM TO REPEAT FILE...
///     wireform-bench module FOLDER OUTPUT
///     wireform-bench files FROM TO REPEAT LIST       reads the files that a list names, and nothing more
///     wireform-bench generate ...                    see CorpusGenerator
///
/// `module` builds a native module for this program, as `wireform plugin build` does for the command; the format
/// `ticker` of the examples is linked in, to be compared with itself as a module.
///
/// Files are read before the clock starts. It prints documents, bytes in, bytes out and nanoseconds of one pass, the
/// least of all passes. Run under callgrind with two values of REPEAT, the difference is the cost of the passes alone.
@main
enum BenchCommand {
  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count == 4, arguments[1] == "module" {
      print(try ModuleBuilder(folder: arguments[2]).build(to: arguments[3]).path)
      return
    }
    if arguments.count >= 7, arguments[1] == "generate", let size = Int(arguments[4]) {
      let generator = try CorpusGenerator(FormatSpec(parsing: arguments[2]), stories: arguments[6...])
      switch arguments[3] {
      case "sequence": return try generator.sequence(bytes: size, to: arguments[5])
      case "story": return try generator.story(bytes: size, to: arguments[5])
      default: return try generator.folder(count: size, at: arguments[5])
      }
    }
    guard arguments.count >= 6, let repeats = Int(arguments[4]) else {
      print("usage: wireform-bench read|write|convert FROM TO REPEAT FILE...")
      exit(64)
    }
    if arguments[1] == "files" { return try readFiles(of: arguments[5], repeats) }
    var bench = Bench(from: FormatSpec(parsing: arguments[2]), to: FormatSpec(parsing: arguments[3]))
    for path in arguments[5...] {
      var source = try InputFile.open(path)
      bench.documents.append(try source.readAll())
    }
    if arguments[1] == "write" { try bench.prepare() }
    var best = Int.max
    for _ in 0..<repeats {
      let start = nanoseconds()
      try bench.pass(arguments[1])
      best = min(best, nanoseconds() - start)
    }
    print("documents=\(bench.articleCount) in=\(bench.bytesIn) out=\(bench.bytesOut) ns=\(best)")
  }

  /// What it costs to read small files and do nothing with them: the floor under a batch.
  private static func readFiles(of list: String, _ repeats: Int) throws {
    var inputs = InputList()
    try inputs.add(listIn: list, nulls: false)
    var best = Int.max
    var bytes = 0
    for _ in 0..<repeats {
      let start = nanoseconds()
      bytes = 0
      for file in inputs.files {
        var source = try InputFile.open(file.path)
        bytes += try source.readAll().count
      }
      best = min(best, nanoseconds() - start)
    }
    print("documents=\(inputs.files.count) in=\(bytes) out=0 ns=\(best)")
  }

  private static func nanoseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}

import Wireform
import WireformCore

#if canImport(Glibc)
  import Glibc
#endif

/// Runs one reader, one writer or a conversion over files in memory, a number of times.
///
///     wireform-bench read|write|convert FROM TO REPEAT FILE...
///     wireform-bench cmark FROM TO REPEAT FILE...    parses with libcmark-gfm alone
///     wireform-bench module FOLDER OUTPUT
///     wireform-bench files FROM TO REPEAT LIST       reads the files that a list names, and nothing more
///     wireform-bench generate ...                    see CorpusGenerator
///
/// `module` builds a native module for this program, as `wireform plugin build` does for the command; the format
/// `ticker` of the examples is linked in, to be compared with itself as a module.
///
/// Files are read before the clock starts. It prints documents, bytes in, bytes out and the nanoseconds of one pass, the
/// least of all passes: `ns` by the clock on the wall, `cpu` of this process alone, which other programs do not change.
/// Run under callgrind with two values of REPEAT, the difference is the cost of the passes alone.
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
      default: return try generator.folder(count: size, at: arguments[5], isShort: arguments[3] == "folder")
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
    var best = Time.longest
    for _ in 0..<repeats {
      let start = Time.now()
      try bench.pass(arguments[1])
      best = best.least(Time.now().since(start))
    }
    print("documents=\(bench.articleCount) in=\(bench.bytesIn) out=\(bench.bytesOut) \(best)")
  }

  /// What it costs to read small files and do nothing with them: the floor under a batch.
  private static func readFiles(of list: String, _ repeats: Int) throws {
    var inputs = InputList()
    try inputs.add(listIn: list, nulls: false)
    var best = Time.longest
    var bytes = 0
    for _ in 0..<repeats {
      let start = Time.now()
      bytes = 0
      for file in inputs.files {
        var source = try InputFile.open(file.path)
        bytes += try source.readAll().count
      }
      best = best.least(Time.now().since(start))
    }
    print("documents=\(inputs.files.count) in=\(bytes) out=0 \(best)")
  }
}

/// Nanoseconds by two clocks.
private struct Time: CustomStringConvertible {
  let wall: Int
  let cpu: Int

  static let longest = Time(wall: .max, cpu: .max)

  static func now() -> Time { Time(wall: nanoseconds(CLOCK_MONOTONIC), cpu: nanoseconds(CLOCK_PROCESS_CPUTIME_ID)) }

  private static func nanoseconds(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  func since(_ start: Time) -> Time { Time(wall: wall - start.wall, cpu: cpu - start.cpu) }
  func least(_ other: Time) -> Time { Time(wall: min(wall, other.wall), cpu: min(cpu, other.cpu)) }
  var description: String { "ns=\(wall) cpu=\(cpu)" }
}

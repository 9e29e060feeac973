internal import ArgumentParser
internal import Wireform
internal import WireformCore

/// `wireform detect`: which format an input has, how sure that is, and why.
struct DetectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "detect", abstract: "Tells the format of inputs, how sure that is, and why.",
    discussion: "90 and more is a signature, 60 a structure, 30 a guess; below 20 nothing is read.")

  @Argument(help: "Files, or - for standard input.")
  var inputs: [String]

  @OptionGroup var plugins: PluginOptions
  @OptionGroup var verbosity: VerbosityOptions

  func run() throws {
    var console = verbosity.console
    var status = ExitStatus.done
    let converter = Converter(plugins: plugins.host())
    for input in inputs {
      do throws(FormatError) { try detect(input, converter) } catch {
        console.show(error, of: input)
        status = inputs.count > 1 ? ExitStatus.someFailed : ExitStatus.of(error)
      }
    }
    try ExitStatus.exit(status)
  }

  private func detect(_ input: String, _ converter: Converter) throws(FormatError) {
    var source = try InputFile.open(input)
    let head = try converter.head(of: &source)
    let best = try converter.detect(head)
    print("\(input): \(best.format.id) \(best.score.points) \(best.score.reason)")
    guard verbosity.verbose else { return }
    for other in converter.registry.candidates(for: head) where other.format.id != best.format.id {
      print("    or \(other.format.id) \(other.score.points) \(other.score.reason)")
    }
  }
}

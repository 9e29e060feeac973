import Ticker
import Wireform
import WireformCore

// A converter of one's own: all formats of Wireform, and the ticker. It reads standard input.
var registry = FormatRegistry.builtIn
for format in formats { registry.register(format) }
let converter = Converter(registry: registry)
var report = Report(now: SystemClock.now())
do throws(FormatError) {
  var source = try InputFile.open("-")
  let bytes = try source.readAll()
  let output = try converter.convert(bytes, to: FormatSpec(parsing: CommandLine.arguments.last ?? ""), report: &report)
  print(String(decoding: output, as: UTF8.self), terminator: "")
} catch {
  print("cannot convert: \(error)")
}

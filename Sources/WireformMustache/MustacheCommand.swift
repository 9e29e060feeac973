import Foundation
import WireformCore
import WireformJSON

/// `wireform-mustache TEMPLATE`: a writer whose output one Mustache template describes.
///
/// A program of its own, since the template engine brings all of Foundation: only who uses a template pays for that.
/// It speaks the protocol of programs (PROTOCOL.md) on its standard input and output; people need not call it.
@main
enum MustacheCommand {
  static func main() {
    guard CommandLine.arguments.count == 2 else {
      FileHandle.standardError.write(Data("usage: wireform-mustache TEMPLATE, as `wireform -t ./TEMPLATE` does\n".utf8))
      exit(64)
    }
    guard let hello = readLine(strippingNewline: true) else { return }
    let template: ArticleTemplate
    do throws(TemplateError) {
      template = try ArticleTemplate(path: CommandLine.arguments[1], now: now(in: hello))
    } catch {
      say(["error": error.value])
      return
    }
    say(["hello": ["versions": [1, 1], "software": "wireform-mustache", "formats": [template.description]]])
    while let line = readLine(strippingNewline: true) { say(answer(line, template)) }
  }

  private static func now(in hello: String) -> String? {
    (try? JSONDocument(parsing: Array(hello.utf8)))?.value()["hello"]?["now"]?.string
  }

  private static func answer(_ line: String, _ template: ArticleTemplate) -> Value {
    let request: Value
    do throws(JSONSyntaxError) {
      request = try JSONDocument(parsing: Array(line.utf8), depthLimit: 260).value()
    } catch {
      return ["id": .null, "error": ["code": "stream/bad-message", "message": .string(error.message)]]
    }
    let id = request["id"] ?? .null
    guard let article = request["articles"]?[0] else {
      return ["id": id, "error": ["code": "stream/bad-message", "message": "a template writes one of 'articles'"]]
    }
    let rendered = template.render(article, options: request["writerOptions"], now: request["now"]?.string)
    return ["id": id, "output": .string(rendered.text), "diagnostics": .array(rendered.diagnostics)]
  }

  private static func say(_ message: Value) {
    var sink = ByteSink()
    JSONWriter.write(to: &sink, layout: .compact) { _ = $0.value(message) }
    sink.write(byte: 0x0A)
    FileHandle.standardOutput.write(Data(sink.takeBytes()))
  }
}

import Foundation

/// A readable test: a Markdown file with a command, its inputs and all that it must print.
///
/// Fenced blocks carry the test, prose around them explains it. `input NAME` makes a file; `console` has the command
/// behind `$ ` and below it the expected standard output; `stderr` and `exit` follow where they are not empty and 0.
/// A fence may be of any length from three, so that the output may hold fences itself.
struct CaseFile {
  /// A command and what it must print.
  struct Step {
    var command: String
    var output: String
    var errors = ""
    var status: Int32 = 0
    /// The lines of the file, from 0, that the step's blocks take.
    var lines: Range<Int>
  }

  let url: URL
  private(set) var inputs: [(name: String, text: String)] = []
  private(set) var steps: [Step] = []
  private let lines: [String]

  init(_ url: URL) throws {
    self.url = url
    lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
    var index = 0
    while index < lines.count {
      let fence = lines[index].prefix { $0 == "`" }
      guard fence.count >= 3 else {
        index += 1
        continue
      }
      let info = lines[index].dropFirst(fence.count).trimmingCharacters(in: .whitespaces)
      let end = lines[(index + 1)...].firstIndex { $0 == fence } ?? lines.count
      add(info, Array(lines[min(index + 1, end)..<end]), index..<min(end + 1, lines.count))
      index = end + 1
    }
  }

  private mutating func add(_ info: String, _ content: [String], _ range: Range<Int>) {
    let text = content.map { $0 + "\n" }.joined()
    if info.hasPrefix("input ") {
      inputs.append((String(info.dropFirst(6)), text))
    } else if info == "console", let first = content.first, first.hasPrefix("$ ") {
      steps.append(
        Step(command: String(first.dropFirst(2)), output: content.dropFirst().map { $0 + "\n" }.joined(), lines: range))
    } else if !steps.isEmpty, info == "stderr" {
      steps[steps.count - 1].errors = text
      steps[steps.count - 1].lines = steps[steps.count - 1].lines.lowerBound..<range.upperBound
    } else if !steps.isEmpty, info == "exit" {
      steps[steps.count - 1].status = Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? -1
      steps[steps.count - 1].lines = steps[steps.count - 1].lines.lowerBound..<range.upperBound
    }
  }

  /// Writes the file anew with what the commands print now.
  func record(_ results: [CaseRun.Result]) throws {
    var recorded = lines
    for (step, result) in zip(steps, results).reversed() {
      var block = CaseFile.fenced("console", "$ \(step.command)\n" + result.output)
      if !result.errors.isEmpty { block += [""] + CaseFile.fenced("stderr", result.errors) }
      if result.status != 0 { block += [""] + CaseFile.fenced("exit", "\(result.status)\n") }
      recorded.replaceSubrange(step.lines, with: block)
    }
    try recorded.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
  }

  private static func fenced(_ info: String, _ text: String) -> [String] {
    var content = text.components(separatedBy: "\n")
    if content.last == "" { content.removeLast() }
    let longest = content.map { $0.prefix { $0 == "`" }.count }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return [fence + info] + content + [fence]
  }
}

internal import Wireform
internal import WireformCore

/// A run over one or many inputs: what `convert` does once its arguments are read.
struct Conversion {
  let converter: Converter
  var console: Console
  let from: FormatSpec?
  let to: FormatSpec
  let makeReport: () -> Report

  private var failures: [FormatError] = []
  private var inputCount = 0
  private var sawWarning = false
  private var sawLoss = false
  private var takenNames: Set<String> = []

  init(
    converter: Converter, console: Console, from: FormatSpec?, to: FormatSpec, makeReport: @escaping () -> Report
  ) {
    self.converter = converter
    self.console = console
    self.from = from
    self.to = to
    self.makeReport = makeReport
  }

  /// Converts all inputs.
  /// - Throws: where nothing can be done at all: an unknown format, a folder that cannot be made.
  mutating func run(_ inputs: [String], output: String) throws(FormatError) {
    let format = try converter.writingFormat(to)
    var unreadable: [FormatError] = []
    let files = inputs.flatMap { FileTree.files(of: $0) { unreadable.append($0) } }
    inputCount = files.count + unreadable.count
    for error in unreadable { fail(error, nil) }
    if output.hasSuffix("/") || FileTree.isFolder(output) {
      try OutputFolder.make(output)
      for file in files { convert(file, into: output, format) }
    } else {
      try convert(files, toOne: output, format)
    }
  }

  /// The exit code of the run.
  func status(failIfWarnings: Bool, failIfLossy: Bool) -> Int32 {
    if let failure = failures.first { return inputCount > 1 ? ExitStatus.someFailed : ExitStatus.of(failure) }
    if failIfLossy, sawLoss { return ExitStatus.losses }
    if failIfWarnings, sawWarning { return ExitStatus.warnings }
    return ExitStatus.done
  }

  private mutating func fail(_ error: FormatError, _ input: String?) {
    failures.append(error)
    console.show(error, of: input)
  }

  private mutating func finish(_ report: Report, _ input: String, articles: Int) {
    console.show(report, of: input, articles: articles)
    sawWarning = sawWarning || report.count(.warning) > 0
    sawLoss = sawLoss || report.count(.loss) > 0
  }

  /// All inputs into one output.
  private mutating func convert(
    _ files: [FileTree.Entry], toOne path: String, _ format: FormatDescriptor
  ) throws(FormatError) {
    let output = try OutputStream(path, format, to)
    for file in files {
      var report = makeReport()
      var articles = 0
      do throws(FormatError) {
        var source = try InputFile.open(file.path)
        try converter.read(&source, as: from, report: &report) { (article, report) throws(FormatError) in
          try output.write(article, &report)
          articles += 1
        }
      } catch {
        finish(report, file.path, articles: articles)
        fail(error, file.path)
        if error.kind == .inputOutput { break }
        continue
      }
      finish(report, file.path, articles: articles)
    }
    guard output.count > 0 || failures.isEmpty else { return }
    var report = makeReport()
    do throws(FormatError) { try output.close(&report) } catch { fail(error, path == "-" ? nil : path) }
    finish(report, path, articles: 0)
  }

  /// One input into files of its own in a folder.
  private mutating func convert(_ file: FileTree.Entry, into folder: String, _ format: FormatDescriptor) {
    var report = makeReport()
    var articles = 0
    var output: OutputStream?
    do throws(FormatError) {
      var source = try InputFile.open(file.path)
      try converter.read(&source, as: from, report: &report) { (article, report) throws(FormatError) in
        if let open = output, open.holds == .one {
          try open.close(&report)
          output = nil
        }
        if output == nil {
          let path = try place(file, article: articles, in: folder, format, &report)
          output = try OutputStream(path, format, to)
        }
        try output?.write(article, &report)
        articles += 1
      }
    } catch {
      // What was whole before the failure stands.
      if error.kind != .inputOutput { try? output?.close(&report) }
      finish(report, file.path, articles: articles)
      fail(error, file.path)
      return
    }
    do throws(FormatError) { try output?.close(&report) } catch { fail(error, file.path) }
    finish(report, file.path, articles: articles)
  }

  /// The path of an output: the input's place and stem, the format's extension, a number for further articles.
  private mutating func place(
    _ file: FileTree.Entry, article: Int, in folder: String, _ format: FormatDescriptor, _ report: inout Report
  ) throws(FormatError) -> String {
    let below = FilePath.folder(of: file.relative)
    let target = below == "." ? folder : FilePath.join(folder, below)
    try OutputFolder.make(target)
    let ending = format.extensions.first ?? "out"
    let isInput = file.path == InputFile.standardInput
    let stem = (isInput ? "stdin" : FilePath.stem(of: file.path)) + (article > 0 ? "-\(article + 1)" : "")
    var path = FilePath.join(target, "\(stem).\(ending)")
    var number = 2
    while !takenNames.insert(path).inserted {
      path = FilePath.join(target, "\(stem)~\(number).\(ending)")
      number += 1
    }
    if number > 2 { report.add(.outputRenamed, "'\(stem).\(ending)' is taken; this is \(path)") }
    return path
  }
}

/// A writer at work on a file that appears when it is whole.
private final class OutputStream {
  let holds: Capacity
  private(set) var count = 0
  private let formatID: String
  private let path: String
  private var file: OutputFile
  private var writer: FormatDescriptor.OpenWriter
  private var sink: ByteSink

  init(_ path: String, _ format: FormatDescriptor, _ spec: FormatSpec) throws(FormatError) {
    guard let writing = format.writing else {
      throw FormatError(.usage, .unknownFormat, "\(format.id) cannot be written")
    }
    let file = try OutputFile(path)
    self.path = path
    self.formatID = format.id
    self.file = file
    writer = try writing.open(spec.settings, format: format.id)
    holds = writer.holds
    sink = ByteSink(drain: { (bytes) throws(FormatError) in try file.write(bytes) })
  }

  func write(_ article: Article, _ report: inout Report) throws(FormatError) {
    guard holds == .many || count == 0 else {
      throw FormatError(
        .usage, .outputHoldsOne, "\(formatID) holds one article an output, and there are more; use -o DIR/")
    }
    try writer.write(article, to: &sink, report: &report)
    count += 1
  }

  func close(_ report: inout Report) throws(FormatError) {
    try writer.finish(&sink, report: &report)
    try sink.flush()
    try file.commit()
  }
}

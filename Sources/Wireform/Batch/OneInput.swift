internal import WireformCore

/// The conversion of one input of a batch into one file or many.
final class OneInput {
  private let batch: FolderBatch
  private let job: FolderBatch.Job
  private let part: (BatchOutcome) -> Void
  private var outcome: BatchOutcome
  private var output: OutputStream?
  private var isWriterSound = true

  init(batch: FolderBatch, job: FolderBatch.Job, report: Report, part: @escaping (BatchOutcome) -> Void) {
    self.batch = batch
    self.job = job
    self.part = part
    outcome = BatchOutcome(job.input, report: report)
  }

  /// Converts the input; what was whole before a failure stands, and nothing that is half.
  func convert() -> BatchOutcome {
    let mark = batch.journal?.mark(of: job.input.path)
    if let mark, batch.journal?.hasDone(mark) == true {
      outcome.isSkipped = true
      return outcome
    }
    if job.isRenamed { tellRenamed(job.stem) }
    let tally = ByteTally()
    do throws(FormatError) {
      var source = try InputFile.open(
        job.input.path, tally: tally, seconds: outcome.report.limits.seconds)
      var report = outcome.report
      defer { outcome.report = report }
      try batch.converter.read(&source, as: batch.from, report: &report) { (article, report) throws(FormatError) in
        try Interruption.check()
        isWriterSound = false
        try write(article, &report)
        isWriterSound = true
      }
      try close(&report)
    } catch {
      outcome.failure = error
      keepWhole(error)
    }
    outcome.bytesRead = tally.count
    if outcome.failure == nil, let mark { batch.journal?.add(mark, output: outcome.outputs.first ?? "") }
    return outcome
  }

  /// After bad data the Articles before it are whole; after a failure of the disk nothing is sure.
  private func keepWhole(_ error: FormatError) {
    guard error.kind == .badData, isWriterSound || (output?.count ?? 0) > 0 else { return }
    var report = outcome.report
    try? close(&report)
    outcome.report = report
  }

  private func write(_ article: Article, _ report: inout Report) throws(FormatError) {
    if let open = output, open.holds == .one || batch.naming.isOfArticle { try close(open, &report) }
    let output: OutputStream
    if let open = self.output { output = open } else { output = try open(article, &report) }
    self.output = output
    try output.write(article, &report)
    outcome.articles += 1
    outcome.report = report
    guard outcome.isFull else { return }
    part(outcome.takePart())
    report = outcome.report
  }

  private func open(_ article: Article, _ report: inout Report) throws(FormatError) -> OutputStream {
    var stem = job.stem
    if batch.naming.isOfArticle {
      let name = batch.naming.path(for: job.input, article: article, number: outcome.articles + 1)
      let wanted = FilePath.join(batch.folder, name)
      stem = batch.names.claim(wanted)
      if stem != wanted { report.add(.outputRenamed, renamed(stem)) }
    } else if outcome.articles > 0 {
      stem = "\(stem)-\(outcome.articles + 1)"
    }
    let path = "\(stem).\(batch.format.extensions.first ?? "out")"
    let isInput =
      FilePath.name(of: path) == FilePath.name(of: job.input.relative)
      && FileTree.identity(path).map { $0 == FileTree.identity(job.input.path) } == true
    guard !isInput else {
      throw FormatError(
        .cannotCreate, .outputIsInput, "the output '\(PathText.shown(path))' would overwrite its own input")
    }
    do throws(FormatError) { return try OutputStream(path, batch.format, batch.to) } catch {
      // The folder is missing more seldom than it is there, so it is not looked for first.
      guard error.kind == .cannotCreate, !FileTree.isFolder(FilePath.folder(of: stem)) else { throw error }
      try OutputFolder.make(FilePath.folder(of: stem))
      return try OutputStream(path, batch.format, batch.to)
    }
  }

  private func tellRenamed(_ stem: String) { outcome.report.add(.outputRenamed, renamed(stem)) }

  private func renamed(_ stem: String) -> String {
    "another output has this name already; this one is '\(PathText.shown(stem)).\(batch.format.extensions.first ?? "out")'"
  }

  private func close(_ report: inout Report) throws(FormatError) {
    if let output { try close(output, &report) }
  }

  private func close(_ open: OutputStream, _ report: inout Report) throws(FormatError) {
    output = nil
    try open.close(&report)
    outcome.bytesWritten += open.byteCount
    if outcome.outputs.count < 1000 { outcome.outputs.append(open.path) }
  }
}

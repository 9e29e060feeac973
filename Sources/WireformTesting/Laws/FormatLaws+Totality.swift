internal import WireformCore

extension FormatLaws {
  func checkTotality(_ samples: [Sample]) -> [Violation] {
    var findings = Findings(limit: limit)
    writeHostile(&findings)
    guard format.reading != nil else { return findings.violations }
    var documents = samples
    documents += articles.prefix(6).flatMap { name, article in
      write([article]).outputs.map { Sample(name: name + " as written", bytes: $0) }
    }
    documents.append(Sample(name: "no bytes", bytes: []))
    for sample in documents { mutate(sample, &findings) }
    for input in HostileInput.all where !findings.isFull {
      grow(input.name, &findings) { input.bytes($0) }
    }
    var mutations = Mutations(seed: seed)
    for sample in documents where sample.bytes.count < hostileSizes.small {
      for round in 0..<3 {
        let (part, make) = mutations.swollen(sample.bytes)
        grow("\(sample.name) with a part repeated (\(round)): «\(part)»", &findings, make)
      }
    }
    return findings.violations
  }

  /// Reads a document cut short and spoilt in many ways.
  private func mutate(_ sample: Sample, _ findings: inout Findings) {
    var mutations = Mutations(seed: seed)
    for round in 0..<mutationsPerSample {
      let bytes = round == 0 ? sample.bytes : mutations.mutated(sample.bytes)
      progress?("\(format.id): totality of \(sample.name), mutation \(round)")
      tryReading(bytes, "\(sample.name), mutation \(round)", &findings)
    }
  }

  /// Reads any bytes, looks at how it ends, and tells how many seconds it took.
  @discardableResult
  private func tryReading(_ bytes: [UInt8], _ subject: String, _ findings: inout Findings) -> Double {
    let head = FormatDescriptor.Head(
      bytes: Array(bytes.prefix(FormatDescriptor.Head.size)), isWhole: bytes.count <= FormatDescriptor.Head.size)
    if let score = format.sniff(head), !(0...100).contains(score.points) {
      findings.add(violation(.totality, subject, "the score is \(score.points)", signature: "score"))
    }
    var result: ReadResult?
    let seconds = ProcessorTime.seconds { result = read(bytes) }
    if let error = result?.error { judge(error, bytes, subject, &findings) }
    return seconds
  }

  /// An error is about the bytes, and tells where.
  private func judge(_ error: FormatError, _ bytes: [UInt8], _ subject: String, _ findings: inout Findings) {
    let code = error.diagnostic.code
    if error.kind != .badData {
      findings.add(
        violation(
          .totality, subject, "bad bytes are called \(error.kind.rawValue): \(error)", signature: "kind \(code.id)",
          document: bytes))
    }
    let isOfTheWhole = [DiagnosticCode.emptyInput, .limitBytes, .limitArticles].contains(code)
    if error.diagnostic.place == nil, !isOfTheWhole {
      findings.add(
        violation(
          .totality, subject, "the error has no place: \(error)", signature: "place \(code.id)", document: bytes))
    }
  }

  /// Reads hostile input in two sizes and compares the cost.
  private func grow(_ name: String, _ findings: inout Findings, _ make: (Int) -> [UInt8]) {
    progress?("\(format.id): totality of \(name)")
    let small = make(hostileSizes.small)
    let large = make(hostileSizes.large)
    // What is done in a moment is no danger, and too short to be measured.
    let allowed = growth * Double(large.count) / Double(max(1, small.count))
    var quotient = 0.0
    for _ in 0..<3 {
      let slow = tryReading(large, name, &findings)
      let fast = tryReading(small, name, &findings)
      quotient = slow / max(fast, 1e-4)
      if slow < 0.1 || quotient <= allowed { return }
    }
    findings.add(
      violation(
        .totality, name,
        "\(large.count) bytes cost \(Int(quotient)) times as much as \(small.count), more than \(Int(allowed)) times",
        signature: "growth \(name)", document: Array(small.prefix(200))))
  }

  /// Writes Articles that no reader made: empty, with strange characters everywhere, deep, long.
  private func writeHostile(_ findings: inout Findings) {
    guard format.writing != nil else { return }
    for (name, article) in HostileArticles.all() {
      progress?("\(format.id): totality of \(name)")
      let written = write([article])
      if let error = written.error, error.kind == .internalFailure {
        findings.add(violation(.totality, name, "the writer fails: \(error)", signature: "writer \(name)"))
      }
      for output in written.outputs { tryReading(output, "\(name), as written", &findings) }
    }
  }
}

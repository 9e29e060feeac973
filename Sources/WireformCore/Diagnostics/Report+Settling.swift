extension Report {
  /// Makes the losses that a writer foretold agree with what its output is read to.
  ///
  /// A writer knows best why something is lost, and its reader alone knows what comes back. What was foretold and did
  /// not happen is taken out; what happened and was not foretold is added. Afterwards every difference is accounted
  /// for, and every loss accounts for one.
  /// - Parameters:
  ///   - differences: of the Article that was written and the one that was read back.
  ///   - start: how many diagnostics were there before the Article was written; they stay as they are.
  ///   - explain: the code and the words for a difference that nobody foretold.
  public mutating func settle(
    _ differences: [Difference], since start: Int = 0,
    explain: (Difference) -> (code: DiagnosticCode, message: String?)
  ) {
    let foretold = diagnostics[min(start, diagnostics.count)...]
    var kept = Array(diagnostics.prefix(start))
    kept += foretold.filter { diagnostic in
      let isSupplied = diagnostic.code.id.hasPrefix("supplied/")
      guard diagnostic.severity == .loss || isSupplied else { return true }
      guard let path = diagnostic.path, !path.steps.isEmpty else { return false }
      return differences.contains { path.covers($0.path) || $0.path.covers(path) }
    }
    diagnostics = kept
    let said = kept[min(start, kept.count)...]
    let lost = said.filter { $0.severity == .loss }.compactMap(\.path)
    let supplied = said.filter { $0.code.id.hasPrefix("supplied/") }.compactMap(\.path)
    for difference in differences {
      for rest in difference.parts(notCoveredBy: difference.left == nil ? lost + supplied : lost) {
        let (code, message) = explain(rest)
        add(code, message, path: rest.path)
      }
    }
  }
}

extension Difference {
  /// The parts of a difference that no path covers: what one side has alone is taken apart, so that a whole that went
  /// is covered where all of its parts are.
  /// - Parameter paths: those of the losses, and where nothing was on the left those of what was supplied.
  public func parts(notCoveredBy paths: [FieldPath]) -> [Difference] {
    if paths.contains(where: { $0.covers(path) }) { return [] }
    let parts = self.parts
    guard !parts.isEmpty, paths.contains(where: { path.covers($0) }) else { return [self] }
    return parts.flatMap { $0.parts(notCoveredBy: paths) }
  }

  private var parts: [Difference] {
    switch (left, right) {
    case (let value?, nil): children(of: value).map { Difference(path: $0, left: $1, right: nil) }
    case (nil, let value?): children(of: value).map { Difference(path: $0, left: nil, right: $1) }
    default: []
    }
  }

  private func children(of value: Value) -> [(FieldPath, Value)] {
    switch value {
    case .object(let members): members.filter { $0.key != "type" }.map { (path.key($0.key), $0.value) }
    case .array(let elements): elements.enumerated().map { (path.index($0), $1) }
    default: []
    }
  }
}

internal import Synchronization
internal import WireformCore

/// Turns requests into answers, on any thread, and puts the answers in their order.
final class Exchange: @unchecked Sendable {
  // Unchecked: the open conversations are touched by the reading thread alone.

  let pipe: AnswerPipe
  private let settings: StreamServer.Settings
  private let limits: Limits
  private let now: PartialDate?
  private let gate: Gate
  private let lane: OrderedLane<[UInt8]>?
  private var open: [Value: StreamOutput] = [:]

  init(_ settings: StreamServer.Settings, hello: StreamHello?, pipe: AnswerPipe, gate: Gate) {
    self.settings = settings
    self.pipe = pipe
    self.gate = gate
    limits = hello?.limits ?? settings.limits
    now = hello?.now ?? settings.now
    lane =
      settings.isOrdered
      ? OrderedLane(bound: 64 << 20) { bytes in
        Exchange.put(bytes, pipe)
        gate.leave()
      } : nil
  }

  private static func put(_ bytes: [UInt8], _ pipe: AnswerPipe) {
    var sink = ByteSink(capacity: bytes.count)
    bytes.withUnsafeBytes { sink.write($0) }
    pipe.write(&sink)
  }

  /// Whether a request goes on, or goes on with one before it: those share a writer.
  ///
  /// Only lines that could say so are looked at twice.
  func isPartOfConversation(_ line: LineReader.Line) -> Bool {
    guard case .whole(let bytes) = line else { return false }
    if says(more, bytes) { return true }
    return !open.isEmpty && StreamProtocol.identifier(in: bytes).map { open[$0] != nil } == true
  }

  private let more = Array("\"more\"".utf8)

  private func says(_ word: [UInt8], _ bytes: [UInt8]) -> Bool {
    var position = 0
    while let quote = bytes[position...].firstIndex(of: 0x22) {
      if bytes[quote...].starts(with: word) { return true }
      position = quote + 1
    }
    return false
  }

  /// Answers a request.
  /// - Parameters:
  ///   - work: the request and its number.
  ///   - isConversation: whether it goes on or may; only the reading thread says so.
  func answer(_ work: WorkQueue.Work, isConversation: Bool = false) {
    var sink = ByteSink(capacity: 4096)
    var hasTurn = false
    let part: (StreamAnswer) -> Void = { [lane, pipe] answer in
      answer.write(to: &sink)
      // Large answers go out in parts as soon as it is their turn.
      guard answer.more, sink.pending > 1 << 20 else { return }
      if !hasTurn { lane?.waitForTurn(work.step) }
      hasTurn = true
      pipe.write(&sink)
    }
    respond(work.line, isConversation: isConversation, part)
    let bytes = sink.takeBytes()
    if let lane {
      lane.deliver(bytes, step: work.step, weight: bytes.count)
    } else {
      Exchange.put(bytes, pipe)
      gate.leave()
    }
  }

  private func respond(_ line: LineReader.Line, isConversation: Bool, _ send: (StreamAnswer) -> Void) {
    var report = Report(limits: limits, now: now)
    switch line {
    case .tooLong:
      var answer = StreamAnswer(id: nil)
      answer.error = FormatError(.badData, .limitBytes, "the line has more than \(limits.bytes) bytes")
      send(answer)
    case .whole(let bytes):
      do throws(FormatError) {
        let request = try StreamRequest(parsing: bytes, report: &report)
        respond(to: request, report, isConversation: isConversation, send)
      } catch {
        var answer = StreamAnswer(id: StreamProtocol.identifier(in: bytes))
        answer.error = error
        send(answer)
      }
    }
  }

  private func respond(
    to request: StreamRequest, _ report: Report, isConversation: Bool, _ send: (StreamAnswer) -> Void
  ) {
    if case .sniff(let bytes, let isWhole) = request.input {
      return send(score(bytes, isWhole, request))
    }
    let goesOn = isConversation ? open[request.id] : nil
    do throws(FormatError) {
      let output: StreamOutput
      try settings.checkName(request.writing.name)
      if let goesOn { output = goesOn } else { output = try StreamOutput(request, settings.converter) }
      if isConversation { open[request.id] = request.more ? output : nil }
      try output.take(request, settings, report, send)
    } catch {
      if isConversation { open[request.id] = nil }
      var answer = StreamAnswer(id: request.id)
      answer.error = error
      send(answer)
    }
  }

  private func score(_ bytes: [UInt8], _ isWhole: Bool, _ request: StreamRequest) -> StreamAnswer {
    let size = FormatDescriptor.Head.size
    let head = FormatDescriptor.Head(
      bytes: Array(bytes.prefix(size)), isWhole: isWhole && bytes.count <= size, fileName: request.fileName)
    var answer = StreamAnswer(id: request.id)
    if let best = try? settings.converter.detect(head) {
      answer.score = (best.format.id, best.score.points, best.score.reason)
    }
    return answer
  }
}

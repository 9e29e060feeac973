import Foundation
import Testing

/// The command where the machine fails it: a full disk, a closed pipe, no memory, an input that never ends.
///
/// Each run is a program of its own. What is on the disk afterwards is whole or is not there.
@Suite("Faults")
struct FaultTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "wireform-fault-\(UUID().uuidString)")

  /// Runs a script in an empty folder; `$W` is the command, `$STORY` a story.
  private func run(_ script: String) throws -> Shell.Outcome {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return try Shell.run(
      script, in: folder,
      variables: [
        "W": CaseRun.binary, "STORY": CaseRun.root.path + "/Examples/stories/tass-bridge.txt",
        "SOURCE_DATE_EPOCH": "1767225600",
      ])
  }

  private func clean() { try? FileManager.default.removeItem(at: folder) }

  @Test("standard output on a full disk is an error", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullDisk() throws {
    defer { clean() }
    let outcome = try run("\"$W\" \"$STORY\" -t article > /dev/full")
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("output/write-failed"))
  }

  @Test("a reader of the output that goes away ends the run without a crash")
  func closedPipe() throws {
    defer { clean() }
    let outcome = try run(
      """
      for i in $(seq 200); do cp "$STORY" s$i.txt; done
      "$W" s*.txt -t article,lines=true 2> .run-errors | head -c 100 > /dev/null
      status=${PIPESTATUS[0]}; cat .run-errors >&2; exit $status
      """)
    #expect(outcome.status == 74 || outcome.status == 141)
    #expect(!outcome.errors.contains("Fatal error"))
  }

  @Test("an input that never ends is given up after --timeout")
  func endless() throws {
    defer { clean() }
    // The input stays open for five minutes; how long the run may take says nothing of a machine that is busy.
    let outcome = try run(
      """
      mkfifo pipe; sleep 300 > pipe & sleeper=$!; SECONDS=0
      "$W" - -f wire --timeout 1 < pipe; status=$?; echo $((SECONDS < 200)); kill $sleeper; exit $status
      """)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("limit/time"))
    #expect(outcome.output == "1\n")
  }

  @Test("an input of more than --max-bytes is refused before it fills the memory")
  func tooLong() throws {
    defer { clean() }
    let outcome = try run("yes 'A line of a story that does not end.' | \"$W\" - -f wire --max-bytes 1000000")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("limit/bytes"))
  }

  @Test("nothing that a story says leads out of the output folder", arguments: [false, true])
  func escapingNames(isWatched: Bool) throws {
    defer { clean() }
    let outcome = try run(
      #"""
      mkdir -p a/b/in a/b/out; n=0
      for evil in '../../escape' '/tmp/wireform-escape-'$$ '..' '.' '~/escape' '....//escape' 'a/../../../escape' '..\\..\\escape' \
        '%2e%2e%2fescape' 'c:/escape' '\u0000../escape' '..\u2215escape' '\n../escape' '|touch escape' '$(touch escape)'; do
        n=$((n + 1))
        printf '{"wireform": "1", "id": "%s", "headline": "%s", "slugline": "%s", "language": "%s", "provider": {"name": "%s"}, "body": [{"type": "paragraph", "text": "Text."}]}\n' \
          "$evil" "$evil" "$evil" "$evil" "$evil" > a/b/in/$n.json
      done
      cp a/b/in/1.json "$(printf 'a/b/in/..\n..x.json')"
      find . -path ./a/b -prune -o -name ".std*" -o -type f -print | sort > a/b/before
      for name in '{id}' '{slug}-{n}' '{headline}' '{language}/{id}' '{provider}/{date}/{slug}' '{year}{month}{day}' '../{id}' '{id}/../{id}' '/{id}' '{dir}/../{stem}'; do
        [ \#(isWatched) = false ] || cp -r a/b/in a/b/hot
        if \#(isWatched); then "$W" watch a/b/hot a/b/out -t article --name "$name" --once --settle 0 -q
        else "$W" a/b/in -o a/b/out/ -t article --name "$name" -q; fi 2> a/b/errors
        rm -rf a/b/hot
      done
      find . -path ./a/b -prune -o -name ".std*" -o -type f -print | sort | diff a/b/before - && ls a a/b | tr '\n' ' '
      find a/b/out -name '*.json' | wc -l | sed 's/^[1-9][0-9]*/some/'
      ls -d /tmp/wireform-escape-$$* /escape* ~/escape* 2>/dev/null
      """#)
    #expect(outcome.output == "a: b  a/b: before errors in out some\n")
  }

  @Test("without memory it ends with an error or is killed, and leaves no half file")
  func noMemory() throws {
    defer { clean() }
    let outcome = try run(
      """
      yes 'A line of a story that is long.' | head -c 30000000 > big.txt
      (ulimit -v 60000; "$W" big.txt -f wire -o out.json) 2> .run-errors
      status=$?; ls; exit $status
      """)
    #expect(outcome.status != 0)
    #expect(!outcome.output.contains("out.json"))
  }

  @Test("a kill in the middle leaves no half file, and the next run finishes the work")
  func killed() throws {
    defer { clean() }
    let outcome = try run(
      """
      mkdir in; for i in $(seq 300); do cp "$STORY" in/s$i.txt; done
      for delay in 0.02 0.05 0.1 0.2; do
        "$W" in -t newsml-g2 -o out/ -q & pid=$!; sleep $delay; kill -9 $pid; wait $pid
        for file in out/*.xml; do
          [ ! -e "$file" ] || tail -c 12 "$file" | grep -q '</newsItem>' || echo "half: $file"
        done
      done
      "$W" in -t newsml-g2 -o out/ -q || echo "failed: $?"
      ls out | grep -c 'xml$'
      """)
    #expect(!outcome.output.contains("half:"))
    #expect(!outcome.output.contains("failed:"))
    #expect(outcome.output.split(separator: "\n").last == "300")
  }

  @Test("a file that shrinks while it is read gives an article or an error, not a crash")
  func shrinking() throws {
    defer { clean() }
    let outcome = try run(
      """
      for round in 1 2 3 4 5; do
        { echo Headline; echo; yes 'LISBON, Nov 20 (Reuters) - A line.' | head -c 20000000; } > big.txt
        "$W" big.txt -f wire -t article -o out.json -q & pid=$!; sleep 0.0$round; : > big.txt; wait $pid
        echo "status: $?"
      done
      """)
    let statuses = outcome.output.split(separator: "\n").filter { $0.hasPrefix("status: ") }.map { $0.dropFirst(8) }
    #expect(statuses.count == 5)
    #expect(statuses.allSatisfy { ["0", "65"].contains($0) }, "\(statuses)")
  }
}

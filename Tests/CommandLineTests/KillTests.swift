import Foundation
import Testing

/// What stands when a run is killed, or asked to end.
@Suite struct KillTests {
  /// What the scripts share. Nothing is waited for by time alone: a machine that is busy takes longer, and one that is
  /// fast would be done before the kill.
  private static let helpers = #"""
    # Waits until a condition holds.
    await() { for _ in $(seq 12000); do eval "$1" && return; sleep 0.005; done; echo "never: $1"; return 1; }
    # How many outputs stand under their names.
    outputs() { find "$@" -name '*.xml' 2>/dev/null | wc -l; }
    # Makes so many hundred stories in in/.
    stories() { mkdir in; for h in $(seq $1); do tee in/$h-{1..100}.txt < $STORIES/tass-bridge.txt > /dev/null; done; }

    """#

  /// Runs a script in an empty folder; `wireform` is the command under test.
  private func run(_ script: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("wireform-kill-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let stories = CaseRun.root.path + "/Examples/stories"
    let outcome = try Shell.run(
      KillTests.helpers + script, in: folder,
      variables: ["W": CaseRun.binary, "STORIES": stories, "SWIFT_BACKTRACE": "enable=no"])
    return outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// A producer renames stories into the folder, a consumer fetches what is delivered, and the watcher between them is
  /// killed again and again: each story arrives once. WIREFORM_LONG=1 kills for a minute.
  @Test func watchNeitherLosesNorRepeatsAStory() throws {
    let isLong = ProcessInfo.processInfo.environment["WIREFORM_LONG"] != nil
    let (stories, seconds) = isLong ? (3000, 60) : (150, 4)
    let result = try run(
      #"""
      mkdir in out got tmp
      ( for i in $(seq 1 \#(stories)); do
          printf 'STORY %05d\n\nLONDON, Aug 2 (Reuters) - Number %05d came in.\n' $i $i > tmp/s$i.txt; mv tmp/s$i.txt in/
          [ $((i % 5)) = 0 ] && sleep 0.02
        done; touch produced ) &
      ( n=0; while [ ! -e stop ]; do
          for f in out/*.json; do [ -e "$f" ] && { n=$((n+1)); mv "$f" got/$n; }; done; sleep 0.005
        done ) & consumer=$!
      end=$((SECONDS + \#(seconds))); kills=0
      while [ $SECONDS -lt $end ] || [ $kills -le 10 ]; do
        "$W" watch in out --settle 0.05 -q & p=$!
        sleep 0.0$((RANDOM % 9 + 1)); [ $((RANDOM % 3)) = 0 ] && sleep 0.1$((RANDOM % 9))
        kill -9 $p; wait $p; kills=$((kills + 1))
      done
      while [ ! -e produced ]; do sleep 0.1; done
      "$W" watch in out --settle 0.05 -q --once; status=$?
      sleep 0.2; touch stop; wait $consumer
      for f in out/*.json; do [ -e "$f" ] && mv "$f" got/last-$(basename "$f"); done
      echo "status $status, files $(ls got | wc -l), stories $(cat got/* | grep -o 'Number [0-9]*' | sort -u | wc -l)," \
        "done $(ls in/done | grep -c 'txt$'), left $(find in -maxdepth 1 -type f | wc -l)," \
        "state $(find in/.wireform out/.wireform -type f | grep -v lock | wc -l), killed $((kills > 10))"
      """#)
    #expect(
      result == "status 0, files \(stories), stories \(stories), done \(stories), left 0, state 0, killed 1")
  }

  /// What comes while the watcher runs is delivered, whether the system tells of it or the watcher looks by itself; what
  /// cannot be read lies in failed/ with its report beside it.
  @Test(arguments: ["", "--poll 0.05"]) func watchDeliversWhatComes(_ option: String) throws {
    let result = try run(
      #"""
      mkdir -p in/sub out; set -m; "$W" watch in out --settle 0.05 -q \#(option) 2>/dev/null & p=$!
      await '[ -e in/.wireform/lock ]'; sleep 0.2
      cp $STORIES/flash-quake.txt moved; mv moved in/moved.txt
      cat $STORIES/tass-bridge.txt > in/sub/written.txt
      head -c 300 /dev/zero > in/zeros.bin
      await '[ -e out/moved.json ] && [ -e out/sub/written.json ] && [ -e in/failed/zeros.bin ] && [ -e in/done/sub/written.txt ] && [ -e in/done/moved.txt ]'
      kill -TERM $p; wait $p; echo $?
      find in out -type f | grep -v lock | sort; grep -o 'input/unknown-format' in/failed/zeros.bin.report.jsonl
      """#)
    #expect(
      result.split(separator: "\n") == [
        "0", "in/done/moved.txt", "in/done/moved.txt.report.jsonl", "in/done/sub/written.txt",
        "in/done/sub/written.txt.report.jsonl", "in/failed/zeros.bin", "in/failed/zeros.bin.report.jsonl",
        "out/moved.json", "out/sub/written.json", "input/unknown-format",
      ])
  }

  /// A batch that is killed leaves whole files only under their names, and goes on where it ended.
  @Test func batchGoesOnAfterAKill() throws {
    let result = try run(
      #"""
      stories 20
      for i in 1 2 3; do
        before=$(outputs out)
        "$W" in -o out/ -t newsml-g2 -q --resume & p=$!; await '[ $(outputs out) -gt $((before + 20)) ]'; kill -9 $p; wait $p
        grep -rL '</newsItem>' out --include='*.xml'
      done
      [ $(wc -l < out/.wireform-journal) -gt 3 ] && echo noted
      "$W" in -o out/ -t newsml-g2 -q --resume --summary 2>&1 | grep -o '0 failed, [1-9][0-9]* skipped' | sed 's/[1-9][0-9]* skipped/some skipped/'
      outputs out
      """#)
    #expect(result == "noted\n0 failed, some skipped\n2000")
  }

  /// SIGINT and SIGTERM end a batch in good order: whole files, a summary, the signal in the exit code.
  @Test(arguments: [("INT", 130), ("TERM", 143)]) func aSignalEndsABatchInGoodOrder(_ signal: String, _ status: Int)
    throws
  {
    let result = try run(
      #"""
      stories 40
      set -m; "$W" in -o out/ -t newsml-g2 -q 2>summary & p=$!; await '[ $(outputs out) -gt 0 ]'; kill -\#(signal) $p; wait $p; echo $?
      grep -rL '</newsItem>' out --include='*.xml'
      find out -name '*.part' | wc -l
      done=$(sed 's/ of 4000.*//' summary); echo $(( $(outputs out) - done ))
      grep -o '0 failed, [1-9][0-9]* not reached' summary | sed 's/[1-9][0-9]* not/some not/'
      """#)
    #expect(result == "\(status)\n0\n0\n0 failed, some not reached")
  }

  /// A signal in the middle of one large input to one output leaves no output at all.
  @Test func aSignalLeavesNoHalfFile() throws {
    let result = try run(
      #"""
      "$W" $STORIES/tass-bridge.txt -t article,lines=true > one; yes "$(cat one)" | head -n 40000 > many.jsonl
      set -m; "$W" many.jsonl -o out.xml -t newsml-g2 -q & p=$!; await '[ -s .wireform-*.part ]'; kill -INT $p; wait $p; echo $?
      ls -A
      """#)
    #expect(result == "130\n.stderr\n.stdout\nmany.jsonl\none")
  }

  /// An output folder that vanishes is made again, and the rest is done.
  @Test func anOutputFolderMayVanish() throws {
    let result = try run(
      #"""
      stories 20
      for attempt in 1 2 3 4 5; do
        rm -rf out
        "$W" in -o out/ -t newsml-g2 -q --summary 2>summary & p=$!; await '[ $(outputs out) -gt 0 ]'; kill -STOP $p
        # A run that has almost ended would not show anything.
        [ $(outputs out) -lt 1900 ] && break
        kill -CONT $p; wait $p
      done
      mv out gone; kill -CONT $p; wait $p; s=$?
      failed=$(grep -o '[0-9]* failed' summary | sed 's/ failed//')
      echo $(( $(outputs out gone) + failed )) $(( s == (failed > 0) )) $(outputs out | sed 's/^[1-9].*/some/')
      grep -rL '</newsItem>' out gone --include='*.xml'
      """#)
    #expect(result == "2000 1 some")
  }
}

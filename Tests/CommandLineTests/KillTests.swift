import Foundation
import Testing

/// What stands when a run is killed, or asked to end.
@Suite struct KillTests {
  /// Runs a script in an empty folder; `wireform` is the command under test.
  private func run(_ script: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("wireform-kill-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["W"] = CaseRun.binary
    environment["STORIES"] = CaseRun.root.path + "/Examples/stories"
    environment["SWIFT_BACKTRACE"] = "enable=no"
    process.environment = environment
    let output = folder.appendingPathComponent(".stdout")
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return try String(contentsOf: output, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
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
      while [ $SECONDS -lt $end ]; do
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

  /// A batch that is killed leaves whole files only under their names, and goes on where it ended.
  @Test func batchGoesOnAfterAKill() throws {
    let result = try run(
      #"""
      mkdir in; for i in $(seq 1 400); do for s in flash-quake tass-bridge; do cp $STORIES/$s.txt in/$s-$i.txt; done; done
      for i in 1 2 3; do
        "$W" in -o out/ -t newsml-g2 -q --resume & p=$!; sleep 0.15; kill -9 $p; wait $p
        grep -rL '</newsItem>' out --include='*.xml'
      done
      [ $(wc -l < out/.wireform-journal) -gt 3 ] && echo noted
      "$W" in -o out/ -t newsml-g2 -q --resume --summary 2>&1 | grep -o '[0-9]* failed, [1-9][0-9]* skipped' | sed 's/[1-9][0-9]* skipped/some skipped/'
      find out -name '*.xml' | wc -l
      """#)
    #expect(result == "noted\n0 failed, some skipped\n800")
  }

  /// SIGINT and SIGTERM end a batch in good order: whole files, a summary, the signal in the exit code.
  @Test(arguments: [("INT", 130), ("TERM", 143)]) func aSignalEndsABatchInGoodOrder(_ signal: String, _ status: Int)
    throws
  {
    let result = try run(
      #"""
      mkdir in; for i in $(seq 1 800); do cp $STORIES/tass-bridge.txt in/$i.txt; done
      set -m; "$W" in -o out/ -t newsml-g2 -q 2>summary & p=$!; sleep 0.3; kill -\#(signal) $p; wait $p; echo $?
      grep -rL '</newsItem>' out --include='*.xml'
      find out -name '*.part' | wc -l
      done=$(sed 's/ of 800.*//' summary); echo $(( $(find out -name '*.xml' | wc -l) - done ))
      grep -o '0 failed, [1-9][0-9]* not reached' summary | sed 's/[1-9][0-9]* not/some not/'
      """#)
    #expect(result == "\(status)\n0\n0\n0 failed, some not reached")
  }

  /// A signal in the middle of one large input to one output leaves no output at all.
  @Test func aSignalLeavesNoHalfFile() throws {
    let result = try run(
      #"""
      "$W" $STORIES/tass-bridge.txt -t article,lines=true > one; yes "$(cat one)" | head -n 20000 > many.jsonl
      set -m; "$W" many.jsonl -o out.xml -t newsml-g2 -q & p=$!; sleep 0.4; kill -INT $p; wait $p; echo $?; ls -A
      """#)
    #expect(result == "130\n.stdout\nmany.jsonl\none")
  }

  /// An output folder that vanishes is made again, and the rest is done.
  @Test func anOutputFolderMayVanish() throws {
    let result = try run(
      #"""
      mkdir in; for i in $(seq 1 1000); do cp $STORIES/tass-bridge.txt in/$i.txt; done
      "$W" in -o out/ -t newsml-g2 -q --summary 2>summary & p=$!; sleep 0.2; mv out gone; wait $p; s=$?
      failed=$(grep -o '[0-9]* failed' summary | sed 's/ failed//')
      echo $(( $(find out gone -name '*.xml' | wc -l) + failed )) $(( s == (failed > 0) )) $(find out -name '*.xml' | wc -l | sed 's/^[1-9].*/some/')
      grep -rL '</newsItem>' out gone --include='*.xml'
      """#)
    #expect(result == "1000 1 some")
  }
}

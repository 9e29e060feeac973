import Foundation
import WireformCore

@testable import Wireform

/// A folder of plugins for one test.
struct PluginFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("plugin-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  /// Puts a file there; one that starts with `#!` is executable.
  @discardableResult
  func add(_ name: String, _ text: String) throws -> String {
    let file = path + "/" + name
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    if text.hasPrefix("#!") {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
    }
    return file
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  /// A converter that knows this folder only.
  func converter(seconds: Double = 5, outputBytes: Int = 1 << 20) -> Converter {
    var limits = PluginLimits(documentSeconds: seconds)
    limits.outputBytes = outputBytes
    return Converter(plugins: PluginHost(path: PluginPath([path]), limits: limits))
  }

  static let story = Array(
    #"{"wireform": "1", "headline": "Ferry adrift", "keywords": [{"text": "ferry"}], "body": [{"type": "paragraph", "text": "Help is near."}]}"#
      .utf8)

  /// Writes the story by a plugin.
  func write(_ spec: String, _ converter: Converter, _ report: inout Report) throws(FormatError) -> String {
    String(decoding: try converter.convert(Self.story, to: FormatSpec(parsing: spec), report: &report), as: UTF8.self)
  }

  /// The scratch folders of plugins that are left.
  static var scratchFolders: Set<String> {
    Set(((try? FileManager.default.contentsOfDirectory(atPath: "/tmp")) ?? []).filter { $0.hasPrefix("wireform-") })
  }
}

extension String {
  /// A server in Python: its hello, and what it does with each request as `r`.
  static func server(_ body: String, format: String = #"{"id": "brief", "writer": {}, "reader": {}}"#) -> String {
    """
    #!/usr/bin/env python3
    import json, sys, os, time
    def say(message):
        print(json.dumps(message), flush=True)
    sys.stdin.readline()
    say({"hello": {"versions": [1, 1], "formats": [\(format)]}})
    for line in sys.stdin:
        r = json.loads(line)
        \(body.replacingOccurrences(of: "\n", with: "\n    "))
    """
  }
}

internal import WireformCore

/// The files of new plugins. Each has a story, what must come of it, and `test.sh`, which compares and checks.
enum Scaffold {
  /// A file of a scaffold.
  struct File {
    var name: String
    var text: String
    var isExecutable = false
  }

  /// The story that all scaffolds are tested with.
  private static let story = File(
    name: "story.json",
    text: #"""
      {"wireform": "1", "id": "urn:example:ferry-1", "headline": "Ferry adrift off Gotland",
       "dateline": {"text": "VISBY, June 14 (Example)", "city": "VISBY", "date": "--06-14", "source": "Example"},
       "keywords": [{"text": "ferry"}],
       "body": [{"type": "paragraph", "text": "A ferry with 40 people drifts in the Baltic Sea."},
                {"type": "paragraph", "text": "Help is near."}]}

      """#)

  static let plainOutput = """
    FERRY ADRIFT OFF GOTLAND

    A ferry with 40 people drifts in the Baltic Sea.

    Help is near.

    """

  /// A test that writes the story and compares.
  private static func writerTest(_ plugin: String, before: String = "", ending: String = "txt") -> [File] {
    [
      story,
      File(
        name: "test.sh",
        text: """
          #!/bin/sh
          # Writes the story with the plugin, compares it with what is expected, and checks the laws.
          set -eu
          cd "$(dirname "$0")"
          wireform=${WIREFORM:-wireform}
          \(before)"$wireform" --quiet story.json -t ./\(plugin) | diff expected.\(ending) -
          "$wireform" plugin check ./\(plugin)
          echo "all is well"

          """, isExecutable: true),
    ]
  }

  // MARK: Templates

  static func template(_ name: String) -> [File] {
    let plugin = "\(name).txt.mustache"
    return [
      File(
        name: plugin,
        text: """
          {{! wireform: {"summary": "\(name), a template of your own"} }}
          {{uppercased(headline)}}
          {{#dateline}}{{text}}{{/dateline}}

          {{bodyText}}

          """),
      File(
        name: "expected.txt",
        text: plainOutput.replacingFirst("GOTLAND\n", "GOTLAND\nVISBY, June 14 (Example)\n")),
      readme(
        name, plugin,
        "A template: the Article's fields in double braces. The extension before `.mustache` tells how text is escaped."
      ),
    ] + writerTest(plugin)
  }

  // MARK: Programs

  static func python(_ name: String, _ part: PluginNewCommand.Part) -> [File] {
    switch part {
    case .writer: return pythonWriter(name)
    case .reader: return pythonReader(name)
    case .format: return pythonFormat(name)
    case .filter: return pythonFilter(name)
    }
  }

  private static func pythonWriter(_ name: String) -> [File] {
    let plugin = "wireform-write-\(name)"
    return [
      File(
        name: plugin,
        text: """
          #!/usr/bin/env python3
          # wireform: {"summary": "\(name), a writer of your own", "extensions": ["txt"]}
          # wireform: {"keeps": ["headline", "bodyText"]}
          import json, sys

          article = json.load(sys.stdin)
          print(article.get("headline", "").upper())
          print()
          print(article["bodyText"])

          """, isExecutable: true),
      File(name: "expected.txt", text: plainOutput),
      readme(
        name, plugin,
        "A program: an Article as JSON on standard input, the output on standard output. `keeps` names the fields that reach the output; all else is reported as lost."
      ),
    ] + writerTest(plugin)
  }

  static func shell(_ name: String) -> [File] {
    let plugin = "wireform-write-\(name)"
    return [
      File(
        name: plugin,
        text: #"""
          #!/bin/sh
          # wireform: {"summary": "NAME, a writer of your own", "extensions": ["txt"]}
          # wireform: {"keeps": ["headline", "bodyText"]}
          article=$(cat)
          field() {
            printf '%s' "$article" | grep -o "\"$1\": "'"\([^"\\]\|\\.\)*"' | "$2" -n 1 | cut -d '"' -f 4- |
              sed 's/"$//; s/\\n/\n/g; s/\\t/\t/g; s/\\"/"/g; s/\\\\/\\/g'
          }
          field headline head
          echo
          field bodyText tail

          """#.replacingFirst("NAME", name), isExecutable: true),
      File(
        name: "expected.txt", text: plainOutput.replacingFirst("FERRY ADRIFT OFF GOTLAND", "Ferry adrift off Gotland")),
      readme(name, plugin, "A program in sh: an Article as JSON on standard input, the output on standard output."),
    ] + writerTest(plugin)
  }

  private static func pythonReader(_ name: String) -> [File] {
    let plugin = "wireform-read-\(name)"
    return [
      File(
        name: plugin,
        text: """
          #!/usr/bin/env python3
          # wireform: {"summary": "\(name), a reader of your own"}
          import json, sys

          headline, *paragraphs = [part.strip() for part in sys.stdin.read().split("\\n\\n") if part.strip()]
          if not paragraphs:
              sys.exit("no text behind the headline") if headline else None
          body = [{"type": "paragraph", "text": text} for text in paragraphs]
          print(json.dumps({"wireform": "1", "headline": headline, "body": body}))

          """, isExecutable: true),
      File(name: "story.txt", text: plainOutput),
      File(
        name: "expected.json",
        text: """
          {"wireform": "1", "headline": "FERRY ADRIFT OFF GOTLAND", "body": [{"type": "paragraph", "text": "A ferry with 40 people drifts in the Baltic Sea."}, {"type": "paragraph", "text": "Help is near."}]}

          """),
      File(
        name: "test.sh",
        text: """
          #!/bin/sh
          # Reads the story with the plugin, compares it with what is expected, and checks the laws.
          set -eu
          cd "$(dirname "$0")"
          wireform=${WIREFORM:-wireform}
          "$wireform" story.txt -f ./\(plugin) -t article | diff expected.json -
          "$wireform" plugin check ./\(plugin) --sample story.txt
          echo "all is well"

          """, isExecutable: true),
      readme(
        name, plugin,
        "A program: a document on standard input, Articles as JSON on standard output. Exit code 65 refuses a document."
      ),
    ]
  }

  private static func pythonFilter(_ name: String) -> [File] {
    let plugin = "wireform-filter-\(name)"
    return [
      File(
        name: plugin,
        text: """
          #!/usr/bin/env python3
          # wireform: {"summary": "\(name), a filter of your own"}
          import json, sys

          article = json.load(sys.stdin)
          article["keywords"] = article.get("keywords", []) + [{"text": "checked"}]
          print(json.dumps(article))

          """, isExecutable: true),
      story,
      File(
        name: "test.sh",
        text: """
          #!/bin/sh
          # Sends the story through the filter.
          set -eu
          cd "$(dirname "$0")"
          wireform=${WIREFORM:-wireform}
          "$wireform" story.json --filter ./\(plugin) -t article | grep -q '"keywords": \\[{"text": "ferry"}, {"text": "checked"}\\]'
          echo "all is well"

          """, isExecutable: true),
      readme(name, plugin, "A filter: an Article as JSON in, none, one or several out. Use it by --filter ./\(plugin)"),
    ]
  }

  static func readme(_ name: String, _ plugin: String, _ what: String) -> File {
    File(
      name: "README.md",
      text: """
        # \(name)

        \(what)

            sh test.sh
            wireform story.json -t ./\(plugin)
            wireform plugin check ./\(plugin)

        To use it by its name, put `\(plugin)` into a folder of the plugin path, such as `~/.local/share/wireform/plugins`.

        """)
  }

  static func test(_ plugin: String, before: String = "") -> [File] { writerTest(plugin, before: before) }
}

extension String {
  /// The text with the first occurrence of a part replaced.
  func replacingFirst(_ part: String, _ other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}

internal import WireformCore

/// The scaffolds that read and write: a program that stays alive, and a native module.
extension Scaffold {
  static func pythonFormat(_ name: String) -> [File] {
    let plugin = "wireform-format-\(name)"
    return [
      File(
        name: plugin,
        text: """
          #!/usr/bin/env python3
          # wireform: {"signatures": [{"starts": "\(name.uppercased())/1", "points": 90}]}
          import json, sys

          MARK = "\(name.uppercased())/1"


          def one_line(text):
              return " ".join(text.split())


          def write(article):
              body = [one_line(block["text"]) for block in article.get("body", []) if block["type"] == "paragraph"]
              return "\\n".join([MARK, one_line(article.get("headline", "")), "", "\\n\\n".join(body)]) + "\\n"


          def read(text):
              mark, headline, _, body = (text + "\\n\\n\\n").split("\\n", 3)
              if mark != MARK:
                  raise ValueError(f"line 1: found {mark!r}, expected {MARK!r}")
              article = {"wireform": "1"}
              if headline:
                  article["headline"] = headline
              paragraphs = [part.strip() for part in body.split("\\n\\n") if part.strip()]
              if paragraphs:
                  article["body"] = [{"type": "paragraph", "text": text} for text in paragraphs]
              return article


          def answer(request):
              if "articles" in request:
                  return {"output": "".join(write(article) for article in request["articles"])}
              return {"articles": [read(request["content"])]}


          def say(message):
              print(json.dumps(message), flush=True)


          sys.stdin.readline()
          say({"hello": {"versions": [1, 1], "software": "\(name) 1", "formats": [{
              "id": "\(name)", "summary": "\(name), a format of your own", "extensions": ["\(name)"],
              "reader": {}, "writer": {"keeps": ["headline", "paragraphs"]},
              "signatures": [{"starts": MARK, "points": 90}]}]}})
          for line in sys.stdin:
              request = json.loads(line)
              try:
                  say({"id": request["id"], **answer(request)})
              except ValueError as error:
                  say({"id": request["id"], "error": {"message": str(error), "place": {"line": 1, "column": 1}}})

          """, isExecutable: true),
      File(
        name: "expected.txt",
        text: """
          \(name.uppercased())/1
          Ferry adrift off Gotland

          A ferry with 40 people drifts in the Baltic Sea.

          Help is near.

          """),
      readme(
        name, plugin,
        "A program that stays alive: it reads and writes many documents over one pipe, as PROTOCOL.md describes."),
    ] + serverTest(plugin)
  }

  /// A test that writes the story and reads it back. The laws find what a scaffold cannot know: which texts of a story
  /// your format can say; make them part of the test once it does.
  private static func serverTest(_ plugin: String) -> [File] {
    test(plugin).map { file in
      guard file.name == "test.sh" else { return file }
      var file = file
      file.text = """
        #!/bin/sh
        # Writes the story with the plugin, compares it with what is expected, and reads it back.
        set -eu
        cd "$(dirname "$0")"
        wireform=${WIREFORM:-wireform}
        "$wireform" --quiet story.json -t ./\(plugin) | diff expected.txt -
        "$wireform" --quiet expected.txt -f ./\(plugin) -t ./\(plugin) | diff expected.txt -
        echo "all is well; now try: $wireform plugin check ./\(plugin)"

        """
      return file
    }
  }

  static func native(_ name: String) -> [File] {
    [
      File(
        name: "Format.swift",
        text: """
          import WireformCore

          /// The formats of this module; `wireform plugin build` asks for exactly this name.
          let formats = [
            FormatDescriptor(
              id: "\(name)", extensions: ["txt"], summary: "\(name), a writer of your own in Swift",
              writing: .init(StoryWriter.self))
          ]

          /// Writes the headline in capitals and the plain text of the body.
          struct StoryWriter: Writer {
            /// One story an output.
            static func holds(_ options: NoOptions) -> Capacity { .one }

            init(options: NoOptions) {}

            func write(_ article: borrowing Article, to sink: inout ByteSink, report: inout Report) throws(FormatError) {
              sink.write((article.headline ?? "").uppercased())
              sink.write("\\n\\n")
              sink.write(article.body.plainText)
              sink.write("\\n")
              KeptFields(["headline", "bodyText"]).report(article, to: &report)
            }
          }

          """),
      File(name: "expected.txt", text: plainOutput),
      readme(
        name, "\(name).wireform.so",
        "A native module in Swift: built by `wireform plugin build .`, loaded at run time, as fast as a built-in format. Build it anew after each update of wireform."
      ),
    ] + test("\(name).wireform.so", before: "\"$wireform\" plugin build .\n")
  }
}

internal import ArgumentParser
internal import Wireform
internal import WireformCore

/// `wireform formats`: all formats, or one with its options.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats", abstract: "Lists the formats, or tells all about one.",
    discussion: "Options follow a format's name: -t newsml-g2,body=xhtml")

  @Argument(help: "A format's name or alias.")
  var format: String?

  @Flag(name: .long, help: "Print JSON.")
  var json = false

  @Flag(name: .customLong("list-input-formats"), help: "Print the names of the formats that can be read.")
  var listInput = false

  @Flag(name: .customLong("list-output-formats"), help: "Print the names of the formats that can be written.")
  var listOutput = false

  @OptionGroup var plugins: PluginOptions

  func run() throws {
    let host = plugins.host()
    let converter = Converter(plugins: host)
    do throws(FormatError) {
      let formats =
        try format.map { (name) throws(FormatError) in
          [try converter.format(FormatSpec(parsing: name), role: .write)]
        } ?? converter.registry.formats + host.formats(beside: converter.registry)
      if listInput || listOutput { return list(formats) }
      if json { return printJSON(formats) }
      if format != nil { formats.forEach(explain) } else { table(formats) }
    } catch {
      var console = Console()
      console.show(error, of: nil)
      try ExitStatus.exit(ExitStatus.of(error))
    }
  }

  private func list(_ formats: [FormatDescriptor]) {
    for format in formats where (listInput && format.reading != nil) || (listOutput && format.writing != nil) {
      print(format.id)
    }
  }

  private func table(_ formats: [FormatDescriptor]) {
    let width = formats.map(\.id.count).max() ?? 0
    print("\("format".padded(to: width))  reads  writes  what it is")
    for format in formats {
      let reads = format.reading == nil ? "-" : "yes"
      let writes = format.writing == nil ? "-" : "yes"
      print("\(format.id.padded(to: width))  \(reads.padded(to: 5))  \(writes.padded(to: 6))  \(format.summary)")
    }
  }

  private func explain(_ format: FormatDescriptor) {
    print("\(format.id): \(format.summary)")
    if !format.aliases.isEmpty { print("  also called   \(format.aliases.joined(separator: ", "))") }
    if !format.extensions.isEmpty {
      print("  extensions    \(format.extensions.map { ".\($0)" }.joined(separator: " "))")
    }
    if !format.mediaTypes.isEmpty { print("  media types   \(format.mediaTypes.joined(separator: ", "))") }
    if let reading = format.reading { explain("reading (-f)", reading.options) }
    if let writing = format.writing { explain("writing (-t)", writing.options) }
    format.codeLists.forEach(explain)
  }

  private func explain(_ list: CodeList) {
    print("  \(list.name): \(list.summary)")
    let width = min(list.entries.map(\.code.count).max() ?? 0, 34)
    for entry in list.entries { print("    \(entry.code.padded(to: width))  \(entry.meaning)") }
  }

  private func explain(_ title: String, _ options: [OptionDeclaration]) {
    print("  \(title)\(options.isEmpty ? ": no options" : "")")
    let names = options.map { option in
      if case .flag = option.kind { option.name } else { "\(option.name)=\(option.kind.description)" }
    }
    let width = min(names.map(\.count).max() ?? 0, 34)
    for (name, option) in zip(names, options) {
      let fallback = option.defaultText.isEmpty ? "" : " Default: \(option.defaultText)."
      print("    \(name.padded(to: width))  \(option.help)\(fallback)")
    }
  }

  private func printJSON(_ formats: [FormatDescriptor]) {
    let values = formats.map { format -> Value in
      [
        "id": .string(format.id), "aliases": strings(format.aliases), "extensions": strings(format.extensions),
        "mediaTypes": strings(format.mediaTypes), "summary": .string(format.summary),
        "reads": .bool(format.reading != nil), "writes": .bool(format.writing != nil),
        "readerOptions": options(format.reading?.options), "writerOptions": options(format.writing?.options),
        "codeLists": codeLists(format.codeLists),
      ]
    }
    print(PrettyJSON.text(.array(values)))
  }

  private func codeLists(_ lists: [CodeList]) -> Value {
    .object(
      lists.map { list in
        Value.Member(list.name, .object(list.entries.map { Value.Member($0.code, .string($0.meaning)) }))
      })
  }

  private func strings(_ texts: [String]) -> Value { .array(texts.map { .string($0) }) }

  private func options(_ options: [OptionDeclaration]?) -> Value {
    .array(
      (options ?? []).map { option in
        [
          "name": .string(option.name), "takes": .string(option.kind.description),
          "default": .string(option.defaultText), "help": .string(option.help),
        ]
      })
  }
}

internal import ArgumentParser
internal import Wireform
internal import WireformCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// `wireform plugin new`: a format that works at once, with a test, to be changed into one's own.
struct PluginNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Makes a folder with a plugin that works at once, and a test of it.",
    discussion: """
      wireform plugin new brief --kind template                    a Mustache template
      wireform plugin new brief --kind program --language python   a writer in five lines
      wireform plugin new brief --kind program --as reader         a reader; --as format stays alive
      wireform plugin new brief --kind native                      a module in Swift
      """)

  enum Kind: String, ExpressibleByArgument, CaseIterable { case template, program, native }
  enum Language: String, ExpressibleByArgument, CaseIterable { case python, sh, swift }
  enum Part: String, ExpressibleByArgument, CaseIterable { case writer, reader, format, filter }

  @Argument(help: "The name of the format, lower case with hyphens; also the folder's.")
  var name: String

  @Option(name: .long, help: "What it is.")
  var kind: Kind = .program

  @Option(name: .long, help: "The language of a program.")
  var language: Language?

  @Option(name: .customLong("as"), help: "What a program does; a format reads and writes and stays alive.")
  var part: Part = .writer

  func validate() throws {
    let isName = name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "-")
    }
    guard isName, name.utf8.first.map({ $0 >= UInt8(ascii: "a") }) == true, name.utf8.count <= 40 else {
      throw ValidationError("a name has lower-case letters, digits and hyphens and begins with a letter")
    }
    if language == .sh, part != .writer || kind != .program {
      throw ValidationError("in sh there is a writer only: --kind program --as writer")
    }
    if kind != .program, part != .writer { throw ValidationError("--as goes with --kind program") }
  }

  func run() throws {
    let isNative = kind == .native || language == .swift
    let files =
      kind == .template
      ? Scaffold.template(name)
      : isNative
        ? Scaffold.native(name) : language == .sh ? Scaffold.shell(name) : Scaffold.python(name, part)
    try PluginCommands.run { () throws(FormatError) in
      guard access(name, F_OK) != 0 else {
        throw FormatError(.cannotCreate, .outputBarred, "there is '\(name)' already")
      }
      try OutputFolder.make(name)
      for file in files {
        let path = FilePath.join(name, file.name)
        let output = try OutputFile(path)
        let bytes = Array(file.text.utf8)
        var failure: FormatError?
        bytes.withUnsafeBytes { buffer in
          do throws(FormatError) { try output.write(buffer) } catch { failure = error }
        }
        if let failure { throw failure }
        try output.commit()
        if file.isExecutable { chmod(path, 0o755) }
        print(path)
      }
      print("try it: sh \(name)/test.sh")
      return ExitStatus.done
    }
  }
}

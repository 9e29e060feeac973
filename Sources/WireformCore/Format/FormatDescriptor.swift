/// All that is known of a format from outside: names, options, how to recognise it, how to read and write it.
///
/// Listing, help, errors, detection and completion come from here, for built-in formats and for those of users alike.
public struct FormatDescriptor: Sendable {
  /// The id, lower case with hyphens; also the key of its extras.
  public let id: String
  /// Other names.
  public let aliases: [String]
  /// File extensions without the dot, the usual one first.
  public let extensions: [String]
  /// Media types, the registered one first.
  public let mediaTypes: [String]
  /// What it is, in a line.
  public let summary: String
  /// How it reads; nil where it does not.
  public let reading: Reading?
  /// How it writes; nil where it does not.
  public let writing: Writing?
  /// Looks at the head of an input.
  public let sniff: @Sendable (Head) -> Score?
  /// The diagnostics that only it reports, for `wireform codes`.
  public let codes: [DiagnosticCode]
  /// How documents are held against the rules of the standard; nil where reading them tells all.
  public let validating: Validating?
  /// The code lists built into it, for `wireform formats`.
  public let codeLists: [CodeList]

  /// Describes a format.
  public init(
    id: String, aliases: [String] = [], extensions: [String] = [], mediaTypes: [String] = [], summary: String,
    reading: Reading? = nil, writing: Writing? = nil, codes: [DiagnosticCode] = [], validating: Validating? = nil,
    codeLists: [CodeList] = [], sniff: @escaping @Sendable (Head) -> Score? = { _ in nil }
  ) {
    self.id = id
    self.aliases = aliases
    self.extensions = extensions
    self.mediaTypes = mediaTypes
    self.summary = summary
    self.reading = reading
    self.writing = writing
    self.codes = codes
    self.validating = validating
    self.codeLists = codeLists
    self.sniff = sniff
  }

  /// The first bytes of an input, and its name.
  public struct Head: Sendable {
    /// How many bytes detection looks at.
    public static let size = 4096
    /// The first bytes, a BOM included; at most `size`.
    public let bytes: [UInt8]
    /// Whether they are all of the input.
    public let isWhole: Bool
    /// The name of the file, nil for a pipe.
    public let fileName: String?

    /// A head.
    public init(bytes: [UInt8], isWhole: Bool, fileName: String? = nil) {
      self.bytes = bytes
      self.isWhole = isWhole
      self.fileName = fileName
    }
  }

  /// How sure a format is that an input is its own.
  public struct Score: Sendable, Hashable {
    /// 90 for a signature, 60 for a structure, 30 for a guess; below 20 nothing is read.
    public let points: Int
    /// What was seen, a clause.
    public let reason: String

    /// A score.
    public init(_ points: Int, _ reason: String) {
      self.points = points
      self.reason = reason
    }
  }
}

extension FormatDescriptor {
  /// The rules of a standard, and the name of its official schema.
  public struct Validating: Sendable {
    /// How the name of the official schema begins, such as `NewsML-G2_`: versions follow.
    public let schemaName: String?
    /// Checks a document and reports `invalid/…`; throws where it cannot be read at all.
    public let check: @Sendable (inout ByteSource, inout Report) throws(FormatError) -> Void

    /// Rules.
    public init(
      schemaName: String? = nil,
      _ check: @escaping @Sendable (inout ByteSource, inout Report) throws(FormatError) -> Void
    ) {
      self.schemaName = schemaName
      self.check = check
    }
  }

  /// A reader with its options, ready to be called by a host that knows neither type.
  public struct Reading: Sendable {
    /// What options there are.
    public let options: [OptionDeclaration]
    private let check: @Sendable ([FormatSpec.Setting], String) throws(FormatError) -> Void
    private let run:
      @Sendable (
        inout ByteSource, [FormatSpec.Setting], String, inout Report,
        (Article, inout Report) throws(FormatError) -> Void
      ) throws(FormatError) -> Void

    /// Wraps a reader type.
    public init<R: Reader>(_ reader: R.Type) {
      options = R.Options.declared
      check = { (settings, id) throws(FormatError) in _ = try R.Options(settings, format: id) }
      run = { (source, settings, id, report, emit) throws(FormatError) in
        try R.read(&source, options: try R.Options(settings, format: id), report: &report, emit: emit)
      }
    }

    /// Wraps a reader whose options are known only at run time, such as a plugin's.
    /// - Parameters:
    ///   - options: what options there are.
    ///   - takesAny: whether other settings are passed on too.
    ///   - read: reads a source with a user's settings, checked before.
    public init(
      options: [OptionDeclaration], takesAny: Bool = false,
      read:
        @escaping @Sendable (
          inout ByteSource, [FormatSpec.Setting], inout Report, (Article, inout Report) throws(FormatError) -> Void
        ) throws(FormatError) -> Void
    ) {
      self.options = options
      check = { (settings, id) throws(FormatError) in try options.check(settings, format: id, takesAny: takesAny) }
      run = { (source, settings, id, report, emit) throws(FormatError) in
        try options.check(settings, format: id, takesAny: takesAny)
        try read(&source, settings, &report, emit)
      }
    }

    /// Throws where settings do not fit the options.
    public func validate(_ settings: [FormatSpec.Setting], format id: String) throws(FormatError) {
      try check(settings, id)
    }

    /// Reads a source with a user's settings.
    public func read(
      _ source: inout ByteSource, settings: [FormatSpec.Setting], format id: String, report: inout Report,
      emit: (Article, inout Report) throws(FormatError) -> Void
    ) throws(FormatError) {
      try run(&source, settings, id, &report, emit)
    }
  }

  /// A writer with its options, ready to be made by a host that knows neither type.
  public struct Writing: Sendable {
    /// What options there are.
    public let options: [OptionDeclaration]
    private let make: @Sendable ([FormatSpec.Setting], String) throws(FormatError) -> OpenWriter

    /// Wraps a writer type.
    public init<W: Writer>(_ writer: W.Type) {
      options = W.Options.declared
      make = { (settings, id) throws(FormatError) in
        let options = try W.Options(settings, format: id)
        return OpenWriter(
          W(options: options), holds: W.holds(options), isConcatenation: W.isConcatenation(options))
      }
    }

    /// Wraps a writer whose options are known only at run time, such as a plugin's.
    /// - Parameters:
    ///   - options: what options there are.
    ///   - open: makes a writer with a user's settings and the format's id; throws where settings do not fit.
    public init(
      options: [OptionDeclaration],
      open: @escaping @Sendable ([FormatSpec.Setting], String) throws(FormatError) -> OpenWriter
    ) {
      self.options = options
      make = open
    }

    /// Makes a writer for one output with a user's settings.
    public func open(_ settings: [FormatSpec.Setting], format id: String) throws(FormatError) -> OpenWriter {
      try make(settings, id)
    }
  }

  /// A writer of some type at work on one output.
  public struct OpenWriter {
    /// How many Articles its output can hold.
    public let holds: Capacity
    /// Whether outputs laid end to end are the output of one writer.
    public let isConcatenation: Bool
    private var writer: any ArticleOutput

    /// What writes, and how many Articles it can take.
    public init(_ writer: any ArticleOutput, holds: Capacity, isConcatenation: Bool = false) {
      self.writer = writer
      self.holds = holds
      self.isConcatenation = isConcatenation
    }

    /// Writes an Article; the sink's failures are thrown here.
    public mutating func write(
      _ article: borrowing Article, to sink: inout ByteSink, report: inout Report
    ) throws(FormatError) {
      try writer.write(article, to: &sink, report: &report)
      try sink.check()
    }

    /// Ends the output.
    public mutating func finish(_ sink: inout ByteSink, report: inout Report) throws(FormatError) {
      try writer.finish(&sink, report: &report)
      try sink.check()
    }
  }
}

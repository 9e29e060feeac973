public import WireformCore

/// What can go wrong with a plugin. None of it stops other documents.
extension DiagnosticCode {
  /// A plugin that is not there or cannot be started.
  public static let pluginMissing = DiagnosticCode(
    "plugin/cannot-start", .error, "the plugin cannot be started",
    advice: "Check the path, that the file is executable (chmod +x), and that its first line names an interpreter.")
  /// Templates cannot be run.
  public static let pluginEngine = DiagnosticCode(
    "plugin/no-engine", .error, "the program that runs templates is missing",
    advice: "Install wireform with script/install, or run script/build wireform-mustache in its source tree.")
  /// A plugin whose description of itself is wrong.
  public static let pluginBadDescription = DiagnosticCode(
    "plugin/bad-description", .error, "the plugin's description of itself is wrong",
    advice: "Compare it with the table of formats in PROTOCOL.md.")
  /// A plugin that ended with an exit code other than 0.
  public static let pluginFailed = DiagnosticCode(
    "plugin/failed", .error, "the plugin ended with an error",
    advice: "Its log is in the message; run the program by hand with the same input to see all of it.")
  /// A plugin that a signal ended.
  public static let pluginCrashed = DiagnosticCode(
    "plugin/crashed", .error, "the plugin crashed", advice: "Run the program by hand with the same input.")
  /// A plugin that ended in the middle of a conversation.
  public static let pluginEnded = DiagnosticCode(
    "plugin/ended", .error, "the plugin ended before it answered",
    advice: "A program that serves reads its standard input to the end and answers each line.")
  /// A plugin that takes too long.
  public static let pluginTimeout = DiagnosticCode(
    "plugin/timeout", .error, "the plugin took too long and was stopped",
    advice: "Give it more time with --plugin-timeout, or find out what it waits for.")
  /// A plugin that writes too much.
  public static let pluginOutput = DiagnosticCode(
    "plugin/output-limit", .error, "the plugin wrote more than is allowed and was stopped",
    advice: "Raise --max-bytes if so much is right.")
  /// A plugin that speaks before it is spoken to.
  public static let pluginEarly = DiagnosticCode(
    "plugin/spoke-early", .error, "the plugin printed something else before its hello",
    advice: "Only messages go to standard output; print logs to standard error.")
  /// A plugin whose output is not what it should be.
  public static let pluginBadOutput = DiagnosticCode(
    "plugin/bad-output", .error, "the output of the plugin is not what it should be",
    advice: "A reader prints Articles as JSON; one that serves, a JSON object a line, and nothing else.")
  /// A plugin of another version of the protocol.
  public static let pluginVersion = DiagnosticCode(
    "plugin/version", .error, "the plugin speaks another version of the protocol",
    advice: "Update the older of the two.")
  /// A plugin that was started anew.
  public static let pluginRestarted = DiagnosticCode(
    "plugin/restarted", .warning, "the plugin failed and was started anew", advice: "See its log.")
  /// What a plugin wrote to its log.
  public static let pluginLog = DiagnosticCode(
    "plugin/log", .note, "the plugin wrote to its log", advice: "Nothing to do; it is shown with --verbose.")
  /// A writer that does not tell what it leaves out.
  public static let pluginSilent = DiagnosticCode(
    "plugin/losses-untold", .note, "the writer does not tell what it leaves out",
    advice: "Let it say what it keeps, or report losses; `wireform plugin check` finds what is dropped.")
  /// A module made by another build.
  public static let pluginStamp = DiagnosticCode(
    "plugin/other-build", .error, "the module was built for another build of Wireform",
    advice: "Build it anew: wireform plugin build FOLDER.")
  /// A module that does not compile.
  public static let moduleBuildFailed = DiagnosticCode(
    "plugin/build-failed", .error, "the module does not compile", advice: "Correct what the compiler says.")
  /// A template that cannot be used.
  public static let templateSyntax = DiagnosticCode(
    "template/syntax", .error, "the template is wrong", advice: "Correct the line that is named.")
  /// A name in a template that nothing has.
  public static let templateUnknownName = DiagnosticCode(
    "template/unknown-name", .warning, "nothing in an article has the name that the template uses",
    advice: "Correct it; `wireform FILE -t article,pretty` shows the names that an article has.")
  /// A filter that is none.
  public static let filterUnknown = DiagnosticCode(
    "usage/unknown-filter", .error, "there is no such filter",
    advice: "Use dateline=in, dateline=out, codes=FILE.csv, or a program's path.")
  /// A mapping that cannot be read.
  public static let filterBadMap = DiagnosticCode(
    "filter/bad-map", .error, "the mapping of codes cannot be read",
    advice: "Each line is FROM,TO with codes or URIs; a heading line is allowed.")

  /// The codes of plugins and filters, for `wireform codes`.
  public static let plugins: [DiagnosticCode] = [
    pluginMissing, pluginEngine, pluginBadDescription, pluginFailed, pluginCrashed, pluginEnded, pluginTimeout,
    pluginOutput, pluginEarly, pluginBadOutput, pluginVersion, pluginRestarted, pluginLog, pluginSilent, pluginStamp,
    moduleBuildFailed, templateSyntax, templateUnknownName, filterUnknown, filterBadMap,
  ]
}

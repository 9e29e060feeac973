internal import CLibXML2

/// The one-time set-up of libxml2: its tables, no network for anything that it loads, and not a word
/// on standard error.
enum XMLSetup {
  private static let once: Void = {
    xmlInitParser()
    xmlSetExternalEntityLoader(xmlNoNetExternalEntityLoader)
  }()

  /// Prepares the calling thread: the library keeps its handlers by thread.
  static func run() {
    _ = once
    wireform_silence_thread()
  }
}

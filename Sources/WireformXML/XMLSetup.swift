internal import CLibXML2

/// The one-time set-up of libxml2: its tables, and no network for anything that it loads.
enum XMLSetup {
  private static let once: Void = {
    xmlInitParser()
    xmlSetExternalEntityLoader(xmlNoNetExternalEntityLoader)
  }()

  static func run() { _ = once }
}

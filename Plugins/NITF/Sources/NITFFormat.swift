public import WireformCore
internal import WireformMarkup
internal import WireformXML

/// The format `nitf`: the News Industry Text Format, one story a document.
public enum NITFFormat {
  /// The descriptor, for the table of formats.
  public static let descriptor = FormatDescriptor(
    id: NITFReader.id, extensions: ["nitf", "xml"],
    mediaTypes: ["application/nitf+xml", "text/vnd.IPTC.NITF", "application/vnd.iptc.nitf+xml"],
    summary: "NITF: one story with its head; 2.5 to 3.6 read, 3.6 written",
    reading: .init(NITFDocumentReader.self), writing: .init(NITFDocumentWriter.self),
    codes: DiagnosticCode.nitf + DiagnosticCode.xml + DiagnosticCode.markup,
    validating: NITFStructure.validating, sniff: sniff)

  /// 90 for the root element with its namespace or a sign of NITF's own, 80 for the name alone.
  private static func sniff(_ head: FormatDescriptor.Head) -> FormatDescriptor.Score? {
    guard let root = XMLHead.root(of: head.bytes), root.localName == "nitf" else { return nil }
    if root.namespaces.contains(where: { NITFReader.namespaces.contains($0) }) {
      return .init(90, "the root element nitf in the namespace of NITF")
    }
    if let version = root.attributes["version"], version.contains("NITF") {
      return .init(90, "the root element nitf with a version of NITF")
    }
    return .init(80, "the root element nitf")
  }
}

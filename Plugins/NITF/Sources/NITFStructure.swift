internal import WireformCore
internal import WireformXML

/// The structural rules of NITF, after the schema of 3.6; documents from 2.5 on keep them.
enum NITFStructure {
  static let validating = FormatDescriptor.Validating(schemaName: "nitf-3-") { (source, report) throws(FormatError) in
    try rules.check(&source, report: &report)
  }

  private static let rules = XMLStructure(
    roots: ["nitf"],
    """
    nitf: head? body
    head: title? meta* tobject? iim? docdata? pubdata* revision-history*
    meta @content
    tobject: tobject.property* tobject.subject*
    body: body.head? body.content* body.end?
    docdata: (correction|evloc|doc-id|del-list|urgency|fixture|date.issue|date.release|date.expire|doc-scope|series|ed-msg|du-key|doc.copyright|doc.rights|key-list|identified-content)*
    body.head: hedline* note* rights? byline* distributor? dateline* abstract* series?
    hedline: hl1 hl2*
    body.end: tagline? bibliography?
    tobject.subject @tobject.subject.refnum
    media @media-type: media-metadata* (media-reference|media-object)+ media-caption* media-producer*
    media-metadata @name
    date.issue@norm = date
    date.release@norm = date
    date.expire@norm = date
    urgency@ed-urg = 1..8
    """)
}

public import WireformCore

/// A case in which a format breaks a law.
public struct Violation: Sendable, Hashable, CustomStringConvertible {
  /// The law.
  public var law: Law
  /// The format's id.
  public var format: String
  /// What was tried: the name of a sample, or which generated Article.
  public var subject: String
  /// What is wrong, a clause.
  public var message: String
  /// The field that it is about.
  public var path: FieldPath?
  /// A small Article that shows it.
  public var article: Article?
  /// The document that shows it.
  public var document: [UInt8]?
  /// What all violations of the same kind have in common, so that each kind is reported once.
  var signature: String

  init(
    _ law: Law, _ format: String, _ subject: String, _ message: String, signature: String, path: FieldPath? = nil,
    article: Article? = nil, document: [UInt8]? = nil
  ) {
    self.law = law
    self.format = format
    self.subject = subject
    self.message = message
    self.signature = signature
    self.path = path
    self.article = article
    self.document = document
  }

  /// The law, the format, the subject and the message, and below them the Article or the head of the document.
  public var description: String {
    var text = "\(format) breaks the law of \(law.rawValue) on \(subject): \(message)"
    if let path, !path.steps.isEmpty { text += " (\(path))" }
    if let article { text += "\n" + Violation.indented(article.debugDescription) }
    if let document {
      let head = String(decoding: document.prefix(600), as: UTF8.self)
      text += "\n" + Violation.indented(document.count > 600 ? head + "…" : head)
    }
    return text
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
  }
}

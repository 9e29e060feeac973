internal import WireformCore

/// The HTML elements within a text that the Article has a node for.
enum InlineElement: String {
  case em, i, strong, b, u, s, del, strike, sup, sub, code, q, span, a, time, cite, br

  private static let spanAttributes: Set<String> = ["class", "lang"]

  /// The inline that an element is.
  func inline(_ tag: HTMLTag, _ content: [Inline], _ report: inout Report) -> Inline {
    switch self {
    case .em, .i: .emphasis(span(tag, content))
    case .strong, .b: .strong(span(tag, content))
    case .u: .underline(span(tag, content))
    case .s, .del, .strike: .strike(span(tag, content))
    case .sup: .superscript(span(tag, content))
    case .sub: .subscript(span(tag, content))
    case .code: .code(span(tag, content))
    case .q: .quote(span(tag, content))
    case .a: link(tag, content)
    case .time: time(tag, content)
    case .span: entity(tag, content, &report) ?? .span(span(tag, content))
    case .cite: .span(InlineElement.cite(tag, content))
    case .br: .lineBreak
    }
  }

  private func span(_ tag: HTMLTag, _ content: [Inline]) -> InlineSpan {
    var span = InlineSpan(content, role: tag["class"], language: tag["lang"])
    span.extras = tag.extras(except: InlineElement.spanAttributes)
    return span
  }

  /// The role by which a `cite` is known until the quotation around it takes it for its attribution.
  static let citeRole = "cite"

  private static func cite(_ tag: HTMLTag, _ content: [Inline]) -> InlineSpan {
    var span = InlineSpan(content, role: citeRole, language: tag["lang"])
    span.extras = tag.extras(except: spanAttributes)
    return span
  }

  private func link(_ tag: HTMLTag, _ content: [Inline]) -> Inline {
    var link = InlineLink()
    link.href = tag["href"]
    link.title = tag["title"]
    link.content = content
    link.extras = tag.extras(except: ["href", "title"])
    return .link(link)
  }

  private func time(_ tag: HTMLTag, _ content: [Inline]) -> Inline {
    let date = tag["datetime"].flatMap { PartialDate($0) }
    var time = InlineTime(date, content)
    time.extras = tag.extras(except: date == nil ? [] : ["datetime"])
    return .time(time)
  }

  /// A mention of a concept, which the writer puts as JSON into `data-concept`; JSON is YAML.
  private func entity(_ tag: HTMLTag, _ content: [Inline], _ report: inout Report) -> Inline? {
    guard let json = tag["data-concept"],
      let composed = try? YAMLComposer.compose(Array(json.utf8), depth: report.limits.depth),
      case .mapping(let entries) = composed.root
    else { return nil }
    var problems: [ValueReader.Problem] = []
    let members = entries.map { Value.Member($0.key, YAMLScalar.unwrapped($0.value)) }
    let concept: Concept? = ValueReader.read(.object(members), problems: &problems)
    guard let concept, problems.isEmpty else { return nil }
    var entity = InlineEntity(concept, content)
    entity.extras = tag.extras(except: ["data-concept"])
    return .entity(entity)
  }
}

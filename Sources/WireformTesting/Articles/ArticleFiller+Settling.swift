internal import WireformCore

/// What makes of parts whose fields were filled one by one parts that contradict neither themselves nor their kind.
extension ArticleFiller {
  mutating func settled<P: ArticlePart>(_ part: P, under key: String) -> P {
    let settled: any ArticlePart =
      switch part {
      case let concept as Concept: settledConcept(concept, under: key)
      case let inline as Inline: settledInline(inline)
      case let block as Block: settledBlock(block)
      case let cell as TableCell: settledCell(cell, under: key)
      case let line as Line: settledLine(line, under: key)
      case is Dateline: dateline()
      case let embargo as Embargo: settledEmbargo(embargo)
      case let rendition as Rendition: settledRendition(rendition)
      case let item as GroupItem: settledItem(item)
      case let point as ContactPoint: settledPoint(point)
      case let expression as RightsExpression: settledExpression(expression)
      case let id as AltID: AltID("ALT-\(number())", type: id.type, role: id.role, environment: id.environment)
      default: part
      }
    return settled as? P ?? part
  }

  /// Only a byline has the title of its writer.
  private func settledLine(_ line: Line, under key: String) -> Line {
    var line = line
    if key != "bylines" { line.title = nil }
    return line
  }

  private mutating func settledBlock(_ block: Block) -> Block {
    switch block {
    case .list(let list): .list(settledList(list))
    case .table(let table): .table(settledTable(table))
    default: block
    }
  }

  private mutating func settledConcept(_ concept: Concept, under key: String) -> Concept {
    var result = concept
    let isInner = stack.dropLast().contains { $0.part == "Concept" || $0.part == "Inline.entity" }
    if isInner {
      result = Concept(name: concept.name, uri: concept.uri, qcode: concept.qcode)
      if key == "related" || key == "facets" { result.details.rel = "crel:related" }
    }
    result.type = type(of: key, concept)
    if !isInner { trim(&result, under: key) }
    spell(&result, under: key)
    return result
  }

  /// The nature that goes with the list that a concept stands in.
  private mutating func type(of key: String, _ concept: Concept) -> String? {
    switch key {
    case "people": "cpnat:person"
    case "organisations": "cpnat:organisation"
    case "places": "cpnat:geoArea"
    case "events": "cpnat:event"
    case "objects": "cpnat:object"
    case "concept": "cpnat:person"
    case "subjects": concept.type
    default: nil
    }
  }

  /// Takes away what a concept of this list cannot have: a topic has no telephone, a person no latitude.
  private func trim(_ concept: inout Concept, under key: String) {
    let isParty = ["creators", "contributors", "infoSources", "people", "holder", "provider", "party"].contains(key)
    let isAbout = ["subjects", "people", "organisations", "places", "events", "objects"].contains(key)
    var details = concept.details
    if !["creators", "contributors", "people", "party"].contains(key) {
      (details.givenName, details.familyName, details.jobTitle) = (nil, nil, nil)
    }
    if !isParty {
      (details.affiliation, details.contactInfo) = ([], [])
    }
    if !["creators", "contributors", "infoSources"].contains(key) { concept.role = nil }
    if key != "organisations" { details.symbols = [] }
    if key != "places", key != "located" { (details.position, details.address) = (nil, nil) }
    if !isAbout {
      (details.relevance, details.confidence, details.creator, details.rel) = (nil, nil, nil, nil)
      (details.narrower, details.sameAs, details.related, details.facets) = ([], [], [], [])
      details.rank = nil
    }
    if !isAbout, key != "located" { concept.broader = [] }
    concept.details = details
  }

  /// Gives a concept one identity: a code of IPTC with its URI, a code or a URI of someone else's, or a name alone.
  private mutating func spell(_ concept: inout Concept, under key: String) {
    let codes = codes(of: key)
    let form = turn("form of \(key)", of: 6)
    let (uri, qcode, literal) = (concept.uri, concept.qcode, concept.literal)
    (concept.uri, concept.qcode, concept.literal) = (nil, nil, nil)
    let (scheme, code) = (concept.details.scheme, concept.details.code)
    (concept.details.scheme, concept.details.code) = (nil, nil)
    switch form {
    case 0, 1:
      guard !codes.isEmpty else { return concept.uri = uri ?? "http://example.org/concepts/\(number())" }
      let code = random.pick(codes)
      (concept.name, concept.uri, concept.qcode) = (code.name, code.uri, code.qcode)
    case 2: concept.literal = literal
    case 3: concept.qcode = qcode ?? "exmpl:\(number())"
    case 4 where key == "subjects": (concept.details.scheme, concept.details.code) = (scheme, code)
    default: break
    }
  }

  private func codes(of key: String) -> [Vocabulary.Code] {
    switch key {
    case "subjects", "broader", "narrower", "sameAs", "related": Vocabulary.subjects
    case "genres": Vocabulary.genres
    case "provider": Vocabulary.providers
    case "signals": Vocabulary.signals
    case "digitalSourceType": Vocabulary.sourceTypes
    case "services", "products": Vocabulary.services
    case "audiences": Vocabulary.audiences
    default: []
    }
  }

  /// A stretch has a role or a language only where it is a span, code is plain, and a span says something.
  private mutating func settledInline(_ inline: Inline) -> Inline {
    func bare(_ span: InlineSpan) -> InlineSpan { InlineSpan(span.content) }
    switch inline {
    case .emphasis(let span): return .emphasis(bare(span))
    case .strong(let span): return .strong(bare(span))
    case .underline(let span): return .underline(bare(span))
    case .strike(let span): return .strike(bare(span))
    case .superscript(let span): return .superscript(bare(span))
    case .subscript(let span): return .subscript(bare(span))
    case .quote(let span): return .quote(bare(span))
    case .code(let span): return .code(InlineSpan(span.content.plainText))
    case .span(var span):
      if span.role == nil, span.language == nil { span.language = "fr" }
      return .span(span)
    case .text, .lineBreak, .link, .entity, .time, .image, .note, .raw: return inline
    }
  }

  private mutating func settledList(_ list: List) -> List {
    var list = list
    if list.ordered != true { list.start = nil }
    let isTaskList = list.ordered != true && random.chance(20)
    for index in list.items.indices {
      let isChecked = isTaskList || (isComplete && index == 0 && list.ordered != true)
      list.items[index].checked = isChecked ? random.chance(50) : nil
    }
    return list
  }

  /// Two columns wherever spans do not say otherwise.
  private mutating func settledTable(_ table: Table) -> Table {
    var table = table
    for index in table.columns.indices { table.columns[index].span = nil }
    if table.columns.count != 2 { table.columns = [] }
    guard isComplete || random.chance(20) else { return table }
    if table.header.count == 2 {
      table.header[0] = Array(table.header[0].prefix(1))
      table.header[0][0].colspan = 2
    }
    if table.rows.count == 2, table.rows[1].count == 2 {
      table.rows[0][0].rowspan = 2
      table.rows[1].removeFirst()
    }
    return table
  }

  private func settledCell(_ cell: TableCell, under key: String) -> TableCell {
    var cell = cell
    (cell.colspan, cell.rowspan) = (nil, nil)
    if key != "rows" { cell.header = nil }
    return cell
  }

  private mutating func settledEmbargo(_ embargo: Embargo) -> Embargo {
    Embargo(until: isComplete ? (variant == 0 ? embargo.until : nil) : embargo.until)
  }

  private mutating func settledRendition(_ rendition: Rendition) -> Rendition {
    var rendition = rendition
    if turn("rendition", of: 2) == 0 {
      rendition.text = nil
    } else {
      rendition.text = sentence()
      rendition.contentType = "text/plain"
      (rendition.href, rendition.width, rendition.height, rendition.duration) = (nil, nil, nil, nil)
    }
    return rendition
  }

  private func settledItem(_ item: GroupItem) -> GroupItem {
    var item = item
    item.group = nil
    return item
  }

  private mutating func settledPoint(_ point: ContactPoint) -> ContactPoint {
    var point = point
    if turn("contact", of: 2) == 0 {
      point.type = "address"
      point.value = nil
      point.address =
        point.address
        ?? { () -> Address in
          var address = Address()
          address.locality = "Paris"
          return address
        }()
    } else {
      point.address = nil
    }
    return point
  }

  private mutating func settledExpression(_ expression: RightsExpression) -> RightsExpression {
    var expression = expression
    if turn("expression", of: 2) == 0, expression.href != nil {
      expression.text = nil
    } else {
      expression.href = nil
    }
    return expression
  }

  /// A dateline as an agency writes it, all parts of one text.
  private mutating func dateline() -> Dateline {
    let place = isComplete ? Vocabulary.places[3] : random.pick(Vocabulary.places)
    let source = random.pick(["Reuters", "AFP", "AP", "dpa"])
    let hasDate = isComplete || random.chance(50)
    let day = 10 + random.below(18)
    var dateline = Dateline()
    dateline.places = [DatelinePlace(place.city, qualifier: place.qualifier, country: place.country)]
    dateline.city = place.city
    dateline.source = source
    dateline.separator = random.pick(["-", "--", "—"])
    dateline.date = hasDate ? PartialDate("--11-\(day)") : nil
    let head = place.city + (place.qualifier.map { ", \($0)" } ?? "") + (hasDate ? ", Nov \(day)" : "")
    let text = "\(head) (\(source))"
    dateline.text = text
    dateline.runIn = "\(text) \(dateline.separator ?? "-") "
    return dateline
  }
}

extension AltID {
  fileprivate init(_ value: String, type: String?, role: String?, environment: String?) {
    self.init(value, type: type, role: role)
    self.environment = environment
  }
}

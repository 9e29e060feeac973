internal import WireformCore
internal import WireformXML

/// What NITF 3.6 allows in the heads: attributes and children by element, for what is written back from extras.
///
/// An agency's private attributes are read and kept, but written into NITF only where its schema has them, since what
/// is written must be valid.
enum NITFGrammar {
  /// What a value of an attribute must be.
  enum Kind {
    case text, token, tokens
    case words(Set<String>)
  }

  struct Rule {
    var attributes: [String: Kind] = [:]
    var required: Set<String> = []
    var children: Set<String> = []
    var isMixed = false
    var isCommon = false
  }

  /// An element a line: its name, its attributes, its children. `#` marks a token, `!` what is required, `=` the words
  /// that are allowed; `+` stands for class, style and language, `text` for text,
  /// `enriched` for text with markup.
  private static let table = """
    nitf|class##|
    head||
    title|type=main,subtitle,parttitle,alternate,abbrev,other|text
    meta|http-equiv# name# content!|
    tobject|tobject.type|tobject.property tobject.subject
    tobject.property|tobject.property.type|
    tobject.subject|tobject.subject.ipr tobject.subject.refnum#! tobject.subject.code tobject.subject.type tobject.subject.matter tobject.subject.detail|
    iim|ver#|ds
    ds|num#! value|
    docdata|management-status management-doc-idref management-idref-status|
    correction|info id-string regsrc|
    evloc|iso-cc state-prov county-dist city|
    doc-id|regsrc id-string|
    del-list||from-src
    from-src|src-name level-number|
    urgency|ed-urg#|
    fixture|fix-id|
    date.issue|norm|
    date.release|norm|
    date.expire|norm|
    doc-scope|scope|
    series|series.name series.part# series.totalpart#|
    ed-msg|msg-type info|
    du-key|generation# part# version# key|
    doc.copyright|year# holder|
    doc.rights|owner startdate enddate agent geography location-code code-source type limitations|
    key-list||keyword
    keyword|key|
    identified-content||person org location event function object.title virtloc classifier
    pubdata|type=print,audio,video,web,appliance,other item-length unit-of-measure date.publication name issn volume number issue edition.name edition.area position.section position.sequence ex-ref|
    revision-history|name function=writer-author,editor,producer,archivist,videographer,graphic-artist,photographer,statistician,other norm comment|
    person|+ idsrc value gender=male,female|text name.given name.family function alt-code
    name.given|+|text
    name.family|+|text
    org|+ idsrc value|text alt-code
    location|+ location-code code-source|text sublocation city state region country alt-code
    sublocation|+ location-code code-source|text alt-code
    city|+ city-code code-source|text alt-code
    state|+ state-code code-source|text alt-code
    region|+ region-code code-source|text alt-code
    country|+ iso-cc|text alt-code
    event|+ start-date end-date idsrc value|text alt-code
    function|idsrc value|text alt-code
    object.title|+ idsrc value|text alt-code
    virtloc|+ idsrc value|text alt-code
    classifier|+ type idsrc value|text alt-code
    alt-code|idsrc! value!|
    body|+|
    body.head||
    body.content||
    body.end||
    hedline|+|hl1 hl2
    hl1|+|enriched
    hl2|+|enriched
    note|+ noteclass=cpyrt,end,hd,editorsnote,trademk,undef type=std,pa,npa|
    rights||text rights.owner rights.startdate rights.enddate rights.agent rights.geography rights.type rights.limitations
    rights.owner|contact|text
    rights.startdate|norm|text
    rights.enddate|norm|text
    rights.agent|contact|text
    rights.geography|location-code code-source|text
    rights.type||text
    rights.limitations||text
    byline|+|text person byttl location virtloc
    byttl||text org
    distributor|+|text org
    dateline|+|text location story.date
    story.date|norm|text
    abstract|+|
    tagline|+ type=std,pa,npa|enriched
    a|+ href name rel# rev# title|enriched
    em|+|enriched
    lang|+ idsrc value|enriched
    q|+ quote-source|enriched
    br||
    chron|+ norm|text
    money|+ unit date|text
    bibliography|+|text
    """

  /// What may stand in a text.
  private static let enriched: Set<String> = [
    "a", "br", "chron", "classifier", "em", "event", "function", "lang", "location", "money", "object.title", "org",
    "person", "q", "virtloc",
  ]

  static let rules: [String: Rule] = {
    var rules: [String: Rule] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: "|", omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      var rule = Rule()
      for word in parts[1].split(separator: " ") { rule.add(word) }
      rule.children = Set(parts[2].split(separator: " ").map(String.init))
      rule.isMixed = rule.children.remove("text") != nil
      if rule.children.remove("enriched") != nil {
        rule.isMixed = true
        rule.children = enriched
      }
      rules[String(parts[0])] = rule
    }
    return rules
  }()

  /// Whether an attribute may stand on an element with this value; ids and foreign attributes are judged elsewhere.
  static func allows(_ name: String, _ value: String, on element: String) -> Bool {
    guard let rule = rules[element] else { return false }
    if rule.isCommon {
      if name == "class" || name == "style" { return true }
      if name == "xml:lang" { return MarkupText.isLanguage(value) }
    }
    switch rule.attributes[name] {
    case .text?: return true
    case .token?: return isToken(value)
    case .tokens?: return value.split(separator: " ").allSatisfy { isToken(String($0)) } && !value.isEmpty
    case .words(let words)?: return words.contains(value)
    case nil: return false
    }
  }

  /// Whether a value may stand where XML wants a name token.
  static func isToken(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (0x30...0x3A).contains(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F
          || (0x61...0x7A).contains(byte | 0x20)
      }
  }

  /// Whether an element from extras may be written.
  static func allows(_ element: Value, depth: Int = 0) -> Bool {
    guard let name = element["name"]?.string, let rule = rules[name], depth < 16 else { return false }
    var given: Set<String> = []
    for member in members(element["attributes"]) {
      guard let value = member.value.string, allows(member.key, value, on: name), given.insert(member.key).inserted
      else { return false }
    }
    guard rule.required.isSubset(of: given) else { return false }
    guard case .array(let content)? = element["content"] else { return true }
    return content.allSatisfy { part in
      if part.string != nil { return rule.isMixed }
      return part["name"]?.string.map { rule.children.contains($0) } == true && allows(part, depth: depth + 1)
    }
  }

  static func members(_ value: Value?) -> [Value.Member] {
    if case .object(let members)? = value { members } else { [] }
  }
}

extension NITFGrammar.Rule {
  /// Takes over one word of the table.
  fileprivate mutating func add(_ word: Substring) {
    if word == "+" {
      isCommon = true
      return
    }
    var word = word
    if word.last == "!" {
      word.removeLast()
      required.insert(String(word.prefix { $0 != "#" }))
    }
    if word.hasSuffix("##") {
      attributes[String(word.dropLast(2))] = .tokens
    } else if word.last == "#" {
      attributes[String(word.dropLast())] = .token
    } else if let equals = word.firstIndex(of: "=") {
      let words = word[word.index(after: equals)...].split(separator: ",").map(String.init)
      attributes[String(word[..<equals])] = .words(Set(words))
    } else {
      attributes[String(word)] = .text
    }
  }
}

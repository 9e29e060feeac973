/// What NewsML 1.2 allows in each element: which children, how often and in which order, and which attributes.
///
/// From the standard's DTD, a line an element: its name, its children in order, its attributes. Behind a child `!`
/// stands for once, `+` for at least once, `?` for at most once, `*` for any number; behind an attribute `!` for
/// required. `@` is Duid and Euid, `=` the formal name with its vocabulary, `~` the same where it may be missing, `%`
/// who assigned it and how surely.
struct Grammar: Sendable {
  /// A child or an attribute.
  struct Part: Sendable {
    let name: String
    var isRequired = false
    var isRepeatable = false
  }

  /// What one element allows.
  final class Rule: Sendable {
    let children: [Part]
    let attributes: [Part]
    let hasText: Bool
    let hasAny: Bool
    /// Whether any of the children must be there.
    let hasRequired: Bool

    init(children: [Part], attributes: [Part], hasText: Bool, hasAny: Bool) {
      self.children = children
      self.attributes = attributes
      self.hasText = hasText
      self.hasAny = hasAny
      hasRequired = children.contains(where: \.isRequired)
    }

    func order(of child: String) -> Int? { children.firstIndex { $0.name == child } }
  }

  /// The rules by the names of the elements.
  static let rules: [String: Rule] = {
    var rules: [String: Rule] = [:]
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: "|", omittingEmptySubsequences: false)
      guard fields.count == 3, let name = fields[0].split(separator: " ").first else { continue }
      rules[String(name)] = rule(children: fields[1], attributes: fields[2])
    }
    return rules
  }()

  private static func rule(children: Substring, attributes: Substring) -> Rule {
    var parts: [Part] = []
    var (hasText, hasAny) = (false, false)
    for word in children.split(separator: " ") {
      if word == "TEXT" {
        hasText = true
      } else if word == "ANY" {
        hasAny = true
      } else {
        let mark = word.last
        parts.append(
          Part(
            name: String(word.dropLast()), isRequired: mark == "!" || mark == "+",
            isRepeatable: mark == "*" || mark == "+"))
      }
    }
    return Rule(
      children: parts, attributes: attributes.split(separator: " ").flatMap { self.attributes($0) }, hasText: hasText,
      hasAny: hasAny)
  }

  private static func attributes(_ word: Substring) -> [Part] {
    switch word {
    case "@": [Part(name: "Duid"), Part(name: "Euid")]
    case "=": [Part(name: "FormalName", isRequired: true), Part(name: "Vocabulary"), Part(name: "Scheme")]
    case "~": [Part(name: "FormalName"), Part(name: "Vocabulary"), Part(name: "Scheme")]
    case "%":
      ["AssignedBy", "Importance", "Confidence", "HowPresent", "DateAndTime"].map { Part(name: $0) }
    default:
      [Part(name: String(word.filter { $0 != "!" }), isRequired: word.last == "!")]
    }
  }

  private static let table = """
    AdministrativeMetadata | Catalog? FileName? SystemIdentifier? Provider? Creator* Source* Contributor* Property* | @
    AssociatedWith | Comment* | @ ~ NewsItem
    BasisForChoice | TEXT | @ Rank
    ByLine | TEXT Origin* | @ xml:lang
    ByLineTitle | TEXT Origin* | @ xml:lang
    Catalog | Resource* TopicUse* | @ Href
    Characteristics | SizeInBytes? Property* | @
    Comment | TEXT | @ xml:lang TranslationOf ~
    ContentItem | Comment* Catalog? MediaType? Format? MimeType? Notation? Characteristics? Encoding? DataContent? | @ Href
    Contribution || @ =
    Contributor | Comment* Party+ Contribution* | @
    Copyright | Comment* CopyrightHolder! CopyrightDate! | @ %
    CopyrightDate | TEXT Origin* | @ xml:lang
    CopyrightHolder | TEXT Origin* | @ xml:lang
    CopyrightLine | TEXT Origin* | @ xml:lang
    Creator | Comment* Party+ Contribution* | @
    CreditLine | TEXT Origin* | @ xml:lang
    DataContent | ANY | @
    DateAndTime | TEXT | @
    DateId | TEXT |
    DateLabel | TEXT | @
    DateLine | TEXT Origin* | @ xml:lang
    DateLineDate | TEXT | @
    DefaultVocabularyFor || @ Context! Scheme
    Delete || @ DuidRef!
    DerivedFrom | Comment* | @ ~ NewsItem
    Description | TEXT | @ xml:lang Variant
    DescriptiveMetadata | Catalog? Language* Genre* SubjectCode* OfInterestTo* DateLineDate? Location* TopicOccurrence* Property* | @ %
    Encoding | Encoding? DataContent? | @ Notation!
    EndDate | TEXT Origin* | @ xml:lang %
    FileName | TEXT | @
    FirstCreated | TEXT | @
    FormalName | TEXT | @ Scheme
    Format || @ =
    FutureStatus || @ =
    Genre || @ = %
    Geography | TEXT Origin* | @ xml:lang %
    HeadLine | TEXT Origin* | @ xml:lang
    Identification | NewsIdentifier! NameLabel? DateLabel? Label* | @
    InsertAfter | ANY | @ DuidRef!
    InsertBefore | ANY | @ DuidRef!
    Instruction | RevisionStatus* | @ =
    KeywordLine | TEXT Origin* | @ xml:lang
    Label | LabelType! LabelText! | @
    LabelText | TEXT | @
    LabelType || @ =
    Language || @ = %
    Limitations | TEXT Origin* | @ xml:lang %
    Location | Property* | @ % xml:lang Topic
    MediaType || @ =
    Metadata | Catalog? MetadataType! Property+ | @
    MetadataType || @ =
    MimeType || @ =
    NameLabel | TEXT | @
    NewsComponent | Comment* Catalog? TopicSet* Role? BasisForChoice* NewsLines? AdministrativeMetadata? RightsMetadata? DescriptiveMetadata? Metadata* NewsItem* NewsItemRef* NewsComponent* ContentItem* | @ Essential EquivalentsList xml:lang
    NewsEnvelope | TransmissionId? SentFrom? SentTo? DateAndTime! NewsService* NewsProduct* Priority? | @
    NewsIdentifier | ProviderId! DateId! NewsItemId! RevisionId! PublicIdentifier! |
    NewsItem | Comment* Catalog? Identification! NewsManagement! NewsComponent? Update* TopicSet? | @ xml:lang
    NewsItemId | TEXT | Vocabulary Scheme
    NewsItemRef | Comment* | @ NewsItem
    NewsItemType || @ =
    NewsLine | NewsLineType! NewsLineText+ | @
    NewsLineText | TEXT Origin* | @ xml:lang
    NewsLineType || @ =
    NewsLines | HeadLine* SubHeadLine* ByLine* ByLineTitle* DateLine* CreditLine* CopyrightLine* RightsLine* SeriesLine* SlugLine* KeywordLine* NewsLine* | @
    NewsML | Catalog? TopicSet* NewsEnvelope! NewsItem+ | @ Version
    NewsManagement | NewsItemType! FirstCreated! ThisRevisionCreated! Status! StatusWillChange* Urgency? RevisionHistory? DerivedFrom* AssociatedWith* Instruction* Property* | @
    NewsProduct || @ =
    NewsService || @ =
    Notation || @ =
    OfInterestTo | Relevance? | @ = %
    Origin | TEXT Origin* | @ % Href
    Party | Property* | @ = Topic
    Priority || @ =
    Property | Property* | @ = % Value ValueRef AllowedValues AllowedScheme
    Provider | Comment* Party+ | @
    ProviderId | TEXT | Vocabulary
    PublicIdentifier | TEXT |
    Relevance || @ = %
    Replace | ANY | @ DuidRef!
    Resource | Urn? Url* DefaultVocabularyFor* | @
    RevisionHistory || @ Href!
    RevisionId | TEXT | PreviousRevision! Update!
    RevisionStatus | Status! | @ Revision
    RightsHolder | TEXT Origin* | @ xml:lang %
    RightsLine | TEXT Origin* | @ xml:lang
    RightsMetadata | Catalog? Copyright* UsageRights* Property* | @ %
    Role || @ =
    SentFrom | Comment* Party+ | @
    SentTo | Comment* Party+ | @
    SeriesLine | TEXT Origin* | @ xml:lang
    SizeInBytes | TEXT | @
    SlugLine | TEXT Origin* | @ xml:lang
    Source | Comment* Party+ | @ NewsItem
    StartDate | TEXT Origin* | @ xml:lang %
    Status || @ =
    StatusWillChange | FutureStatus! DateAndTime! | @
    SubHeadLine | TEXT Origin* | @ xml:lang
    Subject || @ = %
    SubjectCode | Subject* SubjectMatter* SubjectDetail* SubjectQualifier* | @ %
    SubjectDetail || @ = %
    SubjectMatter || @ = %
    SubjectQualifier || @ = %
    SystemIdentifier | TEXT | @
    ThisRevisionCreated | TEXT | @
    Topic | Comment* Catalog? TopicType+ FormalName* Description* Property* | @ Details
    TopicOccurrence || @ % Topic
    TopicSet | Comment* Catalog? TopicSetRef* Topic* | @ =
    TopicSetRef | Comment* | @ TopicSet
    TopicType || @ =
    TopicUse || Topic! Context
    TransmissionId | TEXT | @ Repeat
    Update | InsertBefore* InsertAfter* Replace* Delete* | @
    Urgency || @ =
    Url | TEXT | @
    Urn | TEXT | @
    UsageRights | UsageType? Geography? RightsHolder? Limitations? StartDate? EndDate? | @ %
    UsageType | TEXT Origin* | @ xml:lang %
    """
}

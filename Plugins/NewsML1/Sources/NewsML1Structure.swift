internal import WireformCore
internal import WireformXML

/// The structural rules of NewsML 1.2, after its DTD.
enum NewsML1Structure {
  static let validating = FormatDescriptor.Validating(schemaName: "NewsML_1.") { (source, report) throws(FormatError) in
    try rules.check(&source, report: &report)
  }

  private static let named = [
    "Contribution", "Format", "FutureStatus", "Genre", "LabelType", "Language", "MediaType", "MetadataType", "MimeType",
    "NewsItemType", "NewsLineType", "NewsProduct", "NewsService", "Notation", "Priority", "Relevance", "Role",
    "Status", "Subject", "SubjectDetail", "SubjectMatter", "SubjectQualifier", "TopicType", "Urgency",
  ]

  private static let rules = XMLStructure(
    roots: ["NewsML"], frames: ["NewsML"],
    """
    NewsML: Catalog? TopicSet* NewsEnvelope NewsItem+
    NewsEnvelope: TransmissionId? SentFrom? SentTo? DateAndTime NewsService* NewsProduct* Priority?
    NewsItem: Comment* Catalog? Identification NewsManagement (NewsComponent|Update|TopicSet)*
    Identification: NewsIdentifier NameLabel? DateLabel? Label*
    NewsIdentifier: ProviderId DateId NewsItemId RevisionId PublicIdentifier
    RevisionId @PreviousRevision @Update
    Label: LabelType LabelText
    NewsManagement: NewsItemType FirstCreated ThisRevisionCreated Status StatusWillChange* Urgency? RevisionHistory? DerivedFrom* AssociatedWith* Instruction* Property*
    StatusWillChange: FutureStatus DateAndTime
    NewsComponent: Comment* Catalog? TopicSet* Role? BasisForChoice* NewsLines? AdministrativeMetadata? RightsMetadata? DescriptiveMetadata? Metadata* (NewsItem|NewsItemRef|NewsComponent|ContentItem)*
    NewsLines: (HeadLine|SubHeadLine|ByLine|ByLineTitle|DateLine|CreditLine|CopyrightLine|RightsLine|SeriesLine|SlugLine|KeywordLine|NewsLine)*
    NewsLine: NewsLineType NewsLineText+
    AdministrativeMetadata: Catalog? FileName? SystemIdentifier? Provider? Creator* Source* Contributor* Property*
    Provider: Comment* Party+
    Creator: Comment* Party+ Contribution*
    Source: Comment* Party+
    Contributor: Comment* Party+ Contribution*
    SentFrom: Comment* Party+
    SentTo: Comment* Party+
    Party @FormalName: Property*
    Property @FormalName: Property*
    RightsMetadata: Catalog? Copyright* UsageRights* Property*
    Copyright: Comment* CopyrightHolder CopyrightDate
    UsageRights: UsageType? Geography? RightsHolder? Limitations? StartDate? EndDate?
    DescriptiveMetadata: Catalog? Language* Genre* SubjectCode* OfInterestTo* DateLineDate? Location* TopicOccurrence* Property*
    SubjectCode: (Subject|SubjectMatter|SubjectDetail|SubjectQualifier)*
    OfInterestTo @FormalName: Relevance?
    Metadata: Catalog? MetadataType Property+
    ContentItem: Comment* Catalog? MediaType? Format? MimeType? Notation? Characteristics? (Encoding|DataContent)?
    Encoding @Notation: (Encoding|DataContent)?
    Characteristics: SizeInBytes? Property*
    Topic: Comment* Catalog? TopicType+ FormalName* Description* Property*
    TopicSet @FormalName: Comment* Catalog? TopicSetRef* Topic*
    \(named.map { "\($0) @FormalName" }.joined(separator: "\n"))
    FirstCreated = basicDateTime
    ThisRevisionCreated = basicDateTime
    DateAndTime = basicDateTime
    Urgency@FormalName = 1..8
    RevisionId@Update = N|U|A
    SizeInBytes = count
    """)
}

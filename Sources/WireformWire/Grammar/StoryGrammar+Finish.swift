/// What is told when all parts are known: labels, agency, language, doubts.
extension StoryGrammar {
  mutating func finish() {
    inlineLabels()
    agency()
    if options.guessesLanguage { story.language = LanguageGuess.of(bytes, story) }
    datelineDoubts()
    if !options.headlineIsKnown, story.first(.headline) == nil {
      doubt(.noHeadline, WireRange(range.start, range.start))
    }
  }

  private mutating func agency() {
    if let forced = options.agency {
      story.agency = forced
      story.agencyRule = .agencyForced
    } else if story.agency == nil, let profile = story.dateline?.agency {
      story.agency = profile
      story.agencyRule = .agencySource
    } else if story.agency == nil, let mark = story.parts.last(where: { $0.kind == .endMark }) {
      endMarkAgency(mark.content)
    }
  }

  private mutating func endMarkAgency(_ mark: WireRange) {
    let hash = FoldedHash.of(bytes, mark)
    for profile in Agencies.all where profile.endMarks.contains(where: { FoldedHash.of($0) == hash }) {
      let hasDate = story.dateline?.date != nil
      if profile.date == .always, !hasDate { continue }
      if story.dateline != nil, profile.printsSource, story.dateline?.source == nil { continue }
      story.agency = profile
      story.agencyRule = .agencyEnd
      return
    }
  }

  private mutating func datelineDoubts() {
    guard let dateline = story.dateline else {
      doubt(.noDateline, WireRange(range.start, range.start))
      return
    }
    if dateline.source == nil { doubt(.datelineWithoutSource, dateline.text) }
    if dateline.rule == .datelineUnknownSource, let source = dateline.source { doubt(.unknownSource, source) }
    if let date = dateline.date, date.centuryExpanded { doubt(.centuryExpanded, date.range) }
  }
}

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
    if let forced = options.agencyIndex {
      story.agencyIndex = forced
      story.agencyRule = .agencyForced
    } else if story.agencyIndex == nil, let index = story.dateline?.agencyIndex {
      story.agencyIndex = index
      story.agencyRule = .agencySource
    } else if story.agencyIndex == nil, let mark = story.parts.last(where: { $0.kind == .endMark }) {
      endMarkAgency(mark.content)
    }
  }

  private mutating func endMarkAgency(_ mark: WireRange) {
    guard let group = Agencies.endMarks.find(bytes, mark).map(Int.init) else { return }
    for index in Agencies.endMarkGroups[group] {
      let (date, printsSource) = (Agencies.all[index].date, Agencies.all[index].printsSource)
      if date == .always, story.dateline?.date == nil { continue }
      if story.dateline != nil, printsSource, story.dateline?.source == nil { continue }
      story.agencyIndex = index
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

import Testing
import WireformWire

/// What looks like a dateline and is none: a wrong cut loses text.
@Suite struct RefusalTests {
  static let sentences = [
    "The European Union (EU) - which has 28 members - said it would help.",
    "British Petroleum (BP) - the oil company - said it would help.",
    "The Associated Press (AP) - the agency - said it would help.",
    "Associated Press (AP) -- the agency -- said it would help.",
    "Apple, Google and Amazon - the three giants - said they would help.",
    "By Tuesday, May 5 - the day of the vote - all had left.",
    "Published, May 5 - The day of the vote.",
    "Monday, May 5 - The day of the vote.",
    "EDITOR'S NOTE _ This story is the first of three.",
    "EXCLUSIVE — The harbor of Port Elsa will be closed.",
    "NOTE - The harbor of Port Elsa will be closed.",
    "May 1,500 - the number of ships that came - be the last.",
    "On May 5 (Reuters) reported that the harbor was closed.",
    "WASHINGTON (AP) and other agencies reported from the harbor.",
    "China - the largest market - grew by a tenth.",
    "CHINA - The largest market grew by a tenth.",
    "\"LONDON (Reuters) - is how it begins,\" he said.",
    "U.S._British talks were held in Port Elsa on Friday.",
    "Swiss National Bank (SNB) Chief Jane Doe said rates may rise.",
    "Profit - which fell - was said to be low.",
    "FORT ELSA - A new harbor opens.",
    "10 JAN 90 people died in the harbor.",
    "Data Processing Agreement (DPA) - the duties of the processor",
    "Acute Flaccid Paralysis (AFP) - a sickness",
    "Avtalefestet pensjon (AFP) - vedtak",
    "Jane Doe (Reuters) said the harbor would open",
    "Analysts polled by (Reuters) - said the harbor would open",
    "FIFA - The governing body said it would look at the harbor",
    "BOSTON 3, TORONTO 2 - The second game of the season",
    "NEW YORK - 12 points in the last quarter",
    "TODAY, Nov. 20 - A man was found in the harbor",
    "Smith, Jones and Co (PAP) - said the harbor would open",
    "Two men in LONDON (Reuters) - said the harbor would open",
    "Friday, Nov. 20 - A man was found in the harbor",
    "A - It is a harbor.",
  ]

  @Test(arguments: sentences) func isRefused(_ sentence: String) {
    #expect(DatelineRecogniser().recognise(in: sentence) == nil)
  }
}

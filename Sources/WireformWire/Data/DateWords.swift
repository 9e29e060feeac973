/// Names of days, as page stamps have them.
enum DateWords {
  static let weekdays = WordTable(
    """
    monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|\
    montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|\
    dimanche
    """)
}

import Testing
import WireformCore

@Suite("PartialDate")
struct PartialDateTests {
  @Test(
    "a date in the canonical form is written as it was read",
    arguments: [
      "2015", "2015-11", "2015-11-20", "--11-20", "--02-29", "0000", "9999-12-31", "2016-02-29", "2000-02-29",
      "2015-11-20T12:00", "2015-11-20T12:00:01", "2015-11-20T12:00:01.25", "2015-11-20T12:00:00Z",
      "2015-11-20T12:00:00+03:00", "2015-11-20T12:00:00-05:30", "2015-11-20T24:00:00", "2016-12-31T23:59:60Z",
      "2015-11-20T12:00:00.123456789012+14:00", "--11-20T07:30Z", "2015-11-20T12:00:00.000-00:30",
    ])
  func roundTrip(_ text: String) throws {
    let date = try #require(PartialDate(text))
    #expect(date.description == text)
    #expect(PartialDate(date.description) == date)
  }

  @Test(
    "what feeds write is read where its meaning is plain",
    arguments: [
      ("20151120", "2015-11-20"), ("20151120T120000", "2015-11-20T12:00:00"), ("20151120T1200Z", "2015-11-20T12:00Z"),
      ("20151120T120000+0300", "2015-11-20T12:00:00+03:00"), ("20151120120000", "2015-11-20T12:00:00"),
      ("2015-11-20 12:00:00", "2015-11-20T12:00:00"), ("2015-11-20t12:00:00z", "2015-11-20T12:00:00Z"),
      ("2015-11-20T12:00:00 +0300", "2015-11-20T12:00:00+03:00"),
      ("2015-11-20T12:00:00+03", "2015-11-20T12:00:00+03:00"),
      ("\n 2015-11-20\t", "2015-11-20"), ("2015-11-20T12:00:00,5Z", "2015-11-20T12:00:00.5Z"), ("--1120", "--11-20"),
      ("2015-11-20  12:00", "2015-11-20T12:00"),
    ])
  func lenient(_ text: String, _ expected: String) {
    #expect(PartialDate(text)?.description == expected)
  }

  @Test(
    "what is no date is refused",
    arguments: [
      "", " ", "x", "201511", "15", "2015-13", "2015-00", "2015-02-29", "1900-02-29", "2015-04-31", "2015-11-00",
      "2015-11-20T", "2015-11-20T25:00", "2015-11-20T24:00:01", "2015-11-20T24:00:00.5", "2015-11-20T12:60",
      "2015-11-20T12:00:61", "2015-11-20Z", "2015-11-20+03:00", "2015-11-20T12:00:00+15:00",
      "2015-11-20T12:00:00+03:60",
      "2015-11-20T12:00:00.", "2015-11-20T12:00:00.1234567890123", "2015-11-20T12", "2015-11-20x", "-11-20", "--11",
      "---20", "2015-1-2", "2015-1120", "2015-11-20T12:00:00Zx", "2015-11-20T12:00:00+", "Nov 20 2015", "２０１５",
      "2015-11-20T12:00.5", "20151120T1", "99999", "--02-30", "201511201200",
    ])
  func refused(_ text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test("parts that make no date are refused")
  func parts() {
    #expect(PartialDate() == nil)
    #expect(PartialDate(month: 11) == nil)
    #expect(PartialDate(year: 2015, day: 20) == nil)
    #expect(PartialDate(year: 2015, time: .init(hour: 1, minute: 1)) == nil)
    #expect(PartialDate(year: 10_000) == nil)
    #expect(PartialDate(year: -1) == nil)
    #expect(PartialDate(year: 2015, month: 300, day: 20) == nil)
    #expect(PartialDate(year: 2015, month: 2, day: 28, time: .init(hour: 1, minute: 1, fraction: "5")) == nil)
    #expect(
      PartialDate(year: 2015, month: 2, day: 28, time: .init(hour: 1, minute: 1, second: 1, fraction: "x")) == nil)
    let far = PartialDate.Time(hour: 1, minute: 1, zone: .offset(minutes: 900))
    #expect(PartialDate(year: 2015, month: 2, day: 28, time: far) == nil)
    #expect(PartialDate(month: 2, day: 29)?.description == "--02-29")
  }

  @Test("only a date with time to the second and a zone is complete")
  func complete() {
    #expect(PartialDate("2015-11-20T12:00:00Z")?.isComplete == true)
    for text in ["2015-11-20T12:00:00", "2015-11-20T12:00Z", "--11-20T12:00:00Z", "2015-11-20"] {
      #expect(PartialDate(text)?.isComplete == false, "\(text)")
    }
  }

  @Test("bytes are read as text is, and no more than 64 of them")
  func bytes() {
    func read(_ text: String) -> PartialDate? { Array(text.utf8).withUnsafeBytes { PartialDate(utf8: $0) } }
    #expect(read("2015-11-20") == PartialDate("2015-11-20"))
    #expect(read(String(repeating: " ", count: 60) + "2015") == PartialDate("2015"))
    #expect(read(String(repeating: " ", count: 61) + "2015") == nil)
  }
}

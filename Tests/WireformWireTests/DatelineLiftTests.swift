import Testing
import WireformCore
import WireformWire

/// What is lifted from the head of a body when an element has told the dateline.
@Suite struct DatelineLiftTests {
  @Test(
    "a place that opens a sentence is not cut from it", arguments: ["Merrow won the cup.", "Merrow's lamp is lit."])
  func sentence(text: String) { #expect(DatelineLift.runIn(of: text, element: "Merrow") == nil) }

  @Test("a source of any name in brackets belongs to it")
  func brackets() {
    #expect(DatelineLift.runIn(of: "Merrow (Eksempel): Fyret.", element: "Merrow") == "Merrow (Eksempel): ")
    #expect(DatelineLift.dateline(element: "Merrow", runIn: "Merrow (Eksempel): ")?.source == "Eksempel")
    #expect(DatelineLift.runIn(of: "Merrow (the town", element: "Merrow") == nil)
    #expect(DatelineLift.runIn(of: "Merrow () x", element: "Merrow") == nil)
  }

  @Test("a separator, capitals or a date mark it off")
  func markedOff() {
    #expect(DatelineLift.runIn(of: "Merrow - Fyret.", element: "Merrow") == "Merrow - ")
    #expect(DatelineLift.runIn(of: "MERROW The lamp.", element: "MERROW") == "MERROW ")
    #expect(DatelineLift.runIn(of: "Merrow, 2 March The lamp.", element: "Merrow, 2 March") == "Merrow, 2 March ")
  }
}

/// The names of months in the languages of the wires.
public enum MonthName {
  /// The number of a month by its name, whole or cut short, in any case of letters; a dot behind it does not matter.
  public static func number(_ name: String) -> Int? {
    var name = name
    if name.hasSuffix(".") { name.removeLast() }
    return name.withUTF8 { bytes in
      guard let view = Bytes(UnsafeRawBufferPointer(bytes)) else { return nil }
      return Months.table.find(view, WireRange(0, view.count)).map { Int($0) }
    }
  }
}

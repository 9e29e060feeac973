/// Words of a line that tells what a picture shows.
enum CaptionWords {
  /// Whether the first 400 bytes of `range` hold one of them.
  static func stand(in bytes: Bytes, _ range: WireRange) -> Bool {
    let end = Swift.min(range.end, range.start &+ 400)
    var at = range.start
    while at < end {
      let words: [StaticString]
      switch bytes[at] {
      case 0x50, 0x70: words = onP
      case 0x2F: words = onSlash
      case 0x46, 0x66: words = onF
      case 0x28, 0x5B: words = onBracket
      case 0x47, 0x67: words = ["getty images"]
      case 0x48, 0x68: words = ["handout photo", "handout via"]
      case 0x53, 0x73: words = ["seen in this", "screen grab", "screengrab"]
      case 0x49, 0x69: words = ["in this photo", "in this image", "in this file"]
      case 0x55, 0x75: words = ["undated photo", "undated file"]
      case 0x56, 0x76: words = ["video still"]
      case 0x3D: words = ["=연합뉴스]"]
      case 0xC2: words = ["© "]
      default:
        at &+= 1
        continue
      }
      for word in words where bytes.hasFolded(word, at: at, before: end) { return true }
      at &+= 1
    }
    return false
  }

  private static let onP: [StaticString] = [
    "photo shows", "photo provided", "photo taken", "photo released", "photo courtesy", "photo:", "photograph",
    "pictured",
  ]
  private static let onSlash: [StaticString] = [
    "/tass", "/тасс", "/afp", "/dpa", "/reuters", "/ap)", "/ epa", "/epa", "/xinhua",
  ]
  private static let onF: [StaticString] = ["file photo", "file -", "file –", "file —", "foto:"]
  private static let onBracket: [StaticString] = ["(ap photo", "(photo", "(xinhua photo", "(epa", "[epa=", "(yonhap)"]
}

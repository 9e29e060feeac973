internal import ANPA1312
internal import ArticleJSON
internal import HTML
internal import IPTC7901
internal import Markdown
internal import NITF
internal import NewsML1
internal import NewsMLG2
internal import Ninjs
internal import WireText
public import WireformCore

extension FormatRegistry {
  /// The formats that Wireform brings, in the order in which ties of detection are decided: one line a format.
  public static let builtIn = FormatRegistry([
    WireTextFormat.descriptor,
    IPTC7901Format.descriptor,
    ANPA1312Format.descriptor,
    MarkdownFormat.descriptor,
    NewsMLG2Format.descriptor,
    NewsML1Format.descriptor,
    NITFFormat.descriptor,
    NinjsFormat.descriptor,
    ArticleFormat.descriptor,
    HTMLFormat.descriptor,
  ])
}

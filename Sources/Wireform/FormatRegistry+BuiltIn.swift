internal import ArticleJSON
internal import Ninjs
internal import WireText
public import WireformCore

extension FormatRegistry {
  /// The formats that Wireform brings, in the order in which ties of detection are decided: one line a format.
  public static let builtIn = FormatRegistry([
    WireTextFormat.descriptor,
    NinjsFormat.descriptor,
    ArticleFormat.descriptor,
  ])
}

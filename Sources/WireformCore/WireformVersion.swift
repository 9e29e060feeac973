/// The version of Wireform, as `wireform --version` prints it.
public enum WireformVersion {
  /// Semantic version of this source tree.
  public static let current = "0.1.0"
}

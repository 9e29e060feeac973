// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target: the strict, explicit dialect that CONTRIBUTING.md describes.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library target under `Sources/`.
func module(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

/// The tests of a target under `Sources/`.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A format: one folder of `Plugins/` with its sources and its tests.
func format(_ name: String, _ dependencies: [Target.Dependency]) -> [Target] {
  [
    .target(
      name: name, dependencies: ["WireformCore"] + dependencies, path: "Plugins/\(name)/Sources", swiftSettings: strict),
    .testTarget(
      name: "\(name)Tests", dependencies: [.init(stringLiteral: name), "WireformCore"] + dependencies,
      path: "Plugins/\(name)/Tests", exclude: ["Cases"], swiftSettings: strict),
  ]
}

let package = Package(
  name: "wireform",
  targets: [
    // Floor 1: the Article, the protocols of formats, diagnostics, bytes.
    module("WireformCore"),
    // Floor 3: the grammar of plain wire text.
    module("WireformWire", exclude: ["README.md"]),
    tests("WireformWireTests", ["WireformWire"]),
  ],
  swiftLanguageModes: [.v6]
)

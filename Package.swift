// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target: the strict, explicit dialect that CONTRIBUTING.md describes.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Settings of a target that wraps a C library: every use of its pointers is marked `unsafe`.
let wrapping = strict + [.strictMemorySafety()]

/// A library target under `Sources/`.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [], settings: [SwiftSetting] = strict
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

/// The tests of a target under `Sources/`.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

/// A format: one folder of `Plugins/` with its sources and its tests.
func format(
  _ name: String, _ dependencies: [Target.Dependency], tests: [Target.Dependency] = [],
  settings: [SwiftSetting] = strict
) -> [Target] {
  [
    .target(
      name: name, dependencies: ["WireformCore"] + dependencies, path: "Plugins/\(name)/Sources",
      swiftSettings: settings),
    .testTarget(
      name: "\(name)Tests", dependencies: [.init(stringLiteral: name), "WireformCore"] + dependencies + tests,
      path: "Plugins/\(name)/Tests", exclude: ["Cases"], swiftSettings: strict),
  ]
}

/// The formats that come with Wireform.
let builtIn: [Target.Dependency] = [
  "ANPA1312",
  "ArticleJSON",
  "HTML",
  "IPTC7901",
  "Markdown",
  "NITF",
  "NewsML1",
  "NewsMLG2",
  "Ninjs",
  "WireText",
]

let package = Package(
  name: "wireform",
  products: [
    .library(name: "Wireform", targets: ["Wireform"]),
    .library(name: "WireformTesting", targets: ["WireformTesting"]),
    .executable(name: "wireform", targets: ["WireformCLI"]),
    .executable(name: "wireform-mustache", targets: ["WireformMustache"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // Floor 0: the C libraries of the system.
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(name: "CPosix"),
    // Floor 1: the Article, the protocols of formats, diagnostics, bytes.
    module("WireformCore"),
    tests("WireformCoreTests", ["WireformCore"]),
    // Floor 2: JSON with positions, and the Article's own JSON both ways.
    module("WireformJSON", ["WireformCore"]),
    tests("WireformJSONTests", ["WireformJSON", "WireformCore"], exclude: ["README.md"]),
    // Floor 2: XML as a stream, both ways, over libxml2.
    module("WireformXML", ["WireformCore", "CLibXML2"]),
    tests("WireformXMLTests", ["WireformXML", "WireformCore"]),
    // Floor 3: QCodes, catalogs and scales of the IPTC; bodies in NITF and XHTML.
    module("WireformIPTC", ["WireformCore"]),
    module("WireformMarkup", ["WireformCore", "WireformXML"]),
    // Floor 3: the grammar of wire text.
    module("WireformWire", ["WireformCore"], exclude: ["README.md"]),
    tests("WireformMarkupTests", ["WireformMarkup", "WireformXML", "WireformCore"]),
    tests("WireformWireTests", ["WireformWire", "WireformCore"]),
    // Floor 5: the table of built-in formats, the converter, files.
    module(
      "Wireform", ["WireformCore", "WireformJSON", "CPosix"] + builtIn,
      exclude: ["Protocol/PROTOCOL.md", "Protocol/protocol.schema.json"]),
    tests("WireformTests", ["Wireform", "WireformJSON", "WireformCore"]),
    // Floor 5: the laws that every format keeps, for tests of formats here and elsewhere.
    module("WireformTesting", ["WireformCore"]),
    tests("WireformTestingTests", ["WireformTesting", "WireformCore"]),
    // All formats: each held to its laws, and each against each.
    tests("MatrixTests", ["Wireform", "WireformTesting", "WireformCore"]),
    // What strangers send to hurt, and documents that were cut or spoilt on their way.
    tests("HostileTests", ["Wireform", "WireformTesting", "WireformCore", "WireformCLI"]),
    // What is written, against the official schemas.
    tests("SchemaTests", ["Wireform", "WireformTesting", "WireformXML", "WireformCore"]),
    // Floor 6: the command.
    .executableTarget(
      name: "WireformCLI",
      dependencies: [
        "Wireform", "WireformTesting", "WireformJSON", "WireformXML", "WireformCore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // Templates, a program of its own, since they need Foundation.
    .executableTarget(
      name: "WireformMustache",
      dependencies: ["WireformJSON", "WireformCore", .product(name: "Mustache", package: "swift-mustache")],
      swiftSettings: strict),
    .executableTarget(
      name: "wireform-bench", dependencies: ["CCMarkGFM", "Ticker", "Wireform", "WireformCore"],
      path: "Benchmarks/Sources",
      swiftSettings: strict),
    .executableTarget(
      name: "WireformFuzz", dependencies: ["Wireform", "WireformCore"], exclude: ["Dictionaries", "leaks.supp"],
      swiftSettings: strict
    ),
    // The examples that are programs, built with the rest so that they stay right.
    .target(
      name: "Ticker", dependencies: ["WireformCore"], path: "Examples/custom-writer-swift/Sources/Ticker",
      swiftSettings: [.enableUpcomingFeature("ExistentialAny")]),
    .executableTarget(
      name: "example-ticker", dependencies: ["Ticker", "Wireform", "WireformCore"],
      path: "Examples/custom-writer-swift/Sources/my-wireform"),
    .executableTarget(
      name: "example-embed", dependencies: ["Wireform", "WireformCore"], path: "Examples/embed-the-library/Sources"),
    // The command as its users run it, and the house itself.
    tests("CommandLineTests", ["WireformCLI"]),
  ]
    // Floor 4: the formats, a line each.
    + format("ANPA1312", ["WireformIPTC", "WireformWire"], tests: ["WireformTesting"])
    + format("ArticleJSON", ["WireformJSON"])
    + format(
      "HTML", ["WireformXML", "WireformJSON", "WireformMarkup", "WireformWire"], tests: ["WireformTesting"])
    + format("IPTC7901", ["WireformIPTC", "WireformWire"], tests: ["WireformTesting"])
    + format(
      "Markdown", ["CLibYAML", "CCMarkGFM", "WireformWire"], tests: ["WireformTesting"], settings: wrapping)
    + format(
      "NITF", ["WireformJSON", "WireformXML", "WireformIPTC", "WireformMarkup", "WireformWire"],
      tests: ["WireformTesting"])
    + format(
      "NewsML1", ["WireformXML", "WireformJSON", "WireformIPTC", "WireformMarkup", "WireformWire"],
      tests: ["WireformTesting"])
    + format(
      "NewsMLG2", ["WireformJSON", "WireformXML", "WireformIPTC", "WireformMarkup", "WireformWire"],
      tests: ["WireformTesting"])
    + format(
      "Ninjs", ["WireformJSON", "WireformXML", "WireformMarkup", "WireformWire"], tests: ["WireformTesting"])
    + format("WireText", ["WireformWire"]),
  swiftLanguageModes: [.v6]
)

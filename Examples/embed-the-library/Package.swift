// swift-tools-version: 6.2
import PackageDescription

// In a package of your own the dependency is Wireform's repository and a version.
let package = Package(
  name: "embed-the-library",
  dependencies: [.package(name: "wireform", path: "../..")],
  targets: [
    .executableTarget(
      name: "embed", dependencies: [.product(name: "Wireform", package: "wireform")], path: "Sources")
  ])

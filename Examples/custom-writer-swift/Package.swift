// swift-tools-version: 6.2
import PackageDescription

// In a package of your own the dependency is Wireform's repository and a version.
let package = Package(
  name: "ticker",
  dependencies: [.package(name: "wireform", path: "../..")],
  targets: [
    .target(name: "Ticker", dependencies: [.product(name: "Wireform", package: "wireform")]),
    .executableTarget(
      name: "my-wireform", dependencies: ["Ticker", .product(name: "Wireform", package: "wireform")]),
  ])

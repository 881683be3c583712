// swift-tools-version: 6.2
import PackageDescription

/// Targets for libFuzzer; README.md says how they are built and run.
func fuzzer(_ name: String, _ product: String) -> Target {
    .executableTarget(
        name: name, dependencies: ["FuzzInput", .product(name: product, package: "laporan")],
        swiftSettings: [.treatAllWarnings(as: .error)])
}

let package = Package(
    name: "fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "laporan", path: "..")],
    targets: [
        .target(name: "FuzzInput"),
        fuzzer("specifications", "Charts"),
        fuzzer("datasets", "Charts"),
        fuzzer("templates", "Templates"),
        // What is not public: Sources/FormatSources is a link to the sources of Formats, compiled for this package.
        .target(name: "FormatSources"),
        .executableTarget(
            name: "phrases", dependencies: ["FuzzInput", "FormatSources"],
            path: "Sources/NumberPhrases", swiftSettings: [.treatAllWarnings(as: .error)]),
    ],
    swiftLanguageModes: [.v6]
)

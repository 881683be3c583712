// swift-tools-version: 6.2
import PackageDescription

/// Targets for libFuzzer; README.md says how they are built and run.
func fuzzer(_ name: String, _ product: String) -> Target {
    .executableTarget(
        name: name, dependencies: ["FuzzInput", .product(name: product, package: "laporan")],
        swiftSettings: [.treatAllWarnings(as: .error)])
}

/// What the compiler calls the package in the folder above: by its folder's name.
let outerPackage = Context.packageDirectory.split(separator: "/").dropLast().last?.lowercased() ?? ""

/// A fuzzer of what other packages do not see. Whoever depends on the library builds all modules below it; under the
/// package's own name the compiler lets them be used.
func innerFuzzer(_ name: String) -> Target {
    .executableTarget(
        name: name, dependencies: ["FuzzInput", .product(name: "Charts", package: "laporan")],
        swiftSettings: [
            .treatAllWarnings(as: .error), .unsafeFlags(["-package-name", outerPackage]),
        ])
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
        innerFuzzer("tables"),
        innerFuzzer("workbooks"),
        // What is not public: Sources/FormatSources is a link to the sources of Formats, compiled for this package.
        .target(name: "FormatSources"),
        .executableTarget(
            name: "phrases", dependencies: ["FuzzInput", "FormatSources"],
            path: "Sources/NumberPhrases", swiftSettings: [.treatAllWarnings(as: .error)]),
    ],
    swiftLanguageModes: [.v6]
)

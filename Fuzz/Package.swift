// swift-tools-version: 6.2
import PackageDescription

/// Targets for libFuzzer that see what other packages see; the others are in the manifest above. README.md says how they
/// are built and run.
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
    ],
    swiftLanguageModes: [.v6]
)

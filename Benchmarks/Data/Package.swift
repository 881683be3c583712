// swift-tools-version: 6.2
import PackageDescription

// What reads tables is not public: Laporan is a link to the sources of the targets, compiled for this package as they are
// for the executable.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(
        name: name, dependencies: dependencies, path: "Laporan/\(name)", swiftSettings: settings)
}

func system(_ name: String, _ package: String) -> Target {
    .systemLibrary(name: name, path: "Laporan/\(name)", pkgConfig: package)
}

let orderedCollections = Target.Dependency.product(
    name: "OrderedCollections", package: "swift-collections")

let package = Package(
    name: "databench",
    platforms: [.macOS(.v15)],
    dependencies: [.package(url: "https://github.com/apple/swift-collections", from: "1.6.0")],
    targets: [
        system("CYaml", "yaml-0.1"), system("CZlib", "zlib"), system("CExpat", "expat"),
        .target(name: "CLinux", path: "Laporan/CLinux"),
        library("Diagnostics"), library("Formats"),
        library("Values", ["CYaml", "Diagnostics", "Formats", orderedCollections]),
        library("Patterns", ["Formats"]),
        library("Workbooks", ["CZlib", "CExpat", "Formats"]),
        library(
            "Tables",
            ["Workbooks", "Values", "Patterns", "Formats", "Diagnostics", orderedCollections]),
        .executableTarget(
            name: "databench",
            dependencies: ["Tables", "Values", "Diagnostics", "Formats", "CLinux"],
            swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)

// swift-tools-version: 6.2
import PackageDescription

/// A layer's targets import only lower layers (docs/ARCHITECTURE.md); `make lint` checks it.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A library that `make release` wants fast.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings + fast)
}

/// A library whose code `make release` wants small, as that of all dependencies: it waits for files, servers and readers.
func outerLibrary(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// `make release` compiles with `-Osize`, the only way to say so to dependencies. What is said on the command line has
/// the last word in the driver, but not in the frontend.
let fast: [SwiftSetting] =
    Context.environment["LAPORAN_SMALL"] == nil
    ? [] : [.unsafeFlags(["-Xfrontend", "-O"], .when(configuration: .release))]

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(
        name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: settings)
}

let orderedCollections = Target.Dependency.product(
    name: "OrderedCollections", package: "swift-collections")

let package = Package(
    name: "laporan",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "laporan", targets: ["laporan"]),
        // For other packages: what of these is `public` (docs/library.md).
        .library(name: "Charts", targets: ["Charts"]),
        .library(name: "Templates", targets: ["Templates"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        // Half a minute and more of a clean build: the preview server's HTTP stack.
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    ],
    targets: [
        // Layer 0: system libraries, and the calls that Swift cannot make.
        .systemLibrary(
            name: "CCmark", pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .systemLibrary(
            name: "CYaml", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(
            name: "CXXHash", pkgConfig: "libxxhash",
            providers: [.apt(["libxxhash-dev"]), .brew(["xxhash"])]),
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(
            name: "CExpat", pkgConfig: "expat",
            providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]
        ),
        .systemLibrary(
            name: "CSQLite", pkgConfig: "sqlite3",
            providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
        .target(name: "CLinux"),
        // libpq is loaded when a connection needs it: nothing to link, and no header of its own.
        .target(name: "CPostgreSQL"),

        // Layer 1
        outerLibrary("Diagnostics"),
        library("Formats"),
        library("Markup"),

        // Layer 2
        library("Values", ["CYaml", "Diagnostics", "Formats", orderedCollections]),
        library("Scales", ["Formats"]),
        library("Geo"),
        outerLibrary("Processes", ["CLinux"]),
        outerLibrary("Patterns", ["Formats"]),
        outerLibrary("Workbooks", ["CZlib", "CExpat", "Formats"]),
        library("Scenes", ["Markup", "Formats"]),
        outerLibrary("Markdown", ["CCmark", "Markup", "Diagnostics"]),

        // Layer 3
        library(
            "Tables",
            ["Workbooks", "Values", "Patterns", "Formats", "Diagnostics", orderedCollections]),
        library(
            "Templates", ["Values", "Formats", "Markup", "Diagnostics", orderedCollections]),

        // Layer 4
        library(
            "Expressions",
            [
                "Tables", "Patterns", "Scales", "Geo", "Values", "Formats", "Diagnostics",
                orderedCollections,
            ]),
        outerLibrary(
            "Queries",
            [
                "CSQLite", "CPostgreSQL", "CXXHash", "Processes", "Tables", "Values", "Formats",
                "Markup", "Diagnostics", orderedCollections,
            ]),

        // Layer 5
        library(
            "Charts",
            [
                "Expressions", "Geo", "Scales", "Scenes", "Tables", "Values", "Formats", "Markup",
                "Diagnostics", orderedCollections,
            ]),
        outerLibrary(
            "SiteModel",
            [
                "Markdown", "Processes", "Queries", "Scales", "Tables", "Values", "Formats",
                "Markup",
                "Diagnostics", "CXXHash", orderedCollections,
            ]),

        // Layer 6
        outerLibrary(
            "SiteBuild",
            [
                "SiteModel", "Charts", "Templates", "Queries", "Markdown", "Tables", "Workbooks",
                "Values", "Formats", "Markup", "Diagnostics", "CXXHash", orderedCollections,
            ]),
        outerLibrary(
            "Publishing", ["SiteModel", "Diagnostics", "Values", "Markup", "CLinux", "CXXHash"]),
        outerLibrary(
            "Preview",
            [
                "SiteModel", "Diagnostics", "Markup",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ]),

        // Layer 7
        outerLibrary(
            "Commands",
            [
                "SiteBuild", "SiteModel", "Publishing", "Preview", "Charts", "Templates", "Queries",
                "Processes", "Markdown", "Tables", "Values", "Formats", "Markup", "Diagnostics",
                orderedCollections,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "laporan", dependencies: ["Commands"], swiftSettings: settings),

        // Tests mirror the sources.
        .target(
            name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport",
            swiftSettings: settings),
        tests("DiagnosticsTests", ["Diagnostics"]),
        tests("FormatsTests", ["Formats"]),
        tests("MarkupTests", ["Markup"]),
        tests("ValuesTests", ["Values", "Diagnostics"]),
        tests("ScalesTests", ["Scales", "Formats"]),
        tests("GeoTests", ["Geo"]),
        tests("ProcessesTests", ["Processes"]),
        tests("PatternsTests", ["Patterns"]),
        tests("WorkbooksTests", ["Workbooks", "CZlib", "Formats"]),
        tests("ScenesTests", ["Scenes", "Markup"]),
        tests("MarkdownTests", ["Markdown", "Markup", "Diagnostics"]),
        tests("TablesTests", ["Tables", "Workbooks", "Values", "Formats", "Diagnostics"]),
        tests("TemplatesTests", ["Templates", "Values", "Formats", "Markup", "Diagnostics"]),
        tests(
            "ExpressionsTests",
            ["Expressions", "Patterns", "Tables", "Values", "Formats", "Diagnostics"]),
        tests(
            "QueriesTests", ["Queries", "Processes", "Tables", "Values", "Formats", "Diagnostics"]),
        tests(
            "ChartsTests",
            [
                "Charts", "Expressions", "Geo", "Scales", "Scenes", "Tables", "Values", "Formats",
                "Markup", "Diagnostics", orderedCollections,
            ]),
        tests(
            "SiteModelTests",
            ["SiteModel", "Processes", "Tables", "Values", "Formats", "Scales", "Diagnostics"]),
        tests(
            "SiteBuildTests",
            [
                "SiteBuild", "Tables", "Workbooks", "SiteModel", "Charts", "Processes", "Values",
                "Formats", "Diagnostics",
            ]),
        tests("PublishingTests", ["Publishing", "SiteModel", "Diagnostics"]),
        tests("PreviewTests", ["Preview", "SiteModel", "Diagnostics"]),
        tests(
            "CommandsTests",
            [
                "Commands", "Publishing", "SiteBuild", "SiteModel", "Values", "Formats",
                "Diagnostics", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        // Reads docs/ and checks that it says what the code does.
        tests(
            "DocumentationTests",
            [
                "Commands", "SiteBuild", "SiteModel", "Charts", "Templates", "Tables", "Values",
                "Formats", "Markup", "Diagnostics", orderedCollections,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        tests(
            "EndToEndTests",
            [
                "Commands", "Publishing", "SiteBuild", "SiteModel", "Charts", "Formats",
                "Diagnostics",
            ]),
    ],
    swiftLanguageModes: [.v6]
)

// Targets for libFuzzer that see what other packages do not; Fuzz/fuzz.sh asks for them.
if Context.environment["LAPORAN_FUZZ"] != nil {
    func fuzzer(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
        .executableTarget(
            name: name, dependencies: dependencies + ["FuzzInput"], path: "Fuzz/Sources/\(name)",
            swiftSettings: settings)
    }
    package.targets += [
        .target(name: "FuzzInput", path: "Fuzz/Sources/FuzzInput", swiftSettings: settings),
        fuzzer("phrases", ["Formats"]),
        fuzzer("tables", ["Tables", "Values", "Diagnostics"]),
        fuzzer("workbooks", ["Tables", "Diagnostics"]),
    ]
}

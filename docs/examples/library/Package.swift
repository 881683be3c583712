// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "library-examples",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "laporan", path: "../../..")],
    targets: [
        .executableTarget(
            name: "draw-chart", dependencies: [.product(name: "Charts", package: "laporan")]),
        .executableTarget(
            name: "render-template",
            dependencies: [.product(name: "Templates", package: "laporan")]),
    ]
)

import Diagnostics
import SiteModel

/// Everything that the output folder shall hold: the artifacts in byte order, each path once, and the manifest.
struct Generation {
    let files: [Artifact]
    let manifest: Artifact

    init(_ artifacts: [Artifact]) throws(Failure) {
        files = artifacts.sorted { $0.path < $1.path }
        manifest = PublicationManifest.artifact(of: files)
        let problems = Self.problems(files)
        guard problems.isEmpty else { throw Failure(problems) }
    }

    private static func problems(_ sorted: [Artifact]) -> [Diagnostic] {
        let paths = Set(sorted.map(\.path.string))
        var problems: [Diagnostic] = []
        var previous: OutputPath?
        for path in sorted.map(\.path) {
            if path == previous { problems.append(.error(.duplicateOutputPath(path))) }
            previous = path
            if let folder = path.folders.first(where: paths.contains) {
                problems.append(.error(.fileAndFolder(folder, path)))
            }
            if isReserved(path) { problems.append(.error(.reservedOutputPath(path))) }
        }
        return problems
    }

    private static func isReserved(_ path: OutputPath) -> Bool {
        let top = path.folders.first ?? path.string
        return top == PublicationManifest.fileName || OutputFolder.keptNames.contains(top)
    }
}

extension Diagnostic.Message {
    static func duplicateOutputPath(_ path: OutputPath) -> Self {
        Self(id: "duplicate-output-path", text: "'\(path)': two files of the site have this path")
    }

    static func fileAndFolder(_ file: String, _ path: OutputPath) -> Self {
        Self(
            id: "duplicate-output-path",
            text: "'\(file)': both a file and the folder of '\(path)'")
    }

    static func reservedOutputPath(_ path: OutputPath) -> Self {
        Self(
            id: "reserved-output-path",
            text: "'\(path)': a name that the output folder keeps for itself")
    }
}

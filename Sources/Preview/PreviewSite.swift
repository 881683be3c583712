import SiteModel

/// What the preview shows at one moment: the last good site, and why there is no newer one.
struct PreviewSite: Sendable {
    struct File: Sendable {
        let artifact: Artifact
        let hash: ContentHash
    }

    private(set) var files: [OutputPath: File] = [:]
    /// Why the last build failed; nil if it did not.
    private(set) var failure: String? = "The first build has not ended yet.\n"
    /// Differs whenever something that is shown differs, and not otherwise: a page that bears an old one is stale,
    /// even after a restart of the server.
    private(set) var revision = "first"

    /// Whether there is a site to go back to.
    var hasGoodSite: Bool { !files.isEmpty }

    /// Takes over a build's outcome; a failed one leaves the files as they were.
    mutating func show(_ build: PreviewBuild) {
        if let artifacts = build.artifacts {
            files = Dictionary(
                artifacts.map { ($0.path, File(artifact: $0, hash: ContentHash($0.bytes))) },
                uniquingKeysWith: { first, _ in first })
            failure = nil
        } else {
            failure = build.report
        }
        revision = currentRevision
    }

    private var currentRevision: String {
        var summary = failure ?? ""
        for file in files.values.sorted(by: { $0.artifact.path < $1.artifact.path }) {
            summary += "\(file.artifact.path)\n\(file.hash.hexadecimal)\n"
        }
        return ContentHash(Array(summary.utf8)).hexadecimal
    }
}

package import SiteModel

/// What one build of the site has to show.
package struct PreviewBuild: Sendable {
    /// The site, or nil if the build failed.
    package let artifacts: [Artifact]?
    /// The build's diagnostics as text; empty if there are none.
    package let report: String

    package init(artifacts: [Artifact]?, report: String = "") {
        self.artifacts = artifacts
        self.report = report
    }
}

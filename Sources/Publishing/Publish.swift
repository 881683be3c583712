package import Diagnostics
package import SiteModel

/// Makes `output` hold exactly `artifacts` and a manifest of them, all at once.
///
/// The new generation is staged on the same file system, where files that did not change are hard links, then
/// flushed once and exchanged with the old one in one step. Whatever fails or is killed before that step
/// leaves the published site as it was. A folder that cannot be exchanged (a mount point, or a Git working
/// tree of its own) is changed file by file instead: assets, pages, manifest, deletions.
///
/// - Parameter output: an absent or empty folder, one that a build has published to, or a symbolic link to one.
/// - Throws: `foreign-output-folder` if the folder holds anything else, `duplicate-output-path` if two
///   artifacts want one path, `file-system-error`.
package func publish(
    _ artifacts: [Artifact], to output: String, holding lock: borrowing BuildLock
) throws(Failure) -> PublicationSummary {
    let generation = try Generation(artifacts)
    let folder = try OutputFolder(output, workFolder: lock.workFolder)
    do {
        try folder.removeLeftovers()
        let plan = PublicationPlan(
            generation, over: folder.exists ? try PublishedTree(folder.path) : PublishedTree())
        if !plan.isUnchanged {
            if folder.canBeExchanged {
                try replaceByExchange(plan, folder)
            } else {
                try replaceInPlace(plan, folder)
            }
        }
        return plan.summary
    } catch {
        try? folder.removeStaging()
        throw Failure(error.diagnostic)
    }
}

/// What a publication changed. The manifest is not counted.
package struct PublicationSummary: Sendable, Hashable {
    /// Files that are new or differ.
    package var written: Int
    package var unchanged: Int
    /// Files that were in the folder and are no longer.
    package var removed: Int
    /// Whether the folder was touched at all; not if it already held exactly this.
    package var isUnchanged: Bool
}

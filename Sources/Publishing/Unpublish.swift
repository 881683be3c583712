package import Diagnostics
import SiteModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Removes what builds have published to `output`: the folder too, unless it is reached by a symbolic link, is a mount
/// point, or holds a Git repository.
///
/// - Returns: whether there was anything to remove.
/// - Throws: `foreign-output-folder` if no build has published to it, `file-system-error`.
package func unpublish(
    _ output: String, holding lock: borrowing BuildLock
) throws(Failure) -> Bool {
    guard let status = try? FileStatus(output, followsLink: false) else { return false }
    let folder = try OutputFolder(output, workFolder: lock.workFolder)
    do {
        try folder.removeLeftovers()
        // The manifest last: were this killed, the folder would still be known as ours.
        let names = Set(try directoryNames(folder.path)).subtracting(OutputFolder.keptNames)
        for name in names where name != PublicationManifest.fileName {
            try removeTree(folder.path + "/" + name)
        }
        try removeTree(folder.path + "/" + PublicationManifest.fileName)
        if status.kind == .directory, folder.canBeExchanged { try removeTree(folder.path) }
        return !names.isEmpty
    } catch {
        throw Failure(error.diagnostic)
    }
}

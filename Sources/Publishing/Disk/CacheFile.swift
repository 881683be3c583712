package import SiteModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes a file of the cache, whole or not at all: whoever reads it meanwhile has the file before it.
///
/// - Parameters:
///   - path: a file in a folder of `workFolder`.
///   - workFolder: the site's `.laporan` folder, which is made if there is none.
package func writeCacheFile(
    _ bytes: [UInt8], to path: String, below workFolder: String
) throws(FileSystemError) {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) }
    try makeFolders(name ?? workFolder)
    // The folder hides itself from Git, whatever the site's own settings say.
    let ignore = workFolder + "/.gitignore"
    if access(ignore, F_OK) != 0 { try writeFile(Array("*\n".utf8), to: ignore) }
    // Another process may be writing the same file.
    let draft = path + ".\(getpid())"
    do {
        try writeFile(bytes, to: draft)
        try move(draft, to: path)
    } catch {
        unlink(draft)
        throw error
    }
}

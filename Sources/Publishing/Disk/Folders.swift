package import SiteModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Makes the folder at `path`.
func makeFolder(_ path: String, mayExist: Bool = false) throws(FileSystemError) {
    guard mkdir(path, 0o777) != 0 else { return }
    let error = FileSystemError("create", path)
    if mayExist, error.code == EEXIST, let status = try? FileStatus(path),
        status.kind == .directory
    {
        return
    }
    throw error
}

/// Makes the folder at `path` and those above it, where they are missing.
func makeFolders(_ path: String) throws(FileSystemError) {
    for (index, byte) in zip(path.utf8.indices, path.utf8)
    where byte == UInt8(ascii: "/") && index > path.startIndex {
        try makeFolder(String(path[..<index]), mayExist: true)
    }
    if !path.isEmpty, path.utf8.last != UInt8(ascii: "/") { try makeFolder(path, mayExist: true) }
}

/// Removes what is at `path`, with everything below it; symbolic links are removed, not followed. Nothing there
/// is no error.
package func removeTree(_ path: String) throws(FileSystemError) {
    let status: FileStatus
    do {
        status = try FileStatus(path, followsLink: false)
    } catch {
        guard error.code == ENOENT || error.code == ENOTDIR else { throw error }
        return
    }
    if status.kind == .directory {
        for name in try directoryNames(path) { try removeTree(path + "/" + name) }
    }
    let result = status.kind == .directory ? rmdir(path) : unlink(path)
    guard result == 0 || errno == ENOENT else { throw FileSystemError("remove", path) }
}

/// Gives the file or folder at `path` the name `target`, in the place of a file there.
func move(_ path: String, to target: String) throws(FileSystemError) {
    guard rename(path, target) == 0 else { throw FileSystemError("replace", target) }
}

/// The absolute path to which `path` leads, without symbolic links.
func realPath(_ path: String) throws(FileSystemError) -> String {
    guard let resolved = realpath(path, nil) else { throw FileSystemError("find", path) }
    defer { free(resolved) }
    return String(cString: resolved)
}

package import Diagnostics
package import SiteModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Makes the folder at `path` and fills it with `files`, by their paths below it; folders above it are made, too.
///
/// A folder that is there already must be empty, a `.git` aside. A new folder appears with everything in it or not
/// at all; into an existing one the files are moved when all are written.
///
/// - Throws: also if `path` leads to a file.
package func createFolder(
    _ path: String, with files: [String: [UInt8]]
) throws(CreateFolderError) {
    var path = path[...]
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path = path.dropLast() }
    let folder = String(path)
    let exists: Bool
    do throws(FileSystemError) { exists = try isThere(folder) } catch { throw .system(error) }
    let names: [String]
    do throws(FileSystemError) {
        names = exists ? try directoryNames(folder).filter { $0 != ".git" }.sorted() : []
    } catch {
        throw error.code == ENOTDIR ? .notFolder(folder) : .system(error)
    }
    if let first = names.first { throw .notEmpty(folder, holds: first) }
    do throws(FileSystemError) {
        if exists { try fill(folder, with: files) } else { try createNew(folder, with: files) }
    } catch {
        throw .system(error)
    }
}

/// Why a folder could not be made.
package enum CreateFolderError: Error, Sendable, Hashable {
    case notFolder(String)
    case notEmpty(String, holds: String)
    case system(FileSystemError)

    package var diagnostic: Diagnostic {
        switch self {
        case .notFolder(let path):
            .error(.notFolder(path), help: "name a folder that is new or empty")
        case .notEmpty(let path, let name):
            .error(.folderNotEmpty(path, name), help: "name a folder that is new or empty")
        case .system(let error): error.diagnostic
        }
    }
}

private func isThere(_ path: String) throws(FileSystemError) -> Bool {
    do {
        _ = try FileStatus(path)
        return true
    } catch {
        guard error.code == ENOENT else { throw error }
        return false
    }
}

/// Writes beside the new folder and gives it its name at the end.
private func createNew(_ folder: String, with files: [String: [UInt8]]) throws(FileSystemError) {
    let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/"))
    if let slash, slash > folder.startIndex { try makeFolders(String(folder[..<slash])) }
    let parent = slash.map { String(folder[...$0]) } ?? ""
    let name = slash.map { folder[folder.utf8.index(after: $0)...] } ?? folder[...]
    let staging = "\(parent).\(name).laporan-new"
    try removeTree(staging)
    do {
        try makeFolder(staging)
        try write(files, into: staging)
        try move(staging, to: folder)
    } catch {
        try? removeTree(staging)
        throw error
    }
}

/// Writes inside the folder, hidden, and gives the files their names at the end: a shell may stand in the folder, so
/// it must stay the same one. site.yml comes last and makes it a site.
private func fill(_ folder: String, with files: [String: [UInt8]]) throws(FileSystemError) {
    let staging = folder + "/.laporan-new"
    var moved: [String] = []
    do {
        try makeFolder(staging)
        try write(files, into: staging)
        let names = try directoryNames(staging).sorted()
        for name in names.filter({ $0 != "site.yml" }) + names.filter({ $0 == "site.yml" }) {
            try move(staging + "/" + name, to: folder + "/" + name)
            moved.append(folder + "/" + name)
        }
        try removeTree(staging)
    } catch {
        for path in moved + [staging] { try? removeTree(path) }
        throw error
    }
}

private func write(
    _ files: [String: [UInt8]], into folder: String
) throws(FileSystemError) {
    for (path, bytes) in files.sorted(by: { $0.key.precedesInBytes($1.key) }) {
        let file = folder + "/" + path
        if let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) {
            try makeFolders(String(file[..<slash]))
        }
        try writeFile(bytes, to: file)
    }
}

extension Diagnostic.Message {
    static func folderNotEmpty(_ path: String, _ name: String) -> Self {
        Self(id: "folder-not-empty", text: "'\(path)' is not empty: it holds '\(name)'")
    }
    static func notFolder(_ path: String) -> Self {
        Self(id: "not-a-folder", text: "'\(path)' is a file, not a folder")
    }
}

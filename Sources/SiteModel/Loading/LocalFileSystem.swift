package import Tables

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The files below a folder on disk. Symbolic links are followed; a link back to a folder that it lies in is
/// not entered again.
package struct LocalFileSystem: FileSystem {
    /// The site's folder, as given.
    package let root: String

    package init(root: String) { self.root = root }

    package func read(_ path: String) throws(FileSystemError) -> [UInt8]? {
        do {
            return try readFile(absolute(path), shownAs: path)
        } catch {
            guard error.code == ENOENT || error.code == ENOTDIR else { throw error }
            return nil
        }
    }

    package func largeFile(_ path: String, from size: Int) -> LargeFile? {
        guard let absolute = try? absolute(path), let file = OpenFile.at(absolute),
            file.size >= size
        else { return nil }
        return LargeFile(path: path, count: file.size) { file.bytes($0) }
    }

    package func list(_ directory: String) throws(FileSystemError) -> [DirectoryEntry] {
        let status: FileStatus
        do {
            status = try FileStatus(absolute(directory), shownAs: directory)
        } catch {
            guard error.code == ENOENT || error.code == ENOTDIR else { throw error }
            return []
        }
        guard status.kind == .directory else { return [] }
        var entries: [DirectoryEntry] = []
        try collect(directory, inside: [status.identity], into: &entries)
        return entries.sorted { $0.path.precedesInBytes($1.path) }
    }

    /// - Parameter ancestors: the folders on the way here, so that a loop of links ends.
    private func collect(
        _ directory: String, inside ancestors: [FileStatus.Identity],
        into entries: inout [DirectoryEntry]
    ) throws(FileSystemError) {
        for name in try directoryNames(absolute(directory), shownAs: directory)
        where name.utf8.first != UInt8(ascii: ".") {
            let path = directory.isEmpty ? name : directory + "/" + name
            guard isSafeRelativePath(path) else {
                // Whoever lists says what is wrong with the name.
                entries.append(DirectoryEntry(path: path, kind: .file))
                continue
            }
            let status = try FileStatus(absolute(path), shownAs: path)
            switch status.kind {
            case .file: entries.append(DirectoryEntry(path: path, kind: .file))
            case .directory where !ancestors.contains(status.identity):
                entries.append(DirectoryEntry(path: path, kind: .directory))
                try collect(path, inside: ancestors + [status.identity], into: &entries)
            default: break  // A socket, a device, a loop: nothing that a site is made of.
            }
        }
    }

    private func absolute(_ path: String) throws(FileSystemError) -> String {
        if path.isEmpty { return root }
        guard isSafeRelativePath(path) else {
            throw FileSystemError("read", path, code: EINVAL)
        }
        return root + "/" + path
    }
}

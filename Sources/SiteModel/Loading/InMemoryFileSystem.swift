/// A site that is written down in a test.
package struct InMemoryFileSystem: FileSystem, Hashable {
    /// The contents of each file by its path; folders follow from the paths.
    package var files: [String: [UInt8]]

    package init(files: [String: [UInt8]] = [:]) { self.files = files }

    package init(texts: [String: String]) { files = texts.mapValues { Array($0.utf8) } }

    package func read(_ path: String) -> [UInt8]? { files[path] }

    package func list(_ directory: String) -> [DirectoryEntry] {
        let prefix = directory.isEmpty ? "" : directory + "/"
        var entries: Set<DirectoryEntry> = []
        for path in files.keys where path.utf8.starts(with: prefix.utf8) {
            let parts = path.utf8.dropFirst(prefix.utf8.count).split(
                separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            guard !parts.contains(where: { $0.first == UInt8(ascii: ".") }) else { continue }
            entries.insert(DirectoryEntry(path: path, kind: .file))
            for part in parts.dropLast() {
                let folder = String(decoding: path.utf8[..<part.endIndex], as: UTF8.self)
                entries.insert(DirectoryEntry(path: folder, kind: .directory))
            }
        }
        return entries.sorted { $0.path.precedesInBytes($1.path) }
    }
}

package import Diagnostics
package import Tables

/// Where a site's sources are read from: a folder on disk, or one that a test writes down.
///
/// Paths are relative to the site, with `/` between their parts and no `.` or `..`.
package protocol FileSystem: Sendable {
    /// The contents of the file at `path`, or nil if there is none.
    func read(_ path: String) throws(FileSystemError) -> [UInt8]?

    /// The file at `path` if it is to be read in parts, as it has at least `size` bytes; else nil.
    func largeFile(_ path: String, from size: Int) -> LargeFile?

    /// Everything below `directory` (`""` is the site), at any depth, in the order of the paths' bytes; empty if
    /// there is no such folder.
    ///
    /// Entries whose name starts with a dot are left out, and so is what lies below them.
    func list(_ directory: String) throws(FileSystemError) -> [DirectoryEntry]
}

/// One file or folder of a listing.
package struct DirectoryEntry: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case file, directory
    }

    /// The path from the site on: `content/rilis/pks-2018.md`.
    package let path: String
    package let kind: Kind

    package init(path: String, kind: Kind) {
        self.path = path
        self.kind = kind
    }
}

extension FileSystem {
    package func largeFile(_ path: String, from size: Int) -> LargeFile? { nil }

    /// The file at `path` as diagnostics show it, or nil if there is none.
    package func sourceFile(_ path: String) throws(FileSystemError) -> SourceFile? {
        guard let bytes = try read(path) else { return nil }
        return SourceFile(path: path, bytes: bytes)
    }
}

extension String {
    /// Whether `self` comes before `other` by the bytes of its UTF-8: an order that no locale and no
    /// Unicode version changes.
    package func precedesInBytes(_ other: String) -> Bool {
        utf8.lexicographicallyPrecedes(other.utf8)
    }
}

#if canImport(Glibc)
    package import Glibc
#else
    package import Darwin
#endif

/// What the system knows of a path.
package struct FileStatus: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case file, directory, symbolicLink, other
    }

    /// The same for two paths exactly if they lead to the same file.
    package struct Identity: Sendable, Hashable {
        package let device: UInt64
        package let inode: UInt64
    }

    package let kind: Kind
    package let identity: Identity
    package let size: Int
    /// The twelve permission bits.
    package let permissions: UInt32
    /// When the contents last changed, in nanoseconds since 1970.
    package let modified: Int

    /// - Parameters:
    ///   - shownAs: the path that an error names.
    ///   - followsLink: whether a symbolic link stands for what it leads to.
    package init(
        _ path: String, shownAs: String? = nil, followsLink: Bool = true
    ) throws(FileSystemError) {
        var info = stat()
        let flags = followsLink ? 0 : AT_SYMLINK_NOFOLLOW
        guard fstatat(AT_FDCWD, path, &info, flags) == 0 else {
            throw FileSystemError("read", shownAs ?? path)
        }
        self.init(info)
    }

    package init(_ info: stat) {
        kind =
            switch info.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .directory
            case S_IFLNK: .symbolicLink
            default: .other
            }
        identity = Identity(
            device: UInt64(truncatingIfNeeded: info.st_dev),
            inode: UInt64(truncatingIfNeeded: info.st_ino))
        size = Int(info.st_size)
        permissions = UInt32(info.st_mode & 0o7777)
        #if canImport(Glibc)
            let time = info.st_mtim
        #else
            let time = info.st_mtimespec
        #endif
        modified = time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
    }
}

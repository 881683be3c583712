import Tables

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file that stays open, so that parts of it can be read; closed when nobody needs it any longer.
final class OpenFile: Sendable {
    private let descriptor: Int32
    let size: Int

    private init(_ descriptor: Int32, size: Int) {
        self.descriptor = descriptor
        self.size = size
    }

    deinit { close(descriptor) }

    /// The file at `path`, or nil if there is no regular file.
    static func at(_ path: String) -> OpenFile? {
        // Not to block on a named pipe that someone left in the folder.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        var info = stat()
        guard fstat(descriptor, &info) == 0, FileStatus(info).kind == .file else {
            close(descriptor)
            return nil
        }
        return OpenFile(descriptor, size: FileStatus(info).size)
    }

    /// The bytes of a range; fewer if the file has not so many, or cannot be read.
    func bytes(_ range: Range<Int>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: range.count) { buffer, initialized in
            while initialized < range.count {
                let count = pread(
                    descriptor, buffer.baseAddress.map { $0 + initialized },
                    range.count - initialized, off_t(range.lowerBound + initialized))
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                initialized += count
            }
        }
    }
}

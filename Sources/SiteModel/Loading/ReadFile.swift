#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The contents of the regular file at `path`.
///
/// - Parameters:
///   - shownAs: the path that an error names.
///   - followsLink: whether a symbolic link stands for what it leads to; if not, it is an error.
package func readFile(
    _ path: String, shownAs: String? = nil, followsLink: Bool = true
) throws(FileSystemError) -> [UInt8] {
    let name = shownAs ?? path
    // Not to block on a named pipe that someone left in the folder.
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLink ? 0 : O_NOFOLLOW)
    let descriptor = open(path, flags)
    guard descriptor >= 0 else { throw FileSystemError("read", name) }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw FileSystemError("read", name) }
    let status = FileStatus(info)
    guard status.kind == .file else {
        throw FileSystemError("read", name, code: status.kind == .directory ? EISDIR : EINVAL)
    }
    var bytes: [UInt8] = []
    // One more than its size, so that the read that finds the end needs no second buffer.
    var capacity = status.size + 1
    while true {
        let (chunk, count) = readChunk(descriptor, capacity)
        if count < 0 {
            if errno == EINTR { continue }
            throw FileSystemError("read", name)
        }
        if count == 0 { return bytes }
        if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
        capacity = max(status.size + 1 - bytes.count, 4096)
    }
}

private func readChunk(_ descriptor: Int32, _ capacity: Int) -> (bytes: [UInt8], count: Int) {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initialized in
        count = read(descriptor, buffer.baseAddress, capacity)
        initialized = max(0, count)
    }
    return (bytes, count)
}

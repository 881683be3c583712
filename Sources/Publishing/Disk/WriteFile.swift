import CLinux
import SiteModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes a new file at `path`; one that is there already is an error.
func writeFile(_ bytes: [UInt8], to path: String) throws(FileSystemError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileSystemError("create", path) }
    do {
        try writeAll(bytes, to: descriptor, path)
    } catch {
        close(descriptor)
        throw error
    }
    // Some file systems report a full disk only now.
    guard close(descriptor) == 0 else { throw FileSystemError("write", path) }
}

private func writeAll(
    _ bytes: [UInt8], to descriptor: Int32, _ path: String
) throws(FileSystemError) {
    var offset = 0
    while offset < bytes.count {
        let count = bytes[offset...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count < 0 {
            if errno == EINTR { continue }
            throw FileSystemError("write", path)
        }
        offset += count
    }
}

/// Makes sure that everything written to the file system of the folder at `path` is on the disk.
func flushFileSystem(of path: String) throws(FileSystemError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystemError("flush", path) }
    defer { close(descriptor) }
    guard linux_syncfs(descriptor) == 0 else { throw FileSystemError("flush", path) }
}

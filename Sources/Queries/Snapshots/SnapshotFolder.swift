#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The folder in which the answers of servers are kept, a file for each question.
struct SnapshotFolder: Sendable {
    /// `.laporan/snapshots` of the site.
    let path: String

    /// What was kept for a question.
    enum Found: Sendable {
        case snapshot(Snapshot)
        case nothing
        case unusable(SnapshotFault)
        /// The file is there and cannot be read; the system's words.
        case unreadable(String)
    }

    func file(for question: Snapshot.Question) -> String { path + "/" + question.fileName }

    /// The file as messages name it, from the site's folder on.
    func shownFile(for question: Snapshot.Question) -> String {
        ".laporan/snapshots/" + question.fileName
    }

    func find(_ question: Snapshot.Question) -> Found {
        let file = file(for: question)
        guard let bytes = readAll(file) else {
            return errno == ENOENT || errno == ENOTDIR ? .nothing : .unreadable(reason())
        }
        do throws(SnapshotFault) {
            let snapshot = try Snapshot(bytes)
            // Two questions of one fingerprint.
            return snapshot.question == question ? .snapshot(snapshot) : .nothing
        } catch {
            return .unusable(error)
        }
    }

    /// Keeps a snapshot in the place of an older one, whole or not at all; returns the system's words where that fails.
    func keep(_ snapshot: Snapshot) -> String? {
        let file = file(for: snapshot.question)
        // One writer at a time: who builds holds the site's lock, and a preview writes the same.
        let draft = file + ".\(getpid())"
        guard makeFolder(), writeAll(snapshot.bytes, to: draft) else { return reason() }
        guard rename(draft, file) == 0 else {
            let reason = reason()
            unlink(draft)
            return reason
        }
        return nil
    }

    private func makeFolder() -> Bool {
        let parent = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "."
        for folder in [parent, path] where mkdir(folder, 0o777) != 0 {
            guard errno == EEXIST else { return false }
        }
        // What is kept between builds hides itself from Git.
        let ignore = parent + "/.gitignore"
        return access(ignore, F_OK) == 0 || writeAll(Array("*\n".utf8), to: ignore)
    }

    private func reason() -> String {
        strerror(errno).map { String(cString: $0) } ?? "error \(errno)"
    }
}

/// The contents of a file; nil with errno set where it cannot be read.
private func readAll(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        if count > 0 {
            bytes += chunk[..<count]
        } else if count == 0 {
            return bytes
        } else if errno != EINTR {
            return nil
        }
    }
}

/// Writes a file and flushes it to the disk; false with errno set where that fails.
private func writeAll(_ bytes: [UInt8], to path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno != EINTR {
            let code = errno
            close(descriptor)
            unlink(path)
            errno = code
            return false
        }
        rest = rest.dropFirst(max(count, 0))
    }
    guard fsync(descriptor) == 0 else {
        let code = errno
        close(descriptor)
        unlink(path)
        errno = code
        return false
    }
    return close(descriptor) == 0
}

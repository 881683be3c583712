package import Diagnostics
import SiteModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The right to build a site: one process at a time holds it, and its death gives it back.
package struct BuildLock: ~Copyable {
    /// The site's `.laporan` folder.
    package let workFolder: String
    private let descriptor: Int32

    /// Takes the lock, and makes the folder if there is none.
    ///
    /// - Throws: `build-already-running` if another process holds it, `file-system-error`.
    package init(workFolder: String) throws(Failure) {
        let descriptor: Int32?
        do {
            try makeFolders(workFolder)
            descriptor = try Self.lock(workFolder + "/lock")
            // The folder hides itself from Git, whatever the site's own settings say.
            let ignore = workFolder + "/.gitignore"
            if descriptor != nil, access(ignore, F_OK) != 0 {
                try writeFile(Array("*\n".utf8), to: ignore)
            }
        } catch {
            throw Failure(error.diagnostic)
        }
        guard let descriptor else { throw Failure(.error(.buildAlreadyRunning(workFolder))) }
        self.descriptor = descriptor
        self.workFolder = workFolder
    }

    deinit { close(descriptor) }

    /// The open and locked file, or nil if another process has locked it.
    private static func lock(_ path: String) throws(FileSystemError) -> Int32? {
        while true {
            let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
            guard descriptor >= 0 else { throw FileSystemError("lock", path) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                let error = FileSystemError("lock", path)
                close(descriptor)
                guard error.code == EWOULDBLOCK else { throw error }
                return nil
            }
            // The file may have been deleted, with the folder, since it was opened: then it excludes no one.
            var info = stat()
            let current = try? FileStatus(path).identity
            if fstat(descriptor, &info) == 0, FileStatus(info).identity == current {
                return descriptor
            }
            close(descriptor)
        }
    }
}

extension Diagnostic.Message {
    static func buildAlreadyRunning(_ workFolder: String) -> Self {
        Self(
            id: "build-already-running",
            text: "'\(workFolder)': another build of this site is running")
    }
}

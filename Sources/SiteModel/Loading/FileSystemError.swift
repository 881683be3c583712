package import Diagnostics

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A call to the operating system that failed.
package struct FileSystemError: Error, Sendable, Hashable {
    /// What was tried, as a verb: `read`, `list`, `create`.
    package let operation: String
    /// What it was tried on.
    package let path: String
    /// The system's error number.
    package let code: Int32

    /// - Parameter code: the error number; read before any other call can change it.
    package init(_ operation: String, _ path: String, code: Int32 = errno) {
        self.operation = operation
        self.path = path
        self.code = code
    }

    /// The system's words for the error, in English: `No space left on device`.
    package var reason: String {
        // The system speaks of wide characters then; what is meant is a file's name.
        if code == EILSEQ { return "its name is not UTF-8, rename it" }
        guard let text = strerror(code) else { return "error \(code)" }
        return String(cString: text)
    }

    package var diagnostic: Diagnostic { .error(.fileSystem(self)) }
}

extension Diagnostic.Message {
    static func fileSystem(_ error: FileSystemError) -> Self {
        Self(
            id: "file-system-error",
            text: "'\(error.path)': cannot \(error.operation): \(error.reason)")
    }
}

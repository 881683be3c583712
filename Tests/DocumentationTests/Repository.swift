import SiteModel
import TestSupport

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The files of this repository.
enum Repository {
    static let root = String(#filePath.dropLast("/Tests/DocumentationTests/Repository.swift".count))

    static func text(_ path: String) throws -> String {
        String(decoding: try readFile(root + "/" + path), as: UTF8.self)
    }

    static func exists(_ path: String) -> Bool { access(root + "/" + path, F_OK) == 0 }

    /// The paths of the files below `folder`, sorted.
    static func files(_ folder: String) throws -> [String] {
        try LocalFileSystem(root: root).list(folder).filter { $0.kind == .file }.map(\.path)
            .sorted()
    }

    /// Whether pages that are made from the code are to be written anew: `RECORD=1 swift test`.
    static var isRecording: Bool { getenv("RECORD") != nil && getenv("CI") == nil }

    static func write(_ text: String, _ path: String) throws {
        let descriptor = open(root + "/" + path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0, let stream = fdopen(descriptor, "w") else {
            throw FileSystemError("open", path)
        }
        fputs(text, stream)
        guard fclose(stream) == 0 else { throw FileSystemError("write", path) }
    }
}

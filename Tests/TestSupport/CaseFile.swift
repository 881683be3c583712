#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file of cases beside a test.
package struct CaseFile: Sendable, CustomStringConvertible {
    package let name: String
    package let cases: [TextCase]
    private let path: String

    /// - Parameters:
    ///   - name: the file, from the test's own folder on.
    ///   - test: `#filePath` of the test.
    package init(_ name: String, beside test: String) {
        self.name = name
        let folder = test.split(separator: "/").dropLast().joined(separator: "/")
        path = "/" + folder + "/" + name
        cases = TextCase.all(in: textOfFile(path) ?? "")
    }

    package var description: String { name }

    /// Whether results are written and not compared: `RECORD=1 swift test`.
    package static var isRecording: Bool { getenv("RECORD") != nil && getenv("CI") == nil }

    /// Writes the file with other cases.
    package func write(_ cases: [TextCase]) {
        guard let stream = fopen(path, "w") else { return }
        fputs(TextCase.text(of: cases), stream)
        fclose(stream)
    }
}

/// The text of a file, or nil if it cannot be read.
package func textOfFile(_ path: String) -> String? {
    guard let stream = fopen(path, "r") else { return nil }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 {
        bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
}

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A new empty folder for one test, which goes with the value.
package struct TemporaryFolder: ~Copyable {
    package let path: String

    package init() {
        var template = Array("/tmp/laporan-test-XXXXXX".utf8CString)
        template.withUnsafeMutableBufferPointer { buffer in
            if let start = buffer.baseAddress { _ = mkdtemp(start) }
        }
        path = template.withUnsafeBytes { String(decoding: $0.dropLast(), as: UTF8.self) }
    }

    deinit { Self.remove(path) }

    /// Writes a file, and the folders that it lies in.
    package borrowing func write(_ file: String, _ text: String) {
        var folder = path
        for part in file.split(separator: "/").dropLast() {
            folder += "/" + part
            mkdir(folder, 0o777)
        }
        guard let stream = fopen(path + "/" + file, "w") else { return }
        fputs(text, stream)
        fclose(stream)
    }

    /// The text of a file, or nil if there is none.
    package borrowing func read(_ file: String) -> String? {
        guard let stream = fopen(path + "/" + file, "r") else { return nil }
        defer { fclose(stream) }
        var bytes: [UInt8] = []
        while case let byte = fgetc(stream), byte != EOF {
            bytes.append(UInt8(truncatingIfNeeded: byte))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func remove(_ path: String) {
        guard unlink(path) != 0, let directory = opendir(path) else { return }
        var names: [String] = []
        while let entry = readdir(directory) {
            names.append(
                withUnsafeBytes(of: &entry.pointee.d_name) {
                    String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
                })
        }
        closedir(directory)
        for name in names where name != "." && name != ".." { remove(path + "/" + name) }
        rmdir(path)
    }
}

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The names in the folder at `path`, hidden ones too, without `.` and `..`, in no particular order.
///
/// - Parameter shownAs: the path that an error names.
package func directoryNames(
    _ path: String, shownAs: String? = nil
) throws(FileSystemError) -> [String] {
    guard let directory = opendir(path) else { throw FileSystemError("list", shownAs ?? path) }
    defer { closedir(directory) }
    var names: [String] = []
    while true {
        errno = 0
        guard let entry = readdir(directory) else {
            guard errno == 0 else { throw FileSystemError("list", shownAs ?? path) }
            return names
        }
        let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
        // An address and a diagnostic could not show it.
        guard let name = String(validating: bytes, as: UTF8.self) else {
            let shown = String(decoding: bytes, as: UTF8.self)
            throw FileSystemError("read", (shownAs ?? path) + "/" + shown, code: EILSEQ)
        }
        if name != ".", name != ".." { names.append(name) }
    }
}

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The program of a name in the folders of `PATH`; a name with a slash is a path, and stays as it is.
///
/// - Returns: nil if there is none that may be executed.
package func searchProgram(_ name: String, in path: String) -> String? {
    if name.contains("/") { return isProgram(name) ? name : nil }
    for folder in path.split(separator: ":") where folder.hasPrefix("/") {
        let candidate = folder + "/" + name
        if isProgram(candidate) { return candidate }
    }
    return nil
}

private func isProgram(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
}

/// The path without links and dots from the root on; nil if it leads nowhere.
package func absolutePath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
}

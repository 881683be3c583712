/// The files that the executable brings along, by their path: `templates/page.html`, `starter/site.yml`.
///
/// They are the repository's own folders, packed by `scripts/archive.sh`.
///
/// - Parameter folder: `templates` or `starter`; the paths returned are those below it.
package func builtInFiles(in folder: String) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    let prefix = Array((folder + "/").utf8)
    for (path, contents) in unpacked(Array(builtInFilesBytes)) where path.starts(with: prefix) {
        files[String(decoding: path.dropFirst(prefix.count), as: UTF8.self)] = Array(contents)
    }
    return files
}

private var builtInFilesBytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
        start: builtInFilesText.utf8Start, count: builtInFilesText.utf8CodeUnitCount)
}

/// The files of a packed text: each stands below a line `-- PATH --`, and its lines all have their ends.
private func unpacked(
    _ text: [UInt8]
) -> [(path: ArraySlice<UInt8>, contents: [UInt8])] {
    let mark = Array("-- ".utf8)
    let end = Array(" --".utf8)
    var files: [(path: ArraySlice<UInt8>, contents: [UInt8])] = []
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        if line.count > mark.count + end.count, line.starts(with: mark),
            line.suffix(end.count).elementsEqual(end)
        {
            files.append((line.dropFirst(mark.count).dropLast(end.count), []))
        } else if !files.isEmpty {
            files[files.count - 1].contents += line + [UInt8(ascii: "\n")]
        }
    }
    return files
}

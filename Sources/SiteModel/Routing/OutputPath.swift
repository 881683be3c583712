/// The path of a published file below the output folder, `rilis/pks-2018/index.html`: it cannot lead out of
/// the folder.
package struct OutputPath: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let string: String

    /// Nil if `string` is not safe as a relative path (``isSafeRelativePath(_:)``).
    package init?(_ string: String) {
        guard isSafeRelativePath(string) else { return nil }
        self.string = string
    }

    /// A path that the tool itself gives to a file; a literal, so that none escapes the check.
    package init(known string: StaticString) { self.string = string.description }

    /// A path that follows from an address that was checked.
    init(trusted string: some StringProtocol) { self.string = String(string) }

    package var description: String { string }

    /// The part after the last `/`.
    package var name: Substring {
        string[
            (string.utf8.lastIndex(of: UInt8(ascii: "/")).map(string.utf8.index(after:))
                ?? string.startIndex)...]
    }

    /// The folders that lie between the output folder and the file, outermost first:
    /// `["rilis", "rilis/pks-2018"]`.
    package var folders: [String] {
        string.utf8.indices.filter { string.utf8[$0] == UInt8(ascii: "/") }
            .map { String(string[..<$0]) }
    }

    /// The order of the paths' bytes.
    package static func < (left: Self, right: Self) -> Bool {
        left.string.precedesInBytes(right.string)
    }
}

/// Whether `path` stays below the folder that it is appended to: not empty, not absolute, without empty parts,
/// `.` or `..`, NUL, other control characters, or backslashes.
package func isSafeRelativePath(_ path: String) -> Bool {
    guard !path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") })
    else { return false }
    let dot = UInt8(ascii: ".")
    return path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && !$0.elementsEqual([dot]) && !$0.elementsEqual([dot, dot]) }
}

/// One file that was read: its path as the user knows it, relative to the site, and its bytes.
package struct SourceFile: Sendable, Hashable {
    /// The path that diagnostics show, with `/` between its parts.
    package let path: String
    /// The contents as read, byte order mark and carriage returns included.
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    package init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The whole file as text to parse.
    package var text: SourceText { SourceText(path: path, bytes: bytes) }
}

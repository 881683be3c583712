/// Why a specifier cannot be used, and where it goes wrong.
package struct FormatError: Error, Sendable, Hashable {
    /// UTF-8 bytes from the specifier's start.
    package var offset: Int
    /// One phrase without a final period.
    package var text: String

    package init(offset: Int, text: String) {
        self.offset = offset
        self.text = text
    }
}

/// A file that is read in parts, for it may be larger than memory.
package struct LargeFile: Sendable {
    /// The path that diagnostics show.
    package let path: String
    /// How many bytes the file has.
    package let count: Int
    /// The bytes of a range of the file; fewer if it became shorter meanwhile, or cannot be read.
    package let bytes: @Sendable (Range<Int>) -> [UInt8]

    package init(
        path: String, count: Int, bytes: @escaping @Sendable (Range<Int>) -> [UInt8]
    ) {
        self.path = path
        self.count = count
        self.bytes = bytes
    }
}

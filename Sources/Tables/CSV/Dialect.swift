/// How a delimited text file is written.
///
/// Specification: https://specs.frictionlessdata.io/csv-dialect/
package struct Dialect: Sendable, Hashable {
    package var delimiter: UInt8
    /// Nil if no character quotes.
    package var quote: UInt8?
    /// Whether two quotes within quotes stand for one.
    package var doublesQuotes: Bool
    /// The character that makes a line that it starts a comment.
    package var comment: UInt8?
    /// Whether blanks after a delimiter are no part of the cell.
    package var skipsInitialSpace: Bool
    /// Whether the first record names the columns.
    package var hasHeader: Bool

    package init(
        delimiter: UInt8 = UInt8(ascii: ","), quote: UInt8? = UInt8(ascii: "\""),
        doublesQuotes: Bool = true, comment: UInt8? = nil, skipsInitialSpace: Bool = false,
        hasHeader: Bool = true
    ) {
        self.delimiter = delimiter
        self.quote = quote
        self.doublesQuotes = doublesQuotes
        self.comment = comment
        self.skipsInitialSpace = skipsInitialSpace
        self.hasHeader = hasHeader
    }

    package static let csv = Dialect()
    package static let tsv = Dialect(delimiter: UInt8(ascii: "\t"))
}

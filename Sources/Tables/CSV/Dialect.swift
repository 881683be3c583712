/// How a delimited text file, or a sheet, is written.
///
/// Specification: https://datapackage.org/standard/table-dialect/
package struct Dialect: Sendable, Hashable {
    package var delimiter: UInt8
    /// Nil if no character quotes.
    package var quote: UInt8?
    /// Whether two quotes within quotes stand for one.
    package var doublesQuotes: Bool
    /// The character after which a quote, or itself, is an ordinary character.
    package var escape: UInt8?
    /// The character that makes a line that it starts a comment.
    package var comment: UInt8?
    /// Whether blanks after a delimiter are no part of the cell.
    package var skipsInitialSpace: Bool
    /// Whether rows name the columns.
    package var hasHeader: Bool
    /// The rows of the header, counted from one; what is above the last of them is no data.
    package var headerRows: [Int]
    /// What joins the cells of a column's header of several rows.
    package var headerJoin: String
    /// Whether an empty cell of a header of several rows means the one to its left, as merged cells do. Our own
    /// property.
    package var fillsHeader: Bool
    /// Rows that are no data, counted from one.
    package var commentRows: [Int]
    /// Whether rows without any text are passed over rather than reported.
    package var skipsBlankRows: Bool
    /// Texts: the first row after the header whose first cell with text starts with one of them ends the data.
    /// Our own property.
    package var footers: [String]
    /// A text that means null.
    package var nullSequence: String?
    /// The sheet of a workbook, by name or counted from one; the first one that is not hidden if nil.
    package var sheet: SheetChoice?

    /// How a dialect names a sheet.
    package enum SheetChoice: Sendable, Hashable {
        case name(String)
        case number(Int)
    }

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
        headerRows = [1]
        headerJoin = " "
        fillsHeader = false
        commentRows = []
        skipsBlankRows = false
        footers = []
    }

    package static let csv = Dialect()
    package static let tsv = Dialect(delimiter: UInt8(ascii: "\t"))
}

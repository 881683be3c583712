/// One line of Markdown and what CommonMark takes it for.
///
/// A line whose expression goes on in the next lines includes them.
struct ScannedLine {
    enum Kind: Hashable {
        case blank
        /// A paragraph's; the first one starts a leaf.
        case text
        case heading
        case html
        case tableHeader(columns: Int)
        case tableDelimiter
        case tableRow
        case fence
        case code
        case closingFence
        /// A thematic break, or the line under a setext heading.
        case rule
    }

    var kind: Kind
    var start: Int
    /// The first byte after the markers of quotes and lists and the indentation.
    var content: Int
    /// The end of the markers of quotes and lists; indentation of the text itself follows.
    var prefixEnd: Int
    /// The end without the line end.
    var end: Int
    /// Where the next line starts.
    var next: Int
    /// Whether this line starts a leaf block of its own.
    var startsLeaf = false
    var quoteDepth = 0
    /// `[^label]:` that stands before `content`.
    var footnote: FootnoteMarker?
    /// Whether the bytes occur with which something of ours could start.
    var hasTriggers = false
    var fence: Fence?
    /// Columns of a tab that belong to the content of a code line.
    var tabRest = 0
}

/// `[^label]:` at the start of a line.
struct FootnoteMarker: Hashable {
    /// The end of the markers of quotes and lists before it.
    var prefixEnd: Int
    var marker: Range<Int>
    var label: Range<Int>
}

/// The opening line of a fenced code block.
struct Fence: Hashable {
    var character: UInt8
    var length: Int
    var indentation: Int
    var info: Range<Int>
}

package import Diagnostics

/// A number of the text that is no value.
package struct LocatedNumber: Sendable, Hashable {
    /// Whether the author typed it; else it counts footnotes.
    package var isTyped: Bool
    /// Where it stands; for a footnote's number, where the footnote does.
    package var span: SourceSpan
}

/// The end of the number that starts at `start`: digits, and points or commas between them.
func endOfNumber(_ text: some RandomAccessCollection<UInt8>, from start: Int) -> Int {
    func isDigit(at offset: Int) -> Bool {
        offset < text.count
            && Markdown.isDigit(text[text.index(text.startIndex, offsetBy: offset)])
    }
    var end = start
    while end < text.count {
        let byte = text[text.index(text.startIndex, offsetBy: end)]
        let joins = byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
        guard isDigit(at: end) || (joins && isDigit(at: end + 1)) else { break }
        end += 1
    }
    return end
}

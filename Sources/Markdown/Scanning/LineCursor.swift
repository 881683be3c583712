/// A place in one line, counted in bytes and in columns; a tab reaches to the next multiple of four.
struct LineCursor {
    private(set) var offset: Int
    private(set) var column = 0
    /// The end of the line, its line end not included.
    let end: Int
    /// Columns of a tab that are left after a part of it was skipped.
    private(set) var tabRest = 0

    init(start: Int, end: Int) {
        offset = start
        self.end = end
    }

    /// The columns of white space from here on, and the byte that follows them.
    func indentation(in bytes: [UInt8]) -> (columns: Int, text: Int) {
        var columns = tabRest
        var position = tabRest > 0 ? offset + 1 : offset
        while position < end {
            switch bytes[position] {
            case UInt8(ascii: " "): columns += 1
            case UInt8(ascii: "\t"): columns += 4 - (column + columns) % 4
            default: return (columns, position)
            }
            position += 1
        }
        return (columns, end)
    }

    /// Skips white space, at most `count` columns of it.
    mutating func skipColumns(_ count: Int, in bytes: [UInt8]) {
        var left = count
        while left > 0, offset < end {
            switch bytes[offset] {
            case UInt8(ascii: " "):
                offset += 1
                column += 1
                left -= 1
            case UInt8(ascii: "\t"):
                let width = tabRest > 0 ? tabRest : 4 - column % 4
                let taken = min(width, left)
                column += taken
                left -= taken
                tabRest = width - taken
                if tabRest == 0 { offset += 1 }
            default: return
            }
        }
    }

    /// Skips bytes that are no white space.
    mutating func skipBytes(_ count: Int) {
        offset += count
        column += count
    }
}

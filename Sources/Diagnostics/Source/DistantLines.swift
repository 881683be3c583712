/// The lines of a file that some offsets are in: what diagnostics need of a file that is too large to be kept.
package struct DistantLines: Sendable {
    /// A place, with the line that it is in.
    package struct Line: Sendable, Hashable {
        package var location: SourceLocation
        package var bytes: [UInt8]
    }

    private var lines: [Int: Line] = [:]

    /// How much of a line is kept around a place in it.
    private static let reach = 4096

    /// Reads the file once, in parts, up to the last of the offsets.
    ///
    /// - Parameters:
    ///   - count: how many bytes the file has.
    ///   - bytes: the bytes of a range of the file.
    package init(of offsets: [Int], count: Int, bytes: (Range<Int>) -> [UInt8]) {
        let wanted = Set(offsets).sorted()
        var next = wanted.startIndex
        var (line, start) = (1, 0)
        var previous: UInt8 = 0
        var offset = 0
        while next < wanted.endIndex {
            let part = bytes(offset..<min(count, offset + 1 << 20))
            // One more step, without bytes, for places at the end.
            for index in 0...part.count {
                let isEnd = index == part.count && (part.isEmpty || offset + index >= count)
                if index == part.count, !isEnd { break }
                let byte = index < part.count ? part[index] : 0
                // LF, or CR without LF after it, ends a line: known from the byte that follows.
                let endsLine = previous == 0x0A || (previous == 0x0D && (byte != 0x0A || isEnd))
                if endsLine, offset + index > start {
                    line += 1
                    start = offset + index
                }
                while next < wanted.endIndex, wanted[next] <= offset + index || isEnd {
                    lines[wanted[next]] = Self.line(line, start, wanted[next], count, bytes)
                    next += 1
                }
                previous = byte
            }
            if part.isEmpty { break }
            offset += part.count
        }
    }

    /// The place that an offset was asked for; nil for other offsets.
    package subscript(_ offset: Int) -> Line? { lines[offset] }

    private static func line(
        _ number: Int, _ start: Int, _ offset: Int, _ count: Int, _ bytes: (Range<Int>) -> [UInt8]
    ) -> Line {
        let end = min(count, max(offset, start) + reach)
        // Counted from the start of the line, however far that is.
        let text = LineIndex(bytes(start..<end))
        let location = text.location(of: offset - start)
        // The first line has a byte order mark, which is no column.
        return Line(
            location: SourceLocation(line: number, column: location.column),
            bytes: Array(text.line(1)))
    }
}

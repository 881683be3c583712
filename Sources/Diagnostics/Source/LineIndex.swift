/// A line and a column, both counted from one, as editors show them.
package struct SourceLocation: Sendable, Hashable {
    package var line: Int
    /// Counted in Unicode scalars, not bytes.
    package var column: Int
}

/// Finds the line and column of byte offsets; a line ends with LF, CR LF or a lone CR.
package struct LineIndex: Sendable {
    private let bytes: [UInt8]
    private let starts: [Int]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        for (index, byte) in bytes.enumerated() where byte <= UInt8(ascii: "\r") {
            // The LF of CR LF ends the line.
            let isLineEnd =
                byte == UInt8(ascii: "\n")
                || (byte == UInt8(ascii: "\r")
                    && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n")))
            if isLineEnd { starts.append(index + 1) }
        }
        self.starts = starts
    }

    package var lineCount: Int { starts.count }

    /// The byte offset at which line `number` (from one) starts, or nil if there is none.
    package func start(ofLine number: Int) -> Int? {
        starts.indices.contains(number - 1) ? starts[number - 1] : nil
    }

    package func location(of offset: Int) -> SourceLocation {
        let offset = min(max(offset, 0), bytes.count)
        var low = 0
        var high = starts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        let start = low == 0 && hasByteOrderMark ? min(3, offset) : starts[low]
        let scalars = bytes[start..<offset].count { $0 & 0xC0 != 0x80 }
        return SourceLocation(line: low + 1, column: scalars + 1)
    }

    /// The bytes of line `number` (from one) without its line end; empty if there is none.
    package func line(_ number: Int) -> ArraySlice<UInt8> {
        guard let start = start(ofLine: number) else { return [] }
        var end = starts.indices.contains(number) ? starts[number] : bytes.count
        while end > start,
            bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
        {
            end -= 1
        }
        return bytes[(number == 1 && hasByteOrderMark ? start + 3 : start)..<end]
    }

    private func isLineEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private var hasByteOrderMark: Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }
}

import Diagnostics
package import Formats
import Values

extension CSVRecords {
    /// The cells of a column from `record` on as numbers, NaN where one is empty or its record too short; nil if one is
    /// anything else than a decimal of few digits.
    package func numbers(ofColumn column: Int, from record: Int) -> [Double]? {
        meanings(ofColumn: column, from: record) { bytes, cell in
            guard let range = cell.map(contents), !range.isEmpty else { return .nan }
            return bytes.shortDecimal(range.lowerBound, range.upperBound) ?? lastDecimal(range)
        }
    }

    /// The cells of a column from `record` on as ECMAScript reads dates; nil if one is none, or not of ASCII alone.
    package func instants(ofColumn column: Int, from record: Int) -> [Instant]? {
        meanings(ofColumn: column, from: record) { bytes, cell in
            guard let cell, !cell.hasEscapes else { return nil }
            let text = UnsafeRawBufferPointer(rebasing: bytes[contents(cell)])
            return text.isASCII(text.indices) ? javaScriptDate(text) : nil
        }
    }

    /// What `read` makes of each cell of a column from `record` on, nil standing for one that its record lacks; nil if it
    /// makes nothing of one.
    @inline(__always)
    private func meanings<Meaning>(
        ofColumn column: Int, from record: Int,
        _ read: (UnsafeRawBufferPointer, Cell?) -> Meaning?
    ) -> [Meaning]? {
        source.bytes.withUnsafeBytes { bytes in
            var meanings: [Meaning] = []
            meanings.reserveCapacity(max(0, count - record))
            for record in record..<max(record, count) {
                let place = starts[record] + column
                guard let meaning = read(bytes, place < starts[record + 1] ? cells[place] : nil)
                else { return nil }
                meanings.append(meaning)
            }
            return meanings
        }
    }

    /// The decimal of a cell after which the text has too few bytes for it to be read in place.
    private func lastDecimal(_ range: Range<Int>) -> Double? {
        guard range.upperBound + 16 > source.bytes.count, range.count <= 17 else { return nil }
        let padded = source.bytes[range] + [UInt8](repeating: 0, count: 16)
        return Array(padded).withUnsafeBytes { $0.shortDecimal(0, range.count) }
    }
}

import Diagnostics
package import Formats
import Values

extension CSVRecords {
    /// The cells of a column from `record` on as numbers, NaN where one is empty or its record too short; nil if one is
    /// anything else than a decimal of few digits.
    package func numbers(ofColumn column: Int, from record: Int) -> [Double]? {
        source.bytes.withUnsafeBytes { bytes in
            var numbers: [Double] = []
            numbers.reserveCapacity(max(0, count - record))
            for record in record..<max(record, count) {
                let place = starts[record] + column
                let range = place < starts[record + 1] ? contents(cells[place]) : 0..<0
                if range.isEmpty {
                    numbers.append(.nan)
                } else if let number = bytes.shortDecimal(range.lowerBound, range.upperBound) {
                    numbers.append(number)
                } else if let number = lastDecimal(range) {
                    numbers.append(number)
                } else {
                    return nil
                }
            }
            return numbers
        }
    }

    /// The cells of a column from `record` on as ECMAScript reads dates; nil if one is none, or not of ASCII alone.
    package func instants(ofColumn column: Int, from record: Int) -> [Instant]? {
        source.bytes.withUnsafeBytes { bytes in
            var instants: [Instant] = []
            instants.reserveCapacity(max(0, count - record))
            for record in record..<max(record, count) {
                let place = starts[record] + column
                guard place < starts[record + 1], !cells[place].hasEscapes else { return nil }
                let text = UnsafeRawBufferPointer(rebasing: bytes[contents(cells[place])])
                guard text.isASCII(text.indices), let instant = javaScriptDate(text) else {
                    return nil
                }
                instants.append(instant)
            }
            return instants
        }
    }

    /// The decimal of a cell after which the text has too few bytes for it to be read in place.
    private func lastDecimal(_ range: Range<Int>) -> Double? {
        guard range.upperBound + 16 > source.bytes.count, range.count <= 17 else { return nil }
        let padded = source.bytes[range] + [UInt8](repeating: 0, count: 16)
        return Array(padded).withUnsafeBytes { $0.shortDecimal(0, range.count) }
    }
}

import Formats
import Values

/// Reads cells of one column as its field says. Blanks around anything but text do not count.
struct CellParser: Sendable {
    let field: FieldDescriptor
    private let trueValues: [[UInt8]]
    private let falseValues: [[UInt8]]
    /// Whether numbers are written as programs write them.
    let isPlain: Bool

    init(_ field: FieldDescriptor) {
        self.field = field
        trueValues = field.trueValues.map { Array($0.utf8) }
        falseValues = field.falseValues.map { Array($0.utf8) }
        isPlain = field.groups.isEmpty && field.decimal == UInt8(ascii: ".") && field.isBareNumber
    }

    /// A number or year; nil if the cell is none.
    func number(_ bytes: [UInt8], _ range: Range<Int>) -> Double? {
        let range = trimmed(bytes, range)
        if field.type == .year {
            return range.count == 4 ? parseInteger(bytes, range).map(Double.init) : nil
        }
        return isPlain
            ? parseDecimal(bytes, range)
            : normalized(bytes, range).flatMap { parseDecimal($0, $0.indices) }
    }

    /// An integer; nil if the cell is none, or beyond 64 bits.
    func integer(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        let range = trimmed(bytes, range)
        return isPlain
            ? parseInteger(bytes, range)
            : normalized(bytes, range).flatMap { parseInteger($0, $0.indices) }
    }

    /// Whether a cell that is no integer to `integer` would be one if there were more than 64 bits.
    func isTooLarge(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let range = trimmed(bytes, range)
        let digits = isPlain ? Array(bytes[range]) : normalized(bytes, range) ?? []
        let isSigned = digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+")
        let magnitude = digits.dropFirst(isSigned ? 1 : 0)
        return magnitude.count > 18 && magnitude.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
    }

    /// Text, a time or a duration, each as the field's type and format want it; nil if it is not that.
    func text(_ bytes: [UInt8], _ range: Range<Int>) -> (bytes: [UInt8], range: Range<Int>)? {
        switch field.type {
        case .time:
            let range = trimmed(bytes, range)
            guard let seconds = parseTime(bytes, range, pattern: field.dateFormat) else {
                return nil
            }
            let text = timeText(seconds)
            return (text, text.indices)
        case .duration:
            let range = trimmed(bytes, range)
            return isDuration(bytes, range) ? (bytes, range) : nil
        default:
            guard let format = field.textFormat else { return (bytes, range) }
            return format.allows(bytes, range) ? (bytes, range) : nil
        }
    }

    func boolean(_ bytes: [UInt8], _ range: Range<Int>) -> Bool? {
        let text = bytes[trimmed(bytes, range)]
        if trueValues.contains(where: { $0.elementsEqual(text) }) { return true }
        return falseValues.contains(where: { $0.elementsEqual(text) }) ? false : nil
    }

    func instant(_ bytes: [UInt8], _ range: Range<Int>) -> Instant? {
        let range = trimmed(bytes, range)
        if let pattern = field.dateFormat { return parseInstant(bytes, range, pattern: pattern) }
        return parseInstant(bytes, range, as: field.type)
    }

    /// The number in plain notation; nil if digits are not grouped by threes.
    private func normalized(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8]? {
        let range = field.isBareNumber ? range : bare(bytes, range)
        var result: [UInt8] = []
        var groupDigits: Int?
        var group: UInt8?
        var digits = 0
        var index = range.lowerBound
        while index < range.upperBound, bytes[index] != field.decimal {
            let byte = bytes[index]
            if field.groups.contains(byte) {
                guard digits > 0, groupDigits.map({ $0 == 3 }) ?? (digits <= 3),
                    group == nil || group == byte
                else { return nil }
                groupDigits = 0
                group = byte
            } else {
                if byte &- UInt8(ascii: "0") < 10 {
                    digits += 1
                    groupDigits = groupDigits.map { $0 + 1 }
                } else if byte == UInt8(ascii: ".") {
                    return nil
                }
                result.append(byte)
            }
            index += 1
        }
        guard groupDigits.map({ $0 == 3 }) ?? true else { return nil }
        guard index < range.upperBound else { return result }
        result.append(UInt8(ascii: "."))
        let fraction = bytes[(index + 1)..<range.upperBound]
        if fraction.contains(UInt8(ascii: ".")) { return nil }
        return result + fraction
    }

    /// The range from the first sign or digit to the last digit.
    private func bare(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
        guard let digit = bytes[range].firstIndex(where: isDigit),
            let last = bytes[range].lastIndex(where: isDigit)
        else { return range }
        let isSigned = bytes[range.lowerBound] == UInt8(ascii: "-")
        if isSigned, !bytes[range.lowerBound..<digit].dropFirst().isEmpty {
            // A sign before a currency: nothing stands between sign and digits that counts.
            return range
        }
        return (isSigned ? range.lowerBound : digit)..<(last + 1)
    }

    private func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start] == UInt8(ascii: " ") || bytes[start] == UInt8(ascii: "\t") {
            start += 1
        }
        while end > start,
            bytes[end - 1] == UInt8(ascii: " ") || bytes[end - 1] == UInt8(ascii: "\t")
        {
            end -= 1
        }
        return start..<end
    }
}

/// Whether a double holds the integer without rounding, and its neighbours too.
func isExact(_ integer: Int) -> Bool {
    integer.magnitude <= 1 << 53
}

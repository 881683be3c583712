import Formats

/// Whether a pattern has only the directives that can be read, and a year, a month, and a day unless
/// it has no time either.
func isDatePattern(_ pattern: String) -> Bool {
    var directives: Set<UInt8> = []
    var iterator = pattern.utf8.makeIterator()
    while let byte = iterator.next() {
        guard byte == UInt8(ascii: "%") else { continue }
        guard let directive = iterator.next(), "YmdHMS%".utf8.contains(directive) else {
            return false
        }
        directives.insert(directive)
    }
    return directives.isSuperset(of: "Ym".utf8)
}

/// The instant, in UTC, that text means by a pattern of `%Y %m %d %H %M %S`, or nil if it does not fit.
/// Day, month and hour may have one digit.
func parseInstant(_ bytes: [UInt8], _ range: Range<Int>, pattern: String) -> Instant? {
    var index = range.lowerBound
    func number(_ width: Int) -> Int? {
        var result = 0
        let start = index
        while index < range.upperBound, index - start < width {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            result = result * 10 + Int(digit)
            index += 1
        }
        return index > start ? result : nil
    }
    var (year, month, day, seconds) = (0, 1, 1, 0)
    var directives = pattern.utf8.makeIterator()
    while let byte = directives.next() {
        if byte == UInt8(ascii: "%"), let directive = directives.next(), directive != byte {
            guard let value = number(directive == UInt8(ascii: "Y") ? 4 : 2) else { return nil }
            switch directive {
            case UInt8(ascii: "Y"): year = value
            case UInt8(ascii: "m"): month = value
            case UInt8(ascii: "d"): day = value
            case UInt8(ascii: "H") where value < 24: seconds += value * 3600
            case UInt8(ascii: "M") where value < 60: seconds += value * 60
            case UInt8(ascii: "S") where value < 60: seconds += value
            default: return nil
            }
        } else {
            guard index < range.upperBound, bytes[index] == byte else { return nil }
            index += 1
        }
    }
    guard index == range.upperBound, let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    return Instant(milliseconds: date.instant.milliseconds + Int64(seconds) * 1000)
}

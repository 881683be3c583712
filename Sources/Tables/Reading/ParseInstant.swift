package import Formats
import Values

/// The instant that ISO 8601 text means, or nil if the text is anything else.
///
/// - Parameter type: `.date` wants `2018-02-15`, `.yearmonth` `2018-02`, `.datetime`
///   `2018-02-15T09:30[:00[.000]]` with `Z`, `+07:00` or nothing, which means UTC.
package func parseInstant(_ bytes: [UInt8], _ range: Range<Int>, as type: FieldType) -> Instant? {
    var scan = InstantScan(bytes: bytes, index: range.lowerBound, end: range.upperBound)
    switch type {
    case .date: return scan.date().flatMap { scan.isAtEnd ? $0.instant : nil }
    case .yearmonth: return scan.yearMonth().flatMap { scan.isAtEnd ? $0.instant : nil }
    case .datetime: return scan.dateTime()
    default: return nil
    }
}

private struct InstantScan {
    let bytes: [UInt8]
    var index: Int
    let end: Int

    var isAtEnd: Bool { index == end }

    mutating func yearMonth() -> CivilDate? {
        guard let year = digits(4), take("-"), let month = digits(2) else { return nil }
        return CivilDate(year: year, month: month, day: 1)
    }

    mutating func date() -> CivilDate? {
        guard let month = yearMonth(), take("-"), let day = digits(2) else { return nil }
        return CivilDate(year: month.year, month: month.month, day: day)
    }

    mutating func dateTime() -> Instant? {
        guard let date = date(), take("T") || take(" "), let hour = digits(2), hour < 24,
            take(":"), let minute = digits(2), minute < 60
        else { return nil }
        var milliseconds = (hour * 60 + minute) * 60_000
        if take(":") {
            guard let second = digits(2), second < 60, let fraction = fraction() else { return nil }
            milliseconds += second * 1000 + fraction
        }
        guard let offset = zoneOffset(), isAtEnd else { return nil }
        let day = date.instant.milliseconds
        return Instant(milliseconds: day + Int64(milliseconds - offset * 60_000))
    }

    /// Milliseconds after a point; zero without one; nil if they are finer than that.
    private mutating func fraction() -> Int? {
        guard take(".") else { return 0 }
        var result = 0
        var count = 0
        while let digit = digits(1) {
            count += 1
            if count <= 3 { result = result * 10 + digit } else if digit != 0 { return nil }
        }
        guard count > 0 else { return nil }
        for _ in 0..<max(0, 3 - count) { result *= 10 }
        return result
    }

    /// Minutes east of Greenwich.
    private mutating func zoneOffset() -> Int? {
        if isAtEnd || take("Z") { return 0 }
        let sign: Int
        if take("+") { sign = 1 } else if take("-") { sign = -1 } else { return nil }
        guard let hours = digits(2), hours <= 23 else { return nil }
        _ = take(":")
        guard let minutes = digits(2), minutes < 60 else { return nil }
        return sign * (hours * 60 + minutes)
    }

    mutating func digits(_ count: Int) -> Int? {
        guard end - index >= count else { return nil }
        var result = 0
        for position in index..<(index + count) {
            let digit = bytes[position] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            result = result * 10 + Int(digit)
        }
        index += count
        return result
    }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard index < end, UInt32(bytes[index]) == character.value else { return false }
        index += 1
        return true
    }
}

/// Whether the text of a date-time names its time zone.
func namesZone(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let time = bytes[range].drop { $0 != UInt8(ascii: "T") && $0 != UInt8(ascii: " ") }
    return time.contains { "Z+-".utf8.contains($0) }
}

package import Formats

/// An instant as the ISO 8601 text of its type: `2018-02-15`, `2018-02`, `2018-02-15T02:30:00Z`.
package func isoText(_ instant: Instant, _ type: FieldType) -> String {
    let milliseconds = instant.milliseconds
    let (quotient, remainder) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
    let day = Int(remainder < 0 ? quotient - 1 : quotient)
    let date = CivilDate(daysSinceEpoch: day)
    let month = "\(padded(date.year, 4))-\(padded(date.month, 2))"
    switch type {
    case .yearmonth: return month
    case .datetime:
        let rest = Int(remainder < 0 ? remainder + 86_400_000 : remainder)
        let time =
            "\(padded(rest / 3_600_000, 2)):\(padded(rest / 60_000 % 60, 2)):"
            + padded(rest / 1000 % 60, 2)
        let fraction = rest % 1000 == 0 ? "" : "." + padded(rest % 1000, 3)
        return "\(month)-\(padded(date.day, 2))T\(time)\(fraction)Z"
    default: return "\(month)-\(padded(date.day, 2))"
    }
}

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(abs(number))
    let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
    return (number < 0 ? "-" : "") + zeros + digits
}

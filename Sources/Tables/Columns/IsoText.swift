package import Formats

/// An instant as the ISO 8601 text of its type: `2018-02-15`, `2018-02`, `2018-02-15T02:30:00Z`.
package func isoText(_ instant: Instant, _ type: FieldType) -> String {
    var bytes: [UInt8] = []
    appendIsoText(instant, type, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
}

/// An instant as the ISO 8601 text of its column's type, date-times without `Z` where the column has no zone.
func isoText(_ instant: Instant, _ field: Field) -> String {
    var bytes: [UInt8] = []
    appendIsoText(instant, field.type, hasZone: field.hasZone, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
}

/// Appends what `isoText` returns.
package func appendIsoText(
    _ instant: Instant, _ type: FieldType, hasZone: Bool = true, to bytes: inout [UInt8]
) {
    let (quotient, remainder) = instant.milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
    let date = CivilDate(daysSinceEpoch: Int(remainder < 0 ? quotient - 1 : quotient))
    append(date.year, 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(date.month, 2, to: &bytes)
    if type == .yearmonth { return }
    bytes.append(UInt8(ascii: "-"))
    append(date.day, 2, to: &bytes)
    guard type == .datetime else { return }
    let time = Int(remainder < 0 ? remainder + 86_400_000 : remainder)
    bytes.append(UInt8(ascii: "T"))
    append(time / 3_600_000, 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(time / 60_000 % 60, 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(time / 1000 % 60, 2, to: &bytes)
    if time % 1000 != 0 {
        bytes.append(UInt8(ascii: "."))
        append(time % 1000, 3, to: &bytes)
    }
    if hasZone { bytes.append(UInt8(ascii: "Z")) }
}

/// Appends a number with at least `width` digits.
private func append(_ number: Int, _ width: Int, to bytes: inout [UInt8]) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let digits = String(number.magnitude).utf8
    for _ in 0..<max(0, width - digits.count) { bytes.append(UInt8(ascii: "0")) }
    bytes.append(contentsOf: digits)
}

/// A time as ISO 8601 writes it, and the zone if one was written.
package struct ISOInstant: Sendable, Hashable {
    package var instant: Instant
    /// Nil if the text left the zone open, and the instant is in the zone that was assumed.
    package var zone: UTCOffset?
    /// False if only a day was written.
    package var hasTime: Bool
}

/// The day that `text` means as `2018-02-15`; nil if it is anything else, or there is no such day.
package func parseISODate(_ text: some StringProtocol) -> CivilDate? {
    DigitScanner.scan(String(text)) { scanner in
        guard let date = isoDate(&scanner), scanner.isAtEnd else { return nil }
        return date
    }
}

/// The time that `text` means as `2018-02-15T09:30`, with seconds, their fraction and a zone if wanted;
/// a blank may stand for the `T`, and a day alone is its midnight. Nil if it is anything else.
///
/// Without a zone, the text is in the zone `assuming`. Digits beyond milliseconds are cut off.
package func parseISOInstant(
    _ text: some StringProtocol, assuming: UTCOffset = .utc
) -> ISOInstant? {
    DigitScanner.scan(String(text)) { isoInstant(&$0, assuming: assuming) }
}

private func isoInstant(_ scanner: inout DigitScanner, assuming: UTCOffset) -> ISOInstant? {
    guard let date = isoDate(&scanner) else { return nil }
    let midnight = CivilDateTime(date.instant)
    if scanner.isAtEnd {
        return ISOInstant(instant: midnight.instant(offset: assuming), zone: nil, hasTime: false)
    }
    guard
        scanner.skip(UInt8(ascii: "T")) || scanner.skip(UInt8(ascii: "t"))
            || scanner.skip(UInt8(ascii: " ")), let time = isoTime(&scanner, on: date)
    else { return nil }
    if scanner.isAtEnd {
        return ISOInstant(instant: time.instant(offset: assuming), zone: nil, hasTime: true)
    }
    scanner.skip(UInt8(ascii: " "))
    guard let first = scanner.peek, "Zz+-".utf8.contains(first),
        let zone = UTCOffset(name: scanner.rest)
    else { return nil }
    return ISOInstant(instant: time.instant(offset: zone), zone: zone, hasTime: true)
}

private func isoDate(_ scanner: inout DigitScanner) -> CivilDate? {
    guard let year = scanner.number(digits: 4), scanner.skip(UInt8(ascii: "-")),
        let month = scanner.number(digits: 2), scanner.skip(UInt8(ascii: "-")),
        let day = scanner.number(digits: 2)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
}

/// Hours and minutes, and seconds with a fraction if they are there.
func isoTime(_ scanner: inout DigitScanner, on date: CivilDate) -> CivilDateTime? {
    guard let hour = scanner.number(digits: 2), scanner.skip(UInt8(ascii: ":")),
        let minute = scanner.number(digits: 2)
    else { return nil }
    var second = 0
    var millisecond = 0
    if scanner.skip(UInt8(ascii: ":")) {
        guard let seconds = scanner.number(digits: 2) else { return nil }
        second = seconds
        if scanner.skip(UInt8(ascii: ".")) || scanner.skip(UInt8(ascii: ",")) {
            let (value, count) = scanner.digits()
            guard count > 0 else { return nil }
            millisecond = value
            for _ in count..<max(3, count) { millisecond *= 10 }
            for _ in 3..<max(3, count) { millisecond /= 10 }
        }
    }
    return CivilDateTime(
        date: date, hour: hour, minute: minute, second: second, millisecond: millisecond)
}

extension CivilDate {
    /// `2018-02-15`; years beyond four digits with a sign and six, as ECMAScript writes them.
    package var isoText: String {
        let years =
            (0...9_999).contains(year)
            ? padded(year, 4) : (year < 0 ? "-" : "+") + padded(year.magnitude, 6)
        return years + "-" + padded(month, 2) + "-" + padded(day, 2)
    }
}

extension Instant {
    /// `2018-02-15T09:30:00+07:00`: the time at `offset`, to the second, as feeds and metadata want it.
    package func isoText(offset: UTCOffset = .utc) -> String {
        let local = CivilDateTime(self, offset: offset)
        return local.date.isoText + "T" + padded(local.hour, 2) + ":" + padded(local.minute, 2)
            + ":" + padded(local.second, 2) + offset.isoText
    }

    /// `2018-02-15T02:30:00.000Z`: ECMAScript's `toISOString`.
    package var javaScriptISOText: String {
        let parts = CivilDateTime(self)
        return String(isoText().dropLast()) + "." + padded(parts.millisecond, 3) + "Z"
    }
}

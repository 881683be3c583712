/// What ECMAScript's `Date.parse(text)` gives, where local time is UTC; nil for an invalid date.
///
/// Reads the specified ISO form, and what browsers read besides: `Jan 1 2000`, `1 January 2000 10:00`,
/// `2000/1/1`, `Thu, 15 Feb 2018 09:30:00 GMT+0700`. A day that does not exist is refused.
/// Specification: https://tc39.es/ecma262/#sec-date-time-string-format
package func javaScriptDate(_ text: String) -> Instant? {
    DigitScanner.scan(text) { javaScriptDate(&$0) }
}

/// The same of a text in UTF-8.
package func javaScriptDate(_ bytes: UnsafeRawBufferPointer) -> Instant? {
    bytes.withMemoryRebound(to: UInt8.self) { bytes in
        DigitScanner.scan(bytes) { javaScriptDate(&$0) }
    }
}

private func javaScriptDate(_ scanner: inout DigitScanner) -> Instant? {
    if let (year, month, day) = scanner.plainDate,
        let date = CivilDate(year: year, month: month, day: day)
    {
        return date.instant
    }
    let start = scanner
    return scanISODate(&scanner) ?? LegacyDate(reading: start)?.instant
}

/// `2018`, `2018-02` or `2018-02-15`, with `T09:30`, seconds, their fraction and a zone if wanted.
private func scanISODate(_ scanner: inout DigitScanner) -> Instant? {
    let sign = scanner.sign()
    guard var year = scanner.number(digits: sign == nil ? 4 : 6) else { return nil }
    if let sign { year *= sign }
    var month = 1
    var day = 1
    if scanner.skip(UInt8(ascii: "-")) {
        guard let value = scanner.number(digits: 2) else { return nil }
        month = value
        if scanner.skip(UInt8(ascii: "-")) {
            guard let value = scanner.number(digits: 2) else { return nil }
            day = value
        }
    }
    guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
    if scanner.isAtEnd { return date.instant }
    guard scanner.skip(UInt8(ascii: "T")), let time = isoTime(&scanner, on: date) else {
        return nil
    }
    if scanner.isAtEnd || scanner.skip(UInt8(ascii: "Z")) && scanner.isAtEnd {
        return time.instant()
    }
    guard let zone = UTCOffset(name: scanner.rest) else { return nil }
    return time.instant(offset: zone)
}

/// The free forms, read as V8 does: numbers of a date in the order that their sizes suggest, a month's
/// name, numbers with colons as the time, and a zone; other words only before the first number.
private struct LegacyDate {
    private var numbers = FewNumbers()
    private var month: Int?
    private var time = FewNumbers()
    private var isAfternoon: Bool?
    private var zoneMinutes: Int?

    init?(reading scanner: DigitScanner) {
        var scanner = scanner
        while let byte = scanner.peek {
            let isFine: Bool
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): isFine = readNumber(&scanner)
            case UInt8(ascii: "("): isFine = skipParentheses(&scanner)
            case UInt8(ascii: "+"), UInt8(ascii: "-"): isFine = readSign(&scanner, byte)
            case _ where isLetter(byte): isFine = readWord(&scanner)
            default: isFine = scanner.skip(byte)
            }
            guard isFine else { return nil }
        }
        if numbers.isEmpty { return nil }
    }

    private mutating func readNumber(_ scanner: inout DigitScanner) -> Bool {
        let value = scanner.digits().value
        if scanner.skip(UInt8(ascii: ":")) {
            time.append(value)
            return time.count < 4
        }
        let isFractionNext = time.count == 2 && scanner.peek == UInt8(ascii: ".")
        if !time.isEmpty, time.count < 3, !isTimeComplete {
            time.append(value)
            isTimeComplete = true
            if isFractionNext {
                scanner.skip(UInt8(ascii: "."))
                let (fraction, count) = scanner.digits()
                guard count > 0, count <= 9 else { return false }
                time.append(milliseconds(fraction, count))
            }
            return true
        }
        numbers.append(value)
        scanner.skip(UInt8(ascii: "-"))
        return numbers.count <= 3
    }

    private var isTimeComplete = false

    private func milliseconds(_ fraction: Int, _ count: Int) -> Int {
        var value = fraction
        for _ in count..<max(3, count) { value *= 10 }
        for _ in 3..<max(3, count) { value /= 10 }
        return value
    }

    private func skipParentheses(_ scanner: inout DigitScanner) -> Bool {
        var depth = 0
        while let byte = scanner.peek {
            scanner.skip(byte)
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            if depth == 0 { break }
        }
        return true
    }

    /// A sign after the time, or after `UTC`, starts a zone: `+07`, `+0700`, `+07:00`.
    private mutating func readSign(_ scanner: inout DigitScanner, _ byte: UInt8) -> Bool {
        scanner.skip(byte)
        guard isTimeComplete || zoneMinutes != nil else { return byte == UInt8(ascii: "-") }
        let sign = byte == UInt8(ascii: "-") ? -1 : 1
        let (value, count) = scanner.digits()
        switch count {
        case 1, 2:
            var minutes = 0
            if scanner.skip(UInt8(ascii: ":")) { minutes = scanner.digits().value }
            zoneMinutes = sign * (value * 60 + minutes)
        case 3, 4: zoneMinutes = sign * (value / 100 * 60 + value % 100)
        default: return false
        }
        return true
    }

    private mutating func readWord(_ scanner: inout DigitScanner) -> Bool {
        var start = WordCode()
        var count = 0
        while let byte = scanner.peek, isLetter(byte) {
            scanner.skip(byte)
            count += 1
            if count <= 3 { start.append(byte) }
        }
        let word = count <= 3 ? start : WordCode()
        if let index = legacyMonths.firstIndex(of: start) {
            month = index + 1
            scanner.skip(UInt8(ascii: "-"))
        } else if let hours = legacyZones[word], !numbers.isEmpty || isTimeComplete {
            zoneMinutes = hours * 60
        } else if word == .am || word == .pm {
            isAfternoon = word == .pm
            if time.isEmpty, let hour = numbers.popLast() { time.append(hour) }
            isTimeComplete = true
        } else if word == .t, !numbers.isEmpty, time.isEmpty {
            return true
        } else if !numbers.isEmpty {
            return legacyDays.contains(word)
        }
        return true
    }

    var instant: Instant? {
        guard let date else { return nil }
        var hour = time[0] ?? 0
        if let isAfternoon {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (isAfternoon ? 12 : 0)
        }
        func part(_ index: Int) -> Int { time[index] ?? 0 }
        guard
            let civil = CivilDateTime(
                date: date, hour: hour, minute: part(1), second: part(2), millisecond: part(3)),
            let zone = UTCOffset(minutes: zoneMinutes ?? 0)
        else { return nil }
        return civil.instant(offset: zone)
    }

    /// Parts that are missing count 1; a year of two digits lies between 1950 and 2049.
    private var date: CivilDate? {
        func part(_ index: Int) -> Int { numbers[index] ?? 1 }
        let startsWithDay = (1...31).contains(part(0))
        var (year, month, day) = (part(2), part(0), part(1))
        if let named = self.month {
            month = named
            (year, day) = startsWithDay ? (part(1), part(0)) : (part(0), part(1))
        } else if !startsWithDay, numbers.count == 3 {
            (year, month, day) = (part(0), part(1), part(2))
        }
        if (0...49).contains(year) {
            year += 2_000
        } else if (50...99).contains(year) {
            year += 1_900
        }
        return CivilDate(year: year, month: month, day: day)
    }
}

private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

/// A word of up to three letters as a number, whatever its case; all longer ones are zero.
private struct WordCode: Hashable {
    private var code: UInt32 = 0

    static let am = WordCode("am")
    static let pm = WordCode("pm")
    static let t = WordCode("t")

    init() {}

    init(_ word: String) {
        for letter in word.utf8 { append(letter) }
    }

    mutating func append(_ letter: UInt8) { code = code << 8 | UInt32(letter | 0x20) }
}

/// Up to four numbers; there are thousands of dates, so that they lie within the value.
private struct FewNumbers {
    private var values: (Int, Int, Int, Int) = (0, 0, 0, 0)
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }

    /// The number at a place from 0 on; nil if there are fewer.
    subscript(_ index: Int) -> Int? {
        guard index < count else { return nil }
        switch index {
        case 0: return values.0
        case 1: return values.1
        case 2: return values.2
        default: return values.3
        }
    }

    /// Adds a number; a fifth is only counted.
    mutating func append(_ number: Int) {
        switch count {
        case 0: values.0 = number
        case 1: values.1 = number
        case 2: values.2 = number
        case 3: values.3 = number
        default: break
        }
        count += 1
    }

    mutating func popLast() -> Int? {
        guard count > 0 else { return nil }
        defer { count -= 1 }
        return self[count - 1]
    }
}

private let legacyMonths = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
].map { WordCode($0) }

private let legacyDays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"].map { WordCode($0) }

/// Hours ahead of UTC.
private let legacyZones: [WordCode: Int] = {
    let hours = [
        "z": 0, "ut": 0, "utc": 0, "gmt": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7,
        "mdt": -6, "pst": -8, "pdt": -7,
    ]
    return Dictionary(uniqueKeysWithValues: hours.map { (WordCode($0), $1) })
}()

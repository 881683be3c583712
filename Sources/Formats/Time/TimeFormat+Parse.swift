extension TimeFormat {
    /// The time that `text` means, read by this specifier; nil if it does not fit.
    ///
    /// Names are read in any case; numbers may be shorter than their directive's width. Unlike d3,
    /// which lets 31 February roll over into March, a time that does not exist is refused.
    /// - Parameter offset: The zone of a text that names none.
    package func parse(
        _ text: some StringProtocol, locale: FormatLocale = .vega, offset: UTCOffset = .utc
    ) -> Instant? {
        var reader = TimeReader(rest: Array(text.utf8)[...], locale: locale)
        guard reader.read(parts, depth: 0), reader.rest.isEmpty else { return nil }
        return reader.fields.instant(offset: offset)
    }
}

private struct TimeReader {
    var rest: ArraySlice<UInt8>
    let locale: FormatLocale
    var fields = TimeFields()

    mutating func read(_ parts: [TimeSpecifierPart], depth: Int) -> Bool {
        for part in parts {
            switch part {
            case .literal(let literal):
                guard rest.starts(with: literal.utf8) else { return false }
                rest = rest.dropFirst(literal.utf8.count)
            case .directive(let directive, _):
                guard read(directive, depth: depth) else { return false }
            }
        }
        return true
    }

    private mutating func read(_ directive: TimeDirective, depth: Int) -> Bool {
        switch directive {
        case .shortDay: return name(locale.shortDays, into: \.weekday)
        case .day: return name(locale.days, into: \.weekday)
        case .shortMonth: return monthName(locale.shortMonths)
        case .month: return monthName(locale.months)
        case .period: return name(locale.periods, into: \.period)
        case .dayOfMonth, .dayOfMonthBlank: return number(2, 1...31, into: \.day)
        case .dayOfYear: return number(3, 1...366, into: \.dayOfYear)
        case .monthNumber: return number(2, 1...12, into: \.month)
        case .quarter: return number(1, 1...4, into: \.quarter)
        case .year: return number(4, 0...9_999, into: \.year)
        case .isoYear: return number(4, 0...9_999, into: \.year)
        case .shortYear, .isoYearShort:
            guard let year = number(2) else { return false }
            fields.year = year + (year > 68 ? 1_900 : 2_000)
            return true
        case .hour24: return number(2, 0...23, into: \.hour)
        case .hour12: return number(2, 1...12, into: \.hour)
        case .minutes: return number(2, 0...59, into: \.minute)
        case .seconds: return number(2, 0...59, into: \.second)
        case .milliseconds: return number(3, 0...999, into: \.millisecond)
        case .microseconds:
            guard let micro = number(6) else { return false }
            fields.millisecond = micro / 1_000
            return true
        case .epochMilliseconds: return number(18, 0...(.max), into: \.epochMilliseconds)
        case .epochSeconds: return number(15, 0...(.max), into: \.epochSeconds)
        case .mondayBasedDay:
            guard let day = number(1), (1...7).contains(day) else { return false }
            fields.weekday = day % 7
            return true
        case .sundayBasedDay: return number(1, 0...6, into: \.weekday)
        case .sundayWeek: return number(2, 0...53, into: \.sundayWeek)
        case .mondayWeek: return number(2, 0...53, into: \.mondayWeek)
        case .isoWeek: return number(2, 1...53, into: \.isoWeek)
        case .zone: return zone()
        case .percent: return literal(UInt8(ascii: "%"))
        case .dateTime: return nested(locale.dateTimeSpecifier, depth)
        case .date: return nested(locale.dateSpecifier, depth)
        case .time: return nested(locale.timeSpecifier, depth)
        }
    }

    /// The specifiers behind `%c`, `%x` and `%X` nest once.
    private mutating func nested(_ specifier: String, _ depth: Int) -> Bool {
        depth < 2 && read(TimeFormat(known: specifier).parts, depth: depth + 1)
    }

    private mutating func literal(_ byte: UInt8) -> Bool {
        guard rest.first == byte else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// Blanks and then digits, in at most `width` bytes.
    private mutating func number(_ width: Int) -> Int? {
        var window = rest.prefix(width)
        window = window.drop { $0 == UInt8(ascii: " ") }
        let digits = window.prefix(while: isDigit)
        guard !digits.isEmpty else { return nil }
        rest = rest[digits.endIndex...]
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    private mutating func number(
        _ width: Int, _ range: ClosedRange<Int>, into field: WritableKeyPath<TimeFields, Int?>
    ) -> Bool {
        guard let value = number(width), range.contains(value) else { return false }
        fields[keyPath: field] = value
        return true
    }

    /// The longest of the names that comes next.
    private mutating func name(
        _ names: [String], into field: WritableKeyPath<TimeFields, Int?>
    ) -> Bool {
        guard let found = longestName(Array(names.enumerated())) else { return false }
        fields[keyPath: field] = found
        return true
    }

    private mutating func monthName(_ names: [String]) -> Bool {
        let others = locale.otherMonths.map { (offset: $0.index, element: $0.name) }
        guard let index = longestName(Array(names.enumerated()) + others) else { return false }
        fields.month = index + 1
        return true
    }

    private mutating func longestName(_ names: [(offset: Int, element: String)]) -> Int? {
        var best: (index: Int, count: Int)?
        for (index, name) in names {
            let count = name.utf8.count
            guard count > best?.count ?? 0, rest.count >= count,
                String(decoding: rest.prefix(count), as: UTF8.self).lowercased()
                    == name.lowercased()
            else { continue }
            best = (index, count)
        }
        guard let best else { return nil }
        rest = rest.dropFirst(best.count)
        return best.index
    }

    /// `Z`, `+0700`, `+07:00` or `+07`.
    private mutating func zone() -> Bool {
        for count in [6, 5, 3, 1] {
            let text = String(decoding: rest.prefix(count), as: UTF8.self)
            guard text.utf8.count == count, let first = text.utf8.first, "Z+-".utf8.contains(first),
                let offset = UTCOffset(name: text)
            else { continue }
            fields.offset = offset
            rest = rest.dropFirst(count)
            return true
        }
        return false
    }
}

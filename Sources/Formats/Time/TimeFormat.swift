/// Times as text by a d3 specifier such as `%d %B %Y`, both ways.
///
/// Source: https://d3js.org/d3-time-format
package struct TimeFormat: Sendable, Hashable {
    let parts: [TimeSpecifierPart]

    /// Throws where `specifier` cannot be read. An unknown directive, which d3 prints, is an error.
    package init(_ specifier: String) throws(FormatError) {
        parts = try parseTimeSpecifier(specifier)
    }

    /// A specifier of our own tables; one that cannot be read is printed as it is.
    init(known specifier: String) {
        parts = (try? parseTimeSpecifier(specifier)) ?? [.literal(specifier)]
    }

    /// What calendar and clock show at `offset` from UTC, in the words of `locale`.
    package func format(
        _ instant: Instant, locale: FormatLocale, offset: UTCOffset = .utc
    ) -> String {
        var writer = TimeWriter(
            instant: instant, civil: CivilDateTime(instant, offset: offset), locale: locale,
            offset: offset)
        writer.write(parts)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

private struct TimeWriter {
    let instant: Instant
    let civil: CivilDateTime
    let locale: FormatLocale
    let offset: UTCOffset
    var bytes: [UInt8] = []

    mutating func write(_ parts: [TimeSpecifierPart]) {
        for part in parts {
            switch part {
            case .literal(let literal): write(literal)
            case .directive(let directive, let fill): write(directive, fill)
            }
        }
    }

    private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// A number with leading fill up to `width` digits; without fill as it is.
    private mutating func write(_ number: Int, _ width: Int, _ fill: TimeSpecifierPart.Fill) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        let start = bytes.count
        appendDigits(of: UInt64(number.magnitude), atLeast: fill == .none ? 1 : width, to: &bytes)
        guard fill == .blanks else { return }
        var index = start
        while index + 1 < bytes.count, bytes[index] == UInt8(ascii: "0") {
            bytes[index] = UInt8(ascii: " ")
            index += 1
        }
    }

    private mutating func write(_ directive: TimeDirective, _ fill: TimeSpecifierPart.Fill) {
        let date = civil.date
        switch directive {
        case .shortDay: write(locale.shortDays[date.weekday])
        case .day: write(locale.days[date.weekday])
        case .shortMonth: write(locale.shortMonths[date.month - 1])
        case .month: write(locale.months[date.month - 1])
        case .dayOfMonth, .dayOfMonthBlank: write(date.day, 2, fill)
        case .microseconds:
            write(civil.millisecond, 3, fill)
            write("000")
        case .isoYearShort: write(date.isoWeek.year % 100, 2, fill)
        case .isoYear: write(date.isoWeek.year % 10_000, 4, fill)
        case .hour24: write(civil.hour, 2, fill)
        case .hour12: write((civil.hour + 11) % 12 + 1, 2, fill)
        case .dayOfYear: write(date.dayOfYear, 3, fill)
        case .milliseconds: write(civil.millisecond, 3, fill)
        case .monthNumber: write(date.month, 2, fill)
        case .minutes: write(civil.minute, 2, fill)
        case .period: write(locale.periods[civil.hour < 12 ? 0 : 1])
        case .quarter: write(date.quarterIndex + 1, 1, .none)
        case .epochMilliseconds: write(Int(instant.milliseconds), 1, .none)
        case .epochSeconds: write(floorDivision(Int(instant.milliseconds), 1_000), 1, .none)
        case .seconds: write(civil.second, 2, fill)
        case .mondayBasedDay: write((date.weekday + 6) % 7 + 1, 1, .none)
        case .sundayWeek: write(date.weekOfYear(firstWeekday: 0), 2, fill)
        case .isoWeek: write(date.isoWeek.week, 2, fill)
        case .sundayBasedDay: write(date.weekday, 1, .none)
        case .mondayWeek: write(date.weekOfYear(firstWeekday: 1), 2, fill)
        case .shortYear: write(date.year % 100, 2, fill)
        case .year: write(date.year % 10_000, 4, fill)
        case .zone: write(offset.compactText)
        case .percent: write("%")
        case .dateTime: write(TimeFormat(known: locale.dateTimeSpecifier).parts)
        case .date: write(TimeFormat(known: locale.dateSpecifier).parts)
        case .time: write(TimeFormat(known: locale.timeSpecifier).parts)
        }
    }
}

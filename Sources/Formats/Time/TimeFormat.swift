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
        let writer = TimeWriter(
            instant: instant, civil: CivilDateTime(instant, offset: offset), locale: locale,
            offset: offset)
        return writer.text(of: parts)
    }
}

private struct TimeWriter {
    let instant: Instant
    let civil: CivilDateTime
    let locale: FormatLocale
    let offset: UTCOffset

    func text(of parts: [TimeSpecifierPart]) -> String {
        var text = ""
        for part in parts {
            switch part {
            case .literal(let literal): text += literal
            case .directive(let directive, let fill): text += self.text(of: directive, fill)
            }
        }
        return text
    }

    private func text(of directive: TimeDirective, _ fill: Character?) -> String {
        func number(_ value: Int, _ width: Int) -> String {
            guard let fill else { return String(value) }
            return (value < 0 ? "-" : "") + padded(value.magnitude, width, with: fill)
        }
        let date = civil.date
        switch directive {
        case .shortDay: return locale.shortDays[date.weekday]
        case .day: return locale.days[date.weekday]
        case .shortMonth: return locale.shortMonths[date.month - 1]
        case .month: return locale.months[date.month - 1]
        case .dayOfMonth, .dayOfMonthBlank: return number(date.day, 2)
        case .microseconds: return number(civil.millisecond, 3) + "000"
        case .isoYearShort: return number(date.isoWeek.year % 100, 2)
        case .isoYear: return number(date.isoWeek.year % 10_000, 4)
        case .hour24: return number(civil.hour, 2)
        case .hour12: return number((civil.hour + 11) % 12 + 1, 2)
        case .dayOfYear: return number(date.dayOfYear, 3)
        case .milliseconds: return number(civil.millisecond, 3)
        case .monthNumber: return number(date.month, 2)
        case .minutes: return number(civil.minute, 2)
        case .period: return locale.periods[civil.hour < 12 ? 0 : 1]
        case .quarter: return String(date.quarterIndex + 1)
        case .epochMilliseconds: return String(instant.milliseconds)
        case .epochSeconds: return String(floorDivision(Int(instant.milliseconds), 1_000))
        case .seconds: return number(civil.second, 2)
        case .mondayBasedDay: return String((date.weekday + 6) % 7 + 1)
        case .sundayWeek: return number(date.weekOfYear(firstWeekday: 0), 2)
        case .isoWeek: return number(date.isoWeek.week, 2)
        case .sundayBasedDay: return String(date.weekday)
        case .mondayWeek: return number(date.weekOfYear(firstWeekday: 1), 2)
        case .shortYear: return number(date.year % 100, 2)
        case .year: return number(date.year % 10_000, 4)
        case .zone: return offset.compactText
        case .percent: return "%"
        case .dateTime: return text(of: TimeFormat(known: locale.dateTimeSpecifier).parts)
        case .date: return text(of: TimeFormat(known: locale.dateSpecifier).parts)
        case .time: return text(of: TimeFormat(known: locale.timeSpecifier).parts)
        }
    }
}

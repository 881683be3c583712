// The rules are those of Vega: parts that are not kept take fixed values, the year 2012's, which
// began on a Sunday: https://vega.github.io/vega/docs/transforms/timeunit/

extension TimeUnit {
    /// The start of the unit that `instant` is in.
    package func floor(_ instant: Instant) -> Instant {
        let civil = CivilDateTime(instant)
        let date = civil.date
        let year = contains(.year) ? stepped(date.year, .year) : 2_012
        let hour = contains(.hours) ? stepped(civil.hour, .hours) : 0
        let minute = contains(.minutes) ? stepped(civil.minute, .minutes) : 0
        let second = contains(.seconds) ? stepped(civil.second, .seconds) : 0
        let millisecond =
            contains(.milliseconds) ? stepped(civil.millisecond, .milliseconds) : 0
        let timeOfDay = ((hour * 60 + minute) * 60 + second) * 1_000 + millisecond
        let day = CivilDate.daysSinceEpoch(
            year: year, monthIndex: monthIndex(date), dayIndex: dayIndex(date, year: year))
        return Instant(milliseconds: Int64(day) * 86_400_000 + Int64(timeOfDay))
    }

    /// The end of the unit that starts at `start`, which is the start of the next.
    package func next(_ start: Instant) -> Instant {
        let count = smallestPart == .quarter ? 3 * step : step
        return TimeInterval(interval).offset(start, by: count)
    }

    /// The start of the unit before the one that starts at `start`.
    package func previous(_ start: Instant) -> Instant {
        let count = smallestPart == .quarter ? 3 * step : step
        return TimeInterval(interval).offset(start, by: -count)
    }

    private func monthIndex(_ date: CivilDate) -> Int {
        if contains(.month) { return stepped(date.month - 1, .month) }
        return contains(.quarter) ? 3 * stepped(date.quarterIndex, .quarter) : 0
    }

    /// Days after the first of the month, or of the year.
    private func dayIndex(_ date: CivilDate, year: Int) -> Int {
        guard contains(.week) || contains(.day) else {
            if contains(.date) { return stepped(date.day, .date, from: 1) - 1 }
            if contains(.dayofyear) { return stepped(date.dayOfYear, .dayofyear, from: 1) - 1 }
            return 0
        }
        let week = date.weekOfYear(firstWeekday: 0)
        let firstWeekday = CivilDate(year: year, monthIndex: 0, dayIndex: 0).weekday
        // The first Sunday of the year begins week 1.
        func index(week: Int, weekday: Int) -> Int {
            week * 7 + weekday - (firstWeekday + 6) % 7 - 1
        }
        guard contains(.week) else { return index(week: 1, weekday: date.weekday) }
        return contains(.day)
            ? index(week: week, weekday: date.weekday)
            : index(week: stepped(week, .week, from: 1), weekday: 0)
    }

    /// The value, by steps if the part is the smallest.
    private func stepped(_ value: Int, _ part: Part, from phase: Int = 0) -> Int {
        guard step > 1, part == smallestPart else { return value }
        return phase + floorDivision(value - phase, step) * step
    }
}

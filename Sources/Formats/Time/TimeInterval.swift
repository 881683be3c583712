/// A calendar's steps: every 15 minutes, every Monday, every third month; all in UTC.
///
/// The arithmetic is d3-time's: https://d3js.org/d3-time
package struct TimeInterval: Sendable, Hashable {
    package enum Unit: Sendable, Hashable {
        case millisecond, second, minute, hour, day
        /// Weeks that begin on a weekday, 0 for Sunday.
        case week(firstWeekday: Int)
        case month, year
    }

    package let unit: Unit
    /// At least 1.
    package let step: Int

    /// Every `step` units. As in d3 the count starts anew with the next greater unit: every two days
    /// means the odd days of each month; weeks are counted from 1970, years from the year 0.
    package init(_ unit: Unit, every step: Int = 1) {
        self.unit = unit
        self.step = min(1_000_000_000, max(1, step))
    }

    /// The last step at or before `instant`.
    package func floor(_ instant: Instant) -> Instant {
        if case .millisecond = unit {
            return Instant(
                milliseconds: Int64(floorDivision(Int(instant.milliseconds), step) * step))
        }
        var civil = CivilDateTime(instant)
        civil.millisecond = 0
        if case .second = unit {
            civil.second -= civil.second % step
            return civil.instant()
        }
        civil.second = 0
        if case .minute = unit {
            civil.minute -= civil.minute % step
            return civil.instant()
        }
        civil.minute = 0
        if case .hour = unit {
            civil.hour -= civil.hour % step
            return civil.instant()
        }
        return floor(civil.date).instant
    }

    private func floor(_ date: CivilDate) -> CivilDate {
        switch unit {
        case .week(let firstWeekday):
            let start = date.daysSinceEpoch - (date.weekday - firstWeekday + 7) % 7
            // 1 January 1970 was a Thursday: its week is number 0.
            let week = floorDivision(start + 6, 7)
            return CivilDate(daysSinceEpoch: start - (week - floorDivision(week, step) * step) * 7)
        case .month:
            let index = date.month - 1
            return CivilDate(year: date.year, monthIndex: index - index % step, dayIndex: 0)
        case .year:
            return CivilDate(
                year: floorDivision(date.year, step) * step, monthIndex: 0, dayIndex: 0)
        default:
            return CivilDate(
                daysSinceEpoch: date.daysSinceEpoch - (date.day - 1) % step)
        }
    }

    /// The first step at or after `instant`.
    package func ceil(_ instant: Instant) -> Instant {
        let start = floor(instant)
        return start == instant ? start : next(start)
    }

    /// The step after the one that `instant` is in.
    package func next(_ instant: Instant) -> Instant {
        let start = floor(instant)
        switch unit {
        case .millisecond, .week, .year: return offset(start, by: step)
        default: break
        }
        // The last step is shorter where the greater unit ends: after the 31st comes the 1st.
        var time = start
        for _ in 0..<min(step, 60) {
            time = offset(time, by: 1)
            if floor(time) > start { break }
        }
        return time
    }

    /// `count` single units later; a day that the month lacks rolls over into the next, as in
    /// ECMAScript.
    package func offset(_ instant: Instant, by count: Int) -> Instant {
        let count = min(1_000_000_000_000, max(-1_000_000_000_000, count))
        if let length = unit.fixedLength {
            let (distance, overflow) = Int64(count).multipliedReportingOverflow(by: length)
            return overflow
                ? Instant(milliseconds: count < 0 ? .min : .max)
                : Instant(milliseconds: instant.milliseconds + distance)
        }
        let day = floorDivision(Int(instant.milliseconds), 86_400_000)
        let date = CivilDate(daysSinceEpoch: day)
        let months = min(10_000_000, max(-10_000_000, count)) * (unit == .year ? 12 : 1)
        let later = CivilDate.daysSinceEpoch(
            year: date.year, monthIndex: date.month - 1 + months, dayIndex: date.day - 1)
        return Instant(milliseconds: instant.milliseconds + Int64(later - day) * 86_400_000)
    }

    /// The steps from `start` up to but not including `stop`, at most `limit` of them.
    package func range(from start: Instant, to stop: Instant, limit: Int = 10_000) -> [Instant] {
        var steps: [Instant] = []
        var time = ceil(start)
        while time < stop, steps.count < limit {
            steps.append(time)
            let following = next(time)
            guard following > time else { break }
            time = following
        }
        return steps
    }

    /// How many single units lie between the units that `start` and `end` are in.
    package func count(from start: Instant, to end: Instant) -> Int {
        let single = TimeInterval(unit)
        let (first, last) = (single.floor(start), single.floor(end))
        if let length = unit.fixedLength {
            return Int((last.milliseconds - first.milliseconds) / length)
        }
        let (from, to) = (CivilDateTime(first).date, CivilDateTime(last).date)
        let years = to.year - from.year
        return unit == .year ? years : years * 12 + to.month - from.month
    }
}

extension TimeInterval.Unit {
    /// Milliseconds; nil for months and years.
    var fixedLength: Int64? {
        switch self {
        case .millisecond: 1
        case .second: 1_000
        case .minute: 60_000
        case .hour: 3_600_000
        case .day: 86_400_000
        case .week: 604_800_000
        case .month, .year: nil
        }
    }

    /// Milliseconds; a month counts 30 days and a year 365, as in d3.
    package var nominalLength: Double {
        switch self {
        case .month: 2_592_000_000
        case .year: 31_536_000_000
        default: Double(fixedLength ?? 1)
        }
    }
}

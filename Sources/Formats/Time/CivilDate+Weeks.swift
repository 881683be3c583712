extension CivilDate {
    /// 1 for 1 January to 366.
    package var dayOfYear: Int { daysSinceEpoch - firstOfYear + 1 }

    /// 0 to 3.
    package var quarterIndex: Int { (month - 1) / 3 }

    /// The week of the year, from 0 for the days before the first `firstWeekday` (0 for Sunday).
    package func weekOfYear(firstWeekday: Int) -> Int {
        (dayOfYear + 6 - (weekday - firstWeekday + 7) % 7) / 7
    }

    /// The week by ISO 8601, which belongs to the year of its Thursday.
    package var isoWeek: (year: Int, week: Int) {
        let thursday = CivilDate(daysSinceEpoch: daysSinceEpoch - (weekday + 6) % 7 + 3)
        return (thursday.year, (thursday.dayOfYear - 1) / 7 + 1)
    }

    private var firstOfYear: Int {
        Self.daysSinceEpoch(year: year, monthIndex: 0, dayIndex: 0)
    }

    /// The day that many months after the first of `year`'s January and days after the first of that
    /// month, either of which may lie beyond its unit, as in ECMAScript's `Date.UTC`.
    init(year: Int, monthIndex: Int, dayIndex: Int) {
        self.init(
            daysSinceEpoch: Self.daysSinceEpoch(
                year: year, monthIndex: monthIndex, dayIndex: dayIndex))
    }

    /// The same day as days since 1970-01-01.
    static func daysSinceEpoch(year: Int, monthIndex: Int, dayIndex: Int) -> Int {
        let years = floorDivision(monthIndex, 12)
        let first = CivilDate(
            unchecked: min(300_000, max(-300_000, year)) + years,
            month: monthIndex - years * 12 + 1, day: 1)
        return first.daysSinceEpoch + dayIndex
    }
}

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
        CivilDate(year: year, monthIndex: 0, dayIndex: 0).daysSinceEpoch
    }

    /// The day that many months after the first of `year`'s January and days after the first of that
    /// month, either of which may lie beyond its unit, as in ECMAScript's `Date.UTC`.
    init(year: Int, monthIndex: Int, dayIndex: Int) {
        let years = floorDivision(monthIndex, 12)
        var first = CivilDate(daysSinceEpoch: 0)
        first.year = min(300_000, max(-300_000, year)) + years
        first.month = monthIndex - years * 12 + 1
        self.init(daysSinceEpoch: first.daysSinceEpoch + dayIndex)
    }
}

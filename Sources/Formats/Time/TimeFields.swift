/// What a text said about a time, before it is known which time that is.
struct TimeFields {
    var year: Int?
    var quarter: Int?
    /// 1 to 12.
    var month: Int?
    var day: Int?
    var dayOfYear: Int?
    /// 0 for Sunday.
    var weekday: Int?
    var sundayWeek: Int?
    var mondayWeek: Int?
    var isoWeek: Int?
    var hour: Int?
    var minute: Int?
    var second: Int?
    var millisecond: Int?
    /// 0 for AM, 1 for PM.
    var period: Int?
    var offset: UTCOffset?
    var epochMilliseconds: Int?
    var epochSeconds: Int?

    /// The time, with d3's defaults: the year 1900, the first day of the period, midnight.
    func instant(offset assumed: UTCOffset) -> Instant? {
        if let epochMilliseconds { return Instant(milliseconds: Double(epochMilliseconds)) }
        if let epochSeconds {
            return Instant(milliseconds: Double(epochSeconds) * 1_000 + Double(millisecond ?? 0))
        }
        var hour = hour ?? 0
        if let period { hour = hour % 12 + period * 12 }
        guard let date,
            let civil = CivilDateTime(
                date: date, hour: hour, minute: minute ?? 0, second: second ?? 0,
                millisecond: millisecond ?? 0)
        else { return nil }
        return civil.instant(offset: offset ?? assumed)
    }

    private var date: CivilDate? {
        let year = year ?? 1_900
        if let isoWeek { return isoDate(year, isoWeek) }
        if let week = mondayWeek { return weekDate(year, week, firstWeekday: 1) }
        if let week = sundayWeek { return weekDate(year, week, firstWeekday: 0) }
        if let dayOfYear {
            let date = CivilDate(year: year, monthIndex: 0, dayIndex: dayOfYear - 1)
            return date.year == year ? date : nil
        }
        return CivilDate(
            year: year, month: month ?? quarter.map { $0 * 3 - 2 } ?? 1, day: day ?? 1)
    }

    /// The day of a week by ISO 8601, Monday unless another is named.
    private func isoDate(_ year: Int, _ week: Int) -> CivilDate? {
        // 4 January is always in week 1.
        let fourth = CivilDate(year: year, monthIndex: 0, dayIndex: 3)
        let monday = fourth.daysSinceEpoch - (fourth.weekday + 6) % 7
        let day = monday + (week - 1) * 7 + ((weekday ?? 1) + 6) % 7
        let date = CivilDate(daysSinceEpoch: day)
        return date.isoWeek == (year, week) ? date : nil
    }

    /// The day of a week of the year, counted from the year's first `firstWeekday`.
    private func weekDate(_ year: Int, _ week: Int, firstWeekday: Int) -> CivilDate? {
        let first = CivilDate(year: year, monthIndex: 0, dayIndex: 0)
        let firstOfWeekOne = (firstWeekday - first.weekday + 7) % 7
        let dayInWeek = ((weekday ?? firstWeekday) - firstWeekday + 7) % 7
        return CivilDate(
            daysSinceEpoch: first.daysSinceEpoch + firstOfWeekOne + (week - 1) * 7 + dayInWeek)
    }
}

import Formats

extension TimeInterval {
    /// The calendar's interval by Vega's name: `month`, `day` …
    init?(_ interval: TimeUnitInterval) {
        let unit: TimeInterval.Unit
        switch interval.interval {
        case "year": unit = .year
        case "quarter":
            self.init(.month, every: 3 * max(1, min(400, interval.step)))
            return
        case "month": unit = .month
        case "week": unit = .week(firstWeekday: 0)
        case "date", "day", "dayofyear": unit = .day
        case "hours", "hour": unit = .hour
        case "minutes", "minute": unit = .minute
        case "seconds", "second": unit = .second
        case "milliseconds", "millisecond": unit = .millisecond
        default: return nil
        }
        self.init(unit, every: max(1, min(1_000_000, interval.step)))
    }
}

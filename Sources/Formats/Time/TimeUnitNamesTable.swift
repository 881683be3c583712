extension TimeUnit {
    /// The names of Vega-Lite's local time units, without prefixes.
    ///
    /// Source: https://vega.github.io/vega-lite/docs/timeunit.html
    package static let localNames: [String] = [
        "year", "quarter", "month", "week", "day", "dayofyear", "date", "hours", "minutes",
        "seconds", "milliseconds",
        "yearquarter", "yearquartermonth", "yearmonth", "yearmonthdate", "yearmonthdatehours",
        "yearmonthdatehoursminutes", "yearmonthdatehoursminutesseconds",
        "yearweek", "yearweekday", "yearweekdayhours", "yearweekdayhoursminutes",
        "yearweekdayhoursminutesseconds", "yeardayofyear",
        "quartermonth", "monthdate", "monthdatehours", "monthdatehoursminutes",
        "monthdatehoursminutesseconds",
        "weekday", "weekdayhours", "weeksdayhours", "weekdayhoursminutes",
        "weekdayhoursminutesseconds",
        "dayhours", "dayhoursminutes", "dayhoursminutesseconds",
        "hoursminutes", "hoursminutesseconds", "minutesseconds", "secondsmilliseconds",
    ]
}

import Formats
import Testing

private func instant(_ text: String) throws -> Instant {
    try #require(parseISOInstant(text)?.instant)
}

@Suite struct `Times` {
    @Test(arguments: [
        ("2018", "2018-01-01T00:00:00.000Z"), ("2018-02-15", "2018-02-15T00:00:00.000Z"),
        ("2018-02-15T09:30", "2018-02-15T09:30:00.000Z"),
        ("2018-02-15T09:30:01.5+07:00", "2018-02-15T02:30:01.500Z"),
        ("Jan 1 2000", "2000-01-01T00:00:00.000Z"),
        ("Jan 1, 2000 10:00", "2000-01-01T10:00:00.000Z"),
        ("1 January 2000", "2000-01-01T00:00:00.000Z"), ("2000/1/1", "2000-01-01T00:00:00.000Z"),
        ("1/2/2000", "2000-01-02T00:00:00.000Z"), ("Jan 2000", "2000-01-01T00:00:00.000Z"),
        ("Thu, 15 Feb 2018 09:30:00 GMT+0700", "2018-02-15T02:30:00.000Z"),
        ("1-Jan-99", "1999-01-01T00:00:00.000Z"),
        ("2000-01-01 12:30 PM", "2000-01-01T12:30:00.000Z"),
        ("Aug 1 2018 3:05 pm", "2018-08-01T15:05:00.000Z"),
        ("2018-02-15 09:30", "2018-02-15T09:30:00.000Z"),
    ])
    func `are parsed as browsers do`(text: String, iso: String) {
        #expect(javaScriptDate(text)?.javaScriptISOText == iso)
    }

    @Test(arguments: [
        "", "hello", "2018-13-01", "2018-02-30", "12", "Foo 1 x 2000", "2000/1/1/1", "10:00",
    ])
    func `that are none are refused`(text: String) {
        #expect(javaScriptDate(text) == (text == "12" ? javaScriptDate("12/1/2001") : nil))
    }

    @Test(arguments: [
        ("%d %B %Y", "04 Maret 2018"), ("%-d %b %y", "4 Mar 18"), ("%A, %e/%m", "Minggu,  4/03"),
        ("%j", "063"),
        ("%H.%M.%S,%L", "09.05.07,080"), ("%I %p", "09 AM"),
        ("%U %W %V %G %u %w", "09 09 09 2018 7 0"), ("Q%q", "Q1"),
        ("%s", "1520154307"), ("%Q", "1520154307080"), ("%f %Z%%", "080000 +0000%"),
        ("%x %X", "04/03/2018 09.05.07"),
    ])
    func `are written by d3 specifiers`(specifier: String, text: String) throws {
        let time = try instant("2018-03-04T09:05:07.080Z")
        #expect(try TimeFormat(specifier).format(time, locale: .id) == text)
    }

    @Test(arguments: [
        ("%d %B %Y", "4 maret 2018", "2018-03-04T00:00:00Z"),
        ("%d %b %Y", "31 Agt 2018", "2018-08-31T00:00:00Z"),
        ("%Y-%m-%dT%H:%M:%S%Z", "2018-03-04T09:05:07+0700", "2018-03-04T02:05:07Z"),
        ("%Y", "2018", "2018-01-01T00:00:00Z"),
        ("%I:%M %p", "01:30 PM", "1900-01-01T13:30:00Z"),
        ("%G-W%V-%u", "2018-W09-7", "2018-03-04T00:00:00Z"),
        ("%Y %U", "2018 09", "2018-03-04T00:00:00Z"), ("%Y Q%q", "2018 Q3", "2018-07-01T00:00:00Z"),
        ("%Y-%j", "2018-063", "2018-03-04T00:00:00Z"),
    ])
    func `are read by d3 specifiers`(specifier: String, text: String, iso: String) throws {
        #expect(try TimeFormat(specifier).parse(text, locale: .id)?.isoText() == iso)
    }

    @Test func `that do not exist are not read`() throws {
        #expect(try TimeFormat("%d/%m/%Y").parse("31/02/2018") == nil)
        #expect(try TimeFormat("%Y").parse("2018 ") == nil)
        #expect(
            throws: FormatError(offset: 3, text: "'%K' is not a directive, in time format '%Y %K'")
        ) { try TimeFormat("%Y %K") }
    }

    @Test func `have long forms`() throws {
        let date = try #require(parseISODate("2018-02-15"))
        #expect(longDate(date, locale: .id) == "15 Februari 2018")
        #expect(longDate(date, locale: .en) == "15 February 2018")
        let zone = try #require(UTCOffset(name: "Asia/Jakarta"))
        #expect(
            longDateTime(try instant("2018-02-15T02:30Z"), offset: zone, locale: .id)
                == "15 Februari 2018 09.30 WIB")
        #expect(
            try instant("2018-02-15T02:30Z").isoText(offset: zone) == "2018-02-15T09:30:00+07:00")
        #expect(parseISOInstant("2018-02-15T02:30")?.zone == nil)
        #expect(UTCOffset(name: "Europe/London") == nil)
    }

    @Test(arguments: [
        ("year", "2018-01-01", "2019-01-01"), ("yearquarter", "2018-07-01", "2018-10-01"),
        ("month", "2012-08-01", "2012-09-01"),
        ("yearmonth", "2018-08-01", "2018-09-01"), ("day", "2012-01-06", "2012-01-07"),
        ("yearweek", "2018-08-26", "2018-09-02"),
        ("utcyearmonthdate", "2018-08-31", "2018-09-01"), ("quarter", "2012-07-01", "2012-10-01"),
        ("dayofyear", "2012-08-30", "2012-08-31"),
    ])
    func `fall into units`(name: String, start: String, end: String) throws {
        let unit = try #require(TimeUnit(name))
        let floor = unit.floor(try instant("2018-08-31T22:15:00Z"))
        #expect(floor == (try instant(start)))
        #expect(unit.next(floor) == (try instant(end)))
        #expect(unit.name == name)
    }

    @Test(arguments: [
        ("yearmonth", "%b %Y", "%b %Y"), ("yearmonthdate", "%b %d, %Y", "%-d %b %Y"),
        ("hoursminutes", "%H:%M", "%H.%M"),
        ("yearquarter", "%Y Q%q", "Q%q %Y"), ("monthdate", "%b %d", "%-d %b"),
        ("yearmonthdatehours", "%b %d, %Y %H:00", "%-d %b %Y %H.00"),
    ])
    func `are labelled by their unit`(name: String, vega: String, id: String) throws {
        let unit = try #require(TimeUnit(name))
        #expect(unit.specifier(locale: .vega) == vega)
        #expect(unit.specifier(locale: .id) == id)
    }

    @Test func `of days follow one another through leap years and eras`() throws {
        var date = try #require(CivilDate(year: 1999, month: 12, day: 31))
        var days = date.daysSinceEpoch
        while date.year < 2401 {
            days += 1
            let next = CivilDate(daysSinceEpoch: days)
            let isMonthEnd = date.day == CivilDate.daysInMonth(date.month, of: date.year)
            let isYearEnd = isMonthEnd && date.month == 12
            #expect(next.day == (isMonthEnd ? 1 : date.day + 1))
            #expect(next.month == (isYearEnd ? 1 : isMonthEnd ? date.month + 1 : date.month))
            #expect(next.year == (isYearEnd ? date.year + 1 : date.year))
            #expect(next.daysSinceEpoch == days)
            date = next
        }
        for days in [-719_469, -719_468, -719_162, -1, 0, 146_096, 146_097, 100_000_000] {
            #expect(CivilDate(daysSinceEpoch: days).daysSinceEpoch == days)
        }
        #expect(CivilDate(daysSinceEpoch: -719_529).isoText == "-000001-12-31")
    }

    @Test func `step by calendar intervals`() throws {
        let days = TimeInterval(.day, every: 2).range(
            from: try instant("2018-01-28"), to: try instant("2018-02-04"))
        #expect(
            days.map { CivilDateTime($0).date.isoText } == [
                "2018-01-29", "2018-01-31", "2018-02-01", "2018-02-03",
            ])
        let time = try instant("2018-02-15T09:30Z")
        #expect(TimeInterval(.week(firstWeekday: 1)).floor(time) == (try instant("2018-02-12")))
        #expect(TimeInterval(.month, every: 3).ceil(time) == (try instant("2018-04-01")))
        #expect(TimeInterval(.year, every: 5).floor(time) == (try instant("2015-01-01")))
        #expect(TimeInterval(.month).count(from: try instant("2017-11-30"), to: time) == 3)
    }
}

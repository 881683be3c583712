/// A time axis's label: the finest part of `instant` that is not zero, so that a year's start reads
/// `2018`, a month's `February`, a day's `Thu 15` and an hour's `09 AM`.
///
/// d3's rule: https://d3js.org/d3-scale/time#time_tickFormat. Locales that write the day first use
/// their own order and the 24-hour clock.
package func tickTime(_ instant: Instant, locale: FormatLocale) -> String {
    TimeFormat(known: tickSpecifier(instant, locale)).format(instant, locale: locale)
}

private func tickSpecifier(_ instant: Instant, _ locale: FormatLocale) -> String {
    let civil = CivilDateTime(instant)
    let date = civil.date
    let dayFirst = locale.writesDayFirst
    let colon = locale.timeSeparator
    if civil.millisecond != 0 { return ".%L" }
    if civil.second != 0 { return "\(colon)%S" }
    if civil.minute != 0 { return dayFirst ? "%H\(colon)%M" : "%I:%M" }
    if civil.hour != 0 { return dayFirst ? "%H\(colon)00" : "%I %p" }
    if date.day != 1 {
        if date.weekday != 0 { return dayFirst ? "%a %-d" : "%a %d" }
        return dayFirst ? "%-d %b" : "%b %d"
    }
    return date.month != 1 ? "%B" : "%Y"
}

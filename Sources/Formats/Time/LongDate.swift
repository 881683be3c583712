/// A day in words: 15 Februari 2018, 15 February 2018.
package func longDate(_ date: CivilDate, locale: FormatLocale) -> String {
    locale.longDate.format(date.instant, locale: locale)
}

/// A day with its month shortened: 15 Feb 2018, 31 Agu 2018.
package func mediumDate(_ date: CivilDate, locale: FormatLocale) -> String {
    TimeFormat(known: locale.mediumDateSpecifier).format(date.instant, locale: locale)
}

/// A day and a time of day with its zone: 15 Februari 2018 09.30 WIB.
package func longDateTime(
    _ instant: Instant, offset: UTCOffset, locale: FormatLocale
) -> String {
    locale.longDateTime.format(instant, locale: locale, offset: offset) + " " + offset.abbreviation
}

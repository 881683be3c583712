extension TimeUnit {
    /// The specifier that labels of this unit are written by.
    ///
    /// Vega-Lite's for `vega`; for locales that write the day first, the same parts in their order:
    /// 15 Feb 2018, 09.30. Source: https://vega.github.io/vega/docs/api/time/#timeUnitSpecifier
    package func specifier(locale: FormatLocale) -> String {
        var text = ""
        var rest = parts[...]
        while let first = rest.first {
            var count = min(3, rest.count)
            while count > 1, Self.piece(for: rest.prefix(count), locale) == nil { count -= 1 }
            text += Self.piece(for: rest.prefix(count), locale) ?? "%" + first.rawValue
            rest = rest.dropFirst(count)
        }
        return text.last == " " ? String(text.dropLast()) : text
    }

    private static func piece(for parts: ArraySlice<Part>, _ locale: FormatLocale) -> String? {
        let dayFirst = locale.writesDayFirst
        let colon = locale.timeSeparator
        switch Array(parts) {
        case [.year, .month, .date]: return dayFirst ? "%-d %b %Y " : "%b %d, %Y "
        case [.year, .month]: return "%b %Y "
        case [.year, .quarter]: return dayFirst ? "Q%q %Y " : nil
        case [.month, .date]: return dayFirst ? "%-d %b " : nil
        case [.hours, .minutes]: return "%H\(colon)%M"
        case [.year]: return "%Y "
        case [.quarter]: return "Q%q "
        case [.month]: return "%b "
        case [.week]: return "W%U "
        case [.day]: return "%a "
        case [.dayofyear]: return "%j "
        case [.date]: return "%d "
        case [.hours]: return "%H\(colon)00"
        case [.minutes]: return "00\(colon)%M"
        case [.seconds]: return "\(colon)%S"
        case [.milliseconds]: return ".%L"
        default: return nil
        }
    }
}

import Formats

/// Source: https://vega.github.io/vega/docs/expressions/#format-functions
let formatFunctions: [ExpressionFunction] =
    ["timeFormat", "utcFormat"].map { name in
        localized(name, 1...2) { arguments, locale in
            if arguments[0] == .null { return .string("null") }
            guard let instant = dateInstant(arguments[0]) else { return .string("Invalid Date") }
            // Without a specifier, as an axis writes it.
            guard arguments.count > 1, !arguments[1].isMissing else {
                return .string(tickTime(instant, locale: locale))
            }
            guard let format = try? TimeFormat(arguments[1].text) else {
                return .string(arguments[1].text)
            }
            return .string(format.format(instant, locale: locale))
        }
    } + [
        localized("format", 1...2) { arguments, locale in
            if arguments[0] == .null { return .string("null") }
            let specifier = arguments.count > 1 ? arguments[1].text : ""
            guard let format = try? NumberFormat(specifier) else { return arguments[0] }
            return .string(format.format(arguments[0].number, locale: locale))
        },
        names("dayFormat") { $0.days },
        names("dayAbbrevFormat") { $0.shortDays },
        names("monthFormat") { $0.months },
        names("monthAbbrevFormat") { $0.shortMonths },
    ]

/// A function whose value depends on the language.
private func localized(
    _ name: String, _ arity: ClosedRange<Int>,
    _ body: @escaping @Sendable ([ExpressionValue], FormatLocale) -> ExpressionValue
) -> ExpressionFunction {
    var function = ExpressionFunction(name, arity, body)
    function.reads = .locale
    return function
}

/// The name of a day from 0 for Sunday, or of a month from 0 for January.
private func names(
    _ name: String, _ list: @escaping @Sendable (FormatLocale) -> [String]
) -> ExpressionFunction {
    localized(name, 1...1) { arguments, locale in
        let names = list(locale)
        guard arguments[0].isNumber, let index = Int(exactly: arguments[0].number), !names.isEmpty
        else { return .string("") }
        // The thirteenth month is January again.
        let place = index % names.count
        return .string(names[place < 0 ? place + names.count : place])
    }
}

import Formats

/// Source: https://vega.github.io/vega/docs/expressions/#format-functions
let formatFunctions: [ExpressionFunction] =
    ["timeFormat", "utcFormat"].map { name in
        ExpressionFunction(name, 1...2) { arguments, locale in
            let specifier = arguments.count > 1 ? arguments[1].text : "%b %d, %Y"
            guard let instant = dateInstant(arguments[0]),
                let format = try? TimeFormat(specifier)
            else { return .string("Invalid Date") }
            return .string(format.format(instant, locale: locale))
        }
    } + [
        ExpressionFunction("format", 1...2) { arguments, locale in
            let specifier = arguments.count > 1 ? arguments[1].text : ""
            guard let format = try? NumberFormat(specifier) else { return arguments[0] }
            return .string(format.format(arguments[0].number, locale: locale))
        },
        names("dayFormat") { $0.days },
        names("dayAbbrevFormat") { $0.shortDays },
        names("monthFormat") { $0.months },
        names("monthAbbrevFormat") { $0.shortMonths },
    ]

/// The name of a day from 0 for Sunday, or of a month from 0 for January.
private func names(
    _ name: String, _ list: @escaping @Sendable (FormatLocale) -> [String]
) -> ExpressionFunction {
    ExpressionFunction(name, 1...1) { arguments, locale in
        let names = list(locale)
        guard let index = Int(exactly: arguments[0].number.rounded(.down)),
            names.indices.contains(index)
        else { return .string("") }
        return .string(names[index])
    }
}

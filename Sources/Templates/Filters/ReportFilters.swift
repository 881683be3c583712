import Diagnostics
import Formats

/// The filters that reports need, in the language of the page.
let reportFilters: [Filter] = [
    // `number`: grouped, or by a specifier of d3-format.
    Filter("number", ["spec"]) { (renderer, value, arguments) throws(TemplateError) in
        let number = try number(value, for: "number")
        guard let specifier = try arguments.text(0) else {
            return .string(groupedNumber(number, locale: renderer.context.locale))
        }
        let format: NumberFormat
        do throws(FormatError) { format = try NumberFormat(specifier) } catch {
            throw TemplateError(.badSpecifier(specifier), help: error.text)
        }
        return .string(format.format(number, locale: renderer.context.locale))
    },
    // `compact`: with the word for the magnitude, `192.03 million`.
    Filter("compact", ["digits"]) { (renderer, value, arguments) throws(TemplateError) in
        .string(
            compactNumber(
                try number(value, for: "compact"), digits: try digits(arguments) ?? 2,
                locale: renderer.context.locale))
    },
    // `percent`: of a value in per cent, 72.7 is 72,7%.
    Filter("percent", ["digits"]) { (renderer, value, arguments) throws(TemplateError) in
        .string(
            percentText(
                try number(value, for: "percent"), digits: try digits(arguments) ?? 0,
                locale: renderer.context.locale))
    },
    Filter("date", ["format"]) { (renderer, value, arguments) throws(TemplateError) in
        .string(
            try dateText(
                try value.plain(), try arguments.text(0) ?? "long", renderer.context.locale))
    },
    // `change`: the difference to an earlier value, with its sign and the word for its magnitude.
    Filter("change", ["from", "digits"], required: 1) {
        (renderer, value, arguments) throws(TemplateError) in
        let now = try number(value, for: "change")
        let before = try number(try arguments.required(0), for: "change")
        let difference = now - before
        let locale = renderer.context.locale
        let digits = try arguments.integer(1).map { (count) throws(TemplateError) in
            try checkedDigits(count)
        }
        let text = compactNumber(difference.magnitude, digits: digits ?? 2, locale: locale)
        return .string((difference > 0 ? "+" : difference < 0 ? locale.minus : "±") + text)
    },
    Filter("where", isVariadic: true) { (renderer, value, arguments) throws(TemplateError) in
        .array(try renderer.rows(of: value, where: arguments.named))
    },
    Filter("lookup", isVariadic: true) { (renderer, value, arguments) throws(TemplateError) in
        try renderer.lookup(value, arguments)
    },
]

private func number(
    _ value: TemplateValue, for filter: String
) throws(TemplateError) -> Double {
    if case .undefined(let origin) = value { throw origin.error }
    switch try value.plain() {
    case .integer(let integer): return Double(integer)
    case .number(let number): return number
    default: throw TemplateError(.noNumber(filter, value.kind))
    }
}

private func digits(_ arguments: FilterArguments) throws(TemplateError) -> Int? {
    try arguments.integer(0).map { (count) throws(TemplateError) in try checkedDigits(count) }
}

private func checkedDigits(_ count: Int) throws(TemplateError) -> Int {
    guard (0...20).contains(count) else {
        throw TemplateError(.wrongArgument("digits", wanted: "0 to 20", got: "\(count)"))
    }
    return count
}

extension Renderer {
    /// The rows in which each of the fields equals its value. Values of different kinds are an error: the
    /// comparison can never hold, so it was not meant.
    fileprivate func rows(
        of value: TemplateValue, where conditions: [TemplateArguments.Named]
    ) throws(TemplateError) -> [TemplateValue] {
        guard !conditions.isEmpty else {
            throw TemplateError(.missingArgument("field=value", of: "'where'"))
        }
        var kept: [TemplateValue] = []
        rows: for row in try value.items() {
            for condition in conditions {
                let cell = try attribute(condition.name, of: row)
                guard try matches(cell, condition.value, field: condition.name) else {
                    continue rows
                }
            }
            kept.append(row)
        }
        return kept
    }

    private func matches(
        _ cell: TemplateValue, _ wanted: TemplateValue, field: String
    ) throws(TemplateError) -> Bool {
        if case .undefined(let origin) = cell { throw origin.error }
        if case .undefined(let origin) = wanted { throw origin.error }
        let left = try cell.plain()
        let right = try wanted.plain()
        if left.isNull || right.isNull { return left.isNull && right.isNull }
        if case .date(let date) = left, let text = right.plainText {
            return isoText(date) == text
        }
        guard left.kind == right.kind || isSafe(left) || isSafe(right) else {
            throw TemplateError(.neverEqual(field, left.kind, right.kind))
        }
        return try areEqual(left, right)
    }

    /// `rows | lookup("year", 2024)`: the only row so; `rows | lookup("year", 2024, "people")`: its field.
    fileprivate func lookup(
        _ value: TemplateValue, _ arguments: FilterArguments
    ) throws(TemplateError) -> TemplateValue {
        guard arguments.rest.count == 2 || arguments.rest.count == 3,
            let key = arguments.rest[0].plainText
        else { throw TemplateError(.missingArgument("field and value", of: "'lookup'")) }
        let found = try rows(
            of: value, where: [.init(name: key, value: arguments.rest[1])])
        let wanted = printedText(try arguments.rest[1].plain())
        guard let row = found.first else { throw TemplateError(.noRow(key, wanted)) }
        guard found.count == 1 else {
            throw TemplateError(
                .severalRows(found.count, key, wanted), help: "select one with 'where' and 'first'")
        }
        guard arguments.rest.count == 3, let field = arguments.rest[2].plainText else {
            return row
        }
        return try attribute(field, of: row)
    }
}

private func dateText(
    _ value: TemplateValue, _ format: String, _ locale: FormatLocale
) throws(TemplateError) -> String {
    let date: CivilDate
    if case .date(let given) = value {
        date = given
    } else if let text = value.plainText, let parsed = parsedDate(text) {
        date = parsed
    } else {
        throw TemplateError(
            .wrongInput("date", wanted: "a date", got: value.kind), help: "write 2024-03-31")
    }
    switch format {
    case "long": return longDate(date, locale: locale)
    case "iso": return isoText(date)
    default:
        do throws(FormatError) {
            return try TimeFormat(format).format(date.instant, locale: locale)
        } catch { throw TemplateError(.badSpecifier(format), help: error.text) }
    }
}

/// The day of `2024-03-31`.
private func parsedDate(_ text: String) -> CivilDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard text.utf8.count == 10, parts.count == 3, let year = parts[0], let month = parts[1],
        let day = parts[2]
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
}

extension Diagnostic.Message {
    static func badSpecifier(_ specifier: String) -> Self {
        Self(id: "bad-specifier", text: "'\(specifier)' is no format")
    }

    static func neverEqual(_ field: String, _ left: String, _ right: String) -> Self {
        Self(
            id: "never-equal",
            text: "field '\(field)' holds \(left), which never equals \(right)")
    }

    static func noRow(_ field: String, _ value: String) -> Self {
        Self(id: "no-row", text: "no row has \(value) in '\(field)'")
    }

    static func severalRows(_ count: Int, _ field: String, _ value: String) -> Self {
        Self(id: "several-rows", text: "\(count) rows have \(value) in '\(field)', not one")
    }
}

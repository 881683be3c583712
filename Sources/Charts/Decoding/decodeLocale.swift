import Diagnostics
import Values

/// Reads `config.locale`: `number` and `time`, each by d3's names.
func decodeLocale(_ node: ValueNode, _ context: DecodingContext) -> LocaleDefinition? {
    guard let object = ObjectReader(node, "locale", context) else { return nil }
    var locale = LocaleDefinition()
    if let number = object.present("number") { readNumbers(number, context, &locale) }
    if let time = object.present("time") { readTimes(time, context, &locale) }
    object.finish()
    return locale
}

private func readNumbers(
    _ node: ValueNode, _ context: DecodingContext, _ locale: inout LocaleDefinition
) {
    guard let object = ObjectReader(node, "number", context) else { return }
    locale.decimal = object.text("decimal")
    locale.thousands = object.text("thousands")
    locale.currency = object.words("currency", count: 2)
    locale.percent = object.text("percent")
    locale.minus = object.text("minus")
    if let sizes = object.numbers("grouping"), sizes != [3], let written = node["grouping"] {
        context.report(
            .error(
                .unsupportedProperty("grouping", in: "number"), at: written.span,
                help: "only groups of three digits are written"))
    }
    object.finish(.numberLocale)
}

private func readTimes(
    _ node: ValueNode, _ context: DecodingContext, _ locale: inout LocaleDefinition
) {
    guard let object = ObjectReader(node, "time", context) else { return }
    locale.dateTime = object.text("dateTime")
    locale.date = object.text("date")
    locale.time = object.text("time")
    locale.periods = object.words("periods", count: 2)
    locale.days = object.words("days", count: 7)
    locale.shortDays = object.words("shortDays", count: 7)
    locale.months = object.words("months", count: 12)
    locale.shortMonths = object.words("shortMonths", count: 12)
    object.finish()
}

extension ObjectReader {
    /// A list of so many texts.
    fileprivate func words(_ key: String, count: Int) -> [String]? {
        guard let node = present(key) else { return nil }
        let words = (node.items ?? []).compactMap(\.string)
        guard words.count == count, node.items?.count == count else {
            context.expect("a list of \(count) texts", for: key, got: node)
            return nil
        }
        return words
    }
}

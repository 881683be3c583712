import Diagnostics
import Expressions
import Values

/// Reads which functions write what has no `formatType` of its own. They need `customFormatTypes`.
///
/// Specification: https://vega.github.io/vega-lite/docs/config.html#custom-format-type
func readFormatTypes(
    _ object: ObjectReader, _ configuration: inout ConfigurationDefinition
) {
    let isAllowed = object.flag("customFormatTypes") ?? false
    object.context.allowsCustomFormats = isAllowed
    func type(_ key: String) -> String? {
        guard let name = object.text(key), let node = object.node[key],
            checkFormatType(name, node, key, object.context)
        else { return nil }
        return name == "number" || name == "time" ? nil : name
    }
    configuration.numberFormatType = type("numberFormatType")
    configuration.normalizedNumberFormatType = type("normalizedNumberFormatType")
    configuration.timeFormatType = type("timeFormatType")
}

/// Whether a format type is known: `number`, `time` or, where `config.customFormatTypes` allows it, a function of
/// expressions that takes the value and the format.
func checkFormatType(
    _ name: String, _ node: ValueNode, _ key: String, _ context: DecodingContext
) -> Bool {
    if name == "number" || name == "time" { return true }
    let isFunction = customFormat(name, nil) != nil
    if isFunction, context.allowsCustomFormats { return true }
    context.report(
        .error(
            .unexpectedValue(key, name), at: node.span,
            help: isFunction
                ? "a function of expressions needs 'customFormatTypes: true' in 'config'"
                : helpForUnknown(name, known: ["number", "time"])))
    return false
}

/// The call of a function that writes `datum.value` by a format; nil if there is no such function.
func customFormat(_ function: String, _ specifier: String?) -> ExpressionText? {
    let isName = function.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20)
    }
    guard isName, !function.isEmpty else { return nil }
    let format = specifier.map(quoted) ?? "null"
    // Functions of one argument leave the format to those that take it.
    for arguments in ["datum.value, " + format, "datum.value"] {
        let text = SourceText(path: "format", text: function + "(" + arguments + ")")
        let parsed = parseExpression(text)
        guard !parsed.diagnostics.hasErrors, let compiled = parsed.value else { continue }
        return ExpressionText(text: text, span: text.span(at: 0), compiled: compiled)
    }
    return nil
}

private func quoted(_ text: String) -> String {
    var result = "\""
    for character in text {
        if character == "\"" || character == "\\" { result.append("\\") }
        result.append(character)
    }
    return result + "\""
}

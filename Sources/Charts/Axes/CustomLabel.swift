import Expressions
import Formats
import OrderedCollections

extension ExpressionText {
    /// What a function that an author chose to write values makes of one.
    func customLabel(of value: ExpressionValue, locale: FormatLocale) -> String {
        let row = ExpressionValue.object(["value": value])
        let result = compiled.evaluate(ExpressionScope(row: row, locale: locale))
        return result.isMissing ? "" : result.scaleText
    }
}

/// The call that writes the values of a channel; nil where numbers and times are written as everywhere.
///
/// - Parameter format: What is written of it; the configuration's where it says nothing.
/// - Parameter isShare: Whether the values are shares of a stack.
///
/// Source: vega-lite `src/compile/axis/encode.ts`.
func customFormat(
    _ format: FormatDefinition?, _ channel: PreparedChannel, isShare: Bool = false,
    _ configuration: Cascade<ConfigurationDefinition>
) -> ExpressionText? {
    if let format {
        guard let type = format.type, type != "number", type != "time" else { return nil }
        return customFormat(type, format.specifier)
    }
    let config = configuration
    if channel.type == .quantitative {
        if isShare, let type = config.normalizedNumberFormatType {
            return customFormat(type, config.normalizedNumberFormat)
        }
        return config.numberFormatType.flatMap { customFormat($0, config.numberFormat) }
    }
    guard channel.type == .temporal, channel.timeUnit == nil else { return nil }
    return config.timeFormatType.flatMap { customFormat($0, config.timeFormat) }
}

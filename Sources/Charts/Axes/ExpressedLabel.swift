import Expressions
import Formats
import OrderedCollections

/// The label by `labelExpr`, which sees `datum.value`, `datum.label` and `datum.index` (0 to 1); as it is without
/// one, and whatever `view` has of sizes and scales. Lines of a list are joined by line ends.
///
/// Specification: https://vega.github.io/vega-lite/docs/axis.html#labels
func expressedLabel(
    _ label: String, of value: ExpressionValue, at index: Int, among count: Int,
    by expression: ExpressionText?, locale: FormatLocale,
    in view: ExpressionScope = ExpressionScope()
) -> String {
    guard let expression else { return label }
    let share = count > 1 ? Double(index) / Double(count - 1) : 0
    var scope = view
    scope.row = .value(
        .object(["value": value, "label": .string(label), "index": .number(share)]))
    scope.locale = locale
    let result = expression.compiled.evaluate(scope)
    if case .array(let lines) = result { return lines.map(\.scaleText).joined(separator: "\n") }
    return result.isMissing ? "" : result.scaleText
}

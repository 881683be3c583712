import Expressions
import Formats
import OrderedCollections

/// The label by `labelExpr`, which sees `datum.value`, `datum.label` and `datum.index` (0 to 1); as it is without
/// one. Lines of a list are joined by line ends.
///
/// Specification: https://vega.github.io/vega-lite/docs/axis.html#labels
func expressedLabel(
    _ label: String, of value: ExpressionValue, at index: Int, among count: Int,
    by expression: ExpressionText?, locale: FormatLocale
) -> String {
    guard let expression else { return label }
    let share = count > 1 ? Double(index) / Double(count - 1) : 0
    let scope = ExpressionScope(
        row: .object(["value": value, "label": .string(label), "index": .number(share)]),
        locale: locale)
    let result = expression.compiled.evaluate(scope)
    if case .array(let lines) = result { return lines.map(\.scaleText).joined(separator: "\n") }
    return result.isMissing ? "" : result.scaleText
}

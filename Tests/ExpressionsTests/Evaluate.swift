import Diagnostics
import OrderedCollections
import Testing

@testable import Expressions

/// The value of an expression on a row.
func evaluate(
    _ text: String, row: OrderedDictionary<String, ExpressionValue> = [:],
    globals: [String: ExpressionValue] = [:]
) throws -> ExpressionValue {
    let checked = parseExpression(SourceText(path: "test", text: text))
    let compiled = try #require(checked.value, "\(checked.diagnostics.map(\.message.text))")
    return compiled.evaluate(ExpressionScope(row: .object(row), globals: globals))
}

/// The first fault of an expression, and the text that it points to.
func fault(of text: String) -> (id: String, place: String, help: String?)? {
    let checked = parseExpression(SourceText(path: "test", text: text))
    guard let diagnostic = checked.diagnostics.first else { return nil }
    let range = diagnostic.span?.range ?? 0..<0
    let place = String(decoding: Array(text.utf8)[range], as: UTF8.self)
    return (diagnostic.message.id, place, diagnostic.help)
}

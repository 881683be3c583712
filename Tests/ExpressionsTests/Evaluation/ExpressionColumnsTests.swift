import Diagnostics
import Testing

@testable import Expressions

@Suite struct ExpressionColumnsTests {
    @Test(
        arguments: [
            ("datum.a / 1000", ["a"]), ("1 + 2", []),
            (
                "datum.a > 1 && !datum.b ? [datum.c] : {d: format(datum['e f'], 'd')}",
                ["a", "b", "c", "e f"]
            ),
            ("datum[datum.a]", nil), ("toString(datum)", nil),
        ] as [(String, [String]?)])
    func `an expression says which columns it reads`(text: String, columns: [String]?) throws {
        let source = SourceText(path: "e", bytes: Array(text.utf8))
        let expression = try #require(parseExpression(source).value ?? nil)
        #expect(expression.columns == columns)
    }
}

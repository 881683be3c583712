import Diagnostics
import Expressions
import Tables
import Testing

@testable import Charts

/// The rows that the transforms of a specification, written as YAML, make of inline rows.
struct TransformedRows {
    let table: Table
    let diagnostics: [Diagnostic]

    init(_ rows: String, _ transforms: String, params: String = "[]") throws {
        let checked = decodeChart(
            try node(
                "{data: {values: \(rows)}, params: \(params), transform: \(transforms), mark: point, encoding: {}}"
            ))
        let document = try #require(checked.value)
        guard case .unit(let unit) = document.root, case .explicit(let source) = unit.common.data
        else { throw Failure([]) }
        let data = ChartData(provider: NoRows(), datasets: [], shapes: ShapeLibrary())
        var context = TransformContext(parameters: document.parameters) { data.table($0) }
        var table = data.table(source).value
        for transform in unit.common.transforms {
            table = runTransform(transform, on: table, &context)
        }
        self.table = table
        diagnostics =
            checked.diagnostics + context.diagnostics + document.faults.flatMap(\.diagnostics)
    }

    /// A column as text, missing cells as `-` and numbers with four digits at most.
    func texts(_ name: String) throws -> String {
        let column = table.columnOrNulls(name)
        return (0..<table.rowCount).map { row in
            let value = column.expressionValue(at: row)
            if value.isMissing { return "-" }
            guard case .number(let number) = value else { return value.text }
            return ExpressionValue.number((number * 1e4).rounded() / 1e4).text
        }.joined(separator: " ")
    }
}

private struct NoRows: ChartDataProvider {
    func table(named name: String) -> Table? { nil }
    var names: [String] { [] }
    func file(_ url: String) -> [UInt8]? { nil }
}

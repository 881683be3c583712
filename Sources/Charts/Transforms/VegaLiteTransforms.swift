package import Diagnostics
import Expressions
import Formats
package import Tables
package import Values

/// Vega-Lite's transforms as what reshapes datasets: the steps are read and run by the code that charts use.
package struct VegaLiteTransforms: TableReshaper {
    package init() {}

    package func reading(_ steps: ValueNode) -> Checked<any TableReshaping> {
        let context = DecodingContext(collectsNames: true)
        guard let items = steps.items else {
            context.expect("a list of transforms", for: "transform", got: steps)
            return Checked(DatasetTransforms(steps: [], faults: []), context.diagnostics)
        }
        let read = items.compactMap { decodeTransform($0, context) }
        for case .lookup(let lookup) in read.map(\.operation) {
            if case .url(let address) = lookup.source.kind {
                context.report(
                    .error(
                        .lookupOfFile(address), at: lookup.source.span,
                        help: "make the file a dataset, and write its name"))
            }
        }
        return Checked(DatasetTransforms(steps: read, faults: context.faults), context.diagnostics)
    }
}

private struct DatasetTransforms: TableReshaping {
    let steps: [Transform]
    /// Where the expressions of the steps report what goes wrong while they run.
    let faults: [FaultLog]

    var datasets: [(name: String, span: SourceSpan)] {
        var found: [(name: String, span: SourceSpan)] = []
        for case .lookup(let lookup) in steps.map(\.operation) {
            guard case .name(let name) = lookup.source.kind,
                !found.contains(where: { $0.name == name })
            else { continue }
            found.append((name, lookup.source.span))
        }
        return found
    }

    func reshape(_ table: Table, reading tables: [String: Table]) -> Checked<Table> {
        let data = ChartData(
            provider: DatasetTables(tables: tables), datasets: [], shapes: ShapeLibrary())
        var context = TransformContext(parameters: [:]) { data.table($0) }
        var result = table
        var infinite: [Diagnostic] = []
        for step in steps {
            // In a chart this would be undefined; a dataset has to say what is wrong.
            for expression in step.operation.expressions {
                for name in expression.compiled.columns ?? [] {
                    context.check(name, in: result, at: expression.span)
                }
            }
            result = runTransform(step, on: result, &context)
            if let fault = infiniteCell(in: result, at: step.span) {
                infinite = [fault]
                break
            }
        }
        return Checked(
            settled(result, from: table),
            context.diagnostics + faults.flatMap(\.diagnostics) + infinite)
    }

    /// The first cell that no dataset can hold, since no file could.
    private func infiniteCell(in table: Table, at span: SourceSpan) -> Diagnostic? {
        for column in table.columns {
            guard case .number(let numbers) = column.cells,
                let row = numbers.firstIndex(where: \.isInfinite), !column.isNull[row]
            else { continue }
            return .error(
                .infiniteCell(column.field.name, row: row + 1), at: span,
                help: "leave such rows out by a filter, or write null for them")
        }
        return nil
    }
}

extension Transform.Operation {
    /// The expressions that look at a row.
    fileprivate var expressions: [ExpressionText] {
        switch self {
        case .calculate(let expression, _): [expression]
        case .filter(let predicate): predicate.expressions
        default: []
        }
    }
}

extension Predicate {
    fileprivate var expressions: [ExpressionText] {
        switch self {
        case .expression(let expression): [expression]
        case .not(let inner): inner.expressions
        case .and(let parts), .or(let parts): parts.flatMap(\.expressions)
        case .field, .parameter: []
        }
    }
}

/// The types that datasets have for the columns that steps made.
///
/// Whole numbers are integers, what is not a number is missing, and times are days where the dataset had no others.
private func settled(_ table: Table, from source: Table) -> Table {
    let hasTimes = source.columns.contains { $0.field.type == .datetime }
    let columns = table.columns.map { column -> Column in
        if let known = source[column.field.name], known.field.type == column.field.type {
            return column
        }
        var column = column
        switch column.cells {
        case .number(let numbers):
            column.isNull = zip(numbers, column.isNull).map { $0.isNaN || $1 }
            let known = zip(numbers, column.isNull).lazy.filter { !$1 }.map(\.0)
            column.field.type = known.allSatisfy { Int(exactly: $0) != nil } ? .integer : .number
        case .instant: column.field.type = hasTimes ? .datetime : .date
        case .mixed:
            let values = column.isNull.indices.map { column.value(at: $0) }
            return Column(name: column.field.name, values: values)
        case .boolean: column.field.type = .boolean
        case .category: column.field.type = .string
        }
        return column
    }
    return Table(columns: columns, rowCount: table.rowCount)
}

private struct DatasetTables: ChartDataProvider {
    let tables: [String: Table]

    func table(named name: String) -> Table? { tables[name] }
    var names: [String] { tables.keys.sorted() }
    func file(_ url: String) -> [UInt8]? { nil }
}

extension Diagnostic.Message {
    fileprivate static func lookupOfFile(_ address: String) -> Self {
        Self(
            id: "lookup-of-file",
            text: "'\(address)' is a file, and a dataset's transforms look into datasets")
    }

    fileprivate static func infiniteCell(_ column: String, row: Int) -> Self {
        Self(
            id: "infinite-cell",
            text: "this step makes the column '\(column)' infinite in its row \(row)")
    }
}

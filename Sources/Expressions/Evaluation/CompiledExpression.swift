package import Diagnostics
package import Formats

/// An expression that is ready to be evaluated, row after row.
package struct CompiledExpression: Sendable {
    /// A name that the expression expects from outside.
    package struct Global: Sendable, Hashable {
        package var name: String
        package var span: SourceSpan
    }

    let node: ExpressionNode
    /// The names other than `datum` and constants, in order of appearance.
    package let references: [Global]

    init(node: ExpressionNode, globals: [Global]) {
        self.node = node
        references = globals
    }

    /// The names that must be in `ExpressionScope.globals`.
    package var globals: [String] { references.map(\.name) }

    /// Whether the value depends on the row.
    package var readsRow: Bool { node.readsRow }

    /// The value in `scope`. What an ECMAScript program would throw at is undefined.
    package func evaluate(_ scope: ExpressionScope) -> ExpressionValue { node.evaluate(scope) }
}

/// What an expression can see.
package struct ExpressionScope: Sendable {
    /// Where `datum` comes from.
    package enum Row: Sendable {
        case value(ExpressionValue)
        case table(TableRows, index: Int)
    }

    package var row: Row
    package var globals: [String: ExpressionValue]
    /// For `format` and `timeFormat`.
    package var locale: FormatLocale

    package init(
        row: ExpressionValue = .undefined, globals: [String: ExpressionValue] = [:],
        locale: FormatLocale = .vega
    ) {
        self.row = .value(row)
        self.globals = globals
        self.locale = locale
    }

    package init(
        rows: TableRows, index: Int, globals: [String: ExpressionValue] = [:],
        locale: FormatLocale = .vega
    ) {
        row = .table(rows, index: index)
        self.globals = globals
        self.locale = locale
    }
}

extension ExpressionNode {
    var readsRow: Bool {
        switch self {
        case .literal, .global: false
        case .datum, .column: true
        case .member(let object, let key): object.readsRow || key.readsRow
        case .call(_, let arguments): arguments.contains(where: \.readsRow)
        case .unary(_, let operand): operand.readsRow
        case .binary(_, let left, let right), .and(let left, let right), .or(let left, let right):
            left.readsRow || right.readsRow
        case .conditional(let test, let then, let otherwise):
            test.readsRow || then.readsRow || otherwise.readsRow
        case .array(let items): items.contains(where: \.readsRow)
        case .object(let properties): properties.contains { $0.value.readsRow }
        }
    }
}

extension CompiledExpression {
    /// The columns of the row that the value depends on, each once, in order of appearance; nil if it depends on
    /// the whole row, as `datum[name]` does.
    package var columns: [String]? {
        var names: [String] = []
        return node.collectColumns(into: &names) ? names : nil
    }
}

extension ExpressionNode {
    /// Adds the columns that are read; false if the row is read as a whole.
    fileprivate func collectColumns(into names: inout [String]) -> Bool {
        func all(_ nodes: [ExpressionNode], _ names: inout [String]) -> Bool {
            for node in nodes where !node.collectColumns(into: &names) { return false }
            return true
        }
        switch self {
        case .literal, .global: return true
        case .datum: return false
        case .column(let name):
            if !names.contains(name) { names.append(name) }
            return true
        case .member(let object, let key): return all([object, key], &names)
        case .call(_, let arguments): return all(arguments, &names)
        case .unary(_, let operand): return all([operand], &names)
        case .binary(_, let left, let right), .and(let left, let right), .or(let left, let right):
            return all([left, right], &names)
        case .conditional(let test, let then, let otherwise):
            return all([test, then, otherwise], &names)
        case .array(let items): return all(items, &names)
        case .object(let properties): return all(properties.map(\.value), &names)
        }
    }
}

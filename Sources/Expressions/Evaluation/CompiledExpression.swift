package import Diagnostics
package import Formats

/// An expression that is ready to be evaluated, row after row.
package struct CompiledExpression: Sendable {
    /// A name that the expression expects from outside.
    package struct Global: Sendable, Hashable {
        package var name: String
        package var span: SourceSpan
    }

    private(set) var node: ExpressionNode
    let span: SourceSpan
    /// What goes wrong in any evaluation of this expression, by whatever copy.
    package let faults = FaultLog()
    /// The names other than `datum` and constants, in order of appearance.
    package private(set) var references: [Global]

    init(node: ExpressionNode, globals: [Global], span: SourceSpan) {
        self.node = node
        self.span = span
        references = globals
    }

    /// The names that must be in `ExpressionScope.globals`.
    package var globals: [String] { references.map(\.name) }

    /// The expression with values in place of the names that `values` has.
    package func binding(_ values: [String: ExpressionValue]) -> CompiledExpression {
        guard references.contains(where: { values[$0.name] != nil }) else { return self }
        var result = self
        result.node = node.binding(values)
        result.references.removeAll { values[$0.name] != nil }
        return result
    }

    /// Whether the value depends on the row.
    package var readsRow: Bool { node.readsRow }

    /// Whether the value depends on scales, which transforms and constants do not have.
    package var readsScales: Bool { node.readsScales }

    /// The expression over the rows of a table, which it asks for its columns once; `ExpressionScope` has these rows as
    /// well.
    package func reading(_ rows: TableRows) -> CompiledExpression {
        var result = self
        result.node = node.reading(rows)
        return result
    }

    /// The value in `scope` at one of its rows. What an ECMAScript program would throw at is undefined; so is what we
    /// refuse to compute, which `faults` then says.
    package func evaluate(_ scope: ExpressionScope, at row: Int = 0) -> ExpressionValue {
        evaluate(bound: bound(scope), at: row)
    }

    /// The scope as `evaluate(bound:)` takes it: made once, it serves for many rows.
    package func bound(_ scope: ExpressionScope) -> ExpressionScope {
        var scope = scope
        scope.faults = faults
        scope.span = span
        return scope
    }

    /// The value in a scope that `bound` has made.
    package func evaluate(bound scope: ExpressionScope, at row: Int = 0) -> ExpressionValue {
        let value = node.evaluate(scope, row)
        guard value.isList, value.hasMoreItems(than: ExpressionLimits.items) else { return value }
        faults.report(
            ExpressionFault(.tooManyItems(limit: ExpressionLimits.items)), at: span)
        return .undefined
    }
}

/// What an expression can see.
package struct ExpressionScope: Sendable {
    /// Where `datum` comes from.
    package enum Row: Sendable {
        /// One for all rows.
        case value(ExpressionValue)
        case table(TableRows)
    }

    package var row: Row
    package var globals: [String: ExpressionValue]
    /// For `format` and `timeFormat`.
    package var locale: FormatLocale
    /// The scales of the view; nil where there are none yet, as in transforms.
    package var scales: (any ExpressionScales)?
    var faults: FaultLog?
    var span: SourceSpan?

    package init(
        row: ExpressionValue = .undefined, globals: [String: ExpressionValue] = [:],
        locale: FormatLocale = .vega
    ) {
        self.row = .value(row)
        self.globals = globals
        self.locale = locale
    }

    package init(
        rows: TableRows, globals: [String: ExpressionValue] = [:], locale: FormatLocale = .vega
    ) {
        row = .table(rows)
        self.globals = globals
        self.locale = locale
    }
}

extension ExpressionNode {
    var readsRow: Bool {
        switch self {
        case .datum, .column, .cells: true
        default: parts.contains(where: \.readsRow)
        }
    }

    /// The node with literals in place of names.
    func binding(_ values: [String: ExpressionValue]) -> ExpressionNode {
        mappingLeaves { leaf in
            guard case .global(let name) = leaf else { return leaf }
            return values[name].map { .literal($0) } ?? leaf
        }
    }

    /// The node with the table's columns in place of their names.
    fileprivate func reading(_ rows: TableRows) -> ExpressionNode {
        mappingLeaves { leaf in
            guard case .column(let name) = leaf else { return leaf }
            return rows.column(name).map { .cells(ReadColumn($0)) } ?? .literal(.undefined)
        }
    }

    /// The node with `change` made to those that have no others under them.
    private func mappingLeaves(_ change: (ExpressionNode) -> ExpressionNode) -> ExpressionNode {
        func changed(_ node: ExpressionNode) -> ExpressionNode { node.mappingLeaves(change) }
        switch self {
        case .literal, .datum, .column, .cells, .global: return change(self)
        case .member(let object, let key): return .member(changed(object), changed(key))
        case .call(let function, let arguments, let span):
            return .call(function, arguments.map(changed), at: span)
        case .unary(let unaryOperator, let operand):
            return .unary(unaryOperator, changed(operand))
        case .binary(let binaryOperator, let left, let right):
            return .binary(binaryOperator, changed(left), changed(right))
        case .and(let left, let right): return .and(changed(left), changed(right))
        case .or(let left, let right): return .or(changed(left), changed(right))
        case .conditional(let test, let then, let otherwise):
            return .conditional(changed(test), then: changed(then), otherwise: changed(otherwise))
        case .array(let items): return .array(items.map(changed))
        case .object(let properties):
            return .object(properties.map { .init(key: $0.key, value: changed($0.value)) })
        }
    }

    var readsScales: Bool {
        if case .call(let function, _, _) = self, function.reads == .scales { return true }
        return parts.contains(where: \.readsScales)
    }

    /// The nodes right under this one.
    fileprivate var parts: [ExpressionNode] {
        switch self {
        case .literal, .global, .datum, .column, .cells: []
        case .member(let object, let key): [object, key]
        case .call(_, let arguments, _): arguments
        case .unary(_, let operand): [operand]
        case .binary(_, let left, let right), .and(let left, let right), .or(let left, let right):
            [left, right]
        case .conditional(let test, let then, let otherwise): [test, then, otherwise]
        case .array(let items): items
        case .object(let properties): properties.map(\.value)
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
        switch self {
        case .datum: return false
        case .column(let name):
            if !names.contains(name) { names.append(name) }
            return true
        case .cells(let column):
            if !names.contains(column.name) { names.append(column.name) }
            return true
        default:
            for part in parts where !part.collectColumns(into: &names) { return false }
            return true
        }
    }
}

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

    /// The value in `scope`. What an ECMAScript program would throw at is undefined; so is what we refuse to
    /// compute, which `faults` then says.
    package func evaluate(_ scope: ExpressionScope) -> ExpressionValue {
        evaluate(bound: bound(scope))
    }

    /// The scope as `evaluate(bound:)` takes it: made once, it serves for many rows.
    package func bound(_ scope: ExpressionScope) -> ExpressionScope {
        var scope = scope
        scope.faults = faults
        scope.span = span
        return scope
    }

    /// The value in a scope that `bound` has made.
    package func evaluate(bound scope: ExpressionScope) -> ExpressionValue {
        let value = node.evaluate(scope)
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
        case value(ExpressionValue)
        case table(TableRows, index: Int)
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
        case .datum, .column: true
        default: parts.contains(where: \.readsRow)
        }
    }

    /// The node with literals in place of names.
    func binding(_ values: [String: ExpressionValue]) -> ExpressionNode {
        let bound = { (node: ExpressionNode) in node.binding(values) }
        switch self {
        case .literal, .datum, .column: return self
        case .global(let name): return values[name].map { .literal($0) } ?? self
        case .member(let object, let key): return .member(bound(object), bound(key))
        case .call(let function, let arguments, let span):
            return .call(function, arguments.map(bound), at: span)
        case .unary(let unaryOperator, let operand): return .unary(unaryOperator, bound(operand))
        case .binary(let binaryOperator, let left, let right):
            return .binary(binaryOperator, bound(left), bound(right))
        case .and(let left, let right): return .and(bound(left), bound(right))
        case .or(let left, let right): return .or(bound(left), bound(right))
        case .conditional(let test, let then, let otherwise):
            return .conditional(bound(test), then: bound(then), otherwise: bound(otherwise))
        case .array(let items): return .array(items.map(bound))
        case .object(let properties):
            return .object(properties.map { .init(key: $0.key, value: bound($0.value)) })
        }
    }

    var readsScales: Bool {
        if case .call(let function, _, _) = self, function.reads == .scales { return true }
        return parts.contains(where: \.readsScales)
    }

    /// The nodes right under this one.
    fileprivate var parts: [ExpressionNode] {
        switch self {
        case .literal, .global, .datum, .column: []
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
        default:
            for part in parts where !part.collectColumns(into: &names) { return false }
            return true
        }
    }
}

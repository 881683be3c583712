import Diagnostics
import Expressions

/// Where a value comes from in the end.
enum ColumnRoot: Hashable, Sendable {
    /// A column of the unit's own data.
    case field(String)
    /// A column of another dataset, which a lookup brought.
    case lookedUp(dataset: String, field: String)
    /// What a transform made of rows as a whole: ranks, counts, densities.
    case made(String, SourceSpan)
}

/// What the columns of a unit's rows are computed from, by the transforms that the rows went through.
///
/// It is what tells a form of a value (`datum.participants / 1000000`) from a value of its own: a column is only
/// another form of what a table has if all of its roots are roots of the table's columns.
struct Lineage: Sendable {
    /// The roots of the columns that transforms made.
    private var made = FewEntries<[ColumnRoot]>()

    init(_ transforms: [Transform] = []) {
        for transform in transforms { follow(transform) }
    }

    /// Each once.
    func roots(of column: String) -> [ColumnRoot] { made[column] ?? [.field(column)] }

    /// The dataset and column that a lookup took `column` from.
    func origin(of column: String) -> (dataset: String, field: String)? {
        guard let roots = made[column], roots.count == 1, let root = roots.first,
            case .lookedUp(let dataset, let field) = root
        else { return nil }
        return (dataset, field)
    }

    private mutating func follow(_ transform: Transform) {
        let span = transform.span
        func own(_ name: String) -> [ColumnRoot] { [.made(name, span)] }
        switch transform.operation {
        case .filter, .sample, .extent, .impute, .pivot: break
        case .calculate(let expression, let name):
            made[name] = expression.compiled.columns.map(union) ?? own(name)
        case .aggregate(let fields, _), .joinaggregate(let fields, _):
            set(fields.map { ($0.name, $0.field) }, span)
        case .window(let window): set(window.fields.map { ($0.name, $0.field) }, span)
        case .bin(_, let field, let names): set(names.map { ($0, field) }, span)
        case .timeUnit(_, let field, let name): set([(name, field)], span)
        case .stack(let stack):
            set([(stack.startName, stack.field), (stack.endName, stack.field)], span)
        case .lookup(let lookup):
            let source = identity(of: lookup.source).name
            let names = lookup.names.isEmpty ? lookup.fields : lookup.names
            for (name, field) in zip(names, lookup.fields) {
                made[name] = [.lookedUp(dataset: source, field: field)]
            }
        case .fold(_, let names), .flatten(_, let names):
            for name in names { made[name] = own(name) }
        case .quantile(let quantile): set(quantile.names.map { ($0, nil) }, span)
        case .density(let density): set(density.names.map { ($0, nil) }, span)
        case .regression(let regression): set(regression.names.map { ($0, nil) }, span)
        case .loess(let loess): set(loess.names.map { ($0, nil) }, span)
        }
    }

    private func union(_ columns: [String]) -> [ColumnRoot] {
        columns.reduce(into: []) { $0.formUnion(roots(of: $1)) }
    }

    /// Columns that a transform makes all at once from the columns before it.
    private mutating func set(_ made: [(name: String, field: String?)], _ span: SourceSpan) {
        let roots = made.map { column in
            column.field.map { self.roots(of: $0) } ?? [.made(column.name, span)]
        }
        for (column, roots) in zip(made, roots) { self.made[column.name] = roots }
    }
}

extension [ColumnRoot] {
    /// Adds those of `others` that are not among these.
    mutating func formUnion(_ others: [ColumnRoot]) {
        for root in others where !contains(root) { append(root) }
    }

    /// Whether all of these are among `others`.
    func isSubset(of others: [ColumnRoot]) -> Bool { allSatisfy { others.contains($0) } }
}

/// A value for each of some names, so few that looking at one after another is quicker than hashing.
private struct FewEntries<Value: Sendable>: Sendable {
    private var entries: [(name: String, value: Value)] = []

    subscript(name: String) -> Value? {
        get {
            for entry in entries where entry.name == name { return entry.value }
            return nil
        }
        set {
            entries.removeAll { $0.name == name }
            if let newValue { entries.append((name, newValue)) }
        }
    }
}

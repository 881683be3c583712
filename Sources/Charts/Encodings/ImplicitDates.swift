import Diagnostics
import Expressions
import OrderedCollections
import Tables

/// The fields that the encodings of a chart's views show as times.
///
/// Transforms already see them as dates: rows sorted by such a field are in the order of time, not of the letters
/// that the data write it with. Source: vega-lite `src/compile/data/optimizers.ts` (`MoveParseUp`).
struct ImplicitDates {
    private var fields: [FieldName] = []

    /// Those of all views of a chart, as the chart's own transforms find or leave them.
    init(of spec: ChartSpec) {
        add(spec)
    }

    private mutating func add(_ spec: ChartSpec) {
        switch spec {
        case .unit(let unit): add(unit.encoding.channels.values)
        case .layer(let layer): for child in layer.layers { addFound(in: child) }
        case .facet(let facet):
            add(facet.divisions.values)
            addFound(in: facet.child)
        case .concat(let concat): for child in concat.children { addFound(in: child) }
        case .repeat: break
        }
    }

    /// The fields of a chart inside as it finds them: without those that its own transforms make.
    private mutating func addFound(in child: ChartSpec) {
        if case .explicit = child.common.data { return }
        var inner = ImplicitDates(of: child)
        inner.fields.removeAll { field in
            child.common.transforms.contains { $0.makes(field.name) }
        }
        fields += inner.fields
    }

    private mutating func add(_ definitions: some Sequence<ChannelDefinition>) {
        for definition in definitions {
            guard let field = definition.field, let name = field.field, !name.name.isEmpty,
                definition.type == .temporal || field.timeUnit != nil,
                field.aggregate?.isCount != true
            else { continue }
            fields.append(name)
        }
    }

    /// Reads the fields that none of the transforms to come makes, and reports those that hold no dates.
    mutating func parse(
        _ table: inout Table, before transforms: some Sequence<Transform>,
        _ context: inout TransformContext
    ) {
        fields.removeAll { name in
            guard let column = table[name.name],
                !transforms.contains(where: { $0.makes(name.name) })
            else { return false }
            let instants = column.asInstants
            if let fault = unreadableDates(column, instants, at: name.span) {
                context.diagnostics.append(fault)
            }
            table = table.setting(instants)
            return true
        }
    }
}

extension Transform {
    /// Whether the transform gives the rows a column of this name, or may do so.
    fileprivate func makes(_ name: String) -> Bool {
        switch operation {
        case .filter, .extent, .sample: false
        case .calculate(_, let result): result == name
        case .aggregate(let fields, _), .joinaggregate(let fields, _):
            fields.contains { $0.name == name }
        case .window(let window): window.fields.contains { $0.name == name }
        case .bin(_, _, let names), .fold(_, let names), .flatten(_, let names):
            names.contains(name)
        case .timeUnit(_, _, let result): result == name
        case .stack(let stack): stack.startName == name || stack.endName == name
        case .lookup(let lookup): lookup.names.contains(name) || lookup.fields.contains(name)
        case .impute(let impute): impute.field == name
        // The names of its columns are in the data.
        case .pivot(let pivot): !pivot.groupby.contains(name)
        case .quantile(let quantile): quantile.names.contains(name)
        case .density(let density): density.names.contains(name)
        case .regression(let regression): regression.names.contains(name)
        case .loess(let loess): loess.names.contains(name)
        }
    }
}

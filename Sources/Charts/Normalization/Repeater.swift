import Diagnostics
import Expressions
import OrderedCollections

/// What `{repeat: row}`, `{repeat: column}`, `{repeat: layer}` and `{repeat: repeat}` stand for.
struct Repeater: Sendable, Hashable {
    var names: [String: String] = [:]
}

extension RepeatSpec {
    /// Whether the repetition only makes layers.
    var isOfLayersAlone: Bool { !layer.isEmpty && row.isEmpty && column.isEmpty && list.isEmpty }
}

extension Normalizer {
    /// How many charts repetitions may make together.
    private static var viewLimit: Int { 1_000 }

    /// The repetition as the concatenation, or the layer, that it stands for.
    ///
    /// Source: vega-lite `src/normalize/core.ts` (`mapRepeat`).
    mutating func expanded(_ spec: RepeatSpec, _ around: Surroundings) -> ChartSpec? {
        if spec.isOfLayersAlone { return layered(spec.child, spec.layer, spec.common, around) }
        // A direction that is not repeated keeps the name that it has from a repetition around.
        let rows = spec.row.isEmpty ? [nil] : spec.row.map(Optional.some)
        let columns = spec.column.isEmpty ? [nil] : spec.column.map(Optional.some)
        let list = spec.list.isEmpty ? [nil] : spec.list.map(Optional.some)
        let perRow = columns.count
        let product = rows.count.multipliedReportingOverflow(by: perRow * list.count)
        let total = repeatedViews.addingReportingOverflow(product.partialValue)
        guard !product.overflow, !total.overflow, total.partialValue <= Self.viewLimit else {
            diagnostics.append(
                .error(.tooManyViews(limit: Self.viewLimit), at: spec.common.span))
            return nil
        }
        repeatedViews = total.partialValue
        var children: [ChartSpec] = []
        for name in list {
            for row in rows {
                for column in columns {
                    var inner = around
                    if let name { inner.repeater.names["repeat"] = name }
                    if let row { inner.repeater.names["row"] = row }
                    if let column { inner.repeater.names["column"] = column }
                    let child =
                        spec.layer.isEmpty
                        ? normalize(spec.child, inner)
                        : layered(
                            spec.child, spec.layer, CommonProperties(span: spec.common.span), inner)
                    if let child {
                        children.append(children.isEmpty ? child : child.withoutBrushes)
                    }
                }
            }
        }
        var grid = spec.grid
        grid.alignRow = grid.alignRow ?? .all
        grid.alignColumn = grid.alignColumn ?? .all
        if spec.list.isEmpty { grid.columns = perRow }
        return .concat(
            ConcatSpec(common: spec.common, direction: .wrapped, children: children, grid: grid))
    }

    private mutating func layered(
        _ child: ChartSpec, _ names: [String], _ common: CommonProperties, _ around: Surroundings
    ) -> ChartSpec? {
        guard names.count <= Self.viewLimit else {
            diagnostics.append(.error(.tooManyViews(limit: Self.viewLimit), at: common.span))
            return nil
        }
        var inner = around
        inner.encoding = around.encoding ?? Encoding()
        let layers = names.compactMap { name -> ChartSpec? in
            inner.repeater.names["layer"] = name
            return normalize(child, inner)
        }
        return .layer(LayerSpec(common: common, layers: layers, encoding: Encoding()))
    }

    /// The encoding with the names that are repeated here.
    mutating func repeated(_ encoding: Encoding, _ repeater: Repeater) -> Encoding {
        var result = encoding
        for (channel, definition) in encoding.channels where definition.isRepeated {
            result[channel] = repeated(definition, repeater)
        }
        result.detail = encoding.detail.compactMap { repeated($0, repeater) }
        result.tooltip = encoding.tooltip.compactMap { repeated($0, repeater) }
        if case .explicit(let order) = encoding.order {
            result.order = .explicit(order.compactMap { repeated($0, repeater) })
        }
        return result
    }

    mutating func repeated(
        _ definition: ChannelDefinition, _ repeater: Repeater
    ) -> ChannelDefinition? {
        var result = definition
        if case .field(let field) = definition.source {
            if let key = field.field?.repeatedDatum {
                guard let name = name(key, repeater, at: field.span) else { return nil }
                result.source = .datum(.string(name))
            } else {
                guard let field = repeated(field, repeater) else { return nil }
                result.source = .field(field)
            }
        }
        result.conditions = definition.conditions.compactMap { condition in
            guard case .definition(let inner) = condition.outcome else { return condition }
            var condition = condition
            guard let inner = repeated(inner, repeater) else { return nil }
            condition.outcome = .definition(inner)
            return condition
        }
        return result
    }

    private mutating func repeated(
        _ field: FieldDefinition, _ repeater: Repeater
    ) -> FieldDefinition? {
        guard let key = field.field?.repeater else { return field }
        let span = field.field?.span ?? field.span
        guard let name = name(key, repeater, at: span) else { return nil }
        var field = field
        field.field = FieldName(name, span: span)
        return field
    }

    private mutating func name(
        _ key: String, _ repeater: Repeater, at span: SourceSpan
    ) -> String? {
        if let name = repeater.names[key] { return name }
        let known = repeater.names.keys.sorted()
        diagnostics.append(
            .error(
                .unrepeatedName(key), at: span,
                help: known.isEmpty
                    ? "put the chart into 'repeat'"
                    : "known here: " + known.joined(separator: ", ")))
        return nil
    }
}

extension ChannelDefinition {
    /// Whether a name in it is filled in by a repetition.
    fileprivate var isRepeated: Bool {
        if case .field(let field) = source, field.field?.repeater != nil { return true }
        return conditions.contains { condition in
            guard case .definition(let inner) = condition.outcome else { return false }
            return inner.isRepeated
        }
    }
}

extension FieldName {
    /// The key of `datum: {repeat: …}`.
    fileprivate var repeatedDatum: String? {
        guard let repeater, repeater.hasPrefix("datum:") else { return nil }
        return String(repeater.dropFirst(6))
    }
}

extension Diagnostic.Message {
    fileprivate static func tooManyViews(limit: Int) -> Self {
        Self(id: "too-many-views", text: "the chart has more than \(limit) plots")
    }

    fileprivate static func unrepeatedName(_ key: String) -> Self {
        Self(id: "unrepeated-name", text: "'repeat: \(key)' has nothing to stand for here")
    }
}

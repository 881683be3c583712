import Diagnostics
import Expressions
import Values

/// Reads `select` and the initial `value` of a selection.
func decodeSelection(
    _ declaration: ParameterDeclaration, _ context: DecodingContext
) -> SelectionState {
    var state = SelectionState()
    guard let select = declaration.node["select"] else { return state }
    var projection = SelectionProjection(view: declaration.view)
    if select.members == nil {
        state.isInterval = decodeSelectionType(select, context) == "interval"
    } else if let object = ObjectReader(select, "select", context) {
        state.isInterval = object.part("type", decodeSelectionType) == "interval"
        projection.fields = object.names("fields")
        projection.channels = object.names("encodings")
        state.mark = object.part("mark", decodeMarkProperties) ?? state.mark
        object.finish(.selection)
    }
    state.bindsScales = declaration.node["bind"]?.string == "scales"
    guard let value = declaration.node["value"], value.scalar != .null else { return state }
    let entries = value.items ?? [value]
    for entry in entries {
        let parts = projection.parts(of: entry, isInterval: state.isInterval, context)
        if !parts.isEmpty { state.choices.append(parts) }
    }
    return state
}

private func decodeSelectionType(_ node: ValueNode, _ context: DecodingContext) -> String? {
    let known = ["point", "interval"]
    guard let name = node.string, known.contains(name) else {
        context.report(
            .error(
                .unexpectedValue("select", node.string ?? node.kind), at: node.span,
                help: helpForUnknown(node.string ?? "", known: known)))
        return nil
    }
    return name
}

extension PropertyNames {
    /// Which gestures change a selection, and how it is drawn while they do.
    fileprivate static let selection = PropertyNames(silent: [
        "on", "clear", "toggle", "nearest", "resolve", "translate", "zoom",
    ])
}

/// The fields that a selection goes by: named, or those of channels of its view.
private struct SelectionProjection {
    let view: ValueNode
    var fields: [String] = []
    var channels: [String] = []

    init(view: ValueNode) { self.view = view }

    /// The parts of one entry of `value`.
    func parts(
        of entry: ValueNode, isInterval: Bool, _ context: DecodingContext
    ) -> [SelectionState.Part] {
        guard let members = entry.members, !isDate(entry) else {
            let names = fields + channels
            guard names.count == 1, let name = names.first else {
                context.expect("a mapping of fields", for: "value", got: entry)
                return []
            }
            return part(name, entry, isInterval, context).map { [$0] } ?? []
        }
        return members.compactMap { member in
            let known = fields + channels
            let isKnown =
                known.isEmpty || known.contains(member.key)
                || channels.contains { channelField($0)?["field"]?.string == member.key }
            guard isKnown else {
                context.report(
                    .error(
                        .unknownProperty(member.key, in: "value"), at: member.keySpan,
                        help: helpForUnknown(member.key, known: known)))
                return nil
            }
            return part(member.key, member.value, isInterval, context)
        }
    }

    /// Whether a mapping is a date of the one field, as `{year: 2018}` is unless that is called `year` itself.
    private func isDate(_ entry: ValueNode) -> Bool {
        let names = fields + channels
        guard names.count == 1, let name = names.first, let members = entry.members else {
            return false
        }
        let field = channels.isEmpty ? name : channelField(name)?["field"]?.string
        return !members.isEmpty
            && members.allSatisfy {
                datePartNames.contains($0.key) && $0.key != name && $0.key != field
            }
    }

    private func part(
        _ name: String, _ node: ValueNode, _ isInterval: Bool, _ context: DecodingContext
    ) -> SelectionState.Part? {
        let definition = fields.contains(name) ? nil : channelField(name)
        if let aggregate = definition?["aggregate"] {
            context.report(
                .error(
                    .aggregatedSelection(name), at: aggregate.span,
                    help: "select by a field of the data"))
            return nil
        }
        let field = definition?["field"]?.string ?? name
        // The layers around may have the channel's field.
        let isPosition = isInterval && !fields.contains(name) && ["x", "y"].contains(name)
        let channel = definition != nil || isPosition ? name : nil
        let unit = definition?["timeUnit"].flatMap { decodeTimeUnit($0, context) }
        let isRange = isInterval || definition?["bin"] != nil
        let value: ExpressionValue =
            node.items.map { items in .array(items.map { decodeDatum($0, context) ?? .null }) }
            ?? decodeDatum(node, context) ?? .null
        return SelectionState.Part(
            field: FieldName(field, span: node.span), channel: channel, timeUnit: unit,
            test: test(value, isRange), value: value)
    }

    /// Two ends are a range whichever comes first; of names on an axis without numbers, each is meant.
    private func test(_ value: ExpressionValue, _ isRange: Bool) -> FieldPredicate.Test {
        guard case .array(let items) = value else { return .equal(value) }
        guard isRange, items.count == 2, !items.contains(where: \.isString) else {
            return .oneOf(items)
        }
        let isAscending = items[0].number <= items[1].number
        return isAscending ? .range(items[0], items[1]) : .range(items[1], items[0])
    }

    /// The definition of a channel in the view, or in one of its parts.
    private func channelField(_ channel: String) -> ValueNode? {
        for part in partsOfChart(view) {
            if let definition = part["encoding"]?[channel], definition["field"] != nil {
                return definition
            }
        }
        return nil
    }
}

extension Diagnostic.Message {
    fileprivate static func aggregatedSelection(_ channel: String) -> Self {
        Self(
            id: "unsupported-value",
            text: "initial value of a selection on '\(channel)', which is aggregated, is not drawn")
    }
}

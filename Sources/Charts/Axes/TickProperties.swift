import Expressions
import OrderedCollections
import Tables

/// The properties of an axis for each of its ticks: conditions can make them differ.
///
/// Specification: https://vega.github.io/vega-lite/docs/axis.html#conditional
struct TickProperties: Sendable {
    private let common: Cascade<AxisDefinition>
    /// One for each tick; empty without conditions.
    private let each: [Cascade<AxisDefinition>]

    init(
        _ axis: ResolvedAxis, _ ticks: [AxisTicks.Tick],
        in view: @autoclosure () -> ExpressionScope
    ) {
        common = axis.properties
        guard common.layers.contains(where: { !$0.conditional.isEmpty }) else {
            each = []
            return
        }
        let rows = TableRows(tickTable(ticks))
        let view = view()
        var each = [Cascade<AxisDefinition>](repeating: axis.properties, count: ticks.count)
        for layer in common.layers.indices {
            for (key, property) in common.layers[layer].conditional {
                let tests = property.cases.map { rowTest($0.test, rows, in: view) }
                for tick in ticks.indices {
                    let met = tests.firstIndex { $0(tick) }
                    guard let value = met.map({ property.cases[$0].value }) ?? property.otherwise
                    else { continue }
                    each[tick].layers[layer].wrappedValue.set(key, to: value)
                }
            }
        }
        self.each = each
    }

    /// What `make` makes of the properties of each tick: made once where no condition makes them differ.
    func values<Value>(_ make: (Cascade<AxisDefinition>) -> Value) -> TickValues<Value> {
        TickValues(common: make(common), each: each.map(make))
    }
}

/// Something that an axis has for each of its ticks.
struct TickValues<Value> {
    /// What all ticks have, unless there is one for each.
    fileprivate let common: Value
    fileprivate let each: [Value]

    subscript(tick: Int) -> Value { each.indices.contains(tick) ? each[tick] : common }
}

/// What conditions see: `datum.value`, `datum.label` and `datum.index` from 0 to 1.
private func tickTable(_ ticks: [AxisTicks.Tick]) -> Table {
    let last = Double(max(1, ticks.count - 1))
    return Table(
        columns: [
            Column(name: "value", values: ticks.map(\.value)),
            Column(name: "label", values: ticks.map { ExpressionValue.string($0.label) }),
            Column(name: "index", numbers: ticks.indices.map { Double($0) / last }),
        ], rowCount: ticks.count)
}

extension AxisDefinition {
    /// The properties that may have conditions.
    static let conditionalNames = [
        "gridColor", "gridDash", "gridDashOffset", "gridOpacity", "gridWidth", "labelAlign",
        "labelBaseline", "labelColor", "labelFont", "labelFontSize", "labelFontStyle",
        "labelFontWeight", "labelOffset", "labelOpacity", "labelPadding", "tickColor", "tickDash",
        "tickDashOffset", "tickOpacity", "tickSize", "tickWidth",
    ]

    fileprivate mutating func set(_ name: String, to value: ExpressionValue) {
        if let path = Self.number(name) {
            let number = value.scaleNumber
            if number.isFinite { self[keyPath: path] = number }
        } else if let path = Self.paint(name) {
            self[keyPath: path] = value.isMissing ? PaintDefinition.none : .color(value.scaleText)
        } else if let path = Self.text(name) {
            if !value.isMissing { self[keyPath: path] = value.scaleText }
        } else if case .array(let lengths) = value {
            let dash = lengths.map(\.scaleNumber).filter { $0.isFinite && $0 >= 0 }
            if name == "gridDash" { gridDash = dash } else { tickDash = dash }
        }
    }

    private static func number(_ name: String) -> WritableKeyPath<Self, Double?>? {
        switch name {
        case "gridDashOffset": \.gridDashOffset
        case "gridOpacity": \.gridOpacity
        case "gridWidth": \.gridWidth
        case "labelFontSize": \.labelFontSize
        case "labelOffset": \.labelOffset
        case "labelOpacity": \.labelOpacity
        case "labelPadding": \.labelPadding
        case "tickDashOffset": \.tickDashOffset
        case "tickOpacity": \.tickOpacity
        case "tickSize": \.tickSize
        case "tickWidth": \.tickWidth
        default: nil
        }
    }

    private static func paint(_ name: String) -> WritableKeyPath<Self, PaintDefinition?>? {
        switch name {
        case "gridColor": \.gridColor
        case "labelColor": \.labelColor
        case "tickColor": \.tickColor
        default: nil
        }
    }

    private static func text(_ name: String) -> WritableKeyPath<Self, String?>? {
        switch name {
        case "labelAlign": \.labelAlign
        case "labelBaseline": \.labelBaseline
        case "labelFont": \.labelFont
        case "labelFontStyle": \.labelFontStyle
        case "labelFontWeight": \.labelFontWeight
        default: nil
        }
    }
}

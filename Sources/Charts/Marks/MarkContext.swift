import Expressions
import OrderedCollections
import Scenes
import Tables

/// What a mark is drawn from: rows, channels, scales and the view's size. A mark never sees the specification.
///
/// A class, as every reader of a channel holds it.
final class MarkContext {
    let unit: PreparedUnit
    let rows: TableRows
    private let set: ScaleSet
    /// The unit's place among those of the view.
    private let index: Int
    let width: Double
    let height: Double
    let properties: Cascade<MarkDefinition>
    let configuration: ChartConfiguration
    /// The projection of a unit on a map.
    var map: MapProjection?
    /// The values of `params`, which conditions may name.
    let parameters: [String: ExpressionValue]
    /// What expressions see beside their row.
    private(set) lazy var scope: ExpressionScope = {
        let size = sizeValues(width: width, height: height)
        var scope = ExpressionScope(
            rows: rows, globals: parameters.merging(size) { own, _ in own },
            locale: configuration.locale)
        scope.scales = ViewScales(set, unit: index)
        return scope
    }()

    init(
        _ unit: PreparedUnit, index: Int, set: ScaleSet, configuration: ChartConfiguration,
        parameters: [String: ExpressionValue] = [:]
    ) {
        self.unit = unit
        rows = TableRows(unit.main)
        self.set = set
        self.index = index
        (width, height) = (set.width, set.height)
        properties = configuration.mark(unit.boxedMark, type: unit.markType)
        self.configuration = configuration
        self.parameters = parameters
    }

    var rowCount: Int { unit.main.rowCount }
    var isVertical: Bool { unit.orientation != .horizontal }

    func column(_ name: String?) -> Column? { name.flatMap { unit.main[$0] } }
    func scale(_ channel: Channel) -> ChannelScale? { set.scale(channel, ofUnit: index) }
    func length(_ channel: Channel) -> Double {
        switch channel.primary ?? channel {
        case .x, .xOffset: width
        default: height
        }
    }

    /// The numbers that a mark property gives the rows: one for all, unless it is an expression.
    @inline(__always)
    func number(_ name: String, _ path: KeyPath<MarkDefinition, Double?>) -> RowNumbers {
        expressedNumbers(name) ?? .same(properties[dynamicMember: path])
    }

    /// The numbers of a mark property that is an expression; nil if it is none.
    func expressedNumbers(_ name: String) -> RowNumbers? {
        guard !unit.mark.rowExpressions.isEmpty, let expression = unit.mark.rowExpressions[name]
        else { return nil }
        return .computed { [self] row in finite(evaluate(expression, row: row).scaleNumber) }
    }

    /// The text that a mark property gives a row: one for all, unless it is an expression.
    @inline(__always)
    func text(
        _ name: String, _ path: KeyPath<MarkDefinition, String?>
    ) -> (_ row: Int) -> String? {
        guard !unit.mark.rowExpressions.isEmpty, let expression = unit.mark.rowExpressions[name]
        else {
            let text = properties[dynamicMember: path]
            return { _ in text }
        }
        return { [self] row in
            let value = evaluate(expression, row: row)
            return value.isMissing ? nil : value.scaleText
        }
    }

    func evaluate(_ expression: ExpressionText, row: Int) -> ExpressionValue {
        expression.compiled.evaluate(scope, at: row)
    }
}

/// The number, unless it is infinite or none.
func finite(_ number: Double) -> Double? { number.isFinite ? number : nil }

import Expressions
import Scales
import Scenes
import Tables

/// A channel's values row by row: conditions first, then the field, datum or value; through the scale.
///
/// A class, as closures for each row hold it.
final class ChannelReader {
    /// A value before the channel's kind of result is made from it.
    enum Result {
        /// From data or a datum; goes through the scale where there is one.
        case data(ExpressionValue)
        /// Written in the specification; taken as it is.
        case value(ChannelValue)
    }

    private let context: MarkContext
    private let scale: ChannelScale?
    private let column: Column?
    /// Where a bin or time unit ends, of which a continuous scale shows a place inside.
    private let end: Column?
    private let share: Double
    private let source: ChannelDefinition.Source
    private let invalid: InvalidOutput?
    private let conditions: [(test: (Int) -> Bool, result: (Int) -> Result?)]

    /// Nil if the unit has no such channel.
    init?(_ context: MarkContext, _ channel: Channel) {
        guard let prepared = context.unit[channel] else { return nil }
        self.context = context
        scale = context.scale(channel)
        column = context.column(prepared.column)
        share = prepared.bandPosition ?? 0
        let isInside = share != 0 && (prepared.bin != nil || prepared.timeUnit != nil)
        end =
            isInside && scale?.continuousDomain != nil ? context.column(prepared.endColumn) : nil
        source = prepared.definition.source
        invalid = InvalidOutput(context, channel)
        conditions = prepared.definition.conditions.map { condition in
            let test = rowTest(condition.test, context.rows, in: context.scope)
            switch condition.outcome {
            case .value(let value): return (test, { _ in .value(value) })
            case .own: return (test, { _ in nil })
            case .definition(let definition):
                if let value = definition.value { return (test, { _ in .value(value) }) }
                if let datum = definition.datum { return (test, { _ in .data(datum) }) }
                let name = definition.field?.field?.name
                let column = context.column(prepared.column) ?? context.column(name)
                return (test, { row in column.map { .data($0.expressionValue(at: row)) } })
            }
        }
    }

    func result(at row: Int) -> Result? {
        for condition in conditions where condition.test(row) { return condition.result(row) }
        switch source {
        case .field:
            if let invalid, invalid.isInvalid(at: row) {
                return invalid.value.map { .value($0) } ?? .data(.number(invalid.base))
            }
            return column.map { .data(inside($0, at: row)) }
        case .datum(let datum): return .data(datum)
        case .value(let value): return .value(value)
        case .none: return nil
        }
    }

    /// The value, or for a bin or time unit the number at its share of the interval.
    private func inside(_ column: Column, at row: Int) -> ExpressionValue {
        guard let end else { return column.expressionValue(at: row) }
        let (low, high) = (column.numericCell(at: row), end.numericCell(at: row))
        guard low.isFinite, high.isFinite else { return column.expressionValue(at: row) }
        return .number((1 - share) * low + share * high)
    }

    /// The number for the row: a size, opacity, width, angle.
    func number(at row: Int) -> Double? {
        switch result(at: row) {
        case .data(let value)?:
            guard let scale else { return finite(value.scaleNumber) }
            return scale.number(for: value)
        case .value(.number(let number))?: return finite(number)
        case .value(.expression(let expression))?:
            return finite(context.evaluate(expression, row: row).scaleNumber)
        default: return nil
        }
    }

    /// `number`, for all rows at once where no condition tells them apart.
    var numbers: RowNumbers {
        guard conditions.isEmpty, invalid == nil, end == nil else {
            return .computed { [self] row in number(at: row) }
        }
        switch source {
        case .field:
            guard let column else { return .same(nil) }
            guard let scale else {
                return .computed { row in finite(column.expressionValue(at: row).scaleNumber) }
            }
            return .each(scale.places(of: column))
        case .datum, .value(.number), .none: return .same(number(at: 0))
        case .value: return .computed { [self] row in number(at: row) }
        }
    }

    /// The paint for the row; `none` where a value of null says so.
    func paint(at row: Int) -> Paint? {
        switch result(at: row) {
        case .data(let value)?:
            guard let scale else { return value.isMissing ? nil : Paint(css: value.scaleText) }
            if let paint = scale.color(for: value).flatMap(Paint.init(opaque:)) { return paint }
            return scale.text(for: value).map { Paint(css: $0) } ?? Paint.none
        case .value(.text(let texts))?: return Paint(css: texts.joined(separator: " "))
        case .value(.gradient(let gradient))?: return .gradient(Gradient(gradient))
        case .value(.null)?: return Paint.none
        case .value(.expression(let expression))?:
            return Paint(context.evaluate(expression, row: row))
        default: return nil
        }
    }

    /// Rows with equal codes have equal results; nil where these are not told apart by a discrete scale alone.
    var codes: KeyCodes? {
        guard conditions.isEmpty, invalid == nil, case .field = source, let column,
            scale?.isDiscrete == true
        else { return nil }
        return column.distinctCodes
    }

    /// The colours of a ramp for all rows, where no condition tells them apart.
    private var rampColors: [Color?]? {
        guard conditions.isEmpty, invalid == nil, end == nil, case .field = source, let column
        else { return nil }
        return scale?.colors(of: column)
    }

    /// `paint`, made once for each value of a discrete scale.
    var paints: (_ row: Int) -> Paint? {
        if let colors = rampColors {
            return { [self] row in
                colors[row].flatMap(Paint.init(opaque:)) ?? paint(at: row)
            }
        }
        guard let codes else { return { [self] row in paint(at: row) } }
        let paints = codes.firstRows.map { paint(at: $0) }
        return { row in paints[codes.codes[row]] }
    }

    /// The text for the row, such as a shape's name.
    func text(at row: Int) -> String? {
        switch result(at: row) {
        case .data(let value)?:
            guard let scale else { return value.scaleText }
            return scale.text(for: value)
        case .value(.text(let texts))?: return texts.joined(separator: "\n")
        case .value(.expression(let expression))?:
            return context.evaluate(expression, row: row).scaleText
        default: return nil
        }
    }

    func dashes(at row: Int) -> [Double]? {
        switch result(at: row) {
        case .data(let value)?: return scale?.dashes(for: value)
        case .value(.numbers(let lengths))?: return lengths
        default: return nil
        }
    }
}

extension Paint {
    /// Nil for a colour that one sees through, which has to be written as text.
    fileprivate init?(opaque color: Color) {
        guard color.isOpaque else { return nil }
        let (red, green, blue) = color.bytes
        self = .rgb(red, green, blue)
    }
}

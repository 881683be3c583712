import Expressions
import OrderedCollections
import Scenes

/// How the rows of a mark are painted.
///
/// Source: vega-lite `src/compile/mark/encode/color.ts` and `src/compile/mark/init.ts`.
struct MarkStyle {
    private let context: MarkContext
    /// The look of rows for which no channel says otherwise.
    private let base: SharedStyle
    private let color: ChannelReader?
    private let colorPaint: ((_ row: Int) -> Paint?)?
    private let fillPaint: ((_ row: Int) -> Paint?)?
    private let strokePaint: ((_ row: Int) -> Paint?)?
    private let opacity: ChannelReader?
    private let fillOpacity: ChannelReader?
    private let strokeOpacity: ChannelReader?
    private let strokeWidth: ChannelReader?
    private let strokeDash: ChannelReader?
    private let seriesDashes: SeriesDashes?
    /// Whether all rows look alike.
    private let isConstant: Bool
    /// The looks by the colour's values, where nothing else differs between rows.
    private var byColor: (codes: [Int], styles: [SharedStyle])?

    init(_ context: MarkContext) {
        self.context = context
        base = SharedStyle(
            markBaseStyle(
                context.unit, properties: context.properties, configuration: context.configuration))
        color = ChannelReader(context, .color)
        colorPaint = color?.paints
        let fill = ChannelReader(context, .fill)
        fillPaint = fill?.paints
        let stroke = ChannelReader(context, .stroke)
        strokePaint = stroke?.paints
        opacity = ChannelReader(context, .opacity)
        fillOpacity = ChannelReader(context, .fillOpacity)
        strokeOpacity = ChannelReader(context, .strokeOpacity)
        strokeWidth = ChannelReader(context, .strokeWidth)
        strokeDash = ChannelReader(context, .strokeDash)
        seriesDashes = SeriesDashes(
            context.unit, scale: context.scale(.color), properties: context.properties,
            configuration: context.configuration)
        let readers = [
            color, fill, stroke, opacity, fillOpacity, strokeOpacity, strokeWidth, strokeDash,
        ]
        let isWritten = context.unit.mark.rowExpressions.isEmpty
        isConstant = isWritten && readers.allSatisfy { $0 == nil }
        if isWritten, readers.dropFirst().allSatisfy({ $0 == nil }), let codes = color?.codes {
            byColor = (codes.codes, codes.firstRows.map { SharedStyle(ownStyle(at: $0)) })
        }
    }

    func style(at row: Int) -> SharedStyle {
        if isConstant { return base }
        if let byColor { return byColor.styles[byColor.codes[row]] }
        return SharedStyle(ownStyle(at: row))
    }

    private func ownStyle(at row: Int) -> Style {
        var style = base.value
        for (name, expression) in context.unit.mark.rowExpressions {
            apply(name, context.evaluate(expression, row: row), to: &style)
        }
        if let paint = colorPaint?(row) {
            if context.unit.isFilled { style.fill = paint } else { style.stroke = paint }
        }
        if let paint = fillPaint?(row) { style.fill = paint }
        if let paint = strokePaint?(row) { style.stroke = paint }
        if let number = opacity?.number(at: row) { style.opacity = number }
        if let number = fillOpacity?.number(at: row) { style.fillOpacity = number }
        if let number = strokeOpacity?.number(at: row) { style.strokeOpacity = number }
        if let number = strokeWidth?.number(at: row) { style.strokeWidth = number }
        if let seriesDashes, case .data(let series)? = color?.result(at: row),
            let lengths = seriesDashes.dash(of: series)
        {
            style.dash = lengths
        }
        if let lengths = strokeDash?.dashes(at: row) { style.dash = lengths }
        return style
    }
}

extension SharedStyle {
    /// The style with strokes of so many pixels.
    func withStroke(_ width: Double) -> SharedStyle {
        guard value.strokeWidth != width else { return self }
        var style = value
        style.strokeWidth = width
        return SharedStyle(style)
    }
}

private func apply(_ name: String, _ value: ExpressionValue, to style: inout Style) {
    let number = value.scaleNumber
    switch name {
    case "fill", "color": if let paint = Paint(value) { style.fill = paint }
    case "stroke": if let paint = Paint(value) { style.stroke = paint }
    case "opacity": if number.isFinite { style.opacity = number }
    case "fillOpacity": if number.isFinite { style.fillOpacity = number }
    case "strokeOpacity": if number.isFinite { style.strokeOpacity = number }
    case "strokeWidth": if number.isFinite { style.strokeWidth = number }
    case "strokeDash":
        if case .array(let lengths) = value {
            style.dash = lengths.map(\.scaleNumber).filter { $0.isFinite && $0 >= 0 }
        }
    default: break
    }
}

/// The style of a mark where no channel says otherwise.
func markBaseStyle(
    _ unit: PreparedUnit, properties: Cascade<MarkDefinition>, configuration: ChartConfiguration
) -> Style {
    var style = Style()
    let color = properties.color.map(Paint.init)
    style.fill = properties.fill.map(Paint.init) ?? (unit.isFilled ? color ?? .none : .none)
    style.stroke = properties.stroke.map(Paint.init) ?? (unit.isFilled ? .none : color ?? .none)
    style.strokeWidth = properties.strokeWidth ?? 1
    if configuration.theme == .report, unit.markType == .bar, unit.stack?.stackBy.isEmpty == false,
        style.stroke == .none
    {
        // Parts that are equally dark in grey print stay apart.
        style.stroke = Paint(css: ConfigurationDefinition.ground)
    }
    style.opacity = properties.opacity ?? naturalOpacity(unit)
    style.fillOpacity = properties.fillOpacity ?? 1
    style.strokeOpacity = properties.strokeOpacity ?? 1
    style.dash = properties.strokeDash ?? []
    style.dashOffset = properties.strokeDashOffset ?? 0
    style.cap = properties.strokeCap.flatMap(Style.LineCap.init(rawValue:)) ?? .butt
    style.join = properties.strokeJoin.flatMap(Style.LineJoin.init(rawValue:)) ?? .miter
    style.miterLimit = properties.strokeMiterLimit
    return style
}

private func naturalOpacity(_ unit: PreparedUnit) -> Double {
    switch unit.markType {
    case .point, .tick, .circle, .square: unit.isAggregated ? 1 : 0.7
    default: 1
    }
}

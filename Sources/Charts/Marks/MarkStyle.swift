import Expressions
import OrderedCollections
import Scenes

/// How the rows of a mark are painted.
///
/// Source: vega-lite `src/compile/mark/encode/color.ts` and `src/compile/mark/init.ts`.
struct MarkStyle {
    /// The look of rows for which no channel says otherwise.
    private let base: SharedStyle
    /// Where rows differ in the colour alone, of which a discrete scale has few: the look of each of its codes, and the
    /// code of each row.
    private var styles: [SharedStyle] = []
    private var codes: [Int] = []
    /// Where rows differ in the colour alone, of any number.
    private var paints: ((_ row: Int) -> Paint?)?
    /// All that rows differ in.
    private var channels: StyleChannels?
    /// Whether colours fill the marks; else they are those of their strokes.
    private let isFilled: Bool

    init(_ context: MarkContext) {
        base = SharedStyle(
            markBaseStyle(
                context.unit, properties: context.properties, configuration: context.configuration))
        isFilled = context.unit.isFilled
        let isWritten = context.unit.mark.rowExpressions.isEmpty
        let others = StyleChannels.all.filter { context.unit.channels.contains($0) }
        guard isWritten, others.isEmpty else {
            channels = StyleChannels(context)
            return
        }
        guard let color = ChannelReader(context, .color) else { return }
        let dashes = SeriesDashes(
            context.unit, scale: context.scale(.color), properties: context.properties,
            configuration: context.configuration)
        let (base, isFilled) = (base.value, isFilled)
        if let codes = color.codes {
            self.codes = codes.codes
            styles = codes.firstRows.map { row in
                var style = base
                style.take(color.paint(at: row), isFilled: isFilled)
                if let lengths = dashes?.dash(of: color, at: row) { style.dash = lengths }
                return SharedStyle(style)
            }
        } else if dashes == nil {
            paints = color.paints
        } else {
            channels = StyleChannels(context)
        }
    }

    func style(at row: Int) -> SharedStyle {
        if !styles.isEmpty { return styles[codes[row]] }
        if let paints { return SharedStyle(base.value, taking: paints(row), isFilled: isFilled) }
        if let channels { return SharedStyle(channels.style(at: row, from: base.value)) }
        return base
    }
}

extension Style {
    /// Takes the colour that a channel gives a row.
    fileprivate mutating func take(_ paint: Paint?, isFilled: Bool) {
        guard let paint else { return }
        if isFilled { fill = paint } else { stroke = paint }
    }
}

extension SharedStyle {
    fileprivate convenience init(_ base: Style, taking paint: Paint?, isFilled: Bool) {
        var style = base
        style.take(paint, isFilled: isFilled)
        self.init(consume style)
    }
}

extension SeriesDashes {
    fileprivate func dash(of color: ChannelReader?, at row: Int) -> [Double]? {
        guard case .data(let series)? = color?.result(at: row) else { return nil }
        return dash(of: series)
    }
}

/// All that can make the looks of rows differ.
private final class StyleChannels {
    /// The channels of looks besides `color`.
    static let all: [Channel] = [
        .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .strokeDash,
    ]

    private let context: MarkContext
    private let color: ChannelReader?
    private let colorPaint: ((_ row: Int) -> Paint?)?
    private let fillPaint: ((_ row: Int) -> Paint?)?
    private let strokePaint: ((_ row: Int) -> Paint?)?
    private let opacity: RowNumbers?
    private let fillOpacity: RowNumbers?
    private let strokeOpacity: RowNumbers?
    private let strokeWidth: RowNumbers?
    private let strokeDash: ChannelReader?
    private let seriesDashes: SeriesDashes?

    init(_ context: MarkContext) {
        self.context = context
        color = ChannelReader(context, .color)
        colorPaint = color?.paints
        fillPaint = ChannelReader(context, .fill)?.paints
        strokePaint = ChannelReader(context, .stroke)?.paints
        opacity = ChannelReader(context, .opacity)?.numbers
        fillOpacity = ChannelReader(context, .fillOpacity)?.numbers
        strokeOpacity = ChannelReader(context, .strokeOpacity)?.numbers
        strokeWidth = ChannelReader(context, .strokeWidth)?.numbers
        strokeDash = ChannelReader(context, .strokeDash)
        seriesDashes = SeriesDashes(
            context.unit, scale: context.scale(.color), properties: context.properties,
            configuration: context.configuration)
    }

    func style(at row: Int, from base: Style) -> Style {
        var style = base
        for (name, expression) in context.unit.mark.rowExpressions {
            apply(name, context.evaluate(expression, row: row), to: &style)
        }
        style.take(colorPaint?(row), isFilled: context.unit.isFilled)
        if let paint = fillPaint?(row) { style.fill = paint }
        if let paint = strokePaint?(row) { style.stroke = paint }
        if let number = opacity?(row) { style.opacity = number }
        if let number = fillOpacity?(row) { style.fillOpacity = number }
        if let number = strokeOpacity?(row) { style.strokeOpacity = number }
        if let number = strokeWidth?(row) { style.strokeWidth = number }
        if let lengths = seriesDashes?.dash(of: color, at: row) { style.dash = lengths }
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

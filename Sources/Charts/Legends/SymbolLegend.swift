import Expressions
import OrderedCollections
import Scenes

/// The entries of a symbol legend, drawn from (0, 0).
func symbolLegendNodes(
    _ legend: ResolvedLegend, configuration: ChartConfiguration
) -> [SceneNode] {
    let entries = legendEntries(legend)
    guard !entries.isEmpty else { return [] }
    let appearance = SymbolAppearance(legend, configuration: configuration)
    let symbols = entries.map { appearance.symbol(for: $0.value) }
    let p = legend.properties
    let fontSize = p.labelFontSize ?? 10
    let sizes = symbols.map { symbol in
        p.clipHeight ?? max((symbol.size.squareRoot() + symbol.boxStroke).rounded(.up), fontSize)
    }
    let largest = sizes.max() ?? fontSize
    // Above one another symbols are centred on the largest; beside one another each takes its own room.
    let isVertical = legend.direction == .vertical
    let labels = LegendLabels(legend, configuration: configuration)
    // Entries are mostly of one shape and size.
    var last: (symbol: SymbolAppearance.LegendSymbol, outline: SharedPath)?
    let cells = zip(zip(entries, symbols), sizes).map { pair, size -> [SceneNode] in
        let (entry, symbol) = pair
        let outline =
            last.flatMap { $0.symbol.hasOutline(of: symbol) ? $0.outline : nil }
            ?? SharedPath(symbol.shape.path(size: symbol.size))
        last = (symbol, outline)
        let widest = isVertical ? largest : size
        let shift = p.symbolOffset ?? 0
        let middle = Point(x: widest / 2 + shift, y: size / 2)
        let shape = PathShape(outline, at: middle, style: SharedStyle(symbol.style))
        let label = labels.label(
            entry.label, at: Point(x: widest + shift + (p.labelOffset ?? 4), y: size / 2))
        return [.path(shape), .text(label)]
    }
    let isReport = configuration.theme == .report
    return grid(cells, legend, room: isReport ? configuration.width.map { $0 - 10 } : nil)
}

/// Lays the entries out in columns; vertical legends are filled column by column.
///
/// - Parameter room: In pixels; as many columns fewer as it takes to keep to it. Nil keeps the columns.
private func grid(
    _ cells: [[SceneNode]], _ legend: ResolvedLegend, room: Double?
) -> [SceneNode] {
    let p = legend.properties
    let isVertical = legend.direction == .vertical
    var columns = p.columns ?? (isVertical ? 1 : cells.count)
    if columns <= 0 { columns = cells.count }
    columns = min(columns, cells.count)
    let sizes = cells.map { cell in
        let box = cell.bounds.union(Bounds(x1: 0, y1: 0, x2: 0, y2: 0))
        return p.clipHeight.map { Bounds(x1: 0, y1: 0, x2: box.maxX, y2: $0) } ?? box
    }
    func layout(_ boxes: [Bounds], _ columns: Int) -> [Point] {
        GridLayout(
            boxes, columns: columns, rowPadding: p.rowPadding ?? 2,
            columnPadding: p.columnPadding ?? 10, rowAlign: p.gridAlign ?? .each,
            columnAlign: p.gridAlign ?? .each, centersRow: true
        ).origins
    }
    if let room {
        while columns > 1,
            zip(sizes, layout(sizes, columns)).contains(where: { $0.maxX + $1.x > room })
        {
            columns -= 1
        }
    }
    var order = Array(cells.indices)
    if isVertical, columns > 1 {
        let rows = (cells.count + columns - 1) / columns
        order = []
        for row in 0..<rows {
            for column in 0..<columns where column * rows + row < cells.count {
                order.append(column * rows + row)
            }
        }
    }
    let origins = layout(order.map { sizes[$0] }, columns)
    return zip(order, origins).map { index, origin in
        .group(Group(at: origin, children: cells[index]))
    }
}

/// What the symbols of a legend look like.
///
/// Source: vega-lite `src/compile/legend/encode.ts` and `properties.ts`.
struct SymbolAppearance {
    struct LegendSymbol {
        var shape: Symbol
        var size: Double
        var style: Style
        /// The stroke width that the entry's height reckons with.
        var boxStroke: Double

        func hasOutline(of other: LegendSymbol) -> Bool {
            size == other.size && shape == other.shape
        }
    }

    private let legend: ResolvedLegend
    private let base: Style
    private let shape: String
    private let seriesDashes: SeriesDashes?
    private let isFilled: Bool

    init(_ legend: ResolvedLegend, configuration: ChartConfiguration) {
        self.legend = legend
        let member = Self.leading(legend)
        let unit = member.unit
        let p = legend.properties
        isFilled = unit.isFilled && unit.markType != .trail
        let properties = configuration.mark(unit.boxedMark, type: unit.markType)
        var style = markBaseStyle(unit, properties: properties, configuration: configuration)
        // A trail is filled; its symbols are lines.
        if unit.markType == .trail { (style.stroke, style.fill) = (style.fill, .none) }
        let explainsColor = legend.parts.contains { [.color, .fill, .stroke].contains($0.channel) }
        let hasColorField = [Channel.color, .fill, .stroke].contains { unit[$0]?.column != nil }
        if !explainsColor {
            if hasColorField, isFilled {
                style.fill = .color("black")
                style.fillOpacity = markOpacity(unit, configuration: configuration)
            }
            // Vega-Lite hides the outline that Vega gives symbols, but it counts in their boxes.
            if isFilled, style.stroke == .none { style.stroke = .color("transparent") }
            if hasColorField, !isFilled { style.stroke = .color("#888") }
            if !hasColorField, let value = unit[.color]?.definition.value,
                case .text(let text) = value
            {
                let paint = Paint(css: text.joined())
                if isFilled { style.fill = paint } else { style.stroke = paint }
            }
        }
        for channel in [Channel.fill, .stroke]
        where !legend.parts.contains(where: { $0.channel == channel }) {
            guard case .text(let text)? = unit[channel]?.definition.value else { continue }
            let paint = Paint(css: text.joined())
            if channel == .fill { style.fill = paint } else { style.stroke = paint }
        }
        // Of the mark's own properties Vega-Lite passes colours on to symbols, and no width.
        style.strokeWidth = p.symbolStrokeWidth ?? 1.5
        // A colour that all marks have, or that they have none, counts for more than the legend's own.
        let isHollow = [.bar, .point, .circle, .square, .geoshape].contains(unit.markType)
        if let fill = p.symbolFillColor, isFilled ? hasColorField : !isHollow {
            style.fill = Paint(fill)
        }
        if let stroke = p.symbolStrokeColor, isFilled || hasColorField {
            style.stroke = Paint(stroke)
        }
        if let dash = p.symbolDash { style.dash = dash }
        style.dashOffset = p.symbolDashOffset ?? style.dashOffset
        if let opacity = p.symbolOpacity {
            style.opacity = opacity
        } else if case .number(let opacity)? = unit[.opacity]?.definition.value {
            style.opacity = opacity
        }
        base = style
        let color = legend.parts.first { $0.channel == .color }
        seriesDashes = color.flatMap {
            SeriesDashes(
                unit, scale: $0.scale, properties: properties, configuration: configuration)
        }
        shape = p.symbolType ?? Self.naturalShape(member, properties)
    }

    /// The unit whose symbol is shown: of several layers, one that is not a line.
    private static func leading(_ legend: ResolvedLegend) -> ScaleMember {
        let members = legend.parts.flatMap(\.members)
        let isStroke: (ScaleMember) -> Bool = {
            [.line, .trail, .rule].contains($0.unit.markType)
        }
        return members.first { !isStroke($0) } ?? legend.first.member
    }

    private static func naturalShape(
        _ member: ScaleMember, _ properties: Cascade<MarkDefinition>
    ) -> String {
        switch member.unit.markType {
        case .bar, .rect, .image, .square: return "square"
        case .line, .trail, .rule: return "stroke"
        default:
            if case .text(let texts)? = member.unit[.shape]?.definition.value {
                return texts.joined()
            }
            return properties.shape ?? "circle"
        }
    }

    func symbol(for value: ExpressionValue) -> LegendSymbol {
        var style = base
        var size = legend.properties.symbolSize ?? 100
        var name = shape
        for index in legend.parts.indices {
            let scale = legend.parts[index].scale
            switch scale.channel {
            case .color:
                let paint = scale.text(for: value).map { Paint(css: $0) }
                let paintsBoth = legend.parts[index].paintsFillAndStroke
                if isFilled || paintsBoth { style.fill = paint ?? .none }
                if !isFilled || paintsBoth { style.stroke = paint ?? .none }
                if let dash = seriesDashes?.dash(of: value) {
                    style.dash = dash
                    // Long enough to show the dashes.
                    size = max(size, 400)
                }
            case .fill: style.fill = scale.text(for: value).map { Paint(css: $0) } ?? .none
            case .stroke: style.stroke = scale.text(for: value).map { Paint(css: $0) } ?? .none
            case .size:
                switch legend.parts[index].member.unit.markType {
                case .line, .trail:
                    style.strokeWidth = scale.number(for: value) ?? style.strokeWidth
                default: size = scale.number(for: value) ?? size
                }
            case .shape: name = scale.text(for: value) ?? name
            case .opacity: style.opacity = scale.number(for: value) ?? style.opacity
            case .fillOpacity: style.fillOpacity = scale.number(for: value) ?? 1
            case .strokeOpacity: style.strokeOpacity = scale.number(for: value) ?? 1
            case .strokeWidth: style.strokeWidth = scale.number(for: value) ?? style.strokeWidth
            case .strokeDash: style.dash = scale.dashes(for: value) ?? style.dash
            default: break
            }
        }
        return LegendSymbol(
            shape: Symbol(name: name) ?? .circle, size: max(0, size), style: style,
            boxStroke: style.strokeWidth)
    }
}

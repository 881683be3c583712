import Expressions
import Formats
import OrderedCollections
import Scenes
import Tables

/// Texts: one per row.
func textShapes(_ context: MarkContext) -> SceneNode {
    let isPolar = context.unit[.theta] != nil || context.unit[.radius] != nil
    let x = context.pointPosition(.x)
    let y = context.pointPosition(.y)
    let polar = isPolar ? PolarPositions(context) : nil
    let style = MarkStyle(context)
    let size = ChannelReader(context, .size)?.numbers
    let angle = ChannelReader(context, .angle)?.numbers
    let text = TextReader(context)
    let properties = context.properties
    let halo = halo(context)
    // The mark's own `size` is its font's, for which `fontSize` is the other name.
    let mark = context.unit.mark
    let namesFontSize = mark.fontSize != nil || mark.rowExpressions["fontSize"] != nil
    let ownSize = context.expressedNumbers("size") ?? mark.size.map { .same($0) }
    let fontSize =
        (namesFontSize ? nil : ownSize) ?? context.number("fontSize", \.fontSize)
    let naturalAngle = context.number("angle", \.angle)
    let limit = context.number("limit", \.limit)
    let dx = context.number("dx", \.dx)
    let dy = context.number("dy", \.dy)
    let family = context.text("font", \.font)
    let weight = context.text("fontWeight", \.fontWeight)
    let fontStyle = context.text("fontStyle", \.fontStyle)
    let align = context.text("align", \.align)
    let baseline = context.text("baseline", \.baseline)
    var looks = TextLooks(
        lineHeight: properties.lineHeight, ellipsis: properties.ellipsis ?? "…", halo: halo)
    let shapes = (0..<context.rowCount).compactMap { row -> TextShape? in
        guard var left = x(row), var top = y(row) else { return nil }
        if let polar {
            guard let shift = polar.textPlace(row) else { return nil }
            left += shift.x
            top += shift.y
        }
        let font = Font(
            family: family(row) ?? context.configuration.fontFamily,
            size: size?(row) ?? fontSize(row) ?? 11,
            weight: weight(row), style: fontStyle(row))
        var shape = TextShape(
            text.lines(at: row), at: Point(x: left, y: top),
            align: align(row).flatMap(TextShape.Align.init(rawValue:)) ?? .center,
            baseline: baseline(row).flatMap(TextShape.Baseline.init(rawValue:)) ?? .middle,
            angle: angle?(row) ?? naturalAngle(row) ?? 0,
            look: looks.look(font, limit: limit(row) ?? 0, style: style.style(at: row)))
        shape.offset = Point(x: dx(row) ?? 0, y: dy(row) ?? 0)
        return shape
    }
    return .texts(shapes)
}

/// The looks of a mark's texts: most are like their neighbour's.
private struct TextLooks {
    let lineHeight: Double?
    let ellipsis: String
    let halo: Paint?
    private var last: TextLook?

    init(lineHeight: Double?, ellipsis: String, halo: Paint?) {
        self.lineHeight = lineHeight
        self.ellipsis = ellipsis
        self.halo = halo
    }

    mutating func look(_ font: Font, limit: Double, style: SharedStyle) -> TextLook {
        if let last, last.sharedStyle === style, last.limit == limit, last.font == font {
            return last
        }
        let look = TextLook(
            font: font, lineHeight: lineHeight, limit: limit, ellipsis: ellipsis,
            style: style, halo: halo)
        last = look
        return look
    }
}

/// A report's texts in the colour of all texts stay readable on lines and hatches; whoever chose a colour knows the
/// ground.
private func halo(_ context: MarkContext) -> Paint? {
    let unit = context.unit
    guard context.configuration.theme == .report, unit[.color] == nil, unit[.fill] == nil,
        unit.mark.color == nil, unit.mark.fill == nil
    else { return nil }
    return Paint(css: ConfigurationDefinition.ground)
}

/// The text of a row, formatted by its type.
struct TextReader {
    private let context: MarkContext
    private let reader: ChannelReader?
    private let prepared: PreparedChannel?

    init(_ context: MarkContext) {
        self.context = context
        reader = ChannelReader(context, .text)
        prepared = context.unit[.text]
    }

    /// The lines of a row's text, broken where the mark's `lineBreak` stands.
    func lines(at row: Int) -> [String] {
        let lines = wholeLines(at: row)
        guard let mark = context.properties.lineBreak ?? context.configuration.layers.lineBreak,
            !mark.isEmpty
        else { return lines }
        return lines.flatMap { line in
            line.parts(between: mark)
        }
    }

    private func wholeLines(at row: Int) -> [String] {
        if let expression = context.unit.mark.rowExpressions["text"], reader == nil {
            return split(context.evaluate(expression, row: row))
        }
        switch reader?.result(at: row) {
        case .data(let value)?: return formatted(value, at: row)
        case .value(.text(let lines))?: return lines
        case .value(.number(let number))?: return [javaScriptString(number)]
        case .value(.expression(let expression))?:
            return split(context.evaluate(expression, row: row))
        case .value?: return [""]
        case nil: return context.properties.text ?? [""]
        }
    }

    private func split(_ value: ExpressionValue) -> [String] {
        if case .array(let items) = value { return items.map(\.scaleText) }
        return value.isMissing ? [""] : [value.scaleText]
    }

    private func formatted(_ value: ExpressionValue, at row: Int) -> [String] {
        guard let prepared else { return split(value) }
        let format = prepared.field?.format ?? prepared.definition.format
        let locale = context.configuration.locale
        if let call = customFormat(format, prepared, context.configuration.layers) {
            return [call.customLabel(of: value, locale: locale)]
        }
        if let ranges = context.column(prepared.rangeColumn) {
            return [ranges.expressionValue(at: row).scaleText]
        }
        let isTime =
            format?.type == "time"
            || (format?.type != "number"
                && (prepared.type == .temporal || prepared.timeUnit != nil))
        if isTime {
            let specifier =
                format?.specifier ?? prepared.timeUnit?.unit?.specifier(locale: locale)
                ?? context.configuration.layers.timeFormat ?? "%b %d, %Y"
            guard let instant = Instant(milliseconds: value.scaleNumber),
                let format = try? TimeFormat(specifier)
            else { return split(value) }
            return [format.format(instant, locale: locale)]
        }
        if prepared.type == .quantitative || format?.specifier != nil {
            let number = value.scaleNumber
            guard number.isFinite,
                let format = try? NumberFormat(
                    format?.specifier ?? context.configuration.layers.numberFormat ?? "")
            else { return value.isMissing ? [value.scaleText] : split(value) }
            return [format.format(number, locale: locale)]
        }
        return value.isMissing ? [value.scaleText] : split(value)
    }
}

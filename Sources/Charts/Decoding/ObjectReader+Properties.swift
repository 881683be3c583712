import Diagnostics
import Expressions
import Formats
import Values

extension ObjectReader {
    /// A colour, a gradient, or null for no paint at all.
    func paint(_ key: String) -> PaintDefinition? {
        if let node = node(key), node.scalar == .null { return PaintDefinition.none }
        guard let node = constant(key) else { return nil }
        if let color = node.string {
            return color.lowercased() == "none" ? PaintDefinition.none : .color(color)
        }
        guard node.members != nil else {
            context.expect("a colour or a gradient", for: key, got: node)
            return nil
        }
        return decodeGradient(node, context).map(PaintDefinition.gradient)
    }

    func position(_ key: String) -> PositionValue? {
        guard let node = constant(key) else { return nil }
        if let pixels = node.scalar?.asDouble { return .pixels(pixels) }
        if node.string == "width" || node.string == "height" { return .farEdge }
        context.expect("a number, 'width' or 'height'", for: key, got: node)
        return nil
    }

    func bandSize(_ key: String) -> BandSize? {
        guard let node = constant(key) else { return nil }
        if let pixels = node.scalar?.asDouble { return .pixels(pixels) }
        guard let object = ObjectReader(node, key, context) else { return nil }
        let band = object.number("band")
        object.finish()
        return band.map(BandSize.band)
    }

    func format() -> FormatDefinition? {
        guard mayHave("format") || mayHave("formatType") else { return nil }
        let formatNode = node("format")
        let specifier = text("format")
        let type = text("formatType")
        guard specifier != nil || type != nil else { return nil }
        var isCustom = false
        if let type, let written = self.node["formatType"] {
            guard checkFormatType(type, written, "formatType", context) else { return nil }
            isCustom = type != "number" && type != "time"
        }
        if let specifier, let formatNode, !isCustom, !isFormat(specifier, type) {
            context.report(.error(.unreadableFormat(specifier), at: formatNode.span))
        }
        return FormatDefinition(specifier: specifier, type: type, span: formatNode?.span)
    }

    func expression(_ key: String) -> ExpressionText? {
        part(key, decodeExpression)
    }

    /// A list of values in data space.
    func values(_ key: String) -> [ExpressionValue]? {
        guard let node = constant(key) else { return nil }
        guard let items = node.items else {
            context.expect("a list of values", for: key, got: node)
            return nil
        }
        return items.map { decodeDatum($0, context) ?? .null }
    }

    func tickCount(_ key: String) -> TickCount? {
        guard let node = constant(key) else { return nil }
        if let count = node.scalar?.asDouble { return .number(count) }
        return decodeInterval(node, key, context).map(TickCount.interval)
    }

    /// `labelFlush`, `labelBound`: off, on, or a number of pixels.
    func tolerance(_ key: String) -> LabelTolerance? {
        guard let node = constant(key) else { return nil }
        switch node.scalar {
        case .boolean(let isOn): return isOn ? .pixels(1) : .off
        case .integer(let pixels): return .pixels(Double(pixels))
        case .number(let pixels): return .pixels(pixels)
        default:
            context.expect("true, false or a number", for: key, got: node)
            return nil
        }
    }

    func overlap(_ key: String) -> LabelOverlap? {
        guard let node = constant(key) else { return nil }
        if let isOn = node.scalar?.asBoolean { return isOn ? .parity : LabelOverlap.none }
        return decodeChoice(node, key, context)
    }

    /// A part of a mark: true, false, `"transparent"` or an object of mark properties.
    func markPart(_ key: String) -> MarkPart? {
        guard let node = constant(key) else { return nil }
        switch node.scalar {
        case .boolean(let isShown): return isShown ? .shown(MarkDefinition()) : .hidden
        case .string("transparent"): return .transparent
        default: return decodeMarkProperties(node, context).map(MarkPart.shown)
        }
    }

    func extent(_ key: String) -> MarkExtent? {
        guard let node = constant(key) else { return nil }
        if let times = node.scalar?.asDouble { return .interquartileRanges(times) }
        let known = ["min-max", "ci", "iqr", "stderr", "stdev"]
        guard let name = node.string, known.contains(name) else {
            context.expect(
                "a number or one of " + known.joined(separator: ", "), for: key, got: node)
            return nil
        }
        return .named(name)
    }
}

/// Whether a specifier is one of numbers or, unless `type` says otherwise, of times.
private func isFormat(_ specifier: String, _ type: String?) -> Bool {
    let isNumber = (try? NumberFormat(specifier)) != nil
    let isTime = (try? TimeFormat(specifier)) != nil
    switch type {
    case "number": return isNumber
    case "time": return isTime
    default:
        // Any text is a format of times, but without a directive it would write the same for every value.
        return isNumber || (isTime && specifier.utf8.contains(UInt8(ascii: "%")))
    }
}

extension Diagnostic.Message {
    static func unreadableFormat(_ specifier: String) -> Self {
        Self(id: "unreadable-format", text: "'\(specifier)' is no format of numbers or times")
    }
}

/// A time unit's name, or `{interval, step}`.
func decodeInterval(
    _ node: ValueNode, _ key: String, _ context: DecodingContext
) -> TimeUnitInterval? {
    if let name = node.string { return TimeUnitInterval(interval: name, step: 1) }
    guard let object = ObjectReader(node, key, context) else { return nil }
    let interval = object.text("interval")
    let step = object.integer("step") ?? 1
    object.finish()
    return interval.map { TimeUnitInterval(interval: $0, step: step) }
}

private func decodeGradient(
    _ node: ValueNode, _ context: DecodingContext
) -> GradientDefinition? {
    guard let object = ObjectReader(node, "gradient", context) else { return nil }
    var gradient = GradientDefinition()
    gradient.isRadial = object.text("gradient") == "radial"
    gradient.x1 = object.number("x1")
    gradient.y1 = object.number("y1")
    gradient.x2 = object.number("x2")
    gradient.y2 = object.number("y2")
    gradient.r1 = object.number("r1")
    gradient.r2 = object.number("r2")
    gradient.stops = object.list("stops") { node, context in
        guard let stop = ObjectReader(node, "gradient stop", context) else { return nil }
        let offset = stop.number("offset") ?? 0
        let color = stop.text("color")
        stop.finish()
        return color.map { GradientDefinition.Stop(offset: offset, color: $0) }
    }
    object.finish()
    return gradient
}

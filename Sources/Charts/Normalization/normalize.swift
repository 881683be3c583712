import Diagnostics
import OrderedCollections

/// The chart with only units and layers left: shared encodings merged into layers, overlays and ranged lines
/// written out. What cannot be drawn yet is an error.
///
/// Source: https://vega.github.io/vega-lite/docs/layer.html
func normalize(_ document: ChartDocument) -> Checked<ChartSpec?> {
    var normalizer = Normalizer(configuration: document.configuration)
    let spec = normalizer.normalize(document.root, inherited: nil)
    return Checked(spec, normalizer.diagnostics)
}

private struct Normalizer {
    let configuration: ConfigurationDefinition
    var diagnostics: [Diagnostic] = []

    mutating func normalize(_ spec: ChartSpec, inherited: Encoding?) -> ChartSpec? {
        switch spec {
        case .unit(var unit):
            unit.encoding = merged(unit.encoding, into: inherited)
            return normalize(unit)
        case .layer(var layer):
            let shared = merged(layer.encoding, into: inherited)
            layer.layers = layer.layers.compactMap { normalize($0, inherited: shared) }
            layer.encoding = Encoding()
            return .layer(layer)
        case .facet(let facet): return refuse("facet", facet.common)
        case .concat(let concat): return refuse("concat", concat.common)
        case .repeat(let repeated): return refuse("repeat", repeated.common)
        }
    }

    private mutating func refuse(_ name: String, _ common: CommonProperties) -> ChartSpec? {
        diagnostics.append(.error(.unsupportedComposition(name), at: common.span))
        return nil
    }

    private mutating func normalize(_ unit: UnitSpec) -> ChartSpec? {
        if let facet = unit.encoding.channels.first(where: { $0.key.isFacet }) {
            diagnostics.append(
                .error(.unsupportedComposition(facet.key.rawValue), at: facet.value.span))
            return nil
        }
        guard let type = unit.mark.type else { return nil }
        if type.isComposite {
            return composite(type, unit).flatMap { normalize($0, inherited: nil) }
        }
        if type == .geoshape || type == .image {
            diagnostics.append(
                .error(.unsupportedMark(type.rawValue), at: unit.mark.span ?? unit.common.span))
            return nil
        }
        var unit = unit
        if type == .line, isRanged(unit.encoding) { unit.mark.type = .rule }
        return withOverlays(unit, configuration)
    }

    private mutating func composite(_ type: MarkType, _ unit: UnitSpec) -> ChartSpec? {
        var typed = unit
        typed.encoding = initialEncoding(unit.encoding, mark: MarkDefinition(), isFilled: true)
        for channel in [
            Channel.x2, .y2, .xError, .xError2, .yError, .yError2, .xOffset, .yOffset, .size,
        ] {
            typed.encoding[channel] = unit.encoding[channel]
        }
        guard let mark = CompositeMark(typed, configuration) else {
            diagnostics.append(
                .error(.noMeasuredAxis(type.rawValue), at: unit.mark.span ?? unit.common.span))
            return nil
        }
        switch type {
        case .boxplot: return boxplotLayers(mark, configuration)
        case .errorbar: return errorbarLayers(mark, typed, configuration)
        default: return errorbandLayers(mark, typed, configuration)
        }
    }
}

/// A line between two ends on an axis is a rule.
private func isRanged(_ encoding: Encoding) -> Bool {
    [Channel.x, .y].contains { channel in
        guard let definition = encoding[channel],
            let secondary = channel.secondary, encoding[secondary] != nil
        else { return false }
        return definition.datum != nil
            || (definition.field != nil && !definition.isBinnedByData)
    }
}

extension Diagnostic.Message {
    static func noMeasuredAxis(_ mark: String) -> Self {
        Self(
            id: "no-measured-axis",
            text: "mark '\(mark)' needs a quantitative field on x or y")
    }

    static func unsupportedComposition(_ name: String) -> Self {
        Self(id: "unsupported-composition", text: "'\(name)' is Vega-Lite's but is not drawn yet")
    }

    static func unsupportedMark(_ name: String) -> Self {
        Self(id: "unsupported-mark", text: "mark '\(name)' is Vega-Lite's but is not drawn yet")
    }
}

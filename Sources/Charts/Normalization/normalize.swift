import Diagnostics
import OrderedCollections

/// The chart with only units, layers, facets and concatenations left: shared encodings merged into layers,
/// repetitions, divisions by channels, overlays and ranged lines written out. What cannot be drawn yet is an error.
///
/// Source: https://vega.github.io/vega-lite/docs/composition.html, https://vega.github.io/vega-lite/docs/layer.html
func normalize(_ document: ChartDocument) -> Checked<ChartSpec?> {
    var normalizer = Normalizer(configuration: document.$configuration)
    let spec = normalizer.normalize(document.root, Surroundings())
    return Checked(spec, normalizer.diagnostics)
}

/// What the charts around a chart give it.
struct Surroundings {
    /// The encoding of the layers around; nil outside of layers.
    var encoding: Encoding?
    /// The projection of the layers around, for those that have none of their own.
    var projection: ProjectionDefinition?
    /// What `{repeat: …}` stands for here.
    var repeater = Repeater()
    /// What the selections around show of scales.
    var shownParts: [ShownParts] = []
    /// The names of the charts around, and of the chart itself.
    var names: [String] = []

    var isInLayer: Bool { encoding != nil }

    func containing(_ common: Boxed<CommonProperties>) -> Surroundings {
        var inner = self
        inner.shownParts += common[property: \.shownParts]
        if let name = common[property: \.name] { inner.names.append(name) }
        return inner
    }
}

/// Lets scales that are bound to a selection show its part of them, at which marks are cut off.
private func showParts(_ around: Surroundings, in unit: inout UnitSpec) {
    for parts in around.shownParts
    where parts.views.isEmpty || parts.views.contains(where: around.names.contains) {
        if unit.mark.clip == nil { unit.mark.clip = true }
        for channel in [Channel.x, .y] {
            guard let ends = parts.ends[channel], var definition = unit.encoding[channel],
                definition.value == nil, !definition.scale.isDisabled
            else { continue }
            var scale = definition.scale.value ?? ScaleDefinition()
            scale.domain = .values(ends)
            definition.scale = .explicit(scale)
            unit.encoding[channel] = definition
        }
    }
}

struct Normalizer {
    let configuration: Boxed<ConfigurationDefinition>
    var diagnostics: [Diagnostic] = []
    /// The units that repetitions have made so far.
    var repeatedViews = 0

    mutating func normalize(_ spec: ChartSpec, _ around: Surroundings) -> ChartSpec? {
        let around = around.containing(spec.common)
        switch spec {
        case .unit(var unit):
            var own = repeated(unit.encoding, around.repeater)
            if around.isInLayer { own = withoutDivision(own) }
            unit.encoding = merged(own, into: around.encoding)
            showParts(around, in: &unit)
            if unit.common.projection == nil, let projection = around.projection {
                unit.common.projection = projection
            }
            return dividedByChannels(unit) ?? normalize(unit)
        case .layer(var layer):
            var inner = around
            let own = withoutDivision(repeated(layer.encoding, around.repeater))
            inner.encoding = merged(own, into: around.encoding)
            inner.projection = layer.common.projection ?? around.projection
            layer.layers = layer.layers.compactMap { normalize($0, inner) }
            layer.encoding = Encoding()
            return .layer(layer)
        case .facet(let facet):
            return isRefused("facet", facet.common, around) ? nil : divided(facet, around)
        case .concat(var concat):
            if isRefused("concat", concat.common, around) { return nil }
            concat.children = concat.children.compactMap { normalize($0, around) }
            return .concat(concat)
        case .repeat(let repetition):
            if !repetition.isOfLayersAlone, isRefused("repeat", repetition.common, around) {
                return nil
            }
            return expanded(repetition, around)
        }
    }

    /// Layers hold marks; a chart of several plots cannot be laid over another.
    private mutating func isRefused(
        _ name: String, _ common: CommonProperties, _ around: Surroundings
    ) -> Bool {
        guard around.isInLayer else { return false }
        diagnostics.append(
            .error(
                .compositionInLayer(name), at: common.span,
                help: "put the layers into the '\(name)'"))
        return true
    }

    mutating func normalize(_ unit: UnitSpec) -> ChartSpec? {
        guard let type = unit.mark.type else { return nil }
        if type.isComposite { return composite(type, unit).flatMap { withoutParts($0) } }
        var unit = unit
        if type == .line, isRanged(unit.encoding) { unit.mark.type = .rule }
        return withOverlays(unit, configuration)
    }

    /// The layers of a composite mark, whose own marks may have overlays.
    private mutating func withoutParts(_ spec: ChartSpec) -> ChartSpec? {
        normalize(spec, Surroundings())
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
    [Channel.x, .y, .longitude, .latitude].contains { channel in
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

    fileprivate static func compositionInLayer(_ name: String) -> Self {
        Self(id: "composition-in-layer", text: "'\(name)' cannot be laid over other layers")
    }
}

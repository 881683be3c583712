import Scales

/// How large the plot of a view is, and the steps of its discrete scales.
///
/// Source: vega-lite `src/compile/layoutsize`.
struct ViewSize: Sendable {
    var width: Double
    var height: Double
    /// The step that was asked of an offset scale, where it decides the size.
    var xOffsetStep: Double?
    var yOffsetStep: Double?
    /// The step of a discrete position scale, where it decides the size.
    var xStep: Double?
    var yStep: Double?

    init(_ node: PreparedNode, groups: [ScaleGroup], configuration: ChartConfiguration) {
        let x = Extent(node, .x, groups, configuration)
        let y = Extent(node, .y, groups, configuration)
        (width, xOffsetStep, xStep) = (x.length, x.offsetStep, x.step)
        (height, yOffsetStep, yStep) = (y.length, y.offsetStep, y.step)
    }

    private struct Extent {
        var length = 0.0
        var step: Double?
        var offsetStep: Double?

        init(
            _ node: PreparedNode, _ channel: Channel, _ groups: [ScaleGroup],
            _ configuration: ChartConfiguration
        ) {
            let written = writtenSize(node, channel)
            if case .pixels(let pixels) = written {
                length = pixels.isFinite ? max(0, min(pixels, 100_000)) : 0
                return
            }
            let view = configuration.view
            let continuous =
                (channel == .x ? view.continuousWidth : view.continuousHeight) ?? 300
            guard written != .container else {
                length = continuous
                return
            }
            let group = groups.first { $0.channel == channel }
            var step = view.step ?? 20
            var isForPosition = false
            if case .step(let wanted, let forPosition) = written {
                (step, isForPosition) = (wanted, forPosition)
            } else if group == nil || group?.discrete != nil {
                switch channel == .x ? view.discreteWidth : view.discreteHeight {
                case .pixels(let pixels) where group != nil:
                    length = pixels
                    return
                case .step(let wanted, _): step = wanted
                default: break
                }
            }
            guard let group else {
                let fills = node.units.contains { $0.markType == .arc || $0.usesProjection }
                length = fills ? continuous : step
                return
            }
            guard let domain = group.discrete else {
                length = continuous
                return
            }
            let padding = BandPadding(group, configuration: configuration)
            self.step = step
            let offset = groups.first { $0.channel == channel.offset && $0.discrete != nil }
            if let offset, let count = offset.discrete?.count, !isForPosition {
                let inner = BandPadding(offset, configuration: configuration)
                offsetStep = step
                self.step =
                    step
                    * BandScale.space(
                        count: count, paddingInner: inner.inner, paddingOuter: inner.outer)
                    / max(0.01, 1 - padding.inner)
            }
            let space = BandScale.space(
                count: domain.count, paddingInner: padding.inner, paddingOuter: padding.outer)
            length = max(0, min((self.step ?? step) * space, 1_000_000))
        }
    }
}

/// The size that the specification gives: of the view, or else of the first layer that has one.
private func writtenSize(_ node: PreparedNode, _ channel: Channel) -> SizeDefinition? {
    func own(_ common: CommonProperties) -> SizeDefinition? {
        channel == .x ? common.width : common.height
    }
    if let size = own(node.common.wrappedValue) { return size }
    guard case .layer(let layer) = node else { return nil }
    return layer.children.lazy.compactMap { writtenSize($0, channel) }.first
}

/// The padding between and around the bands of a discrete position scale, in steps.
struct BandPadding: Sendable {
    var inner: Double
    var outer: Double

    /// Source: vega-lite `src/compile/scale/properties.ts`.
    init(_ group: ScaleGroup, configuration: ChartConfiguration) {
        let definition = group.definition
        let config = configuration.scale
        if group.type == .point {
            inner = 1
            outer = definition.padding ?? definition.paddingOuter ?? config.pointPadding ?? 0.5
            return
        }
        if let padding = definition.padding {
            (inner, outer) = (
                definition.paddingInner ?? padding, definition.paddingOuter ?? padding
            )
            return
        }
        guard group.channel == .x || group.channel == .y else {
            inner = definition.paddingInner ?? config.offsetBandPaddingInner ?? 0
            outer = definition.paddingOuter ?? config.offsetBandPaddingOuter ?? 0
            return
        }
        let hasOffset = group.members.contains { member in
            group.channel.offset.map { member.unit[$0] != nil } ?? false
        }
        inner =
            definition.paddingInner ?? config.bandPaddingInner
            ?? (hasOffset
                ? config.bandWithNestedOffsetPaddingInner
                : Self.defaultInner(group, config)) ?? 0
        outer =
            definition.paddingOuter ?? config.bandPaddingOuter
            ?? (hasOffset ? config.bandWithNestedOffsetPaddingOuter : nil) ?? inner / 2
        inner = max(0, min(1, inner))
    }

    private static func defaultInner(
        _ group: ScaleGroup, _ config: Cascade<ScaleConfiguration>
    ) -> Double? {
        switch group.members.first(where: { $0.type == .band })?.unit.markType {
        case .bar: config.barBandPaddingInner
        case .tick: config.tickBandPaddingInner
        default: config.rectBandPaddingInner
        }
    }
}

package import Diagnostics
package import Expressions
package import OrderedCollections

/// An axis, and `config.axis`, `config.axisX` and so on.
///
/// Specification: https://vega.github.io/vega-lite/docs/axis.html
package struct AxisDefinition: Sendable {
    package var span: SourceSpan?
    package var title: Setting<[String]> = .automatic
    package var format: FormatDefinition?
    package var orient: GuideOrientation?
    package var offset: Double?
    package var position: Double?
    package var zindex: Int?
    package var style: [String] = []
    /// `config.axis.disable`.
    package var disable: Bool?
    package var bandPosition: Double?
    package var minExtent: Double?
    package var maxExtent: Double?
    package var translate: Double?

    // Values
    package var values: [ExpressionValue]?
    package var tickCount: TickCount?
    package var tickMinStep: Double?

    // Domain line
    package var domain: Bool?
    package var domainColor: PaintDefinition?
    package var domainWidth: Double?
    package var domainOpacity: Double?
    package var domainDash: [Double]?
    package var domainDashOffset: Double?
    package var domainCap: String?

    // Grid
    package var grid: Bool?
    package var gridColor: PaintDefinition?
    package var gridWidth: Double?
    package var gridOpacity: Double?
    package var gridDash: [Double]?
    package var gridDashOffset: Double?
    package var gridCap: String?

    // Ticks
    package var ticks: Bool?
    /// `center` or `extent`.
    package var tickBand: String?
    package var tickExtra: Bool?
    package var tickColor: PaintDefinition?
    package var tickWidth: Double?
    package var tickOpacity: Double?
    package var tickDash: [Double]?
    package var tickDashOffset: Double?
    package var tickCap: String?
    package var tickSize: Double?
    package var tickOffset: Double?
    package var tickRound: Bool?

    // Labels
    package var labels: Bool?
    package var labelExpr: ExpressionText?
    package var labelAlign: String?
    package var labelAngle: Double?
    package var labelBaseline: String?
    package var labelBound: LabelTolerance?
    package var labelColor: PaintDefinition?
    package var labelFlush: LabelTolerance?
    package var labelFlushOffset: Double?
    package var labelFont: String?
    package var labelFontSize: Double?
    package var labelFontStyle: String?
    package var labelFontWeight: String?
    package var labelLimit: Double?
    package var labelLineHeight: Double?
    package var labelOffset: Double?
    package var labelOpacity: Double?
    package var labelOverlap: LabelOverlap?
    package var labelPadding: Double?
    package var labelSeparation: Double?

    // Title
    package var titleAlign: String?
    package var titleAnchor: String?
    package var titleAngle: Double?
    package var titleBaseline: String?
    package var titleColor: PaintDefinition?
    package var titleFont: String?
    package var titleFontSize: Double?
    package var titleFontStyle: String?
    package var titleFontWeight: String?
    package var titleLimit: Double?
    package var titleLineHeight: Double?
    package var titleOpacity: Double?
    package var titlePadding: Double?
    package var titleX: Double?
    package var titleY: Double?

    /// Properties that depend on the tick: `gridDash: {condition: {test: …, value: …}, value: …}`.
    package var conditional: OrderedDictionary<String, ConditionalProperty> = [:]

    package init() {}
}

/// A property with tests on `datum.value`, `datum.label` and `datum.index` of a tick or label; the first
/// that holds wins, else `otherwise`.
package struct ConditionalProperty: Sendable {
    package var cases: [(test: Predicate, value: ExpressionValue)]
    package var otherwise: ExpressionValue?
}

/// Where an axis or a legend stands.
package enum GuideOrientation: String, Sendable, Hashable, CaseIterable {
    case left, right, top, bottom, none
    case topLeft = "top-left"
    case topRight = "top-right"
    case bottomLeft = "bottom-left"
    case bottomRight = "bottom-right"
}

package enum TickCount: Sendable, Hashable {
    case number(Double)
    case interval(TimeUnitInterval)
}

package enum LabelOverlap: String, Sendable, Hashable, CaseIterable {
    case none, parity, greedy
}

/// `labelFlush` and `labelBound`: off, or within so many pixels (true is 1).
package enum LabelTolerance: Sendable, Hashable {
    case off
    case pixels(Double)
}

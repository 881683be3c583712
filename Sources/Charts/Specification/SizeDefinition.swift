/// `width` or `height`.
package enum SizeDefinition: Sendable, Hashable {
    case pixels(Double)
    /// So many pixels for each value of the discrete scale; `isForPosition` steps over groups of offset
    /// marks instead of single ones.
    case step(Double, isForPosition: Bool)
    case container
}

package struct PaddingDefinition: Sendable, Hashable {
    package var left: Double
    package var top: Double
    package var right: Double
    package var bottom: Double
}

/// Which scales, axes and legends the parts of a composed chart share.
///
/// Specification: https://vega.github.io/vega-lite/docs/resolve.html
package struct ResolveDefinition: Sendable, Hashable {
    package enum Mode: String, Sendable, Hashable, CaseIterable { case shared, independent }

    package var scale: [Channel: Mode] = [:]
    package var axis: [Channel: Mode] = [:]
    package var legend: [Channel: Mode] = [:]

    package init() {}
}

/// `view` of a unit or layer, and `config.view`.
package struct ViewDefinition: Sendable, Hashable {
    package var style: [String] = []
    package var fill: PaintDefinition?
    package var fillOpacity: Double?
    package var stroke: PaintDefinition?
    package var strokeOpacity: Double?
    package var strokeWidth: Double?
    package var strokeDash: [Double]?
    package var strokeDashOffset: Double?
    package var strokeCap: String?
    package var strokeJoin: String?
    package var strokeMiterLimit: Double?
    package var opacity: Double?
    package var cornerRadius: Double?
    // Only in config.view:
    package var continuousWidth: Double?
    package var continuousHeight: Double?
    package var discreteWidth: SizeDefinition?
    package var discreteHeight: SizeDefinition?
    package var step: Double?

    package init() {}
}

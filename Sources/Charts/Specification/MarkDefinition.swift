package import Diagnostics
package import OrderedCollections

/// A mark and its properties as written. The same type holds `config.bar`, `config.mark` and styles,
/// where `type` is nil.
///
/// Specification: https://vega.github.io/vega-lite/docs/mark.html#mark-def
package struct MarkDefinition: Sendable, Hashable {
    package var type: MarkType?
    package var span: SourceSpan?
    package var style: [String] = []
    package var orient: Orientation?
    package var filled: Bool?
    package var clip: Bool?
    package var invalid: Setting<InvalidMode> = .automatic

    // Colour and stroke
    package var color: PaintDefinition?
    package var fill: PaintDefinition?
    package var stroke: PaintDefinition?
    package var opacity: Double?
    package var fillOpacity: Double?
    package var strokeOpacity: Double?
    package var strokeWidth: Double?
    package var strokeDash: [Double]?
    package var strokeDashOffset: Double?
    package var strokeCap: String?
    package var strokeJoin: String?
    package var strokeMiterLimit: Double?

    // Place and size
    package var x: PositionValue?
    package var y: PositionValue?
    package var x2: PositionValue?
    package var y2: PositionValue?
    package var xOffset: Double?
    package var yOffset: Double?
    package var x2Offset: Double?
    package var y2Offset: Double?
    package var width: BandSize?
    package var height: BandSize?
    package var size: Double?
    package var thickness: Double?
    package var bandSize: Double?
    package var binSpacing: Double?
    package var continuousBandSize: Double?
    package var discreteBandSize: BandSize?
    package var minBandSize: Double?
    package var timeUnitBandPosition: Double?
    package var timeUnitBandSize: Double?

    // Shape
    package var shape: String?
    package var angle: Double?
    package var interpolate: String?
    package var tension: Double?
    package var cornerRadius: Double?
    package var cornerRadiusEnd: Double?
    package var cornerRadiusTopLeft: Double?
    package var cornerRadiusTopRight: Double?
    package var cornerRadiusBottomLeft: Double?
    package var cornerRadiusBottomRight: Double?
    package var innerRadius: Double?
    package var outerRadius: Double?
    package var padAngle: Double?
    package var theta: Double?
    package var theta2: Double?
    package var radius: Double?
    package var radius2: Double?
    package var thetaOffset: Double?
    package var theta2Offset: Double?
    package var radiusOffset: Double?
    package var radius2Offset: Double?

    // Text
    package var text: [String]?
    package var align: String?
    package var baseline: String?
    package var dx: Double?
    package var dy: Double?
    package var font: String?
    package var fontSize: Double?
    package var fontStyle: String?
    package var fontWeight: String?
    package var limit: Double?
    package var lineBreak: String?
    package var lineHeight: Double?
    package var ellipsis: String?

    // Images
    package var url: String?
    package var aspect: Bool?

    // Overlays and parts of composite marks
    package var point: MarkPart?
    package var line: MarkPart?
    package var extent: MarkExtent?
    package var center: String?
    package var box: MarkPart?
    package var median: MarkPart?
    package var outliers: MarkPart?
    package var rule: MarkPart?
    package var ticks: MarkPart?
    package var band: MarkPart?
    package var borders: MarkPart?

    /// Properties given as an expression that reads `datum`, by name: to be evaluated per row.
    package var rowExpressions: OrderedDictionary<String, ExpressionText> = [:]

    package init(type: MarkType? = nil) { self.type = type }
}

/// A part of a mark (a point overlay, a boxplot's median): shown or not, and how.
package enum MarkPart: Sendable, Hashable {
    case hidden
    /// `"transparent"`: there, for its bounds and tooltips, but invisible.
    case transparent
    indirect case shown(MarkDefinition)
}

/// How far a boxplot's whiskers, an error bar or band reach.
package enum MarkExtent: Sendable, Hashable {
    /// `min-max`, `ci`, `iqr`, `stderr`, `stdev`.
    case named(String)
    /// Times the interquartile range.
    case interquartileRanges(Double)
}

/// What marks and scales do with null, NaN and infinity.
package enum InvalidMode: String, Sendable, Hashable, CaseIterable {
    case filter
    case show
    case breakPathsFilterDomains = "break-paths-filter-domains"
    case breakPathsShowDomains = "break-paths-show-domains"
    case breakPathsShowPathDomains = "break-paths-show-path-domains"
}

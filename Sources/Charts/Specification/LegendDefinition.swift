package import Diagnostics
package import Expressions

/// A legend, and `config.legend`.
///
/// Specification: https://vega.github.io/vega-lite/docs/legend.html
package struct LegendDefinition: Sendable {
    package enum Kind: String, Sendable, Hashable, CaseIterable { case symbol, gradient }

    package var span: SourceSpan?
    package var type: Kind?
    package var title: Setting<[String]> = .automatic
    package var format: FormatDefinition?
    package var orient: GuideOrientation?
    /// `horizontal` or `vertical`.
    package var direction: Orientation?
    package var disable: Bool?
    package var zindex: Int?
    package var offset: Double?
    package var padding: Double?
    package var columns: Int?
    package var columnPadding: Double?
    /// The height of every entry, whatever its symbol's size.
    package var clipHeight: Double?
    package var rowPadding: Double?
    package var gridAlign: GridAlign?
    package var legendX: Double?
    package var legendY: Double?
    package var values: [ExpressionValue]?
    package var tickCount: TickCount?
    package var tickMinStep: Double?

    // Box
    package var fillColor: PaintDefinition?
    package var strokeColor: PaintDefinition?
    package var strokeWidth: Double?
    package var strokeDash: [Double]?
    package var cornerRadius: Double?

    // Gradient
    package var gradientLength: Double?
    package var gradientThickness: Double?
    package var gradientOpacity: Double?
    package var gradientStrokeColor: PaintDefinition?
    package var gradientStrokeWidth: Double?
    package var gradientHorizontalMinLength: Double?
    package var gradientHorizontalMaxLength: Double?
    package var gradientVerticalMinLength: Double?
    package var gradientVerticalMaxLength: Double?

    // Symbols
    package var symbolType: String?
    package var symbolSize: Double?
    package var symbolFillColor: PaintDefinition?
    package var symbolStrokeColor: PaintDefinition?
    package var symbolStrokeWidth: Double?
    package var symbolDash: [Double]?
    package var symbolDashOffset: Double?
    package var symbolOpacity: Double?
    package var symbolOffset: Double?
    package var symbolLimit: Double?

    // Labels
    package var labelExpr: ExpressionText?
    package var labelAlign: String?
    package var labelBaseline: String?
    package var labelColor: PaintDefinition?
    package var labelFont: String?
    package var labelFontSize: Double?
    package var labelFontStyle: String?
    package var labelFontWeight: String?
    package var labelLimit: Double?
    package var labelOffset: Double?
    package var labelOpacity: Double?
    package var labelOverlap: LabelOverlap?
    package var labelSeparation: Double?

    // Title
    package var titleAlign: String?
    /// `start`, `middle` or `end`: where title and entries stand over one another.
    package var titleAnchor: String?
    package var titleBaseline: String?
    package var titleColor: PaintDefinition?
    package var titleFont: String?
    package var titleFontSize: Double?
    package var titleFontStyle: String?
    package var titleFontWeight: String?
    package var titleLimit: Double?
    package var titleLineHeight: Double?
    package var titleOpacity: Double?
    package var titleOrient: GuideOrientation?
    package var titlePadding: Double?

    package init() {}
}

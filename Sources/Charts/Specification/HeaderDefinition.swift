package import Diagnostics

/// The labels and title of a facet, and `config.header`.
///
/// Specification: https://vega.github.io/vega-lite/docs/header.html
package struct HeaderDefinition: Sendable, Hashable {
    package var span: SourceSpan?
    package var title: Setting<[String]> = .automatic
    package var format: FormatDefinition?
    package var orient: GuideOrientation?
    package var labels: Bool?
    package var labelExpr: ExpressionText?
    package var labelAlign: String?
    package var labelAnchor: String?
    package var labelAngle: Double?
    package var labelBaseline: String?
    package var labelColor: PaintDefinition?
    package var labelFont: String?
    package var labelFontSize: Double?
    package var labelFontStyle: String?
    package var labelFontWeight: String?
    package var labelLimit: Double?
    package var labelOrient: GuideOrientation?
    package var labelPadding: Double?
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
    package var titleOrient: GuideOrientation?
    package var titlePadding: Double?

    package init() {}
}

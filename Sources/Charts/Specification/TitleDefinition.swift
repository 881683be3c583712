package import Diagnostics

/// The title of a chart, and `config.title`.
///
/// Specification: https://vega.github.io/vega-lite/docs/title.html
package struct TitleDefinition: Sendable, Hashable {
    package var span: SourceSpan?
    /// The lines; empty when the text is an expression.
    package var text: [String] = []
    package var subtitle: [String] = []
    package var style: [String] = []
    package var zindex: Int?
    /// `start`, `middle` or `end`.
    package var anchor: String?
    /// `group` or `bounds`.
    package var frame: String?
    package var orient: GuideOrientation?
    package var offset: Double?
    package var align: String?
    package var angle: Double?
    package var baseline: String?
    package var dx: Double?
    package var dy: Double?
    package var limit: Double?
    package var color: PaintDefinition?
    package var font: String?
    package var fontSize: Double?
    package var fontStyle: String?
    package var fontWeight: String?
    package var lineHeight: Double?
    package var subtitleColor: PaintDefinition?
    package var subtitleFont: String?
    package var subtitleFontSize: Double?
    package var subtitleFontStyle: String?
    package var subtitleFontWeight: String?
    package var subtitleLineHeight: Double?
    package var subtitlePadding: Double?

    package init() {}
}

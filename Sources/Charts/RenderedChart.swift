package import Formats
package import Scenes

/// How a chart is to be drawn.
package struct ChartOptions: Sendable {
    package var theme: ChartTheme
    /// The language of numbers, dates and descriptions.
    package var locale: FormatLocale
    /// The width in pixels that the layout gives a chart whose specification says none; nil keeps Vega-Lite's.
    package var width: Double?
    package var svg: SVGOptions
    /// Whether a drawing for which `svg` has no summary is described from its rows.
    package var describes: Bool

    package init(
        theme: ChartTheme = .vega, locale: FormatLocale = .vega, width: Double? = nil,
        svg: SVGOptions = SVGOptions(), describes: Bool = false
    ) {
        self.theme = theme
        self.locale = locale
        self.width = width
        self.svg = svg
        self.describes = describes
    }
}

/// A chart as drawn, and what it shows in other forms.
package struct RenderedChart: Sendable {
    package var scene: Scene
    package var svg: String
    /// What the drawing's `<desc>` says, if it has one.
    package var summary: String?
    /// The views with the rows that are drawn: what descriptions and tables are made from.
    package var chart: PreparedNode
}

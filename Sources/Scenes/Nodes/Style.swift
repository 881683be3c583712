/// How a shape is painted.
package struct Style: Sendable, Hashable {
    package enum LineCap: String, Sendable, Hashable { case butt, round, square }
    package enum LineJoin: String, Sendable, Hashable { case miter, round, bevel }

    package var fill: Paint
    package var stroke: Paint
    package var strokeWidth: Double
    package var opacity: Double
    package var fillOpacity: Double
    package var strokeOpacity: Double
    /// Lengths of dashes and gaps in turn; empty for a solid line.
    package var dash: [Double]
    package var dashOffset: Double
    package var cap: LineCap
    package var join: LineJoin
    package var miterLimit: Double?

    package init(
        fill: Paint = .none, stroke: Paint = .none, strokeWidth: Double = 1, opacity: Double = 1
    ) {
        self.fill = fill
        self.stroke = stroke
        self.strokeWidth = strokeWidth
        self.opacity = opacity
        fillOpacity = 1
        strokeOpacity = 1
        dash = []
        dashOffset = 0
        cap = .butt
        join = .miter
    }

    /// How far the stroke extends the bounds: Vega 6.2 takes the whole width, on every side.
    ///
    /// Source: vega-scenegraph 5, `src/bound/boundStroke.js`.
    package var boundsMargin: Double {
        switch stroke {
        case .none: return 0
        case .color(let text) where text.isEmpty: return 0
        case .color, .rgb, .property, .gradient: break
        }
        return opacity == 0 || strokeOpacity == 0 ? 0 : max(0, strokeWidth)
    }
}

/// The shapes of points.
///
/// Source: vega-scenegraph `src/path/symbols.js`.
package enum Symbol: Sendable, Hashable {
    case circle, square, cross, diamond, stroke, arrow, wedge, triangle
    case triangleUp, triangleDown, triangleRight, triangleLeft
    /// SVG path data, of which the length 1 is half of the symbol's size.
    case custom(Path)

    /// The shape by Vega's name, or from SVG path data. Nil if it is neither.
    package init?(name: String) {
        switch name {
        case "circle": self = .circle
        case "square": self = .square
        case "cross": self = .cross
        case "diamond": self = .diamond
        case "stroke": self = .stroke
        case "arrow": self = .arrow
        case "wedge": self = .wedge
        case "triangle": self = .triangle
        case "triangle-up": self = .triangleUp
        case "triangle-down": self = .triangleDown
        case "triangle-right": self = .triangleRight
        case "triangle-left": self = .triangleLeft
        default:
            guard let path = Path(svgPathData: name) else { return nil }
            self = .custom(path)
        }
    }

    /// The outline about the origin of a symbol that covers `size` square pixels (as a square would).
    package func path(size: Double) -> Path {
        guard size > 0, size.isFinite else { return Path() }
        let r = size.squareRoot() / 2
        let h = r * 0.866_025_403_784_438_6
        switch self {
        case .circle: return Path.circle(radius: r)
        case .square: return polygon([(-r, -r), (r, -r), (r, r), (-r, r)])
        case .diamond: return polygon([(-r, 0), (0, -r), (r, 0), (0, r)])
        case .triangleUp: return polygon([(0, -h), (-r, h), (r, h)])
        case .triangleDown: return polygon([(0, h), (-r, -h), (r, -h)])
        case .triangleRight: return polygon([(h, 0), (-h, -r), (-h, r)])
        case .triangleLeft: return polygon([(-h, 0), (h, -r), (h, r)])
        case .cross:
            let s = r / 2.5
            return polygon([
                (-r, -s), (-r, s), (-s, s), (-s, r), (s, r), (s, s), (r, s), (r, -s), (s, -s),
                (s, -r), (-s, -r), (-s, -s),
            ])
        case .stroke:
            var path = Path()
            path.move(to: Point(x: -r, y: 0))
            path.line(to: Point(x: r, y: 0))
            return path
        case .arrow:
            let (s, t, v) = (r / 7, r / 2.5, r / 8)
            return polygon([(-s, r), (s, r), (s, -v), (t, -v), (0, -r), (-t, -v), (-s, -v)])
        case .wedge, .triangle:
            let o = h - r * 0.577_350_269_189_625_7
            let b = self == .wedge ? r / 4 : r
            return polygon([(0, -h - o), (-b, h - o), (b, h - o)])
        case .custom(let path): return path.mapped { Point(x: $0.x * r, y: $0.y * r) }
        }
    }
}

private func polygon(_ points: [(x: Double, y: Double)]) -> Path {
    Path(polygon: points.map { Point(x: $0.x, y: $0.y) })
}

/// What a shape is filled or stroked with.
package enum Paint: Sendable, Hashable {
    case none
    /// A CSS colour, as it will be written.
    case color(String)
    /// A custom property of the page and the colour where it is not defined: `var(--series-1, #12436D)`.
    indirect case property(String, fallback: String)
    indirect case gradient(Gradient)

    /// Whether nothing of it is seen.
    package var isInvisible: Bool {
        switch self {
        case .none: true
        case .color(let text):
            switch text.utf8.count {
            case 0: true
            case 4: text == "none"
            case 11: text == "transparent"
            default: false
            }
        case .property, .gradient: false
        }
    }

    var isGradient: Bool {
        if case .gradient = self { true } else { false }
    }
}

/// A linear or radial gradient; coordinates are shares of the painted box.
package struct Gradient: Sendable, Hashable {
    package struct Stop: Sendable, Hashable {
        package var offset: Double
        package var color: String

        package init(offset: Double, color: String) {
            self.offset = offset
            self.color = color
        }
    }

    package var isRadial: Bool
    package var start: Point
    package var end: Point
    /// The radii of a radial gradient's inner and outer circles.
    package var startRadius: Double
    package var endRadius: Double
    package var stops: [Stop]

    package init(start: Point, end: Point, stops: [Stop]) {
        isRadial = false
        self.start = start
        self.end = end
        (startRadius, endRadius) = (0, 0)
        self.stops = stops
    }

    package init(
        radialFrom start: Point, _ startRadius: Double, to end: Point, _ endRadius: Double,
        stops: [Stop]
    ) {
        isRadial = true
        self.start = start
        self.end = end
        self.startRadius = startRadius
        self.endRadius = endRadius
        self.stops = stops
    }
}

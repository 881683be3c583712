/// An encoding channel, in the order in which Vega-Lite goes through them.
///
/// Specification: https://vega.github.io/vega-lite/docs/encoding.html
package enum Channel: String, Sendable, Hashable, CaseIterable, Comparable {
    case row, column, facet
    case x, y, xOffset, yOffset, x2, y2
    case xError, xError2, yError, yError2
    case theta, theta2, radius, radius2
    case longitude, latitude, longitude2, latitude2
    case color, fill, stroke
    case opacity, fillOpacity, strokeOpacity, strokeWidth, strokeDash
    case size, angle, shape, time
    case order, text, detail, key, tooltip, href, url, description

    package static func == (left: Channel, right: Channel) -> Bool { left.rank == right.rank }
    package static func < (left: Channel, right: Channel) -> Bool { left.rank < right.rank }

    /// By its tag: the standard library would hash the name, and every look-up of a channel hashes one.
    package func hash(into hasher: inout Hasher) { hasher.combine(rank) }

    /// Its place in the order: its tag.
    private var rank: UInt8 { withUnsafeBytes(of: self) { $0[0] } }
}

extension Channel {
    /// `x`, `y`, `x2`, `y2`.
    package var isPosition: Bool {
        switch self {
        case .x, .y, .x2, .y2: true
        default: false
        }
    }

    /// The channels that split a chart into cells.
    package var isFacet: Bool {
        switch self {
        case .row, .column, .facet: true
        default: false
        }
    }

    /// The channel that `x2`, `y2`, … end; nil for the others.
    package var primary: Channel? {
        switch self {
        case .x2: .x
        case .y2: .y
        case .theta2: .theta
        case .radius2: .radius
        case .longitude2: .longitude
        case .latitude2: .latitude
        default: nil
        }
    }

    /// `x2` for `x`, and so on.
    package var secondary: Channel? {
        switch self {
        case .x: .x2
        case .y: .y2
        case .theta: .theta2
        case .radius: .radius2
        case .longitude: .longitude2
        case .latitude: .latitude2
        default: nil
        }
    }

    /// `xOffset` for `x`, `yOffset` for `y`.
    package var offset: Channel? {
        switch self {
        case .x: .xOffset
        case .y: .yOffset
        default: nil
        }
    }

    /// The channels that have a scale of their own.
    package var hasScale: Bool {
        switch self {
        case .x, .y, .xOffset, .yOffset, .theta, .radius, .color, .fill, .stroke, .opacity,
            .fillOpacity, .strokeOpacity, .strokeWidth, .strokeDash, .size, .angle, .shape:
            true
        default: false
        }
    }

    /// All that have a scale of their own.
    static let scaled = allCases.filter(\.hasScale)

    /// The channels whose scale has a legend.
    package var hasLegend: Bool {
        switch self {
        case .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth,
            .strokeDash, .size, .shape:
            true
        default: false
        }
    }
}

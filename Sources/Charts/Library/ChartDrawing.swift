public import Diagnostics

/// A chart as a program gets it.
public struct ChartDrawing: Sendable {
    /// The picture, an `<svg>` element; nil if nothing can be drawn. What could not be understood is missing from it
    /// and is in `diagnostics`.
    public let svg: String?
    /// The width of the picture in CSS pixels; zero without one.
    public let width: Double
    /// The height of the picture in CSS pixels; zero without one.
    public let height: Double
    /// What the chart shows, for those who cannot see it: the specification's `description`, then sentences made from
    /// the rows that are drawn. It is the picture's `<desc>`, too.
    public let description: String
    /// All that is to be said of specification and data, by place.
    public let diagnostics: [LocatedDiagnostic]

    /// Whether something was not understood or is not there.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

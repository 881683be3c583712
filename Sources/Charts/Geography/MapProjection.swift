import Geo

/// A projection in a view.
struct MapProjection: Sendable {
    var projection: Projection
    /// Of points that are shapes, in pixels.
    var pointRadius: Double
    /// Whether its author placed it: what lies outside of the view is cut off then.
    var isPlaced: Bool
}

/// A shape on the globe, as GeoJSON has them: points, lines, polygons, collections; and the whole sphere.
///
/// Edges are arcs of great circles. The rings of a polygon end with their first point; the inside is on the right of
/// an outer ring as one walks along it, so that a polygon may be larger than a hemisphere.
///
/// Specification: https://www.rfc-editor.org/rfc/rfc7946, with d3's winding order.
package indirect enum Geometry: Sendable, Hashable {
    case points([GeoPoint])
    case lines([[GeoPoint]])
    /// Each polygon is its outer ring and those of its holes.
    case polygons([[[GeoPoint]]])
    case collection([Geometry])
    case sphere
}

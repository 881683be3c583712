@testable import Geo

func points(_ coordinates: [(Double, Double)]) -> [GeoPoint] {
    coordinates.map { GeoPoint(longitude: $0.0, latitude: $0.1) }
}

/// The points with the first one again at the end.
func ring(_ coordinates: [(Double, Double)]) -> [GeoPoint] {
    points(coordinates + coordinates.prefix(1))
}

extension ProjectedShape {
    var rings: [[PlanePoint]] {
        parts.compactMap { if case .ring(let ring) = $0 { ring } else { nil } }
    }
    var lines: [[PlanePoint]] {
        parts.compactMap { if case .line(let line) = $0 { line } else { nil } }
    }
    var points: [PlanePoint] {
        parts.compactMap { if case .point(let place) = $0 { place } else { nil } }
    }
}

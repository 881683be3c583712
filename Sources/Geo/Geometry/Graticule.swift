/// A grid of meridians and parallels.
///
/// The defaults, in degrees, are those of d3: minor lines every 10° up to 80° of latitude, and major meridians every
/// 90° that reach the poles.
///
/// Specification: https://d3js.org/d3-geo/shape#geoGraticule
package struct Graticule: Sendable, Hashable {
    /// The part of the globe that lines cover.
    package struct Extent: Sendable, Hashable {
        package var west: Double
        package var south: Double
        package var east: Double
        package var north: Double

        /// The extent between two corners, in whichever order they are given.
        package init(_ first: GeoPoint, _ second: GeoPoint) {
            west = min(first.longitude, second.longitude)
            east = max(first.longitude, second.longitude)
            south = min(first.latitude, second.latitude)
            north = max(first.latitude, second.latitude)
        }
    }

    package var extentMajor = Extent(
        GeoPoint(longitude: -180, latitude: -90 + epsilon),
        GeoPoint(longitude: 180, latitude: 90 - epsilon))
    package var extentMinor = Extent(
        GeoPoint(longitude: -180, latitude: -80 - epsilon),
        GeoPoint(longitude: 180, latitude: 80 + epsilon))
    /// Between meridians and between parallels.
    package var stepMajor = GeoPoint(longitude: 90, latitude: 360)
    package var stepMinor = GeoPoint(longitude: 10, latitude: 10)
    /// Between the points of a parallel.
    package var precision = 2.5

    package init() {}

    /// The most points of all lines together.
    package static let pointLimit = 200_000

    /// The lines: major meridians and parallels, then the minor ones between them. Nil if the steps are not positive or
    /// make more than `pointLimit` points.
    package var lines: Geometry? {
        guard isSmall else { return nil }
        let major = extentMajor
        let minor = extentMinor
        var lines = multiples(of: stepMajor.longitude, major.west, major.east)
            .map { meridian($0, major, every: 90) }
        lines += multiples(of: stepMajor.latitude, major.south, major.north)
            .map { parallel($0, major) }
        lines += multiples(of: stepMinor.longitude, minor.west, minor.east)
            .filter { abs(remainder($0, stepMajor.longitude)) > epsilon }
            .map { meridian($0, minor, every: 90) }
        lines += multiples(of: stepMinor.latitude, minor.south, minor.north)
            .filter { abs(remainder($0, stepMajor.latitude)) > epsilon }
            .map { parallel($0, minor) }
        return .lines(lines)
    }

    private var isSmall: Bool {
        let steps = [
            stepMajor.longitude, stepMajor.latitude, stepMinor.longitude, stepMinor.latitude,
            precision,
        ]
        guard steps.allSatisfy({ $0 > 0 }) else { return false }
        func points(_ extent: Extent, _ step: GeoPoint) -> Double {
            let meridians = (extent.east - extent.west) / step.longitude + 1
            let parallels = (extent.north - extent.south) / step.latitude + 1
            return meridians * ((extent.north - extent.south) / 90 + 2)
                + parallels * ((extent.east - extent.west) / precision + 2)
        }
        let count = points(extentMajor, stepMajor) + points(extentMinor, stepMinor)
        return count <= Double(Self.pointLimit)
    }

    private func meridian(_ longitude: Double, _ extent: Extent, every step: Double) -> [GeoPoint] {
        places(extent.south, extent.north, every: step)
            .map { GeoPoint(longitude: longitude, latitude: $0) }
    }

    private func parallel(_ latitude: Double, _ extent: Extent) -> [GeoPoint] {
        places(extent.west, extent.east, every: precision)
            .map { GeoPoint(longitude: $0, latitude: latitude) }
    }
}

/// The multiples of `step` from `start` on, below `end`.
private func multiples(of step: Double, _ start: Double, _ end: Double) -> [Double] {
    range((start / step).rounded(.up) * step, end, step)
}

/// `start`, `start + step`, … and `end` itself.
private func places(_ start: Double, _ end: Double, every step: Double) -> [Double] {
    range(start, end - epsilon, step) + [end]
}

private func range(_ start: Double, _ end: Double, _ step: Double) -> [Double] {
    let count = ((end - start) / step).rounded(.up)
    guard count > 0, count <= Double(Graticule.pointLimit) else { return [] }
    return (0..<Int(count)).map { start + Double($0) * step }
}

private func remainder(_ value: Double, _ step: Double) -> Double {
    value.truncatingRemainder(dividingBy: step)
}

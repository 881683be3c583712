/// The box that something covers, in pixels; at first empty.
///
/// Coordinates that are not finite are ignored, so that one bad number never spoils a layout.
package struct Bounds: Sendable, Hashable {
    package private(set) var minX: Double
    package private(set) var minY: Double
    package private(set) var maxX: Double
    package private(set) var maxY: Double

    /// A box that covers nothing.
    package static let empty = Bounds(
        unchecked: .infinity, .infinity, -.infinity, -.infinity)

    private init(unchecked minX: Double, _ minY: Double, _ maxX: Double, _ maxY: Double) {
        (self.minX, self.minY, self.maxX, self.maxY) = (minX, minY, maxX, maxY)
    }

    /// The box between two corners, in any order.
    package init(x1: Double, y1: Double, x2: Double, y2: Double) {
        self = .empty
        include(x: x1, y: y1)
        include(x: x2, y: y2)
    }

    package init(_ rect: Rect) {
        self.init(
            x1: rect.x, y1: rect.y, x2: rect.x + rect.width, y2: rect.y + rect.height)
    }

    package var isEmpty: Bool { !(minX <= maxX && minY <= maxY) }
    package var width: Double { isEmpty ? 0 : maxX - minX }
    package var height: Double { isEmpty ? 0 : maxY - minY }
    package var corners: [Point] {
        isEmpty
            ? []
            : [
                Point(x: minX, y: minY), Point(x: maxX, y: minY), Point(x: maxX, y: maxY),
                Point(x: minX, y: maxY),
            ]
    }

    package mutating func include(x: Double, y: Double) {
        if x.isFinite {
            minX = min(minX, x)
            maxX = max(maxX, x)
        }
        if y.isFinite {
            minY = min(minY, y)
            maxY = max(maxY, y)
        }
    }

    package mutating func include(_ point: Point) { include(x: point.x, y: point.y) }

    /// Whether the point lies in the box or on its edge.
    func contains(_ point: Point) -> Bool {
        point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY
    }

    package mutating func formUnion(_ other: Bounds) {
        guard !other.isEmpty else { return }
        minX = min(minX, other.minX)
        minY = min(minY, other.minY)
        maxX = max(maxX, other.maxX)
        maxY = max(maxY, other.maxY)
    }

    package func union(_ other: Bounds) -> Bounds {
        var result = self
        result.formUnion(other)
        return result
    }

    /// What both boxes cover.
    package func intersection(_ other: Bounds) -> Bounds {
        let common = Bounds(
            unchecked: max(minX, other.minX), max(minY, other.minY), min(maxX, other.maxX),
            min(maxY, other.maxY))
        return common.isEmpty ? .empty : common
    }

    /// The box, `margin` wider on every side.
    package func expanded(by margin: Double) -> Bounds {
        guard !isEmpty, margin.isFinite else { return self }
        return Bounds(
            unchecked: minX - margin, minY - margin, maxX + margin, maxY + margin)
    }

    package func translated(by offset: Point) -> Bounds {
        guard !isEmpty, offset.x.isFinite, offset.y.isFinite else { return self }
        return Bounds(
            unchecked: minX + offset.x, minY + offset.y, maxX + offset.x, maxY + offset.y)
    }

    /// The upright box around this box turned clockwise by `degrees` about `centre`.
    package func rotated(by degrees: Double, about centre: Point) -> Bounds {
        guard degrees != 0 else { return self }
        var result = Bounds.empty
        for corner in corners { result.include(corner.rotated(by: degrees, about: centre)) }
        return result
    }

    /// Whether the boxes have more than an edge in common, `separation` pixels apart at least.
    package func overlaps(_ other: Bounds, separation: Double = 0) -> Bool {
        !isEmpty && !other.isEmpty && maxX + separation > other.minX
            && other.maxX + separation > minX && maxY + separation > other.minY
            && other.maxY + separation > minY
    }
}

/// A rectangle by its upper left corner and size, in pixels.
package struct Rect: Sendable, Hashable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double

    package init(x: Double, y: Double, width: Double, height: Double) {
        (self.x, self.y, self.width, self.height) = (x, y, width, height)
    }
}

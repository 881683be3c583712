/// The cut along a rectangle of the picture.
///
/// Source: https://d3js.org/d3-geo/projection#geoClipRectangle; lines after Liang and Barsky.
struct RectangleClip: Sendable, Hashable {
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double

    func isVisible(_ place: Place) -> Bool {
        left <= place.x && place.x <= right && top <= place.y && place.y <= bottom
    }

    /// The visible pieces of a line.
    func clip(line: [Place]) -> [[Place]] { walk(line).pieces.filter { !$0.isEmpty } }

    /// The visible part of a polygon, as rings without closing points.
    func clip(polygon rings: [[Place]]) -> [[Place]] {
        var segments: [[Place]] = []
        var isClean = true
        let closed = rings.filter { !$0.isEmpty }.map { $0 + $0.prefix(1) }
        for ring in closed {
            var line = walk(ring)
            if line.hasVisibleEnds, line.pieces.count > 1 {
                let last = line.pieces.removeLast()
                line.pieces.append(last + line.pieces.removeFirst())
            }
            isClean = isClean && line.isWhole
            segments += line.pieces
        }
        let startInside = winding(of: closed) != 0
        var result: [[Place]] = []
        if isClean, startInside {
            var ring: [Place] = []
            interpolate(from: nil, to: nil, direction: 1, into: &ring)
            result.append(ring)
        }
        result += rejoined(
            segments, startInside: startInside, isBefore: isBefore, interpolate: interpolate)
        return result
    }

    private func walk(_ line: [Place]) -> LinePieces {
        var result = LinePieces()
        var previous: Place?
        var wasVisible = false
        var beganVisible = false
        for place in line {
            let isVisible = isVisible(place)
            if let last = previous {
                if isVisible, wasVisible {
                    result.add(place)
                } else {
                    cross(from: last, wasVisible, to: place, isVisible, &result)
                }
            } else {
                beganVisible = isVisible
                if isVisible {
                    result.begin()
                    result.add(place)
                }
            }
            (previous, wasVisible) = (place, isVisible)
        }
        result.hasVisibleEnds = beganVisible && wasVisible
        return result
    }

    private func cross(
        from last: Place, _ wasVisible: Bool, to place: Place, _ isVisible: Bool,
        _ result: inout LinePieces
    ) {
        if let (start, end) = clipped(bounded(last), bounded(place)) {
            if !wasVisible {
                result.begin()
                result.add(start)
            }
            result.add(end)
            result.isWhole = false
        } else if isVisible {
            result.begin()
            result.add(place)
            result.isWhole = false
        }
    }

    private func bounded(_ place: Place) -> Place {
        Place(max(-1e9, min(1e9, place.x)), max(-1e9, min(1e9, place.y)))
    }

    /// The part of a straight line inside of the rectangle.
    private func clipped(_ a: Place, _ b: Place) -> (Place, Place)? {
        var (first, last) = (0.0, 1.0)
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        /// Cuts off what lies beyond an edge at `distance`, of which the line covers `length` inwards.
        func cut(_ distance: Double, _ length: Double) -> Bool {
            if length == 0 { return distance <= 0 }
            let share = distance / length
            if length < 0 {
                if share < first { return false }
                last = min(last, share)
            } else {
                if share > last { return false }
                first = max(first, share)
            }
            return true
        }
        guard cut(left - a.x, dx), cut(a.x - right, -dx), cut(top - a.y, dy),
            cut(a.y - bottom, -dy)
        else { return nil }
        let start = first > 0 ? Place(a.x + first * dx, a.y + first * dy) : a
        let end = last < 1 ? Place(a.x + last * dx, a.y + last * dy) : b
        return (start, end)
    }

    /// How often the rings go around the lower left corner, where walking along the edge begins.
    private func winding(of rings: [[Place]]) -> Int {
        var winding = 0
        for ring in rings {
            for (a, b) in zip(ring, ring.dropFirst()) {
                let side = (b.x - a.x) * (bottom - a.y) - (b.y - a.y) * (left - a.x)
                if a.y <= bottom {
                    if b.y > bottom, side > 0 { winding += 1 }
                } else if b.y <= bottom, side < 0 {
                    winding -= 1
                }
            }
        }
        return winding
    }

    private func interpolate(
        from: Place?, to: Place?, direction: Double, into ring: inout [Place]
    ) {
        var (corner, last) = (0, 0)
        if let from, let to {
            corner = self.corner(from, direction)
            last = self.corner(to, direction)
            guard corner != last || (order(from, to) < 0) != (direction > 0) else {
                ring.append(Place(to.x, to.y))
                return
            }
        }
        repeat {
            ring.append(
                Place(corner == 0 || corner == 3 ? left : right, corner > 1 ? bottom : top))
            corner = (corner + (direction > 0 ? 1 : 3)) % 4
        } while corner != last
    }

    /// The corner that comes next from a place on the edge: 0 is the upper left one, and they are numbered clockwise.
    private func corner(_ place: Place, _ direction: Double) -> Int {
        let isForward = direction > 0
        if abs(place.x - left) < epsilon { return isForward ? 0 : 3 }
        if abs(place.x - right) < epsilon { return isForward ? 2 : 1 }
        if abs(place.y - top) < epsilon { return isForward ? 1 : 0 }
        return isForward ? 3 : 2
    }

    private func isBefore(_ a: Place, _ b: Place) -> Bool { order(a, b) < 0 }

    private func order(_ a: Place, _ b: Place) -> Double {
        let (first, second) = (corner(a, 1), corner(b, 1))
        if first != second { return Double(first - second) }
        switch first {
        case 0: return b.y - a.y
        case 1: return a.x - b.x
        case 2: return a.y - b.y
        default: return b.x - a.x
        }
    }
}

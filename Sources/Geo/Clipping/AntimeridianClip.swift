#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The cut along the meridian of 180°, at which flat maps of the whole globe end.
///
/// Source: https://d3js.org/d3-geo/projection#geoClipAntimeridian
struct AntimeridianClip: SphericalClip {
    var start: Place { Place(-.pi, -halfPi) }

    func isVisible(_ place: Place) -> Bool { true }

    func pieces(of line: [Place]) -> LinePieces {
        var result = LinePieces()
        result.hasVisibleEnds = true
        result.begin()
        var previous: Place?
        var side = 0.0
        for place in line {
            var place = place
            let nextSide: Double = place.x > 0 ? .pi : -.pi
            if let last = previous {
                cross(from: last, side, to: &place, nextSide, &result)
            }
            result.add(place)
            (previous, side) = (place, nextSide)
        }
        return result
    }

    private func cross(
        from last: Place, _ side: Double, to place: inout Place, _ nextSide: Double,
        _ result: inout LinePieces
    ) {
        let distance = abs(place.x - last.x)
        if abs(distance - .pi) < epsilon {
            // Over a pole.
            let pole = (last.y + place.y) / 2 > 0 ? halfPi : -halfPi
            result.add(Place(last.x, pole))
            result.add(Place(side, pole))
            result.begin()
            result.add(Place(nextSide, pole))
            result.add(Place(place.x, pole))
            result.isWhole = false
        } else if side != nextSide, distance >= .pi {
            place = offEdge(place, nextSide)
            let crossing = latitudeAtAntimeridian(offEdge(last, side), place)
            result.add(Place(side, crossing))
            result.begin()
            result.add(Place(nextSide, crossing))
            result.isWhole = false
        }
    }

    /// The place, moved away from the cut if it lies on it.
    private func offEdge(_ place: Place, _ side: Double) -> Place {
        abs(place.x - side) < epsilon ? Place(place.x - side * epsilon, place.y) : place
    }

    private func latitudeAtAntimeridian(_ from: Place, _ to: Place) -> Double {
        let difference = sin(from.x - to.x)
        guard abs(difference) > epsilon else { return (from.y + to.y) / 2 }
        let (cosFrom, cosTo) = (cos(from.y), cos(to.y))
        return atan(
            (sin(from.y) * cosTo * sin(to.x) - sin(to.y) * cosFrom * sin(from.x))
                / (cosFrom * cosTo * difference))
    }

    func interpolate(from: Place?, to: Place?, direction: Double, into ring: inout [Place]) {
        guard let from, let to else {
            let phi = direction * halfPi
            ring += [
                Place(-.pi, phi), Place(0, phi), Place(.pi, phi), Place(.pi, 0), Place(.pi, -phi),
                Place(0, -phi), Place(-.pi, -phi), Place(-.pi, 0), Place(-.pi, phi),
            ]
            return
        }
        guard abs(from.x - to.x) > epsilon else {
            ring.append(Place(to.x, to.y))
            return
        }
        // Around a pole.
        let lambda: Double = from.x < to.x ? .pi : -.pi
        let phi = direction * lambda / 2
        ring += [Place(-lambda, phi), Place(0, phi), Place(lambda, phi)]
    }
}

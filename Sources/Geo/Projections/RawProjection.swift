#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A projection of the unit sphere, before it is scaled and moved: longitude and latitude in radians become a place
/// whose `y` grows northwards.
///
/// Source: Snyder, Map Projections – A Working Manual, 1987; for Equal Earth Šavrič, Patterson and Jenny, 2018; for
/// Natural Earth Šavrič, Jenny, Patterson, Petrovič and Hurni, 2011.
enum RawProjection: Sendable, Hashable {
    case equirectangular, mercator, transverseMercator, equalEarth, naturalEarth1
    case orthographic, gnomonic, stereographic, azimuthalEqualArea, azimuthalEquidistant
    case cylindricalEqualArea(cosine: Double)
    case conicEqualArea(n: Double, c: Double, r0: Double)
    case conicConformal(n: Double, f: Double)
    case conicEquidistant(n: Double, g: Double)

    func callAsFunction(_ lambda: Double, _ phi: Double) -> Place {
        switch self {
        case .equirectangular: Place(lambda, phi)
        case .mercator: Place(lambda, log(tan((halfPi + phi) / 2)))
        case .transverseMercator: Place(log(tan((halfPi + phi) / 2)), -lambda)
        case .equalEarth: equalEarthPlace(lambda, phi)
        case .naturalEarth1: naturalEarthPlace(lambda, phi)
        case .orthographic: Place(cos(phi) * sin(lambda), sin(phi))
        case .gnomonic: perspectivePlace(lambda, phi, from: 0)
        case .stereographic: perspectivePlace(lambda, phi, from: 1)
        case .azimuthalEqualArea: azimuthalPlace(lambda, phi) { (2 / (1 + $0)).squareRoot() }
        case .azimuthalEquidistant:
            azimuthalPlace(lambda, phi) { cosine in
                let angle = acosClamped(cosine)
                return angle == 0 ? 0 : angle / sin(angle)
            }
        case .cylindricalEqualArea(let cosine): Place(lambda * cosine, sin(phi) / cosine)
        case .conicEqualArea, .conicConformal, .conicEquidistant: conic(lambda, phi)
        }
    }

    private func conic(_ lambda: Double, _ phi: Double) -> Place {
        switch self {
        case .conicEqualArea(let n, let c, let r0):
            let r = (c - 2 * n * sin(phi)).squareRoot() / n
            return Place(r * sin(lambda * n), r0 - r * cos(lambda * n))
        case .conicConformal(let n, let f):
            let limit = f > 0 ? max(phi, -halfPi + epsilon) : min(phi, halfPi - epsilon)
            let r = f / pow(tangent(limit), n)
            return Place(r * sin(n * lambda), f - r * cos(n * lambda))
        case .conicEquidistant(let n, let g):
            return Place((g - phi) * sin(n * lambda), g - (g - phi) * cos(n * lambda))
        default: return Place(lambda, phi)
        }
    }
}

extension RawProjection {
    /// The projection onto a cone that cuts the globe at two parallels, in radians; a cylinder where they lie
    /// symmetrically about the equator.
    static func conicEqualArea(_ first: Double, _ second: Double) -> RawProjection {
        let sine = sin(first)
        let n = (sine + sin(second)) / 2
        guard abs(n) >= epsilon else { return .cylindricalEqualArea(cosine: cos(first)) }
        let c = 1 + sine * (2 * n - sine)
        return .conicEqualArea(n: n, c: c, r0: c.squareRoot() / n)
    }

    static func conicConformal(_ first: Double, _ second: Double) -> RawProjection {
        let cosine = cos(first)
        let n =
            first == second
            ? sin(first) : log(cosine / cos(second)) / log(tangent(second) / tangent(first))
        guard n != 0, !n.isNaN else { return .mercator }
        return .conicConformal(n: n, f: cosine * pow(tangent(first), n) / n)
    }

    static func conicEquidistant(_ first: Double, _ second: Double) -> RawProjection {
        let cosine = cos(first)
        let n =
            first == second ? sin(first) : (cosine - cos(second)) / (second - first)
        guard abs(n) >= epsilon else { return .equirectangular }
        return .conicEquidistant(n: n, g: cosine / n + first)
    }
}

private func tangent(_ phi: Double) -> Double { tan((halfPi + phi) / 2) }

private func equalEarthPlace(_ lambda: Double, _ phi: Double) -> Place {
    let (a1, a2, a3, a4) = (1.340264, -0.081106, 0.000893, 0.003796)
    let m = 3.0.squareRoot() / 2
    let l = asinClamped(m * sin(phi))
    let l2 = l * l
    let l6 = l2 * l2 * l2
    return Place(
        lambda * cos(l) / (m * (a1 + 3 * a2 * l2 + l6 * (7 * a3 + 9 * a4 * l2))),
        l * (a1 + a2 * l2 + l6 * (a3 + a4 * l2)))
}

private func naturalEarthPlace(_ lambda: Double, _ phi: Double) -> Place {
    let p2 = phi * phi
    let p4 = p2 * p2
    let width =
        0.8707 - 0.131979 * p2
        + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4))
    let height =
        1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4))
    return Place(lambda * width, phi * height)
}

/// Seen from the globe's centre (0) or from the opposite point (1).
private func perspectivePlace(_ lambda: Double, _ phi: Double, from point: Double) -> Place {
    let cosine = cos(phi)
    let k = point + cos(lambda) * cosine
    return Place(cosine * sin(lambda) / k, sin(phi) / k)
}

private func azimuthalPlace(
    _ lambda: Double, _ phi: Double, _ scale: (Double) -> Double
) -> Place {
    let cosine = cos(phi)
    let k = scale(cos(lambda) * cosine)
    guard k != .infinity else { return Place(2, 0) }
    return Place(k * cosine * sin(lambda), k * sin(phi))
}

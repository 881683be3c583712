#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Colours between colours, along a line in one of several spaces.
///
/// The behaviour is d3-interpolate's: https://d3js.org/d3-interpolate/color
package struct ColorInterpolator: Sendable, Hashable {
    /// Named as Vega-Lite's `interpolate` names them; `long` goes the longer way round the hues.
    package enum Space: String, Sendable, CaseIterable {
        case rgb, hsl, lab, hcl
        case hslLong = "hsl-long"
        case hclLong = "hcl-long"
        case cubehelix
        case cubehelixLong = "cubehelix-long"
    }

    package let stops: [Color]
    package let space: Space
    /// Above 0. Above 1 the brighter of two colours comes later (cubehelix), or colours mix as light does (rgb);
    /// the other spaces have none.
    package let gamma: Double

    /// The stops lie at equal distances from 0 to 1; with none, everything is black.
    package init(_ stops: [Color], in space: Space = .rgb, gamma: Double = 1) {
        self.stops = stops
        self.space = space
        self.gamma = gamma > 0 && gamma.isFinite ? gamma : 1
    }

    /// The colour at `fraction`, which is 0 to 1; beyond, the outer colours go on.
    package func callAsFunction(_ fraction: Double) -> Color {
        guard let first = stops.first, stops.count > 1, !fraction.isNaN else {
            return stops.first ?? Color(hex: 0)
        }
        let last = stops.count - 2
        let place = fraction * Double(last + 1)
        let index = Int(max(0, min(Double(last), place.rounded(.down))))
        return mix(
            stops.indices.contains(index) ? stops[index] : first, stops[index + 1],
            place - Double(index))
    }

    private func mix(_ start: Color, _ end: Color, _ t: Double) -> Color {
        let alpha = between(start.opacity, end.opacity, t)
        switch space {
        case .rgb:
            return Color(
                red: bent(start.red, end.red, t), green: bent(start.green, end.green, t),
                blue: bent(start.blue, end.blue, t), opacity: alpha)
        case .lab:
            let (one, other) = (Lab(start), Lab(end))
            return Lab(
                lightness: between(one.lightness, other.lightness, t),
                a: between(one.a, other.a, t), b: between(one.b, other.b, t), opacity: alpha
            ).color
        case .hsl, .hslLong:
            let (one, other) = (HSL(start), HSL(end))
            return HSL(
                hue: hue(one.hue, other.hue, t),
                saturation: between(one.saturation, other.saturation, t),
                lightness: between(one.lightness, other.lightness, t), opacity: alpha
            ).color
        case .hcl, .hclLong:
            let (one, other) = (HCL(start), HCL(end))
            return HCL(
                hue: hue(one.hue, other.hue, t),
                chroma: between(one.chroma, other.chroma, t),
                luminance: between(one.luminance, other.luminance, t), opacity: alpha
            ).color
        case .cubehelix, .cubehelixLong:
            let (one, other) = (Cubehelix(start), Cubehelix(end))
            return Cubehelix(
                hue: hue(one.hue, other.hue, t),
                saturation: between(one.saturation, other.saturation, t),
                lightness: between(one.lightness, other.lightness, pow(t, gamma)),
                opacity: alpha
            ).color
        }
    }

    /// A channel of light on the way from one to the other.
    private func bent(_ start: Double, _ end: Double, _ t: Double) -> Double {
        guard gamma != 1, start != end else { return between(start, end, t) }
        let (low, high) = (pow(start, gamma), pow(end, gamma))
        return pow(low + t * (high - low), 1 / gamma)
    }

    private func hue(_ start: Double, _ end: Double, _ t: Double) -> Double {
        let difference = end - start
        let goesRound = space == .hsl || space == .hcl || space == .cubehelix
        guard goesRound, difference.magnitude > 180 else { return between(start, end, t) }
        return start + (difference - 360 * (difference / 360 + 0.5).rounded(.down)) * t
    }
}

/// On the way from one number to the other; where one is NaN, the other.
private func between(_ start: Double, _ end: Double, _ t: Double) -> Double {
    if start.isNaN { return end }
    if end.isNaN { return start }
    return start + (end - start) * t
}

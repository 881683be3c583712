#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A colour by Green's cubehelix: as its lightness grows the hue turns about the line of greys.
///
/// Source: D. A. Green, "A colour scheme for the display of astronomical intensity images", 2011; the numbers are
/// those of d3-color's `src/cubehelix.js`.
struct Cubehelix {
    /// In degrees; NaN for greys.
    var hue: Double
    /// NaN for black and white.
    var saturation: Double
    /// 0 to 1.
    var lightness: Double
    var opacity: Double

    private static let red = (cosine: -0.14861, sine: 1.78277)
    private static let green = (cosine: -0.29227, sine: -0.90649)
    private static let blue = 1.97294

    init(hue: Double, saturation: Double, lightness: Double, opacity: Double) {
        self.hue = hue
        self.saturation = saturation
        self.lightness = lightness
        self.opacity = opacity
    }

    init(_ color: Color) {
        let (r, g, b) = (color.red / 255, color.green / 255, color.blue / 255)
        let (forRed, forGreen) = (Self.blue * Self.green.sine, Self.blue * Self.red.sine)
        let forBlue = Self.red.sine * Self.green.cosine - Self.green.sine * Self.red.cosine
        lightness =
            (forBlue * b + forRed * r - forGreen * g) / (forBlue + forRed - forGreen)
        let across = b - lightness
        let along =
            (Self.blue * (g - lightness) - Self.green.cosine * across) / Self.green.sine
        let reach = (along * along + across * across).squareRoot()
        saturation = reach / (Self.blue * lightness * (1 - lightness))
        if saturation.isNaN || saturation == 0 {
            hue = .nan
        } else {
            let degrees = atan2(along, across) * 180 / .pi - 120
            hue = degrees < 0 ? degrees + 360 : degrees
        }
        opacity = color.opacity
    }

    var color: Color {
        let angle = hue.isNaN ? 0 : (hue + 120) * .pi / 180
        let amplitude = saturation.isNaN ? 0 : saturation * lightness * (1 - lightness)
        let (cosine, sine) = (cos(angle), sin(angle))
        return Color(
            red: 255
                * (lightness + amplitude * (Self.red.cosine * cosine + Self.red.sine * sine)),
            green: 255
                * (lightness + amplitude * (Self.green.cosine * cosine + Self.green.sine * sine)),
            blue: 255 * (lightness + amplitude * Self.blue * cosine), opacity: opacity)
    }
}

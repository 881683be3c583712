#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// The conversions are d3-color's: https://d3js.org/d3-color. A hue, or a chroma, that a grey does
// not have is NaN, and takes the other colour's in an interpolation.

/// Hue in degrees, saturation and lightness from 0 to 1.
package struct HSL: Sendable, Hashable {
    package var hue: Double
    package var saturation: Double
    package var lightness: Double
    package var opacity: Double

    package init(hue: Double, saturation: Double, lightness: Double, opacity: Double) {
        self.hue = hue
        self.saturation = saturation
        self.lightness = lightness
        self.opacity = opacity
    }
}

/// CIELAB with white D50.
package struct Lab: Sendable, Hashable {
    package var lightness: Double
    package var a: Double
    package var b: Double
    package var opacity: Double

    package init(lightness: Double, a: Double, b: Double, opacity: Double) {
        self.lightness = lightness
        self.a = a
        self.b = b
        self.opacity = opacity
    }
}

/// CIELCh: Lab with hue in degrees and chroma.
package struct HCL: Sendable, Hashable {
    package var hue: Double
    package var chroma: Double
    package var luminance: Double
    package var opacity: Double

    package init(hue: Double, chroma: Double, luminance: Double, opacity: Double) {
        self.hue = hue
        self.chroma = chroma
        self.luminance = luminance
        self.opacity = opacity
    }
}

extension HSL {
    /// The colour, converted.
    package init(_ color: Color) {
        let (red, green, blue) = (color.red / 255, color.green / 255, color.blue / 255)
        let least = min(red, green, blue)
        let greatest = max(red, green, blue)
        let spread = greatest - least
        lightness = (greatest + least) / 2
        opacity = color.opacity
        guard spread > 0 else {
            hue = .nan
            saturation = lightness > 0 && lightness < 1 ? 0 : .nan
            return
        }
        if red == greatest {
            hue = (green - blue) / spread + (green < blue ? 6 : 0)
        } else if green == greatest {
            hue = (blue - red) / spread + 2
        } else {
            hue = (red - green) / spread + 4
        }
        hue *= 60
        saturation = spread / (lightness < 0.5 ? greatest + least : 2 - greatest - least)
    }

    /// The colour in sRGB; channels may lie outside of its range.
    package var color: Color {
        let degrees = hue.isNaN ? 0 : hue.truncatingRemainder(dividingBy: 360)
        let hue = degrees < 0 ? degrees + 360 : degrees
        let saturation = self.hue.isNaN || self.saturation.isNaN ? 0 : self.saturation
        let high = lightness + (lightness < 0.5 ? lightness : 1 - lightness) * saturation
        let low = 2 * lightness - high
        func channel(_ hue: Double) -> Double {
            let value =
                hue < 60
                ? low + (high - low) * hue / 60
                : hue < 180 ? high : hue < 240 ? low + (high - low) * (240 - hue) / 60 : low
            return value * 255
        }
        return Color(
            red: channel(hue >= 240 ? hue - 240 : hue + 120), green: channel(hue),
            blue: channel(hue < 120 ? hue + 240 : hue - 120), opacity: opacity)
    }
}

private let whiteX = 0.96422
private let whiteZ = 0.82521
private let t0 = 4.0 / 29
private let t1 = 6.0 / 29

extension Lab {
    /// The colour, converted.
    package init(_ color: Color) {
        let (red, green, blue) = (linear(color.red), linear(color.green), linear(color.blue))
        func compress(_ value: Double) -> Double {
            value > t1 * t1 * t1 ? cbrt(value) : value / (3 * t1 * t1) + t0
        }
        let y = compress(0.2225045 * red + 0.7168786 * green + 0.0606169 * blue)
        let isGrey = red == green && green == blue
        let x =
            isGrey ? y : compress((0.4360747 * red + 0.3850649 * green + 0.1430804 * blue) / whiteX)
        let z =
            isGrey ? y : compress((0.0139322 * red + 0.0971045 * green + 0.7141733 * blue) / whiteZ)
        lightness = 116 * y - 16
        a = 500 * (x - y)
        b = 200 * (y - z)
        opacity = color.opacity
    }

    /// The colour in sRGB; channels may lie outside of its range.
    package var color: Color {
        func expand(_ value: Double) -> Double {
            value > t1 ? value * value * value : 3 * t1 * t1 * (value - t0)
        }
        let middle = (lightness + 16) / 116
        let x = whiteX * expand(a.isNaN ? middle : middle + a / 500)
        let y = expand(middle)
        let z = whiteZ * expand(b.isNaN ? middle : middle - b / 200)
        return Color(
            red: gamma(3.1338561 * x - 1.6168667 * y - 0.4906146 * z),
            green: gamma(-0.9787684 * x + 1.9161415 * y + 0.0334540 * z),
            blue: gamma(0.0719453 * x - 0.2289914 * y + 1.4052427 * z), opacity: opacity)
    }
}

extension HCL {
    /// The colour, converted.
    package init(_ color: Color) {
        let lab = Lab(color)
        luminance = lab.lightness
        opacity = lab.opacity
        if lab.a == 0, lab.b == 0 {
            hue = .nan
            chroma = luminance > 0 && luminance < 100 ? 0 : .nan
            return
        }
        let degrees = atan2(lab.b, lab.a) * 180 / .pi
        hue = degrees < 0 ? degrees + 360 : degrees
        chroma = (lab.a * lab.a + lab.b * lab.b).squareRoot()
    }

    /// The colour in sRGB; channels may lie outside of its range.
    package var color: Color {
        let angle = hue * .pi / 180
        let lab =
            hue.isNaN
            ? Lab(lightness: luminance, a: 0, b: 0, opacity: opacity)
            : Lab(
                lightness: luminance, a: cos(angle) * chroma, b: sin(angle) * chroma,
                opacity: opacity)
        return lab.color
    }
}

/// A channel of sRGB, 0 to 255, in linear light, 0 to 1.
func linear(_ channel: Double) -> Double {
    let value = channel / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
}

/// A channel in linear light, 0 to 1, as sRGB, 0 to 255.
private func gamma(_ value: Double) -> Double {
    255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * pow(value, 1 / 2.4) - 0.055)
}

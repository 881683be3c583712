package import Scales

/// A colour as d3 has it: in the space of the function that made it, with members for the channels.
///
/// Source: https://d3js.org/d3-color
package enum ExpressionColor: Sendable, Hashable {
    case rgb(Color)
    case hsl(HSL)
    case lab(Lab)
    case hcl(HCL)

    /// The colour in sRGB.
    package var color: Color {
        switch self {
        case .rgb(let color): color
        case .hsl(let color): color.color
        case .lab(let color): color.color
        case .hcl(let color): color.color
        }
    }

    /// As CSS: `rgb(76, 120, 168)`.
    package var text: String { color.rgbText }

    /// A channel by d3's name: `r`, `h`, `opacity`; nil if the space has none of that name.
    func channel(_ name: String) -> Double? {
        switch (self, name) {
        case (.rgb(let color), "r"): color.red
        case (.rgb(let color), "g"): color.green
        case (.rgb(let color), "b"): color.blue
        case (.hsl(let color), "h"): color.hue
        case (.hsl(let color), "s"): color.saturation
        case (.hsl(let color), "l"): color.lightness
        case (.lab(let color), "l"): color.lightness
        case (.lab(let color), "a"): color.a
        case (.lab(let color), "b"): color.b
        case (.hcl(let color), "h"): color.hue
        case (.hcl(let color), "c"): color.chroma
        case (.hcl(let color), "l"): color.luminance
        case (.rgb(let color), "opacity"): color.opacity
        case (.hsl(let color), "opacity"): color.opacity
        case (.lab(let color), "opacity"): color.opacity
        case (.hcl(let color), "opacity"): color.opacity
        default: nil
        }
    }
}

extension ExpressionValue {
    /// The colour that the value is, or that its text means; nil if it means none.
    var color: Color? {
        if case .color(let color) = self { return color.color }
        return Color(text)
    }
}

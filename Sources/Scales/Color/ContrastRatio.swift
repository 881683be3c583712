extension Color {
    /// The light that the colour reflects, from 0 for black to 1 for white.
    ///
    /// Source: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
    package var relativeLuminance: Double {
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// The colour as it looks on an opaque background.
    package func composited(over background: Color) -> Color {
        let alpha = opacity.isNaN ? 1 : max(0, min(1, opacity))
        func mix(_ front: Double, _ back: Double) -> Double { front * alpha + back * (1 - alpha) }
        return Color(
            red: mix(red, background.red), green: mix(green, background.green),
            blue: mix(blue, background.blue))
    }
}

/// How far two opaque colours differ in light, from 1 to 21.
///
/// Source: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
package func contrastRatio(_ first: Color, _ second: Color) -> Double {
    let (one, other) = (first.relativeLuminance, second.relativeLuminance)
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
}

/// One of Vega's named colour schemes.
///
/// Source: https://vega.github.io/vega/docs/schemes/
package struct ColorScheme: Sendable, Hashable {
    /// In lower case.
    package let name: String
    /// The distinct colours, or those to interpolate between.
    package let colors: [Color]
    /// Distinct colours as CSS has them.
    package let hexTexts: [String]
    /// Whether the colours are distinct, and none lies between them.
    package let isCategorical: Bool

    /// The scheme of a name, in any case; nil if there is none.
    package init?(named text: some StringProtocol) {
        let name = text.lowercased()
        if let palette = Self.categoricalPalettes.first(where: { $0.name == name }) {
            isCategorical = true
            colors = Self.colors(palette.digits)
        } else if let palette = Self.continuousPalettes.first(where: { $0.name == name }) {
            isCategorical = false
            colors = Self.colors(palette.digits)
        } else {
            return nil
        }
        hexTexts = isCategorical ? colors.map(\.hexText) : []
        self.name = name
    }

    /// All names, for suggestions.
    package static var names: [String] {
        (categoricalPalettes + continuousPalettes).map(\.name)
    }

    private static func colors(_ digits: String) -> [Color] {
        let nibbles = digits.compactMap(\.hexDigitValue)
        return stride(from: 0, to: nibbles.count - 5, by: 6).map { start in
            Color(hex: nibbles[start..<(start + 6)].reduce(0) { $0 << 4 | UInt32($1) })
        }
    }

    /// The colours of a continuous scale: the part of the scheme between the two fractions of `extent`,
    /// which may descend; reversed if asked.
    package func ramp(extent: [Double]? = nil, isReversed: Bool = false) -> ColorRamp {
        var ends = extent?.count == 2 ? extent ?? [0, 1] : [0, 1]
        if isReversed { ends.reverse() }
        return ColorRamp(interpolator: ColorInterpolator(colors), start: ends[0], end: ends[1])
    }

    /// `count` colours for a discrete scale. A categorical scheme gives its own, from the start again
    /// when they run out; a continuous one is sampled at (i+1)/(count+1), never at its ends.
    package func samples(
        count: Int, extent: [Double]? = nil, isReversed: Bool = false
    ) -> [Color] {
        guard count > 0, !colors.isEmpty else { return [] }
        if isCategorical {
            let ordered = isReversed ? colors.reversed() : colors
            return (0..<count).map { ordered[$0 % ordered.count] }
        }
        let ramp = ramp(extent: extent)
        let samples = (1...count).map { ramp(Double($0) / Double(count + 1)) }
        return isReversed ? samples.reversed() : samples
    }
}

/// A part of a run of colours, placed from 0 to 1.
package struct ColorRamp: Sendable, Hashable {
    private let interpolator: ColorInterpolator
    private let start: Double
    private let end: Double

    package init(interpolator: ColorInterpolator, start: Double = 0, end: Double = 1) {
        self.interpolator = interpolator
        self.start = start
        self.end = end
    }

    package func callAsFunction(_ fraction: Double) -> Color {
        interpolator(start + fraction * (end - start))
    }
}

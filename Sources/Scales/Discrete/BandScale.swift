/// A scale from places in a list to bands of equal width, with space between and around them.
///
/// Algorithm: https://d3js.org/d3-scale/band, in Vega's form
package struct BandScale: Sendable, Hashable {
    package let count: Int
    /// From the start of one band to the next; not negative.
    package let step: Double
    /// Not negative.
    package let bandwidth: Double
    private let start: Double
    private let isReversed: Bool

    /// Bands from `start` to `end`, which may be the lesser: then the first band is the last in space.
    /// - Parameters:
    ///   - paddingInner: The part of a step left free between bands, 0 to 1.
    ///   - paddingOuter: The steps left free before the first band and after the last.
    ///   - align: Where free space goes: 0 after, 1 before the bands.
    package init(
        count: Int, from start: Double, to end: Double, paddingInner: Double = 0,
        paddingOuter: Double = 0, align: Double = 0.5
    ) {
        self.count = max(0, count)
        isReversed = end < start
        let length = (end - start).magnitude
        let space = Self.space(
            count: count, paddingInner: paddingInner, paddingOuter: paddingOuter)
        step = length / (space > 0 ? space : 1)
        bandwidth = step * (1 - paddingInner)
        self.start =
            min(start, end) + (length - step * (Double(count) - paddingInner)) * align
    }

    /// Points, which are bands without width: `padding` steps before the first and after the last.
    package static func point(
        count: Int, from start: Double, to end: Double, padding: Double = 0.5, align: Double = 0.5
    ) -> BandScale {
        BandScale(
            count: count, from: start, to: end, paddingInner: 1, paddingOuter: padding,
            align: align)
    }

    /// Where the band starts; its least coordinate also if the range is reversed.
    package func position(of index: Int) -> Double {
        start + step * Double(isReversed ? count - 1 - index : index)
    }

    /// The band that covers a position; nil between bands and beyond them. Of two that meet there, it is the one of
    /// the greater coordinates.
    ///
    /// Source: vega-scale `src/scales/scaleBand.js` (`invert`).
    package func index(at position: Double) -> Int? {
        guard count > 0, step > 0, position >= start else { return nil }
        var place = min(Double(count - 1), ((position - start) / step).rounded(.down))
        // Division can fall short of the band that begins right here.
        if place + 1 < Double(count), start + step * (place + 1) <= position { place += 1 }
        guard position - (start + step * place) <= bandwidth + 1e-10 else { return nil }
        return isReversed ? count - 1 - Int(place) : Int(place)
    }

    /// The middle of the band.
    package func center(of index: Int) -> Double { position(of: index) + bandwidth / 2 }

    /// The steps that `count` bands and the padding take; 0 for none.
    package static func space(
        count: Int, paddingInner: Double, paddingOuter: Double
    ) -> Double {
        guard count > 0 else { return 0 }
        let space = Double(count) - paddingInner + paddingOuter * 2
        return space > 0 ? space : 1
    }
}

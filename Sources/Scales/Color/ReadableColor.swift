/// The colour nearest to `color` that has at least the contrast `ratio` to each of `grounds`: hue and chroma stay,
/// the lightness changes as little as it must. Nil if neither black nor white would do.
///
/// The channels are whole numbers, so that the colour written in hexadecimal digits passes as well.
package func nearestColor(
    to color: Color, withContrast ratio: Double, on grounds: [Color]
) -> Color? {
    func passes(_ candidate: Color) -> Bool {
        grounds.allSatisfy { contrastRatio(candidate, $0) >= ratio }
    }
    let start = color.wholeChannels
    if passes(start) { return start }
    let lab = Lab(start)
    // Half a unit of CIELAB's lightness is less than anyone sees.
    for step in 1...200 {
        for lightness in [lab.lightness - Double(step) / 2, lab.lightness + Double(step) / 2] {
            guard (0...100).contains(lightness) else { continue }
            var moved = lab
            moved.lightness = lightness
            let candidate = moved.color.wholeChannels
            if passes(candidate) { return candidate }
        }
    }
    return [Color(hex: 0), Color(hex: 0xFFFFFF)].first(where: passes)
}

extension Color {
    /// The opaque colour that `hexText` says.
    fileprivate var wholeChannels: Color {
        func whole(_ channel: Double) -> Double {
            channel.isNaN ? 0 : max(0, min(255, (channel + 0.5).rounded(.down)))
        }
        return Color(red: whole(red), green: whole(green), blue: whole(blue))
    }
}

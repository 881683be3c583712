import Expressions
import Scales

/// The colours of a scale: as written, of a scheme, or of the configured palette for its kind of data.
func colorRange(
    of group: ScaleGroup, count: Int, configuration: ChartConfiguration
) -> ChannelScale.Output {
    if case .values(let values) = group.definition.range {
        let colors = values.map(\.scaleText)
        return writtenColors(group.isReversed ? colors.reversed() : colors, group, count: count)
    }
    if let values = fieldRange(of: group) {
        let colors = values.map(\.scaleText)
        return .texts(group.isReversed ? colors.reversed() : colors)
    }
    if let written = group.definition.scheme, let scheme = ColorScheme(named: written.name) {
        return output(
            of: scheme, extent: written.extent, group, count: written.count ?? count,
            isReversed: group.isReversed)
    }
    let palette = configuredPalette(group, configuration)
    switch palette.range {
    case .colors(let colors)?:
        return writtenColors(group.isReversed ? colors.reversed() : colors, group, count: count)
    case .scheme(let written)?:
        guard let scheme = ColorScheme(named: written.name) else { break }
        return output(
            of: scheme, extent: written.extent, group, count: count, isReversed: group.isReversed)
    case nil: break
    }
    guard let scheme = palette.scheme else { return .texts(["#4c78a8"]) }
    return output(
        of: scheme, extent: palette.extent, group, count: count, isReversed: group.isReversed)
}

private struct Palette {
    var range: ScaleRangeOrScheme?
    /// That of Vega-Lite.
    var scheme: ColorScheme?
    var extent: [Double]?

    // Each is read once.
    static let category = ColorScheme(named: "tableau10")
    static let ordinal = ColorScheme(named: "blues")
    static let diverging = ColorScheme(named: "blueorange")
    static let heatmap = ColorScheme(named: "yellowgreenblue")
}

/// Source: vega-lite `src/compile/scale/range.ts` (`defaultRange`), vega `src/config.js` for the schemes.
private func configuredPalette(
    _ group: ScaleGroup, _ configuration: ChartConfiguration
) -> Palette {
    let range = configuration.range
    var name: String?
    if case .named(let named) = group.definition.range { name = named }
    if name == nil {
        let member = group.first
        if group.type == .ordinal {
            name = member?.channel.type == .nominal ? "category" : "ordinal"
        } else if group.definition.domainMid != nil {
            name = "diverging"
        } else {
            let isHeatmap = member?.unit.markType == .rect || member?.unit.markType == .geoshape
            name = isHeatmap ? "heatmap" : "ramp"
        }
    }
    switch name {
    case "category": return Palette(range: range.category, scheme: Palette.category)
    case "ordinal": return Palette(range: range.ordinal, scheme: Palette.ordinal)
    case "diverging":
        return Palette(range: range.diverging, scheme: Palette.diverging, extent: [1, 0])
    case "heatmap": return Palette(range: range.heatmap, scheme: Palette.heatmap)
    default: return Palette(range: range.ramp, scheme: Palette.ordinal)
    }
}

/// Between two samples of a scheme: scales of times interpolate a range of two colours, not a scheme.
///
/// Source: vega-encode `src/Scale.js` (`configureScheme`).
private func temporalRamp(
    _ scheme: ColorScheme, extent: [Double]?, _ group: ScaleGroup, isReversed: Bool
) -> ColorRamp {
    let samples = scheme.samples(count: 2, extent: extent, isReversed: isReversed)
    return ColorRamp(interpolator: interpolator(samples, group))
}

/// The number of colours that the configured palette of a scale lists; of a scheme, the number it asks for.
func paletteCount(of group: ScaleGroup, _ configuration: ChartConfiguration) -> Int? {
    switch configuredPalette(group, configuration).range {
    case .colors(let colors)?: colors.count
    case .scheme(let scheme)?: scheme.count
    case nil: nil
    }
}

private func interpolator(_ stops: [Color], _ group: ScaleGroup) -> ColorInterpolator {
    let way = group.definition.interpolate
    return ColorInterpolator(stops, in: way?.space ?? .hcl, gamma: way?.gamma ?? 1)
}

private func writtenColors(
    _ colors: [String], _ group: ScaleGroup, count: Int
) -> ChannelScale.Output {
    guard group.isContinuous || (group.type.isDiscretizing && colors.count < count) else {
        return .texts(colors)
    }
    let stops = colors.compactMap { Color($0) }
    let ramp = ColorRamp(interpolator: interpolator(stops, group))
    guard !group.isContinuous else { return .ramp(ramp) }
    return .texts(
        (0..<count).map { ramp(count > 1 ? Double($0) / Double(count - 1) : 0).rgbText })
}

private func output(
    of scheme: ColorScheme, extent: [Double]?, _ group: ScaleGroup, count: Int, isReversed: Bool
) -> ChannelScale.Output {
    if group.type == .time || group.type == .utc, !scheme.isCategorical {
        return .ramp(temporalRamp(scheme, extent: extent, group, isReversed: isReversed))
    }
    if group.isContinuous { return .ramp(scheme.ramp(extent: extent, isReversed: isReversed)) }
    if scheme.isCategorical {
        return .texts(isReversed ? scheme.hexTexts.reversed() : scheme.hexTexts)
    }
    return .texts(
        scheme.samples(count: min(count, 10_000), extent: extent, isReversed: isReversed)
            .map(\.rgbText))
}

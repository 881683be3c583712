import Expressions

/// Whether a mark grows upwards or to the right; nil where it has no direction.
///
/// The rules are those of Vega-Lite's `mark.orient`: https://vega.github.io/vega-lite/docs/bar.html
func orientation(
    of mark: MarkType, _ encoding: Encoding, specified: Orientation?
) -> Orientation? {
    switch mark {
    case .bar, .text:
        if let orientation = dimensionOrientation(encoding) { return orientation }
        if mark == .bar, encoding[.x2] != nil || encoding[.y2] != nil {
            if let specified { return specified }
            if let ranged = rangedBarOrientation(encoding) { return ranged }
        }
    case .rule, .area, .line, .trail, .tick: break
    default: return nil
    }
    if mark == .rule || mark == .bar, isSegment(encoding) { return nil }
    if mark == .rule || mark == .area || mark == .bar {
        if encoding[.y2] != nil {
            return encoding[.y]?.isBinnedByData == true ? .horizontal : .vertical
        }
        if encoding[.x2] != nil {
            return encoding[.x]?.isBinnedByData == true ? .vertical : .horizontal
        }
    }
    if mark == .rule {
        if encoding[.x] != nil, encoding[.y] == nil { return .vertical }
        if encoding[.y] != nil, encoding[.x] == nil { return .horizontal }
    }
    return measureOrientation(mark, encoding, specified: specified)
}

/// A binned axis, or the axis without an aggregate beside one with, is the dimension.
private func dimensionOrientation(_ encoding: Encoding) -> Orientation? {
    let x = encoding[.x]?.field
    let y = encoding[.y]?.field
    if let x, x.bin.isBinned || (y?.aggregate != nil && x.aggregate == nil) { return .vertical }
    if let y, y.bin.isBinned || (x?.aggregate != nil && y.aggregate == nil) { return .horizontal }
    return nil
}

private func rangedBarOrientation(_ encoding: Encoding) -> Orientation? {
    if encoding[.x2] == nil {
        let isHorizontal =
            encoding[.x]?.isUnbinnedQuantitative == true && encoding[.y]?.isBinnedByData == true
        return isHorizontal ? .horizontal : .vertical
    }
    if encoding[.y2] == nil {
        let isVertical =
            encoding[.y]?.isUnbinnedQuantitative == true && encoding[.x]?.isBinnedByData == true
        return isVertical ? .vertical : .horizontal
    }
    return nil
}

/// Ranged on both axes: from point to point.
private func isSegment(_ encoding: Encoding) -> Bool {
    encoding[.x2] != nil && encoding[.x]?.isBinnedByData != true && encoding[.y2] != nil
        && encoding[.y]?.isBinnedByData != true
}

private func measureOrientation(
    _ mark: MarkType, _ encoding: Encoding, specified: Orientation?
) -> Orientation {
    let isX = encoding[.x]?.isUnbinnedQuantitative == true
    let isY = encoding[.y]?.isUnbinnedQuantitative == true
    let upright: Orientation = mark == .tick ? .horizontal : .vertical
    let lying: Orientation = mark == .tick ? .vertical : .horizontal
    if let specified { return specified }
    if isX != isY { return isX ? lying : upright }
    if isX { return .vertical }
    let isXTemporal = encoding[.x]?.type == .temporal
    let isYTemporal = encoding[.y]?.type == .temporal
    return isYTemporal && !isXTemporal ? .horizontal : .vertical
}

extension ChannelDefinition {
    /// `bin: "binned"`.
    var isBinnedByData: Bool { field?.bin.isBinned == true }

    /// A quantitative field or datum that is not put into bins.
    var isUnbinnedQuantitative: Bool {
        guard type == .quantitative else { return false }
        return field.map { $0.bin == .none } ?? (datum != nil)
    }
}

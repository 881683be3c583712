import OrderedCollections

/// A line, area, rule or trail with points or a line on it as layers; any other unit as it is.
///
/// Specification: https://vega.github.io/vega-lite/docs/line.html#line-point-overlay
func withOverlays(_ unit: UnitSpec, _ configuration: Boxed<ConfigurationDefinition>) -> ChartSpec {
    guard let type = unit.mark.type, [.line, .area, .rule, .trail].contains(type) else {
        return .unit(unit)
    }
    let defaults = configuration.marks[type]?.wrappedValue
    let point = pointOverlay(unit, defaults)
    let line = type == .area ? lineOverlay(unit.mark, defaults) : nil
    guard point != nil || line != nil else { return .unit(unit) }
    var base = unit
    base.common = partCommon(unit.common)
    base.mark.point = .hidden
    base.mark.line = nil
    if type == .area, unit.mark.opacity == nil, unit.mark.fillOpacity == nil {
        base.mark.opacity = 0.7
    }
    base.encoding[.shape] = nil
    let encoding = overlayEncoding(unit)
    var layers: [ChartSpec] = [.unit(base)]
    for overlay in [line, point].compactMap({ $0 }) {
        layers.append(
            .unit(UnitSpec(common: base.common, mark: overlay, encoding: encoding)))
    }
    return .layer(LayerSpec(common: unit.common, layers: layers, encoding: Encoding()))
}

/// What stays with each of the parts: nothing, for data, title and size are those of the whole.
private func partCommon(_ common: CommonProperties) -> CommonProperties {
    var part = CommonProperties(span: common.span)
    part.projection = common.projection
    return part
}

private func pointOverlay(_ unit: UnitSpec, _ defaults: MarkDefinition?) -> MarkDefinition? {
    var overlay: MarkDefinition
    switch unit.mark.point {
    case .hidden: return nil
    case .transparent:
        overlay = MarkDefinition()
        overlay.opacity = 0
    case .shown(let mark): overlay = mark
    case nil:
        switch defaults?.point {
        case .shown(let mark): overlay = mark
        case .transparent:
            overlay = MarkDefinition()
            overlay.opacity = 0
        case .hidden, nil:
            guard unit.encoding[.shape] != nil else { return nil }
            overlay = MarkDefinition()
        }
    }
    overlay.type = overlay.type ?? .point
    overlay.span = overlay.span ?? unit.mark.span
    overlay.opacity = overlay.opacity ?? 1
    overlay.filled = overlay.filled ?? true
    overlay.clip = overlay.clip ?? unit.mark.clip
    return overlay
}

private func lineOverlay(_ mark: MarkDefinition, _ defaults: MarkDefinition?) -> MarkDefinition? {
    guard case .shown(var overlay) = mark.line ?? defaults?.line else { return nil }
    overlay.type = .line
    overlay.span = overlay.span ?? mark.span
    overlay.clip = overlay.clip ?? mark.clip
    overlay.interpolate = overlay.interpolate ?? mark.interpolate
    overlay.tension = overlay.tension ?? mark.tension
    overlay.point = .hidden
    return overlay
}

/// The same encoding; what the area stacks by default the overlay stacks on demand.
private func overlayEncoding(_ unit: UnitSpec) -> Encoding {
    let type = unit.mark.type ?? .line
    let initial = initialEncoding(unit.encoding, mark: unit.mark, isFilled: type == .area)
    let direction = orientation(of: type, initial, specified: unit.mark.orient)
    var encoding = unit.encoding
    if let stack = stackDecision(type, initial, orientation: direction) {
        encoding[stack.channel]?.stack = .explicit(stack.offset)
    }
    encoding[.x2] = nil
    encoding[.y2] = nil
    return encoding
}

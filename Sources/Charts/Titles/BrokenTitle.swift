import Scenes

extension PreparedNode {
    /// The chart with the lines of its title broken so that they fit into `room` pixels.
    func breakingTitle(room: Double, _ configuration: ChartConfiguration) -> PreparedNode {
        switch self {
        case .unit(var unit):
            unit.common.title = brokenTitle(unit.common.title, room: room, configuration)
            return .unit(unit)
        case .layer(var layer):
            layer.common.title = brokenTitle(layer.common.title, room: room, configuration)
            return .layer(layer)
        case .facet(var facet):
            facet.common.title = brokenTitle(facet.common.title, room: room, configuration)
            return .facet(facet)
        case .concat(var concat):
            concat.common.title = brokenTitle(concat.common.title, room: room, configuration)
            return .concat(concat)
        }
    }
}

/// The title with lines that are wider than `room` pixels broken between words: a narrow picture is read on a
/// phone, where it cannot be made larger.
private func brokenTitle(
    _ title: Setting<TitleDefinition>, room: Double, _ configuration: ChartConfiguration
) -> Setting<TitleDefinition> {
    guard case .explicit(var definition) = title else { return title }
    let cascade = configuration.title(definition)
    definition.text = definition.text.flatMap {
        brokenLines(
            $0, room: room,
            font: font(cascade.fontSize ?? 13, weight: cascade.fontWeight ?? "bold"))
    }
    definition.subtitle = definition.subtitle.flatMap {
        brokenLines(
            $0, room: room,
            font: font(
                cascade.subtitleFontSize ?? 12, weight: cascade.subtitleFontWeight ?? "normal"))
    }
    return .explicit(definition)
}

private func font(_ size: Double, weight: String) -> Font {
    Font(size: size, weight: weight == "bold" ? 700 : Int(weight) ?? 400)
}

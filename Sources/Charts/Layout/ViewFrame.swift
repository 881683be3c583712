import Scenes

/// The frame of a view: a pale line around those that have positions.
struct ViewFrame {
    /// What the view says, its units, named styles, and `config.view`, which is for views with positions.
    let view: Cascade<ViewDefinition>
    private let isStroked: Bool

    init(_ node: PreparedNode, _ configuration: ChartConfiguration) {
        let own = [node.common.view].compactMap(\.self) + node.units.compactMap(\.common.view)
        let hasPositions = node.units.contains { $0[.x] != nil || $0[.y] != nil }
        let layers = configuration.layers.layers
        isStroked =
            hasPositions || Cascade(own).stroke != nil
            || layers.contains { $0.styledView(hasPositions: hasPositions)?.stroke != nil }
        view = Cascade(
            own
                + layers.flatMap {
                    [$0.styledView(hasPositions: hasPositions), hasPositions ? $0.view : nil]
                        .compactMap(\.self)
                })
    }

    var style: Style {
        var style = Style(
            fill: view.fill.map(Paint.init) ?? .none,
            stroke: isStroked ? view.stroke.map(Paint.init) ?? .none : .none,
            strokeWidth: view.strokeWidth ?? 1)
        style.opacity = view.opacity ?? 1
        style.fillOpacity = view.fillOpacity ?? 1
        style.strokeOpacity = view.strokeOpacity ?? 1
        style.dash = view.strokeDash ?? []
        style.dashOffset = view.strokeDashOffset ?? 0
        style.cap = view.strokeCap.flatMap(Style.LineCap.init(rawValue:)) ?? .butt
        style.join = view.strokeJoin.flatMap(Style.LineJoin.init(rawValue:)) ?? .miter
        style.miterLimit = view.strokeMiterLimit
        return style
    }
}

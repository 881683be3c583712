import OrderedCollections
import Scenes

/// The frame of a view: a pale line around those that have positions.
struct ViewFrame {
    /// What the view says, its units, named styles, and `config.view`, which is for views with positions.
    private(set) var view: Cascade<ViewDefinition>
    private let isStroked: Bool

    init(_ node: PreparedNode, _ configuration: ChartConfiguration) {
        let own = [node.common.view].compactMap(\.self) + node.units.compactMap(\.common.view)
        view = Cascade(own)
        let names = own.lazy.map(\.style).first { !$0.isEmpty } ?? []
        let hasPositions = node.usesChannel(.x) || node.usesChannel(.y)
        let layers = configuration.layers.layers
        isStroked =
            hasPositions || view.stroke != nil || !names.isEmpty
            || layers.contains {
                !$0.styles.isEmpty
                    && $0.wrappedValue.styledView(hasPositions: hasPositions)?.stroke != nil
            }
        guard names.isEmpty else {
            // A style of its own takes the place of those for all frames.
            view.layers += configuration.styles(names).map {
                Boxed(ViewDefinition(style: $0.wrappedValue))
            }
            return
        }
        for layer in layers {
            if !layer.styles.isEmpty,
                let styled = layer.wrappedValue.styledView(hasPositions: hasPositions)
            {
                view.layers.append(Boxed(styled))
            }
            if hasPositions { view.layers.append(layer.wrappedValue.$view) }
        }
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

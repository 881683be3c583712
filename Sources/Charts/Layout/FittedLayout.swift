import Scenes

/// A view with the size of the picture that it is in, without padding.
struct SizedLayout {
    var view: ViewLayout
    var width: Double
    var height: Double
    /// Where the plot begins.
    var origin: Point
}

extension SizedLayout {
    /// A view with everything that stands around it.
    init(_ view: ViewLayout) {
        let around = view.overhang
        self.init(
            view: view, width: view.width + around.left + around.right,
            height: view.height + around.top + around.bottom,
            origin: Point(x: around.left, y: around.top))
    }
}

extension AutosizeDefinition {
    /// What holds for a chart: what it says itself, or else that of the configuration, or else fitting to the page
    /// in directions whose size is that of the container. Only single views fit.
    ///
    /// Source: vega-lite `src/normalize/index.ts` (`normalizeAutoSize`).
    init(
        of node: PreparedNode, written: AutosizeDefinition?, configured: AutosizeDefinition?
    ) {
        let isWide = node.isView && node.common.width == .container
        let isHigh = node.isView && node.common.height == .container
        var natural = Kind.pad
        switch (isWide, isHigh) {
        case (true, true): natural = .fit
        case (true, false): natural = .fitX
        case (false, true): natural = .fitY
        case (false, false): break
        }
        kind = written?.kind ?? configured?.kind ?? natural
        containsPadding =
            written?.containsPadding ?? configured?.containsPadding ?? (isWide || isHigh)
        if !node.isView { kind = .pad }
    }
}

/// Lays out a chart as `autosize` asks.
///
/// The plot is made smaller once, by what stands around it at its full size, as Vega does.
///
/// Source: vega-view-transforms `src/ViewLayout.js` (`viewSizeLayout`).
func layOutAutosized(
    _ node: PreparedNode, _ autosize: AutosizeDefinition, padding: PaddingDefinition,
    _ context: LayoutContext
) -> SizedLayout {
    let first = layOutNode(node, context)
    let around = first.overhang
    let padsInside = autosize.containsPadding == true
    let width = first.width - (padsInside ? padding.left + padding.right : 0)
    let height = first.height - (padsInside ? padding.top + padding.bottom : 0)
    let grown = SizedLayout(first)
    switch autosize.kind {
    case .pad?, nil:
        return grown
    case AutosizeDefinition.Kind.none?:
        return SizedLayout(
            view: first, width: max(0, width), height: max(0, height), origin: .zero)
    case .fit?, .fitX?, .fitY?:
        var node = node
        if autosize.fitsWidth {
            node.setSize(width: max(0, width - around.left - around.right))
        }
        if autosize.fitsHeight {
            node.setSize(height: max(0, height - around.top - around.bottom))
        }
        return SizedLayout(
            view: layOutNode(node, context), width: autosize.fitsWidth ? width : grown.width,
            height: autosize.fitsHeight ? height : grown.height,
            origin: Point(x: around.left, y: around.top))
    }
}

extension PreparedNode {
    /// Whether a view says how wide it is, so that the page does not decide.
    var hasOwnWidth: Bool {
        switch common.width {
        case .pixels, .step: isView
        case .container, nil: false
        }
    }

    /// Gives a view's plot a size in place of its own.
    fileprivate mutating func setSize(width: Double? = nil, height: Double? = nil) {
        func set(_ common: inout CommonProperties) {
            if let width { common.width = .pixels(width) }
            if let height { common.height = .pixels(height) }
        }
        switch self {
        case .unit(var unit):
            set(&unit.common)
            self = .unit(unit)
        case .layer(var layer):
            set(&layer.common)
            self = .layer(layer)
        case .facet, .concat: break
        }
    }
}

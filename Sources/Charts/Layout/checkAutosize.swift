import Diagnostics

/// Says where `autosize` has no effect: on several plots, and where the page decides how wide the picture is.
///
/// - Parameter width: that of the page.
func checkAutosize(
    _ autosize: AutosizeDefinition?, of node: PreparedNode, onPage width: Double?
) -> [Diagnostic] {
    guard let autosize, let kind = autosize.kind, let span = autosize.span else { return [] }
    switch kind {
    case .fit, .fitX, .fitY, .none:
        if !node.isView { return [.warning(.idleAutosize("several plots"), at: span)] }
        let adapts = kind == .fit || kind == .fitX
        // The page's width is what the picture fits.
        if adapts || width == nil || node.hasOwnWidth { return [] }
    case .pad: if width == nil || node.hasOwnWidth { return [] }
    }
    return [
        .warning(
            .idleAutosize("a chart that is as wide as the page"), at: span,
            help: "with a 'width' of its own it has")
    ]
}

extension Diagnostic.Message {
    fileprivate static func idleAutosize(_ place: String) -> Self {
        Self(id: "idle-property", text: "'autosize' has no effect on \(place)")
    }
}

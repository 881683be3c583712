import Scenes

/// The shapes of a unit, and how their boxes count in the layout.
struct DrawnMarks: Sendable {
    var node: SceneNode
    /// Series are groups of their own, whose strokes push legends away; plain marks do not.
    var isScoped: Bool
    var isClipped: Bool
}

/// Draws a unit's marks.
func drawMarks(_ context: MarkContext) -> DrawnMarks {
    let unit = context.unit
    let node =
        switch unit.markType {
        case .bar, .rect: barShapes(context)
        case .point, .circle, .square: pointShapes(context)
        case .line: lineShapes(context)
        case .area: areaShapes(context)
        case .rule: ruleShapes(context)
        case .tick: tickShapes(context)
        case .text: textShapes(context)
        case .arc: arcShapes(context)
        case .trail: trailShapes(context)
        case .image: imageShapes(context)
        case .geoshape: geoshapeShapes(context)
        case .boxplot, .errorbar, .errorband: SceneNode.paths([])
        }
    return DrawnMarks(
        node: node, isScoped: unit.markType.isPath && !unit.groupingColumns.isEmpty,
        isClipped: context.properties.clip ?? context.map?.isPlaced ?? false)
}

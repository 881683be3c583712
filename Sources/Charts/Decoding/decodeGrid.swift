import Diagnostics
import Values

/// Reads what a composed chart, or a `facet` channel, says of its grid.
func readGrid(_ object: ObjectReader) -> GridDefinition {
    var grid = GridDefinition()
    grid.columns = object.count("columns")
    grid.spacing = object.part("spacing", decodeSpacing)
    let align = object.part("align", decodeAlign)
    (grid.alignRow, grid.alignColumn) = (align?.row, align?.column)
    let center = object.part("center", decodeCenter)
    (grid.centerRow, grid.centerColumn) = (center?.row, center?.column)
    grid.isFlush = object.word("bounds", of: ["full", "flush"]).map { $0 == "flush" }
    return grid
}

/// Reads what a `row` or `column` channel says of its own direction.
func readGridDirection(_ channel: Channel, _ object: ObjectReader) -> GridDefinition {
    var grid = GridDefinition()
    let spacing = object.number("spacing")
    let align: GridAlign? = object.choice("align")
    let center = object.flag("center")
    if channel == .row {
        grid.spacing = SpacingDefinition(row: spacing, column: nil)
        (grid.alignRow, grid.centerRow) = (align, center)
    } else {
        grid.spacing = SpacingDefinition(row: nil, column: spacing)
        (grid.alignColumn, grid.centerColumn) = (align, center)
    }
    return grid
}

private func decodeAlign(
    _ node: ValueNode, _ context: DecodingContext
) -> (row: GridAlign?, column: GridAlign?)? {
    guard node.members != nil else {
        let both: GridAlign? = decodeChoice(node, "align", context)
        return (both, both)
    }
    guard let object = ObjectReader(node, "align", context) else { return nil }
    let row: GridAlign? = object.choice("row")
    let column: GridAlign? = object.choice("column")
    object.finish()
    return (row, column)
}

private func decodeCenter(
    _ node: ValueNode, _ context: DecodingContext
) -> (row: Bool?, column: Bool?)? {
    if let both = node.scalar?.asBoolean { return (both, both) }
    guard let object = ObjectReader(node, "center", context) else { return nil }
    let row = object.flag("row")
    let column = object.flag("column")
    object.finish()
    return (row, column)
}

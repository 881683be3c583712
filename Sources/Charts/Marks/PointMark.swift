import OrderedCollections
import Scenes

/// Points, circles and squares: a symbol per row.
func pointShapes(_ context: MarkContext) -> [SceneNode] {
    let x = context.pointPosition(.x)
    let y = context.pointPosition(.y)
    let style = MarkStyle(context)
    let size = ChannelReader(context, .size)
    let shape = ChannelReader(context, .shape)
    let angle = ChannelReader(context, .angle)
    let natural = symbol(named: naturalShape(context)) ?? .circle
    var symbols: [String: Symbol] = [:]
    return (0..<context.rowCount).compactMap { row in
        guard let left = x(row), let top = y(row) else { return nil }
        let area = size?.number(at: row) ?? context.number("size", \.size, row: row) ?? 30
        var symbol = natural
        let written = context.unit.mark.rowExpressions["shape"] == nil ? nil : context
        if let name = shape?.text(at: row) ?? written?.text("shape", \.shape, row: row) {
            symbol = symbols[name] ?? Symbol(name: name) ?? natural
            symbols[name] = symbol
        }
        let turn = angle?.number(at: row) ?? context.number("angle", \.angle, row: row) ?? 0
        return .path(
            PathShape(
                symbol.path(size: area), at: Point(x: left, y: top), angle: turn,
                style: style.style(at: row)))
    }
}

private func naturalShape(_ context: MarkContext) -> String {
    switch context.unit.markType {
    case .square: "square"
    case .circle: "circle"
    default: context.properties.shape ?? "circle"
    }
}

private func symbol(named name: String) -> Symbol? { Symbol(name: name) }

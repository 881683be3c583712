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
    let naturalSize = context.number("size", \.size)
    let naturalAngle = context.number("angle", \.angle)
    let isOfRow = context.unit.mark.rowExpressions["shape"] != nil
    let written = isOfRow ? context.text("shape", \.shape) : { _ in nil }
    var symbols: [String: Symbol] = [:]
    var outline = Outline(natural)
    return (0..<context.rowCount).compactMap { row in
        guard let left = x(row), let top = y(row) else { return nil }
        let area = size?.number(at: row) ?? naturalSize(row) ?? 30
        var symbol = natural
        if let name = shape?.text(at: row) ?? written(row) {
            symbol = symbols[name] ?? Symbol(name: name) ?? natural
            symbols[name] = symbol
        }
        let turn = angle?.number(at: row) ?? naturalAngle(row) ?? 0
        return .path(
            PathShape(
                outline.path(symbol, size: area), at: Point(x: left, y: top), angle: turn,
                style: style.style(at: row)))
    }
}

/// The outline of the symbol before, as most symbols are like their neighbour.
private struct Outline {
    private var symbol: Symbol
    private var size = 0.0
    private var path = Path()

    init(_ symbol: Symbol) { self.symbol = symbol }

    mutating func path(_ symbol: Symbol, size: Double) -> Path {
        if size != self.size || symbol != self.symbol {
            self.symbol = symbol
            self.size = size
            path = symbol.path(size: size)
        }
        return path
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

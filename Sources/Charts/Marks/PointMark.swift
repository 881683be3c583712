import OrderedCollections
import Scenes

/// Points, circles and squares: a symbol per row.
func pointShapes(_ context: MarkContext) -> SceneNode {
    let x = context.pointPosition(.x)
    let y = context.pointPosition(.y)
    let style = MarkStyle(context)
    let size = ChannelReader(context, .size)?.numbers ?? .same(nil)
    let shape = ChannelReader(context, .shape)
    let angle = ChannelReader(context, .angle)?.numbers ?? .same(nil)
    let naturalSize = context.number("size", \.size)
    let naturalAngle = context.number("angle", \.angle)
    let isOfRow = context.unit.mark.rowExpressions["shape"] != nil
    let written = isOfRow ? context.text("shape", \.shape) : nil
    var outlines = SymbolOutlines(naturalShape(context))
    var shapes: [PathShape] = []
    shapes.reserveCapacity(context.rowCount)
    for row in 0..<context.rowCount {
        guard let left = x(row), let top = y(row) else { continue }
        let area = size(row) ?? naturalSize(row) ?? 30
        let name = shape?.text(at: row) ?? written?(row)
        shapes.append(
            PathShape(
                outlines.outline(named: name, size: area), at: Point(x: left, y: top),
                angle: angle(row) ?? naturalAngle(row) ?? 0, style: style.style(at: row)))
    }
    return .paths(shapes)
}

/// The outlines of a mark's symbols: those of one shape and size are one.
private struct SymbolOutlines {
    /// The outline of a shape that was asked for last.
    private struct Known {
        var symbol: Symbol
        var size: Double
        var outline: SharedPath

        init(_ symbol: Symbol, size: Double) {
            (self.symbol, self.size) = (symbol, size)
            outline = SharedPath(symbol.path(size: size))
        }
    }

    private let natural: Symbol
    private var ofNatural: Known?
    private var named: [String: Known] = [:]

    init(_ name: String) { natural = Symbol(name: name) ?? .circle }

    mutating func outline(named name: String?, size: Double) -> SharedPath {
        guard let name else { return Self.outline(natural, size, &ofNatural) }
        if let known = named[name], known.size == size { return known.outline }
        let symbol = named[name]?.symbol ?? Symbol(name: name) ?? natural
        return Self.outline(symbol, size, &named[name])
    }

    private static func outline(
        _ symbol: Symbol, _ size: Double, _ known: inout Known?
    ) -> SharedPath {
        if let known, known.size == size { return known.outline }
        let new = Known(symbol, size: size)
        known = new
        return new.outline
    }
}

private func naturalShape(_ context: MarkContext) -> String {
    switch context.unit.markType {
    case .square: "square"
    case .circle: "circle"
    default: context.properties.shape ?? "circle"
    }
}

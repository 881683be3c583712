import Scenes

/// Where the cells of a grid go, given the box of each about its origin.
///
/// Source: vega-view-transforms `src/layout/grid.js`.
struct GridLayout: Sendable {
    /// The origin of each cell.
    var origins: [Point]

    /// Cells in rows of `columns`, left to right.
    ///
    /// - Parameter rowPadding: Pixels between rows.
    /// - Parameter centersRow: Whether a cell that is less high than its row stands in the row's middle.
    init(
        _ boxes: [Bounds], columns: Int, rowPadding: Double, columnPadding: Double,
        rowAlign: GridAlign = .each, columnAlign: GridAlign = .each, centersRow: Bool = false,
        centersColumn: Bool = false
    ) {
        let columns = max(1, min(columns, max(1, boxes.count)))
        let rows = (boxes.count + columns - 1) / columns
        var x = Bands(
            boxes.enumerated().map { ($0 % columns, $1.minX, $1.maxX) }, count: columns,
            padding: columnPadding, align: columnAlign)
        var y = Bands(
            boxes.enumerated().map { ($0 / columns, $1.minY, $1.maxY) }, count: rows,
            padding: rowPadding, align: rowAlign)
        if centersColumn, rows > 1 { x.center() }
        if centersRow, columns > 1 { y.center() }
        origins = zip(x.starts, y.starts).map { Point(x: $0, y: $1) }
    }
}

/// The cells of a grid in one direction: columns from left to right, or rows downwards.
private struct Bands {
    typealias Cell = (band: Int, low: Double, high: Double)

    /// Where each cell's origin is.
    private(set) var starts: [Double]
    private let cells: [Cell]
    /// How far each band reaches beyond its cells' origins.
    private var extents: [Double]
    private let align: GridAlign

    init(_ cells: [Cell], count: Int, padding: Double, align: GridAlign) {
        self.cells = cells.map { cell in
            // An empty cell takes the place of a point.
            cell.low.isFinite && cell.high.isFinite ? cell : (cell.band, 0, 0)
        }
        self.align = align
        extents = [Double](repeating: 0, count: count)
        var offsets = extents
        for cell in self.cells {
            offsets[cell.band] = max(offsets[cell.band], Self.offset(of: cell))
            extents[cell.band] = max(extents[cell.band], cell.high.rounded(.up))
        }
        if align == .all {
            // Nothing stands before the first band that it would have to make room for.
            offsets = Array(repeating: offsets.dropFirst().max() ?? 0, count: count)
            extents = Array(repeating: extents.max() ?? 0, count: count)
        }
        // Each cell follows its predecessor in its line: the same place of the band before.
        var lines = [Int](repeating: 0, count: count)
        var placed: [[Double]] = Array(repeating: [], count: count)
        starts = []
        for cell in self.cells {
            let line = lines[cell.band]
            lines[cell.band] += 1
            var start = 0.0
            if cell.band > 0 {
                let before = placed[cell.band - 1]
                let offset = align == .none ? Self.offset(of: cell) : offsets[cell.band]
                start =
                    (before.indices.contains(line) ? before[line] : 0) + extents[cell.band - 1]
                    + offset + padding
            }
            placed[cell.band].append(start)
            starts.append(start)
        }
    }

    /// Moves cells into the middle of their bands.
    mutating func center() {
        guard align != .none else { return }
        for (index, cell) in cells.enumerated() {
            starts[index] += max(0, extents[cell.band] - cell.high) / 2
        }
    }

    private static func offset(of cell: Cell) -> Double { max(0, (-cell.low).rounded(.up)) }
}

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
        var x = Bands(boxes, .columns(columns), padding: columnPadding, align: columnAlign)
        var y = Bands(
            boxes, .rows(rows, of: columns), padding: rowPadding, align: rowAlign)
        if centersColumn, rows > 1 { x.center() }
        if centersRow, columns > 1 { y.center() }
        origins = boxes.indices.map { Point(x: x.starts[$0], y: y.starts[$0]) }
    }
}

/// The cells of a grid in one direction: columns from left to right, or rows downwards.
private struct Bands {
    enum Direction {
        case columns(Int)
        case rows(Int, of: Int)

        var count: Int {
            switch self {
            case .columns(let count), .rows(let count, _): count
            }
        }

        func band(of cell: Int) -> Int {
            switch self {
            case .columns(let count): cell % count
            case .rows(_, let columns): cell / columns
            }
        }

        /// The cell at the same place of the band before.
        func predecessor(of cell: Int) -> Int {
            switch self {
            case .columns: cell - 1
            case .rows(_, let columns): cell - columns
            }
        }
    }

    /// Where each cell's origin is.
    private(set) var starts: [Double]
    private let direction: Direction
    /// How far each cell reaches beyond its origin.
    private let ends: [Double]
    /// How far each band reaches beyond its cells' origins.
    private var extents: [Double]
    private let align: GridAlign

    init(_ boxes: [Bounds], _ direction: Direction, padding: Double, align: GridAlign) {
        self.direction = direction
        self.align = align
        extents = [Double](repeating: 0, count: direction.count)
        // How much room the cells need before their origins.
        var offsets = extents
        var ownOffsets: [Double] = []
        var ends: [Double] = []
        ownOffsets.reserveCapacity(boxes.count)
        ends.reserveCapacity(boxes.count)
        for (cell, box) in boxes.enumerated() {
            let reach = direction.reach(of: box)
            let offset = max(0, (-reach.low).rounded(.up))
            let band = direction.band(of: cell)
            ends.append(reach.high)
            ownOffsets.append(offset)
            offsets[band] = max(offsets[band], offset)
            extents[band] = max(extents[band], reach.high.rounded(.up))
        }
        self.ends = ends
        if align == .all {
            // Nothing stands before the first band that it would have to make room for.
            offsets = Array(repeating: offsets.dropFirst().max() ?? 0, count: direction.count)
            extents = Array(repeating: extents.max() ?? 0, count: direction.count)
        }
        starts = []
        starts.reserveCapacity(boxes.count)
        for cell in boxes.indices {
            let band = direction.band(of: cell)
            var start = 0.0
            if band > 0 {
                let offset = align == .none ? ownOffsets[cell] : offsets[band]
                start =
                    starts[direction.predecessor(of: cell)] + extents[band - 1] + offset + padding
            }
            starts.append(start)
        }
    }

    /// Moves cells into the middle of their bands.
    mutating func center() {
        guard align != .none else { return }
        for cell in starts.indices {
            starts[cell] += max(0, extents[direction.band(of: cell)] - ends[cell]) / 2
        }
    }
}

extension Bands.Direction {
    /// From where to where a cell reaches; an empty one takes the place of a point.
    func reach(of box: Bounds) -> (low: Double, high: Double) {
        let isRows = if case .rows = self { true } else { false }
        let reach = isRows ? (box.minY, box.maxY) : (box.minX, box.maxX)
        return reach.0.isFinite && reach.1.isFinite ? reach : (0, 0)
    }
}

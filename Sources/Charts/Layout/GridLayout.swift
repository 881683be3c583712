import Scenes

/// Where the cells of a grid go, given the box of each about its origin.
///
/// Source: vega-view-transforms `src/layout/grid.js`.
struct GridLayout: Sendable {
    /// The origin of each cell.
    var origins: [Point]

    /// Cells in rows of `columns`, left to right.
    init(
        _ boxes: [Bounds], columns: Int, rowPadding: Double, columnPadding: Double,
        rowAlign: GridAlign = .each, columnAlign: GridAlign = .each
    ) {
        let columns = max(1, min(columns, max(1, boxes.count)))
        let rows = (boxes.count + columns - 1) / columns
        var xs = [Double](repeating: 0, count: boxes.count)
        var ys = [Double](repeating: 0, count: boxes.count)
        let x = Self.bands(
            count: columns, align: columnAlign, padding: columnPadding,
            cells: boxes.enumerated().map {
                ($0.offset % columns, $0.element.minX, $0.element.maxX)
            })
        let y = Self.bands(
            count: rows, align: rowAlign, padding: rowPadding,
            cells: boxes.enumerated().map {
                ($0.offset / columns, $0.element.minY, $0.element.maxY)
            })
        for index in boxes.indices {
            let (row, column) = (index / columns, index % columns)
            xs[index] =
                columnAlign == .none
                ? Self.loose(
                    boxes, index, step: 1, first: column == 0, columnPadding, xs, \.minX, \.maxX)
                : x[column]
            ys[index] =
                rowAlign == .none
                ? Self.loose(
                    boxes, index, step: columns, first: row == 0, rowPadding, ys, \.minY, \.maxY)
                : y[row]
        }
        origins = zip(xs, ys).map { Point(x: $0, y: $1) }
    }

    /// The start of each column or row.
    private static func bands(
        count: Int, align: GridAlign, padding: Double,
        cells: [(band: Int, low: Double, high: Double)]
    ) -> [Double] {
        var offsets = [Double](repeating: 0, count: count)
        var extents = [Double](repeating: 0, count: count)
        for cell in cells where cell.low.isFinite && cell.high.isFinite {
            offsets[cell.band] = max(offsets[cell.band], (-cell.low).rounded(.up))
            extents[cell.band] = max(extents[cell.band], cell.high.rounded(.up))
        }
        if align == .all {
            offsets = Array(repeating: offsets.max() ?? 0, count: count)
            extents = Array(repeating: extents.max() ?? 0, count: count)
        }
        var starts = [Double](repeating: 0, count: count)
        for band in 1..<max(1, count) {
            starts[band] = starts[band - 1] + extents[band - 1] + offsets[band] + padding
        }
        return starts
    }

    private static func loose(
        _ boxes: [Bounds], _ index: Int, step: Int, first: Bool, _ padding: Double,
        _ placed: [Double], _ low: KeyPath<Bounds, Double>, _ high: KeyPath<Bounds, Double>
    ) -> Double {
        guard !first, index >= step else { return 0 }
        let before = boxes[index - step]
        let extent = before.isEmpty ? 0 : before[keyPath: high].rounded(.up)
        let offset = boxes[index].isEmpty ? 0 : (-boxes[index][keyPath: low]).rounded(.up)
        return placed[index - step] + extent + offset + padding
    }
}

import Scenes

/// The cells of a facet with what stands around them.
///
/// Source: vega-view-transforms `src/layout/grid.js` (`trellisLayout`).
struct Trellis {
    let cells: [PlacedCell]
    let columns: Int
    let isFlush: Bool
    let configuration: ChartConfiguration
    /// Whether headers stand at the middle of what their cells cover: for cells without a plot of their own.
    var usesMiddle = false
    /// Headers, axes and titles.
    private(set) var nodes: [SceneNode] = []
    /// What everything covers.
    private(set) var bounds: Bounds
    /// What the cells cover.
    private let gridBounds: Bounds
    /// How far the headers on each side reach.
    private var edges = Edges()

    fileprivate struct Edges {
        var left = 0.0
        var top = 0.0
        var right = 0.0
        var bottom = 0.0
    }

    init(
        cells: [PlacedCell], columns: Int, isFlush: Bool, configuration: ChartConfiguration
    ) {
        (self.cells, self.columns, self.isFlush) = (cells, columns, isFlush)
        self.configuration = configuration
        let covered = cells.reduce(Bounds.empty) { $0.union($1.bounds) }
        gridBounds = covered.isEmpty ? Bounds(x1: 0, y1: 0, x2: 0, y2: 0) : covered
        bounds = gridBounds
    }

    private var rows: Int { (cells.count + columns - 1) / columns }

    /// Adds labels and axes on the four sides.
    mutating func addHeaders(
        _ headings: FacetHeadings, _ axes: [ResolvedAxis], size: ViewSize?
    ) {
        for side in Side.allCases {
            let labels = headings.labels(
                side.isBesideRows ? .row : .column, side.isAfter ? .after : .before)
            let shown = axes.filter { side.takes($0) }.map {
                Charts.layOut(
                    $0, width: side.isBesideRows ? 0 : size?.width ?? 0,
                    height: side.isBesideRows ? size?.height ?? 0 : 0,
                    configuration: configuration, parameters: [:])
            }
            add(labels, shown, side, size: size)
        }
    }

    private mutating func add(
        _ labels: [Heading?]?, _ axes: [AxisLayout], _ side: Side, size: ViewSize?
    ) {
        let last = side.isBesideRows ? columns - 1 : columns * max(0, rows - 1)
        let first = side.isAfter ? last : 0
        let stride = side.isBesideRows ? columns : 1
        var edge = 0.0
        for index in Swift.stride(from: first, to: cells.count, by: stride) {
            let box = isFlush ? cells[index].plot : cells[index].bounds
            edge = side.outer(edge, side.edge(of: box))
        }
        defer { edges[keyPath: side.path] = edge }
        guard labels != nil || !axes.isEmpty else { return }
        let start = edge
        var reached = 0.0
        let count = side.isBesideRows ? rows : min(columns, cells.count)
        for number in 0..<count {
            let label = labels.flatMap { $0.indices.contains(number) ? $0[number] : nil }
            guard label != nil || !axes.isEmpty else { continue }
            // The last row may be incomplete: its columns' headers keep to the cells above.
            var index = first + number * stride
            let back = side.isBesideRows ? 1 : columns
            while index >= cells.count, index >= back { index -= back }
            guard cells.indices.contains(index) else { continue }
            let line = stepsOver(index, by: side.isBesideRows ? 1 : columns)
            let header = header(label, axes, side, size: size.map { _ in largest(line) })
            let origin = side.origin(
                at: start, along: cells[index], usesMiddle: usesMiddle)
            nodes.append(.group(Group(at: origin, children: header.nodes)))
            let covered = header.bounds.translated(by: origin)
            bounds.formUnion(covered)
            reached = side.outer(reached, side.edge(of: covered))
        }
        edge = reached
    }

    /// The cells of a cell's column or row.
    private func stepsOver(_ index: Int, by step: Int) -> [PlacedCell] {
        let start = step == 1 ? index / columns * columns : index % columns
        let end = step == 1 ? min(cells.count, start + columns) : cells.count
        return Swift.stride(from: start, to: end, by: step).map { cells[$0] }
    }

    /// The size of the largest plot: what a header is as wide or high as.
    private func largest(_ cells: [PlacedCell]) -> (width: Double, height: Double) {
        cells.reduce((0, 0)) { (max($0.0, $1.plot.width), max($0.1, $1.plot.height)) }
    }

    private func header(
        _ label: Heading?, _ axes: [AxisLayout], _ side: Side,
        size: (width: Double, height: Double)?
    ) -> (nodes: [SceneNode], bounds: Bounds) {
        let width = side.isBesideRows ? 0 : size?.width ?? 0
        let height = side.isBesideRows ? size?.height ?? 0 : 0
        var box = axes.reduce(Bounds(x1: 0, y1: 0, x2: width, y2: height)) {
            $0.union($1.bounds)
        }
        var nodes = axes.map(\.main)
        if let label,
            let title = Charts.layOut(
                label.lines, [], label.look, width: width, height: height, bounds: box,
                configuration: configuration)
        {
            nodes.append(title.node)
            box.formUnion(title.bounds)
        }
        return (nodes, box)
    }

    /// Adds the titles of the divisions, outside of their headers.
    mutating func addTitles(_ headings: FacetHeadings) {
        for case let title? in headings.headers.map(\.title) {
            let point = Bounds(x1: 0, y1: 0, x2: 0, y2: 0)
            guard
                let placed = Charts.layOut(
                    title.heading.lines, [], title.heading.look, width: 0, height: 0, bounds: point,
                    configuration: configuration)
            else { continue }
            let offset = title.isAfter ? title.offset : -title.offset
            let origin: Point
            if title.isBesideRows {
                origin = Point(
                    x: (title.isAfter ? edges.right : edges.left) + offset,
                    y: rounded(gridBounds.minY + title.band * gridBounds.height))
            } else {
                origin = Point(
                    x: rounded(gridBounds.minX + title.band * gridBounds.width),
                    y: (title.isAfter ? edges.bottom : edges.top) + offset)
            }
            nodes.append(.group(Group(at: origin, children: [placed.node])))
            bounds.formUnion(placed.bounds.translated(by: origin))
        }
    }
}

/// As ECMAScript rounds: halves upwards.
private func rounded(_ number: Double) -> Double { (number + 0.5).rounded(.down) }

extension Trellis {
    /// A side of the grid.
    fileprivate enum Side: CaseIterable {
        case left, top, right, bottom

        /// Whether the side has a header for each row, and not for each column.
        var isBesideRows: Bool { self == .left || self == .right }
        var isAfter: Bool { self == .right || self == .bottom }

        fileprivate var path: WritableKeyPath<Edges, Double> {
            switch self {
            case .left: \.left
            case .top: \.top
            case .right: \.right
            case .bottom: \.bottom
            }
        }

        func takes(_ axis: ResolvedAxis) -> Bool {
            guard (axis.channel == .y) == isBesideRows else { return false }
            return (axis.orient == .right || axis.orient == .bottom) == isAfter
        }

        func edge(of box: Bounds) -> Double {
            switch self {
            case .left: box.minX
            case .top: box.minY
            case .right: box.maxX
            case .bottom: box.maxY
            }
        }

        /// The one further out, in whole pixels.
        func outer(_ left: Double, _ right: Double) -> Double {
            isAfter ? max(left, right).rounded(.up) : min(left, right).rounded(.down)
        }

        func origin(at edge: Double, along cell: PlacedCell, usesMiddle: Bool) -> Point {
            if isBesideRows {
                let middle = rounded((cell.bounds.minY + cell.bounds.maxY) / 2)
                return Point(x: edge, y: usesMiddle ? middle : cell.group.origin.y)
            }
            let middle = rounded((cell.bounds.minX + cell.bounds.maxX) / 2)
            return Point(x: usesMiddle ? middle : cell.group.origin.x, y: edge)
        }
    }
}

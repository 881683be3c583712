import Scenes

extension PreparedNode {
    /// The chart with its cells in as many columns as `room` pixels hold: facets go on in further rows, charts
    /// beside one another go below one another.
    func arranged(room: Double) -> PreparedNode {
        switch self {
        case .unit, .layer: return self
        case .facet(let facet): return facet.arranged(room: room)
        case .concat(var concat):
            let count = concat.children.count
            var columns = count
            if concat.direction == .vertical { columns = 1 }
            columns = max(1, min(concat.grid.columns ?? columns, count))
            while columns > 1, concat.leastWidth(columns: columns) > room { columns -= 1 }
            let share = room / Double(columns)
            concat.children = concat.children.map { $0.arranged(room: share) }
            if columns > 1 || count == 1 { concat.grid.columns = columns }
            if columns == 1 { concat.direction = .vertical }
            return .concat(concat)
        }
    }

    /// How many plots stand side by side at most.
    var plotsAcross: Int {
        switch self {
        case .unit, .layer: return 1
        case .facet(let facet):
            let cells = facet.cells
            let count = facet.wrapped == nil ? cells.columns.count : cells.nodes.count
            return max(1, min(facet.grid.columns ?? count, count)) * facet.child.plotsAcross
        case .concat(let concat):
            let across = concat.children.map(\.plotsAcross)
            let columns = concat.direction == .vertical ? 1 : concat.grid.columns ?? across.count
            return stride(from: 0, to: across.count, by: max(1, columns)).map { start in
                across[start..<min(start + max(1, columns), across.count)].reduce(0, +)
            }.max() ?? 1
        }
    }

    /// The pixels that a chart with its axes needs to be read.
    fileprivate var leastWidth: Double {
        switch self {
        case .unit(let unit): unit.common.leastWidth
        case .layer(let layer):
            layer.common.width == nil
                ? layer.children.map(\.leastWidth).max() ?? 0 : layer.common.leastWidth
        case .facet(let facet): facet.child.isView ? leastCell : facet.child.leastWidth
        case .concat(let concat): concat.children.map(\.leastWidth).max() ?? 0
        }
    }
}

/// A cell whose axis labels stand beside another one.
private let leastCell = 150.0

extension CommonProperties {
    fileprivate var leastWidth: Double {
        if case .pixels(let pixels) = width { return pixels + 50 }
        return 220
    }
}

extension PreparedConcat {
    fileprivate func leastWidth(columns: Int) -> Double {
        let widest = children.map(\.leastWidth)
        return stride(from: 0, to: widest.count, by: columns).map { start in
            widest[start..<min(start + columns, widest.count)].reduce(0, +)
        }.max() ?? 0
    }
}

extension PreparedFacet {
    /// Cells of one division with their labels over them, in as many columns as there is room for. A facet of rows
    /// and columns stays one while its columns have room; else each row has a grid of its own.
    fileprivate func arranged(room: Double) -> PreparedNode {
        var facet = self
        let widest = child.isView ? leastCell : max(leastCell, child.leastWidth)
        let fitting = max(1, Int(room / widest))
        if let row, let column {
            let count = cells.columns.count
            guard count > fitting else {
                facet.child = child.arranged(room: room / Double(max(1, count)))
                return .facet(facet)
            }
            var inner = self
            inner.common = CommonProperties(span: common.span)
            inner.common.resolve = common.resolve
            inner.divisions = [column]
            inner.around = around + [row]
            facet.divisions = [row.asWrapped]
            facet.child = inner.arranged(room: room)
            facet.grid.columns = 1
            return .facet(facet)
        }
        guard let division = divisions.first else { return .facet(facet) }
        let count = max(1, cells.nodes.count)
        let wanted = division.channel.channel == .row ? 1 : grid.columns ?? count
        // Rows of equal length where that costs no further row.
        let most = max(1, min(wanted, count, fitting))
        let rows = (count + most - 1) / most
        let columns = grid.columns == nil ? (count + rows - 1) / rows : most
        facet.divisions = [division.asWrapped]
        facet.grid.columns = columns
        facet.child = child.arranged(room: room / Double(columns))
        return .facet(facet)
    }
}

extension PreparedDivision {
    /// The division as one whose labels stand over its cells.
    fileprivate var asWrapped: PreparedDivision {
        var result = self
        result.channel.channel = .facet
        return result
    }
}

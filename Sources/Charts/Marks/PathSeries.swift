import Expressions
import Scenes
import Tables

/// The rows of one line or area, in the order in which they are joined.
struct PathSeries: Sendable {
    var rows: [Int]
}

extension MarkContext {
    /// The rows grouped into series, in order of first appearance, each sorted along the mark.
    func pathSeries(dimension: RowNumbers) -> [PathSeries] {
        let columns = unit.groupingColumns.compactMap { column($0) }
        return RowGroups(unit.main, by: columns).rows.map { rows in
            PathSeries(rows: sorted(rows, dimension: dimension))
        }
    }

    private func sorted(_ rows: [Int], dimension: RowNumbers) -> [Int] {
        guard let order = unit.pathOrder else {
            if unit.hasMapPosition { return rows }
            let places = rows.map { (row: $0, place: dimension($0) ?? .nan) }
            return stablySorted(places) { left, right in
                // Invalid places come first, as Vega's comparator has it.
                if left.place.isNaN { return !right.place.isNaN }
                return left.place < right.place
            }.map(\.row)
        }
        guard !order.isEmpty else { return rows }
        let keys = order.map { (column: column($0.field), descending: $0.descending) }
        return stablySorted(rows) { left, right in
            for key in keys {
                guard let column = key.column else { continue }
                let (first, second) = (
                    column.expressionValue(at: left), column.expressionValue(at: right)
                )
                if isBefore(first, second) { return !key.descending }
                if isBefore(second, first) { return key.descending }
            }
            return false
        }
    }

    var curve: Curve { properties.interpolate.flatMap(Curve.init(rawValue:)) ?? .linear }
}

/// Runs of neighbours for which `place` has a value; a gap ends a run.
func runs<Place>(_ rows: [Int], _ place: (Int) -> Place?) -> [[Place]] {
    var result: [[Place]] = []
    var run: [Place] = []
    for row in rows {
        if let place = place(row) {
            run.append(place)
        } else if !run.isEmpty {
            result.append(run)
            run = []
        }
    }
    if !run.isEmpty { result.append(run) }
    return result
}

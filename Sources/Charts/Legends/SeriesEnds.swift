import Expressions
import Scenes

/// Where a line ends, or the part of a stack that stands furthest to the right.
struct SeriesEnd: Sendable {
    /// The value that gives the series its colour.
    var value: ExpressionValue
    var point: Point
    var style: Style
}

extension MarkContext {
    /// Whether the marks are lines, or bars or areas stacked upwards.
    var hasSeriesEnds: Bool {
        switch unit.markType {
        case .line, .trail: true
        case .bar, .area: unit.stack?.channel == .y
        default: false
        }
    }

    /// The ends of the series that `column` tells apart; nil if a value has several series, or one has no place.
    func seriesEnds(of column: String?) -> [SeriesEnd]? {
        guard let values = self.column(column) else { return nil }
        let style = MarkStyle(self)
        let places = unit.stack == nil ? lineEnds() : stackEnds()
        // A part that the last stack lacks would stay without a name.
        if unit.stack != nil,
            Set((0..<rowCount).map { values.expressionValue(at: $0) }).count != places.count
        {
            return nil
        }
        var ends: [SeriesEnd] = []
        for place in places {
            guard let place else { return nil }
            let value = values.expressionValue(at: place.row)
            guard !ends.contains(where: { $0.value == value }) else { return nil }
            ends.append(
                SeriesEnd(value: value, point: place.point, style: style.style(at: place.row).value)
            )
        }
        return ends
    }

    /// The last place of each line that has one.
    private func lineEnds() -> [(row: Int, point: Point)?] {
        let (x, y) = (pointPosition(.x), pointPosition(.y))
        return pathSeries(dimension: x).map { series in
            guard let last = series.rows.last(where: { x($0) != nil && y($0) != nil }),
                let left = x(last), let top = y(last)
            else { return nil }
            return (last, Point(x: left, y: top))
        }
    }

    /// The middle of the right side of each part of the last stack; nil for a series that has none there.
    private func stackEnds() -> [(row: Int, point: Point)?] {
        let x = pointPosition(.x)
        guard let scale = scale(.y), let start = column(unit[.y]?.stackStartColumn),
            let end = column(unit[.y]?.stackEndColumn),
            let last = (0..<rowCount).compactMap({ x($0) }).max()
        else { return [nil] }
        let reach = self.scale(.x)?.bandwidth ?? 0
        let rows = (0..<rowCount).filter { x($0) == last }
        return rows.map { row in
            guard let low = scale.number(forNumber: start.numericCell(at: row)),
                let high = scale.number(forNumber: end.numericCell(at: row))
            else { return nil }
            return (row, Point(x: last + reach / 2, y: (low + high) / 2))
        }
    }
}

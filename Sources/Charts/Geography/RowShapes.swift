import Diagnostics
import Expressions
import Geo
import OrderedCollections
import Tables
import Values

extension ChartPreparation {
    /// The table with the number of each row's shape, for a mark that draws shapes: those of a field, or the rows
    /// themselves. Rows whose field is null are left out.
    mutating func providingShapes(
        _ table: Table, _ unit: UnitSpec, _ encoding: Encoding
    ) -> Table {
        guard unit.mark.type == .geoshape else { return table }
        let channel = encoding[.shape].flatMap { $0.type == .geojson ? $0 : nil }
        let field = channel?.field?.field?.name
        var table = table
        let cells: [Value]
        if let field {
            let column = table.columnOrNulls(field)
            let rows = (0..<column.count).filter { !column.expressionValue(at: $0).isMissing }
            table = table.selecting(rows)
            let present = table.columnOrNulls(field)
            cells = (0..<present.count).map { present.value(at: $0) }
        } else if table[ShapeLibrary.column] != nil {
            return table
        } else {
            cells = table.rows
        }
        return table.setting(
            Column(
                name: ShapeLibrary.column, numbers: numbers(of: cells, at: unit.common.span)))
    }

    /// The numbers of shapes, NaN for none; one message tells of all that cannot be read.
    private mutating func numbers(of cells: [Value], at span: SourceSpan) -> [Double] {
        var faults = 0
        var first: (row: Int, fault: GeometryFault)?
        let numbers = cells.enumerated().map { row, cell -> Double in
            if let known = cell[ShapeLibrary.column] { return known.asDouble ?? .nan }
            switch readGeometry(cell) {
            case .success(let shape): return shape.map { Double(shapes.add($0)) } ?? .nan
            case .failure(let fault):
                faults += 1
                if first == nil { first = (row + 1, fault) }
                return .nan
            }
        }
        if let first {
            context.diagnostics.append(
                .error(
                    .rowsWithoutShape(faults, first: first.row, first.fault.text), at: span,
                    help: "mark 'geoshape' draws GeoJSON, TopoJSON ('format' with 'feature'), or "
                        + "the shapes that the channel 'shape' names"))
        }
        return numbers
    }
}

extension PreparedUnit {
    /// The shape of a row; nil if it has none.
    func shape(at row: Int, _ numbers: Column?) -> Geometry? {
        guard let number = numbers?.numericCell(at: row), let index = Int(exactly: number),
            shapes.indices.contains(index)
        else { return nil }
        return shapes[index]
    }
}

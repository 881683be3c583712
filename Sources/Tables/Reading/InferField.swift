import Diagnostics

/// The type of a column that no schema describes.
///
/// - All cells are integers: integer. Integers and decimals with a point: number. `true` and `false`:
///   boolean. ISO 8601 dates, months, or instants in UTC: those. Anything else: text.
/// - A leading zero, a plus sign or an exponent makes the column text, so that nothing is lost.
/// - Digits grouped by points in one row and by commas in another are an error; so are decimals that
///   all could be grouped thousands (`1.233`), as the difference is a thousandfold.
func inferField(
    _ name: String, _ survey: ColumnSurvey, places: TablePlaces.Column
) -> Checked<FieldDescriptor> {
    var diagnostics: [Diagnostic] = []
    if let pointRow = survey.pointRow, let commaRow = survey.commaRow {
        diagnostics.append(mixedSeparators(name, places, pointRow, commaRow))
    } else if survey.isNumber, let row = survey.ambiguousRow {
        diagnostics.append(
            .error(
                .ambiguousNumber(places.text(row), name, row: places.number(row)),
                at: places.span(row),
                help: "describe the column in datapackage.yml: type: number, or groupChar: \".\""
            ).inTable(row: places.number(row), field: name))
    }
    return Checked(FieldDescriptor(name: name, type: survey.type), diagnostics)
}

private func mixedSeparators(
    _ name: String, _ places: TablePlaces.Column, _ pointRow: Int, _ commaRow: Int
) -> Diagnostic {
    let (first, second) = (min(pointRow, commaRow), max(pointRow, commaRow))
    return .error(
        .mixedSeparators(
            name, (places.text(first), places.number(first)),
            (places.text(second), places.number(second))),
        at: places.span(second),
        help: "use one separator in the whole column, or name both: groupChar: [\".\", \",\"]",
        notes: [Diagnostic.Note("'\(places.text(first))' stands here", at: places.span(first))]
    ).inTable(row: places.number(second), field: name)
}

/// What the cells of a column have in common.
struct ColumnSurvey: Sendable {
    private var count = 0
    private var integers = 0
    private var common = CellShape(rawValue: .max)
    private(set) var isNumber = true
    private var hasCertainDecimal = false
    /// The first rows whose digits are surely, or possibly, grouped.
    private(set) var pointRow: Int?
    private(set) var commaRow: Int?
    private var decimalRow: Int?

    init(_ cells: CellSource, missing: MissingValues) {
        cells.forEach { row, bytes, range, isTyped in
            if missing.contains(bytes, range) { return }
            var shape = CellShape(bytes, range)
            // A typed cell of a spreadsheet groups no digits.
            if isTyped { shape.subtract([.pointGrouped, .commaGrouped]) }
            add(shape, row)
        }
    }

    /// Adds what is known of cells that come later.
    ///
    /// - Parameter rows: how many rows come before those.
    mutating func append(_ other: ColumnSurvey, after rows: Int) {
        count += other.count
        integers += other.integers
        common.formIntersection(other.common)
        isNumber = isNumber && other.isNumber
        hasCertainDecimal = hasCertainDecimal || other.hasCertainDecimal
        pointRow = pointRow ?? other.pointRow.map { $0 + rows }
        commaRow = commaRow ?? other.commaRow.map { $0 + rows }
        decimalRow = decimalRow ?? other.decimalRow.map { $0 + rows }
    }

    private mutating func add(_ shape: CellShape, _ row: Int) {
        count += 1
        common.formIntersection(shape)
        if shape.contains(.integer) { integers += 1 }
        if shape.isDisjoint(with: [.integer, .decimal]) { isNumber = false }
        if shape.contains(.pointGrouped) { pointRow = pointRow ?? row }
        if shape.contains(.commaGrouped) { commaRow = commaRow ?? row }
        if shape.contains(.decimal) {
            decimalRow = decimalRow ?? row
            if !shape.contains(.pointGrouped) { hasCertainDecimal = true }
        }
    }

    /// The first of the decimals, if each could be thousands.
    var ambiguousRow: Int? { hasCertainDecimal ? nil : decimalRow }

    var type: FieldType {
        guard count > 0 else { return .string }
        if integers == count { return .integer }
        if isNumber { return .number }
        if common.contains(.boolean) { return .boolean }
        if common.contains(.date) { return .date }
        if common.contains(.datetime) { return .datetime }
        return common.contains(.yearmonth) ? .yearmonth : .string
    }
}

extension Diagnostic.Message {
    static func mixedSeparators(
        _ column: String, _ first: (text: String, row: Int), _ second: (text: String, row: Int)
    ) -> Self {
        Self(
            id: "mixed-separators",
            text:
                "'\(first.text)' in row \(first.row) and '\(second.text)' in row \(second.row) of "
                + "column '\(column)' group digits differently")
    }

    static func ambiguousNumber(_ text: String, _ column: String, row: Int) -> Self {
        let thousands = text.split(separator: ".").joined()
        return Self(
            id: "ambiguous-number",
            text: "'\(text)' in column '\(column)', row \(row) may be \(text) or \(thousands)")
    }
}

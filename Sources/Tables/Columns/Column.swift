package import Formats
package import Values

/// A column of one type. Null cells are marked in `isNull`; their place in `cells` holds a dummy.
package struct Column: Sendable {
    package enum Cells: Sendable {
        /// Numbers and integers; `NaN` only where a computation made one.
        case number([Double])
        case boolean([Bool])
        /// Dates (at midnight UTC) and date-times.
        case instant([Instant])
        /// Text, each distinct text once in `labels`, in order of first appearance.
        case category(codes: [Int32], labels: [String])
        /// Values of different types, or structured ones: rows of JSON, results of expressions.
        case mixed([Value])
    }

    package var field: Field
    package var cells: Cells
    package var isNull: [Bool]
    /// Which of the null cells are not there at all, as a key that a row of JSON lacks: JavaScript's `undefined`.
    /// Empty where every cell is there.
    package var isAbsent: [Bool]
    /// Why each null cell has no value; empty where no more is known than that it has none.
    var reasons: [MissingReason] = []

    package init(field: Field, cells: Cells, isNull: [Bool], isAbsent: [Bool] = []) {
        self.field = field
        self.cells = cells
        self.isNull = isNull
        self.isAbsent = isAbsent.contains(true) ? isAbsent : []
    }

    package var count: Int { isNull.count }
}

/// A column's name and type as the schema, or inference, says.
package struct Field: Sendable, Hashable {
    package var name: String
    package var type: FieldType
    /// Whether date-times name their time zone; those without are the same anywhere.
    package var hasZone = true

    package init(name: String, type: FieldType) {
        self.name = name
        self.type = type
    }
}

/// The types of Table Schema that columns have.
///
/// Specification: https://specs.frictionlessdata.io/table-schema/
package enum FieldType: String, Sendable, Hashable, CaseIterable {
    case string, integer, number, boolean, date, datetime, time, duration, year, yearmonth, any
}

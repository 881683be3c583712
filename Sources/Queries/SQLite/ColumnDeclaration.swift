import Tables

/// The types that columns are declared with in SQLite, by which the columns of an answer are known again.
///
/// SQLite looks for `INT`, `TEXT`, `BLOB` and `REAL` in them: https://www.sqlite.org/datatype3.html#determination_of_column_affinity
private let declarations: [(type: FieldType, text: String)] = [
    (.string, "TEXT"), (.integer, "INTEGER"), (.number, "REAL"), (.boolean, "BOOLEAN"),
    (.date, "TEXT DATE"), (.datetime, "TEXT DATETIME"), (.time, "TEXT TIME"),
    (.duration, "TEXT DURATION"), (.year, "INTEGER YEAR"), (.yearmonth, "TEXT YEARMONTH"),
    // Nothing is converted.
    (.any, "BLOB ANY"),
]

private let zonelessDateTime = "TEXT DATETIME LOCAL"

/// The type that the column is declared with.
func declaration(of field: Field) -> String {
    if field.type == .datetime, !field.hasZone { return zonelessDateTime }
    return declarations.first { $0.type == field.type }?.text ?? "BLOB ANY"
}

/// The field of a column that was declared so; nil if it was not by us.
func field(_ name: String, declaredAs declaration: String) -> Field? {
    var field = declarations.first { $0.text == declaration }.map {
        Field(name: name, type: $0.type)
    }
    if declaration == zonelessDateTime {
        field = Field(name: name, type: .datetime)
        field?.hasZone = false
    }
    return field
}

package import Patterns
package import Values

/// What a table's columns hold.
///
/// Specification: https://specs.frictionlessdata.io/table-schema/
package struct Schema: Sendable, Hashable {
    package var fields: [FieldDescriptor]
    /// Cells with these texts are null.
    package var missingValues: [String]
    /// Why a cell with one of these texts has no value, as far as that is said.
    package var missingReasons: [String: MissingReason] = [:]
    /// The columns whose values together name a row.
    package var primaryKey: [String]
    package var foreignKeys: [ForeignKey]
    /// Groups of columns whose values together are in one row only.
    package var uniqueKeys: [[String]] = []
    package var fieldsMatch = FieldsMatch.exact

    package init(
        fields: [FieldDescriptor], missingValues: [String] = [""], primaryKey: [String] = [],
        foreignKeys: [ForeignKey] = []
    ) {
        self.fields = fields
        self.missingValues = missingValues
        self.primaryKey = primaryKey
        self.foreignKeys = foreignKeys
    }
}

/// One column as a schema describes it.
package struct FieldDescriptor: Sendable, Hashable {
    package var name: String
    package var type: FieldType
    /// A pattern of `%Y`, `%m`, `%d`, `%H`, `%M`, `%S` for dates; nil for ISO 8601.
    package var dateFormat: String?
    package var title: LocalizedText?
    package var description: LocalizedText?
    package var constraints: Constraints
    package var decimal: UInt8
    /// The characters that group digits by threes; one cell has one of them alone.
    package var groups: [UInt8]
    /// Whether nothing but the number may stand in a cell: no currency, no percent sign.
    package var isBareNumber: Bool
    package var trueValues: [String]
    package var falseValues: [String]
    package var textFormat: TextFormat?
    /// The texts that mean null in this column; nil for those of the schema.
    package var missingValues: [String]?
    /// Why a cell with one of these texts has no value, as far as that is said.
    package var missingReasons: [String: MissingReason] = [:]
    /// What the column says about others: `status`, `note`, `source` … Our own property.
    package var role: String?

    package init(name: String, type: FieldType) {
        self.name = name
        self.type = type
        constraints = Constraints()
        decimal = UInt8(ascii: ".")
        groups = []
        isBareNumber = true
        trueValues = ["true", "True", "TRUE", "1"]
        falseValues = ["false", "False", "FALSE", "0"]
    }

    package var field: Field { Field(name: name, type: type) }

    /// Why a cell of the column has no value, by its text.
    func reasons(in schema: Schema?) -> [String: MissingReason] {
        missingValues == nil ? schema?.missingReasons ?? [:] : missingReasons
    }
}

/// What must hold for every cell of a column.
package struct Constraints: Sendable, Hashable {
    package var isRequired = false
    package var isUnique = false
    /// Lowest and highest value; for dates their instant.
    package var minimum: Value?
    package var maximum: Value?
    package var minLength: Int?
    package var maxLength: Int?
    package var exclusiveMinimum: Value?
    package var exclusiveMaximum: Value?
    package var choices: [Value]?
    package var pattern: CellPattern?

    package init() {}
}

/// A pattern that whole cells must match.
package struct CellPattern: Sendable, Hashable {
    package var text: String
    package var compiled: Pattern
}

/// How the fields of a schema and the columns of a file belong together.
///
/// Specification: https://datapackage.org/standard/table-schema/#fieldsMatch. Columns are found by their names in
/// any case, so that `exact` and `equal` are one.
package enum FieldsMatch: String, Sendable, Hashable, CaseIterable {
    case exact, equal, subset, superset, partial

    /// Whether the file may have columns that no field describes; they are not read.
    var allowsExtraColumns: Bool { self == .subset || self == .partial }

    /// Whether fields may have no column.
    var allowsMissingColumns: Bool { self == .superset || self == .partial }
}

/// Columns whose values must occur in columns of another resource.
package struct ForeignKey: Sendable, Hashable {
    package var fields: [String]
    /// The name of the resource; empty for the same one.
    package var resource: String
    package var referencedFields: [String]

    package init(fields: [String], resource: String, referencedFields: [String]) {
        self.fields = fields
        self.resource = resource
        self.referencedFields = referencedFields
    }
}

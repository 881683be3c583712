import Diagnostics
import Values

/// Which column of a file is which: its header brought together with the schema.
struct ColumnLayout {
    private(set) var names: [String] = []
    /// What the schema says of each column; nil where it is to be inferred.
    private(set) var descriptors: [FieldDescriptor?] = []
    let firstRecord: Int
    private(set) var diagnostics: [Diagnostic] = []

    init(_ records: CSVRecords, _ dialect: Dialect, _ schema: Schema?) {
        firstRecord = dialect.hasHeader ? 1 : 0
        if dialect.hasHeader {
            readHeader(records)
            if let schema { match(schema, records) }
        } else if let schema {
            names = schema.fields.map(\.name)
            descriptors = schema.fields
        } else {
            diagnostics.append(
                .error(
                    .headerlessWithoutSchema, at: records.source.span(at: 0),
                    help: "describe the columns in datapackage.yml"))
        }
    }

    private mutating func readHeader(_ records: CSVRecords) {
        var first: [String: Int] = [:]
        var unnamed: [Int] = []
        for column in 0..<records.cellCount(ofRecord: 0) {
            let name = records.text(record: 0, column: column)
            if name.utf8.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) {
                unnamed.append(column)
            } else if let earlier = first[name] {
                let note = Diagnostic.Note(
                    "first written here", at: records.span(record: 0, column: earlier))
                let span = records.span(record: 0, column: column)
                diagnostics.append(.error(.repeatedHeader(name), at: span, notes: [note]))
            } else {
                first[name] = column
            }
            names.append(name)
            descriptors.append(nil)
        }
        guard let column = unnamed.first else { return }
        let help = "title rows, and headers of several rows, cannot be read yet"
        diagnostics.append(
            .error(
                .emptyHeader(unnamed.map { $0 + 1 }),
                at: records.span(record: 0, column: column), help: unnamed.count > 1 ? help : nil))
    }

    private mutating func match(_ schema: Schema, _ records: CSVRecords) {
        let known = schema.fields.map(\.name)
        for (column, name) in names.enumerated() {
            if let field = schema.fields.first(where: { $0.name == name }) {
                descriptors[column] = field
            } else {
                let absent = known.filter { !names.contains($0) }
                diagnostics.append(
                    .error(
                        .columnNotInSchema(name), at: records.span(record: 0, column: column),
                        help: helpForUnknown(name, known: absent)))
            }
        }
        for name in known where !names.contains(name) {
            diagnostics.append(
                .error(
                    .columnNotInFile(name), at: records.span(record: 0),
                    help: helpForUnknown(name, known: names.filter { !known.contains($0) })))
        }
    }
}

extension Diagnostic.Message {
    static var headerlessWithoutSchema: Self {
        Self(
            id: "no-header", text: "a file without header row needs a schema that names its columns"
        )
    }

    /// - Parameter columns: their numbers, at least one.
    static func emptyHeader(_ columns: [Int]) -> Self {
        let numbers = columns.prefix(10).map(String.init).joined(separator: ", ")
        let text =
            columns.count == 1 ? "column \(numbers) has no name" : "columns \(numbers) have no name"
        return Self(id: "empty-header", text: text)
    }

    static func repeatedHeader(_ name: String) -> Self {
        Self(id: "repeated-header", text: "two columns are called '\(name)'")
    }

    static func columnNotInSchema(_ name: String) -> Self {
        Self(id: "column-not-in-schema", text: "column '\(name)' is not in the schema")
    }

    static func columnNotInFile(_ name: String) -> Self {
        Self(id: "column-not-in-file", text: "column '\(name)' of the schema is not in the file")
    }
}

import Diagnostics

/// The faults of one column: the first ones in full, then how many more there are.
struct ColumnFaults {
    private static let limit = 20

    private let column: String
    private var diagnostics: [Diagnostic] = []
    private var omitted = 0

    init(column: String) { self.column = column }

    mutating func add(_ diagnostic: @autoclosure () -> Diagnostic) {
        if diagnostics.count < Self.limit {
            diagnostics.append(diagnostic())
        } else {
            omitted += 1
        }
    }

    consuming func finish() -> [Diagnostic] {
        if omitted > 0, let last = diagnostics.last {
            let message = Diagnostic.Message.moreFaults(omitted, in: column)
            diagnostics.append(.error(message, at: last.span))
        }
        return diagnostics
    }
}

extension Diagnostic.Message {
    static func moreFaults(_ count: Int, in column: String) -> Self {
        Self(id: "more-faults", text: "\(count) more cells of column '\(column)' do not fit")
    }

    static func cellType(
        _ text: String, _ field: FieldDescriptor, row: Int
    ) -> Self {
        Self(
            id: "cell-type",
            text:
                "'\(shortened(text))' in column '\(field.name)', row \(row) is not \(field.expectation)"
        )
    }

    static func cellMissing(_ column: String, row: Int) -> Self {
        Self(id: "cell-missing", text: "column '\(column)', row \(row) must not be empty")
    }

    static func cellConstraint(_ text: String, _ column: String, row: Int, _ rule: String) -> Self {
        Self(
            id: "cell-constraint",
            text: "'\(shortened(text))' in column '\(column)', row \(row) \(rule)")
    }
}

private func shortened(_ text: String) -> String {
    text.count <= 40 ? text : text.prefix(39) + "…"
}

extension FieldDescriptor {
    /// What a cell must be: `an integer (groupChar '.')`.
    var expectation: String {
        var details: [String] = []
        if type == .integer || type == .number {
            if let group { details.append("groupChar '\(UnicodeScalar(group))'") }
            if type == .number, decimal != UInt8(ascii: ".") {
                details.append("decimalChar '\(UnicodeScalar(decimal))'")
            }
        }
        if let dateFormat { details.append("format '\(dateFormat)'") }
        return name(of: type) + (details.isEmpty ? "" : " (\(details.joined(separator: ", ")))")
    }

    private func name(of type: FieldType) -> String {
        switch type {
        case .string: "text"
        case .integer: "an integer"
        case .number: "a number"
        case .boolean: "a truth value"
        case .date: dateFormat == nil ? "a date (YYYY-MM-DD)" : "a date"
        case .datetime: dateFormat == nil ? "a date and time (ISO 8601)" : "a date and time"
        case .year: "a year (YYYY)"
        case .yearmonth: dateFormat == nil ? "a month (YYYY-MM)" : "a month"
        case .any: "a value"
        }
    }
}

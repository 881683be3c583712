import Diagnostics

/// The faults of one column: the first ones in full, then how many more there are.
struct ColumnFaults {
    private let column: String
    private let limit: Int
    private var diagnostics: [Diagnostic] = []
    private var omitted = 0

    init(column: String, limit: Int) {
        self.column = column
        self.limit = limit
    }

    mutating func add(_ diagnostic: @autoclosure () -> Diagnostic) {
        if diagnostics.count < limit {
            diagnostics.append(diagnostic())
        } else {
            omitted += 1
        }
    }

    /// Whether one more fault would be told.
    var hasRoom: Bool { diagnostics.count < limit }

    /// Counts faults that are more than the limit.
    mutating func addUntold(_ count: Int) { omitted += count }

    consuming func finish() -> [Diagnostic] {
        if omitted > 0, let last = diagnostics.last {
            let message = Diagnostic.Message.moreFaults(omitted, in: column)
            diagnostics.append(.error(message, at: last.span).inTable(field: column))
        }
        return diagnostics
    }
}

/// How many faults of a column are told in full, unless the caller wants to know all.
package let usualFaultLimit = 20

extension Diagnostic.Message {
    static func moreFaults(_ count: Int, in column: String) -> Self {
        Self(id: "more-faults", text: "\(count) more cells of column '\(column)' do not fit")
    }

    static func cellType(_ text: String, _ field: FieldDescriptor, row: Int) -> Self {
        Self(
            id: "value-type",
            text:
                "'\(shortened(text))' in column '\(field.name)', row \(row) is not \(field.expectation)"
        )
    }

    static func cellRange(_ text: String, _ field: FieldDescriptor, row: Int) -> Self {
        Self(
            id: "value-range",
            text: "'\(shortened(text))' in column '\(field.name)', row \(row) is beyond 64 bits")
    }

    static func mixedZones(_ text: String, _ field: FieldDescriptor, row: Int) -> Self {
        Self(
            id: "value-type",
            text: "'\(shortened(text))' in column '\(field.name)', row \(row) "
                + "has no time zone where others have one, or the other way round")
    }

    static func cellMissing(_ column: String, row: Int) -> Self {
        Self(id: "value-required", text: "column '\(column)', row \(row) must not be empty")
    }

    static func cellConstraint(
        _ text: String, _ column: String, row: Int, _ rule: BrokenConstraint
    ) -> Self {
        let cell = "'\(shortened(text))' in column '\(column)', row \(row)"
        return switch rule {
        case .minimum(let rule): Self(id: "value-minimum", text: "\(cell) must be \(rule)")
        case .maximum(let rule): Self(id: "value-maximum", text: "\(cell) must be \(rule)")
        case .length(let rule): Self(id: "value-length", text: "\(cell) must have \(rule)")
        case .pattern(let rule): Self(id: "value-pattern", text: "\(cell) \(rule)")
        case .choice(let known): Self(id: "value-enum", text: "\(cell) must be one of \(known)")
        case .unique(let other):
            Self(id: "value-unique", text: "\(cell) must be unique, and is in row \(other) too")
        }
    }
}

/// The constraint that a cell breaks, with what it asks for.
enum BrokenConstraint {
    case minimum(String)
    case maximum(String)
    case length(String)
    case pattern(String)
    case choice(String)
    case unique(otherRow: Int)
}

func shortened(_ text: String) -> String {
    text.count <= 40 ? text : text.prefix(39) + "…"
}

extension FieldDescriptor {
    /// What a cell must be: `an integer (groupChar '.')`.
    var expectation: String {
        var details: [String] = []
        if type == .integer || type == .number {
            if !groups.isEmpty {
                details.append(
                    "groupChar \(groups.map { "'\(UnicodeScalar($0))'" }.joined(separator: " or "))"
                )
            }
            if type == .number, decimal != UInt8(ascii: ".") {
                details.append("decimalChar '\(UnicodeScalar(decimal))'")
            }
        }
        if let dateFormat { details.append("format '\(dateFormat)'") }
        return name(of: type) + (details.isEmpty ? "" : " (\(details.joined(separator: ", ")))")
    }

    private func name(of type: FieldType) -> String {
        switch type {
        case .string: textFormat.map { "text in the form '\($0.rawValue)'" } ?? "text"
        case .integer: "an integer"
        case .number: "a number"
        case .boolean: "a truth value"
        case .date: dateFormat == nil ? "a date (YYYY-MM-DD)" : "a date"
        case .datetime: dateFormat == nil ? "a date and time (ISO 8601)" : "a date and time"
        case .time: dateFormat == nil ? "a time (HH:MM:SS)" : "a time"
        case .duration: "a duration (ISO 8601, as P1Y6M)"
        case .year: "a year (YYYY)"
        case .yearmonth: dateFormat == nil ? "a month (YYYY-MM)" : "a month"
        case .any: "a value"
        }
    }
}

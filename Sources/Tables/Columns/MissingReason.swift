import Values

/// Why a cell has no value. The letters are those of the shorthand that British statistics use.
///
/// Specification: https://analysisfunction.civilservice.gov.uk/policy-store/symbols-in-tables-definitions-and-help/
package enum MissingReason: String, Sendable, Hashable, CaseIterable {
    /// There is a value, and it is not known.
    case notAvailable = "x"
    /// There cannot be a value.
    case notApplicable = "z"
    /// The value is known, and must not be shown.
    case suppressed = "c"

    /// As it stands in a cell: `[c]`.
    package var symbol: String { "[\(rawValue)]" }

    /// The reason for which a text stands: a symbol, or a label of `missingValues`; nil if it says none.
    package init?(text: String, label: String?) {
        if let reason = Self.allCases.first(where: { $0.symbol == text }) {
            self = reason
            return
        }
        switch label?.lowercased() {
        case "missing", "not available", "unavailable", "tidak tersedia": self = .notAvailable
        case "not applicable", "tidak berlaku": self = .notApplicable
        case "suppressed", "confidential", "dirahasiakan", "rahasia": self = .suppressed
        default: return nil
        }
    }
}

extension Column {
    /// Why a cell has no value; nil if it has one.
    package func missingReason(at row: Int) -> MissingReason? {
        guard isNull[row] else { return nil }
        return reasons.isEmpty ? .notAvailable : reasons[row]
    }

    /// Whether a cell has no value for this reason.
    package func hasCells(missingFor reason: MissingReason) -> Bool {
        isNull.indices.contains { missingReason(at: $0) == reason }
    }

    /// The column with a reason for each cell without a value, as far as `reason` knows one.
    package func withReasons(_ reason: (Int) -> MissingReason?) -> Column {
        var found: [MissingReason] = []
        for row in isNull.indices where isNull[row] {
            guard let reason = reason(row), reason != .notAvailable else { continue }
            if found.isEmpty { found = Array(repeating: .notAvailable, count: count) }
            found[row] = reason
        }
        var column = self
        column.reasons = found
        return column
    }

    /// The column without the values of `rows`, which are suppressed.
    package func suppressing(_ rows: Set<Int>) -> Column {
        guard !rows.isEmpty else { return self }
        var column = self
        for row in rows { column.isNull[row] = true }
        let before = self
        column = column.withReasons { row in
            rows.contains(row) ? .suppressed : before.missingReason(at: row)
        }
        column.forgetHiddenCells(rows)
        return column
    }

    /// What a null cell holds is never read; what must not be shown is not even kept.
    private mutating func forgetHiddenCells(_ rows: Set<Int>) {
        switch cells {
        case .number(var numbers):
            for row in rows { numbers[row] = 0 }
            cells = .number(numbers)
        case .mixed(var values):
            for row in rows { values[row] = .null }
            cells = .mixed(values)
        // Only numbers are suppressed.
        case .boolean, .instant, .category: break
        }
    }
}

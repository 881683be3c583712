import Values

/// What is to be known of a value, as a column with the role `status` says it.
///
/// Specification: the codes are those of SDMX's list CL_OBS_STATUS, the letters those of the shorthand that British
/// statistics use; both are read in any case, alone or in brackets.
package enum ObservationStatus: String, Sendable, Hashable, CaseIterable {
    case breakInSeries = "b"
    case estimated = "e"
    case forecast = "f"
    case provisional = "p"
    case revised = "r"
    case unreliable = "u"

    /// As it stands beside a value: `[p]`.
    package var symbol: String { "[\(rawValue)]" }
}

/// The meaning of a cell in a column with the role `status`.
package struct ObservationCode: Sendable, Hashable {
    /// In order of their letters.
    package var statuses: [ObservationStatus] = []
    /// Why there is no value.
    package var reason: MissingReason?

    /// Reads `P`, `[r]`, `[r][e]`, `r e`; an empty text and `A`, which is a normal value, say nothing. Nil if one of the
    /// codes is unknown.
    package init?(_ text: String) {
        for byte in text.utf8 {
            switch byte | 0x20 {
            // Brackets, blanks and what lists codes.
            case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
                UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ";"):
                continue
            case UInt8(ascii: "a"): continue
            case UInt8(ascii: "m"), UInt8(ascii: "x"): reason = .notAvailable
            case UInt8(ascii: "q"), UInt8(ascii: "c"): reason = .suppressed
            case UInt8(ascii: "z"): reason = .notApplicable
            case let letter:
                let name = String(decoding: [letter], as: UTF8.self)
                guard let status = ObservationStatus(rawValue: name) else { return nil }
                if !statuses.contains(status) { statuses.append(status) }
            }
        }
        statuses.sort { $0.rawValue < $1.rawValue }
    }
}

extension Dataset {
    /// The field with the role `status`, if there is one and its column has text.
    package var statusField: FieldDescriptor? {
        resource?.schema?.fields.first { $0.role == "status" && table[$0.name] != nil }
    }

    /// What the column with the role `status` says of each row; nil without one.
    package var observationCodes: [ObservationCode?]? {
        guard let field = statusField, let column = table[field.name] else { return nil }
        guard case .category(let codes, let labels) = column.cells else { return nil }
        let known = labels.map(ObservationCode.init)
        return zip(codes, column.isNull).map { code, isNull in isNull ? nil : known[Int(code)] }
    }

    /// The texts of the column with the role `status` that are no codes, each once.
    package var unknownObservationCodes: [String] {
        guard let field = statusField, let column = table[field.name],
            case .category(_, let labels) = column.cells
        else { return [] }
        return labels.filter { ObservationCode($0) == nil }
    }

    /// The table whose missing values have the reasons that the column with the role `status` gives.
    package var tableWithReasons: Table {
        guard let observations = observationCodes,
            observations.contains(where: { $0?.reason != nil })
        else { return table }
        var result = table
        for column in table.columns {
            guard case .number = column.cells, column.isNull.contains(true) else { continue }
            result = result.setting(
                column.withReasons { row in
                    let known = column.missingReason(at: row)
                    return known == .notAvailable ? observations[row]?.reason : known
                })
        }
        return result
    }
}

import Expressions
import Formats
import Tables
import Values

extension Column {
    /// The cells as numbers by ECMAScript's rules, null and empty text being NaN: text is read as a number,
    /// a date gives its milliseconds.
    var coercedNumbers: [Double] {
        switch cells {
        case .number(let numbers):
            return isNull.contains(true)
                ? zip(numbers, isNull).map { $1 ? .nan : $0 } : numbers
        case .boolean(let flags): return zip(flags, isNull).map { $1 ? .nan : $0 ? 1 : 0 }
        case .instant(let instants):
            return zip(instants, isNull).map { $1 ? .nan : Double($0.milliseconds) }
        case .category(let codes, let labels):
            let values = labels.map { $0.isEmpty ? .nan : javaScriptNumber($0) }
            return zip(codes, isNull).map { $1 ? .nan : values[Int($0)] }
        case .mixed(let values):
            return zip(values, isNull).map { value, isNull in
                if isNull || value == .string("") { return .nan }
                return ExpressionValue(value).number
            }
        }
    }

    /// The cells as numbers, in a column of numbers; what cannot be read is null.
    var asNumbers: Column {
        if case .number = cells { return self }
        return Column(name: field.name, valid: coercedNumbers)
    }

    /// The cells as dates: text by ECMAScript's `Date.parse`, numbers as milliseconds (or as years, if the
    /// schema says so). What cannot be read is null.
    var asInstants: Column {
        let isYear = field.type == .year
        switch cells {
        case .instant: return self
        case .category(let codes, let labels):
            let read = labels.map { javaScriptDate($0) }
            return Column(
                name: field.name,
                optionalInstants: isNull.indices.lazy.map { row in
                    isNull[row] ? nil : read[Int(codes[row])]
                })
        default:
            return Column(
                name: field.name,
                optionalInstants: isNull.indices.lazy.map { row in
                    let value = expressionValue(at: row)
                    if value.isMissing { return nil }
                    return isYear ? year(value.number) : dateInstant(value)
                })
        }
    }

    /// A column of numbers, of which NaN is null.
    init(name: String, valid numbers: [Double]) {
        let isNull = numbers.map(\.isNaN)
        self.init(
            field: Field(name: name, type: .number),
            cells: .number(isNull.contains(true) ? numbers.map { $0.isNaN ? 0 : $0 } : numbers),
            isNull: isNull)
    }

    init(name: String, optionalInstants: some Collection<Instant?>) {
        var instants: [Instant] = []
        var isNull: [Bool] = []
        instants.reserveCapacity(optionalInstants.count)
        isNull.reserveCapacity(optionalInstants.count)
        for instant in optionalInstants {
            instants.append(instant ?? Instant(milliseconds: Int64(0)))
            isNull.append(instant == nil)
        }
        self.init(
            field: Field(name: name, type: .datetime), cells: .instant(instants), isNull: isNull)
    }
}

private func year(_ number: Double) -> Instant? {
    Int(exactly: number).flatMap { CivilDate(year: $0, month: 1, day: 1)?.instant }
}

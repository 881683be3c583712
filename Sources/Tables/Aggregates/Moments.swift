import Values

/// Count, sum and spread of numbers, added one by one.
///
/// Mean and variance are updated as in Welford 1962 (https://doi.org/10.1080/00401706.1962.10490022),
/// which is what Vega does, so that results agree to the last bit.
struct Moments {
    private var valid = 0.0
    private var sum = 0.0
    private var product = 1.0
    private var mean = 0.0
    private var deviation = 0.0

    mutating func add(_ number: Double) {
        valid += 1
        sum += number
        product *= number
        let distance = number - mean
        mean += distance / valid
        deviation += distance * (number - mean)
    }

    /// NaN where there is no result.
    func result(_ operation: AggregateOperator) -> Double {
        guard valid > 0 else { return .nan }
        switch operation {
        case .sum: return sum
        case .product: return product
        case .mean, .average: return mean
        default: break
        }
        guard valid > 1 else { return .nan }
        switch operation {
        case .variance: return deviation / (valid - 1)
        case .variancep: return deviation / valid
        case .stdev: return (deviation / (valid - 1)).squareRoot()
        case .stdevp: return (deviation / valid).squareRoot()
        case .stderr: return (deviation / (valid * (valid - 1))).squareRoot()
        default: return .nan
        }
    }
}

/// The moments of each group. Text that is no number makes the group's results NaN, as in Vega.
func moments(_ column: Column, over groups: RowGroups) -> [Moments] {
    var moments = [Moments](repeating: Moments(), count: groups.count)
    if case .number(let numbers) = column.cells {
        for (index, row) in groups.rows.enumerated() where !column.isNull[row] {
            let number = numbers[row]
            if !number.isNaN { moments[Int(groups.ids[index])].add(number) }
        }
        return moments
    }
    for (index, row) in groups.rows.enumerated() where column.presence(at: row) == .valid {
        moments[Int(groups.ids[index])].add(column.coercedDouble(at: row))
    }
    return moments
}

/// The sum of each group's numbers in the order of the rows, NaN for a group without; nil if the column is not of numbers.
func sums(_ column: Column, over groups: RowGroups) -> [Double]? {
    guard case .number(let numbers) = column.cells else { return nil }
    var sums = [Double](repeating: 0, count: groups.count)
    var hasNumber = [Bool](repeating: false, count: groups.count)
    for (index, row) in groups.rows.enumerated() where !column.isNull[row] {
        let number = numbers[row]
        guard !number.isNaN else { continue }
        sums[Int(groups.ids[index])] += number
        hasNumber[Int(groups.ids[index])] = true
    }
    return sums.indices.map { hasNumber[$0] ? sums[$0] : .nan }
}

extension Column {
    /// The cell as JavaScript makes a number of it: text is read, truth values are 1 and 0.
    func coercedDouble(at row: Int) -> Double {
        switch value(at: row) {
        case .string(let text) where field.type != .date && field.type != .datetime:
            let bytes = Array(text.utf8)
            return parseDecimal(bytes, bytes.indices) ?? double(at: row)
        case .boolean(let flag): return flag ? 1 : 0
        default: return double(at: row)
        }
    }
}

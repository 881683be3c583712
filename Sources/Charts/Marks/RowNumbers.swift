/// A number for each row of a mark, such as a coordinate or a size; some rows may have none.
enum RowNumbers {
    /// The same for all rows.
    case same(Double?)
    /// One for each row; NaN is none.
    case each([Double])
    /// What only an expression or a condition tells.
    case computed((_ row: Int) -> Double?)

    @inline(__always)
    func callAsFunction(_ row: Int) -> Double? {
        switch self {
        case .same(let number): number
        case .each(let numbers): known(numbers[row])
        case .computed(let number): number(row)
        }
    }

    /// The sums with other numbers; none where either has none.
    static func + (left: RowNumbers, right: RowNumbers) -> RowNumbers {
        switch (left, right) {
        case (_, .same(0)): return left
        case (.same(let first), .same(let second)):
            guard let first, let second else { return .same(nil) }
            return .same(first + second)
        case (.each(let numbers), .same(let shift?)): return .each(numbers.map { $0 + shift })
        case (.each(let first), .each(let second)):
            return .each(first.indices.map { first[$0] + second[$0] })
        default:
            return .computed { row in
                guard let first = left(row), let second = right(row) else { return nil }
                return first + second
            }
        }
    }

    /// What `change` makes of each number.
    func mapped(_ change: @escaping (Double) -> Double) -> RowNumbers {
        switch self {
        case .same(let number): .same(number.map(change))
        case .each(let numbers): .each(numbers.map(change))
        case .computed(let number): .computed { row in number(row).map(change) }
        }
    }
}

/// A place, of which NaN is none.
func known(_ number: Double) -> Double? { number.isNaN ? nil : number }

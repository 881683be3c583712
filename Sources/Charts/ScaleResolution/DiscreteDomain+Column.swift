import Expressions
import Tables

extension Column {
    /// Rows among which is the first of each value, in order: the values of a domain without all their repetitions.
    var firstRows: [Int] {
        // No NaN is like another, so that each is a value of its own.
        if case .number(let numbers) = cells, numbers.contains(where: \.isNaN) {
            return Array(0..<count)
        }
        return distinctCodes.firstRows
    }

    /// The place of each row's value in the domain; NaN for what is not in it.
    func places(in domain: DiscreteDomain) -> [Double] {
        let codes = distinctCodes
        let places = codes.firstRows.map { row in
            domain.index(of: expressionValue(at: row)).map(Double.init) ?? .nan
        }
        return codes.codes.map { places[$0] }
    }

    /// Whether `expressionValue(at:)` is null or undefined.
    func isMissing(at row: Int) -> Bool {
        guard isNull.indices.contains(row), !isNull[row] else { return true }
        guard case .mixed(let values) = cells else { return false }
        return values[row] == .null
    }
}

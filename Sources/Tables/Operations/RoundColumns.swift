import Formats

extension Table {
    /// The table with its columns of numbers at the 15 digits that a double keeps of every decimal number, but for those
    /// that another table has: these were read, the others computed.
    func roundingColumns(exceptThoseOf other: Table) -> Table {
        let read = Set(other.columnNames)
        var result = self
        for (index, name) in columnNames.enumerated() where !read.contains(name) {
            if case .number(let numbers) = columns[index].cells {
                result.columns[index].cells = .number(numbers.map(roundedToDigits))
            }
        }
        return result
    }
}

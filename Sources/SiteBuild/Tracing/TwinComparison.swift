/// A value that one page prints and its twin does not.
package struct TwinDifference: Sendable {
    /// The page that prints it.
    package var page: PageExplanation
    package var twin: PageExplanation
    package var number: PageNumber
    package var value: String
    /// The last number before it that both pages print, as the twin has it: after this one it is missing there.
    package var after: PageNumber?
}

/// Compares what two pages say: each value of one must be printed by the other as often. A number in a text of
/// a dataset must be there at all: a quotation may stand beside its translation.
///
/// Values are compared, not texts: 192.029.686, 192,029,686 and 192.03 million are the same if they are printed
/// from the same number. What charts draw is left out: which labels an axis has room for depends on the language,
/// and the rows that a chart draws are in the table under it.
package func twinDifferences(
    _ page: PageExplanation, _ twin: PageExplanation
) -> [TwinDifference] {
    missing(from: twin, of: page) + missing(from: page, of: twin)
}

private func missing(
    from twin: PageExplanation, of page: PageExplanation
) -> [TwinDifference] {
    let others = compared(twin)
    let known = Set(others.map(\.value))
    var places: [String: [Int]] = [:]
    for (index, other) in others.enumerated().reversed() where !isInText(other.number) {
        places[other.value, default: []].append(index)
    }
    var differences: [TwinDifference] = []
    var after: PageNumber?
    for (number, value) in compared(page) {
        if isInText(number), known.contains(value) { continue }
        if !isInText(number), let place = places[value]?.popLast() {
            after = others[place].number
        } else {
            differences.append(
                TwinDifference(page: page, twin: twin, number: number, value: value, after: after))
        }
    }
    return differences
}

/// Whether the number stands in a text of a dataset.
private func isInText(_ number: PageNumber) -> Bool {
    number.origin.kind == .cell && number.origin.value == nil
}

private func compared(_ page: PageExplanation) -> [(number: PageNumber, value: String)] {
    page.numbers.filter { $0.origin.kind != .chart }.flatMap { number in
        number.values.map { (number, $0) }
    }
}

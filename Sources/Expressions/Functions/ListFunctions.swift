import Formats
import OrderedCollections

/// Source: https://vega.github.io/vega/docs/expressions/#array-functions
let listFunctions: [ExpressionFunction] = [
    ExpressionFunction("length", 1...1) { arguments, _ in
        switch arguments[0] {
        case .array(let items): .number(Double(items.count))
        case .string(let text): .number(Double(text.utf16.count))
        default: .undefined
        }
    },
    ExpressionFunction("indexof", 2...2) { arguments, _ in
        .number(Double(position(arguments[1], in: arguments[0], last: false) ?? -1))
    },
    ExpressionFunction("lastindexof", 2...2) { arguments, _ in
        .number(Double(position(arguments[1], in: arguments[0], last: true) ?? -1))
    },
    ExpressionFunction("inrange", 2...4, inRange),
    ExpressionFunction("extent", 1...1) { arguments, _ in
        let numbers = items(arguments[0]).filter { !$0.isMissing }.map(\.number)
            .filter { !$0.isNaN }
        guard let low = numbers.min(), let high = numbers.max() else { return .array([]) }
        return .array([.number(low), .number(high)])
    },
    ExpressionFunction("span", 1...1) { arguments, _ in
        let list = items(arguments[0])
        guard let first = list.first, let last = list.last else { return .number(0) }
        return .number(last.number - first.number)
    },
    ExpressionFunction("peek", 1...1) { arguments, _ in items(arguments[0]).last ?? .undefined },
    ExpressionFunction("reverse", 1...1) { arguments, _ in
        .array(items(arguments[0]).reversed())
    },
    ExpressionFunction("join", 1...2) { arguments, _ in
        let separator = arguments.count > 1 ? arguments[1].text : ","
        return .string(
            items(arguments[0]).map { $0.isMissing ? "" : $0.text }.joined(separator: separator))
    },
    ExpressionFunction("pluck", 2...2) { arguments, _ in
        .array(
            items(arguments[0]).map { item in
                if case .object(let members) = item {
                    return members[arguments[1].text] ?? .undefined
                }
                return .undefined
            })
    },
    ExpressionFunction("slice", 2...3, slice),
    ExpressionFunction("sequence", 1...3, sequence),
]

private func items(_ value: ExpressionValue) -> [ExpressionValue] {
    if case .array(let items) = value { items } else { [] }
}

private func position(
    _ wanted: ExpressionValue, in list: ExpressionValue, last: Bool
) -> Int? {
    if case .array(let items) = list {
        let matches = { (item: ExpressionValue) in areIdentical(item, wanted) }
        return last ? items.lastIndex(where: matches) : items.firstIndex(where: matches)
    }
    let units = Array(list.text.utf16)
    let mark = Array(wanted.text.utf16)
    guard mark.count <= units.count else { return nil }
    let starts = 0...(units.count - mark.count)
    let matches = { (start: Int) in units[start...].starts(with: mark) }
    return last ? starts.last(where: matches) : starts.first(where: matches)
}

/// `inrange(value, [low, high], left, right)`: ends included unless told otherwise.
@Sendable private func inRange(
    _ arguments: [ExpressionValue], _ locale: FormatLocale
) -> ExpressionValue {
    let bounds = items(arguments[1]).map(\.number)
    guard let first = bounds.first, let last = bounds.last else { return .boolean(false) }
    let value = arguments[0].number
    let (low, high) = (min(first, last), max(first, last))
    let left = arguments.count > 2 ? arguments[2].isTruthy : true
    let right = arguments.count > 3 ? arguments[3].isTruthy : true
    return .boolean((left ? low <= value : low < value) && (right ? value <= high : value < high))
}

/// `slice` of a list or text; negative positions count from the end.
@Sendable private func slice(
    _ arguments: [ExpressionValue], _ locale: FormatLocale
) -> ExpressionValue {
    let units = Array(arguments[0].text.utf16)
    let list = items(arguments[0])
    var isList = false
    if case .array = arguments[0] { isList = true }
    let count = isList ? list.count : units.count
    let index = { (position: Double) -> Int in
        guard !position.isNaN else { return 0 }
        let whole = position.rounded(.towardZero)
        return Int(max(0, min(Double(count), whole < 0 ? whole + Double(count) : whole)))
    }
    let start = index(arguments[1].number)
    let end = max(start, arguments.count > 2 ? index(arguments[2].number) : count)
    if isList { return .array(Array(list[start..<end])) }
    return .string(String(decoding: units[start..<end], as: UTF16.self))
}

/// `sequence(stop)` or `sequence(start, stop, step)`; at most a million numbers.
@Sendable private func sequence(
    _ arguments: [ExpressionValue], _ locale: FormatLocale
) -> ExpressionValue {
    let numbers = arguments.map(\.number)
    let start = numbers.count > 1 ? numbers[0] : 0
    let stop = numbers.count > 1 ? numbers[1] : numbers[0]
    let step = numbers.count > 2 ? numbers[2] : 1
    let count = ((stop - start) / step).rounded(.up)
    guard count.isFinite, count > 0, step != 0 else { return .array([]) }
    return .array(
        (0..<Int(min(count, 1_000_000))).map { .number(start + Double($0) * step) })
}

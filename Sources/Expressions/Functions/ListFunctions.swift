import Diagnostics
import Formats
import OrderedCollections

/// Source: https://vega.github.io/vega/docs/expressions/#array-functions
let listFunctions: [ExpressionFunction] = [
    ExpressionFunction("length", 1...1) { arguments, _ in
        switch arguments[0] {
        case .array(let items): .number(Double(items.count))
        case .string(let text): .number(Double(text.utf16.count))
        default: lookUp(.string("length"), in: arguments[0])
        }
    },
    ExpressionFunction("indexof", 2...2) { arguments, _ in
        .number(Double(position(arguments[1], in: arguments[0], last: false) ?? -1))
    },
    ExpressionFunction("lastindexof", 2...2) { arguments, _ in
        .number(Double(position(arguments[1], in: arguments[0], last: true) ?? -1))
    },
    ExpressionFunction("inrange", 2...4, inRange),
    ExpressionFunction("peek", 1...1) { arguments, _ in
        if case .string(let text) = arguments[0] {
            return lookUp(.number(Double(text.utf16.count - 1)), in: arguments[0])
        }
        return items(arguments[0]).last ?? .undefined
    },
    ExpressionFunction("reverse", 1...1) { arguments, _ in
        .array(items(arguments[0]).reversed())
    },
    ExpressionFunction(
        "join", 1...2,
        checked: { arguments, _ throws(ExpressionFault) in
            let separator =
                arguments.count > 1 && arguments[1] != .undefined ? arguments[1].text : ","
            let parts = items(arguments[0]).map { $0.isMissing ? "" : $0.text }
            let (length, overflow) = parts.count.multipliedReportingOverflow(
                by: separator.utf8.count)
            try checkTextLength(overflow ? .max : length)
            let text = parts.joined(separator: separator)
            try checkTextLength(text)
            return .string(text)
        }),
    ExpressionFunction("pluck", 2...2) { arguments, _ in
        .array(
            items(arguments[0]).map { item in
                arguments[1].text.split(separator: ".").reduce(item) { value, key in
                    lookUp(.string(String(key)), in: value)
                }
            })
    },
    ExpressionFunction("slice", 2...3, slice),
    ExpressionFunction("sequence", 1...3, checked: sequence),
]

/// The items of a list; none of anything else.
func items(_ value: ExpressionValue) -> [ExpressionValue] {
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
    let includes = { (index: Int) in
        arguments.count <= index || arguments[index] == .undefined || arguments[index].isTruthy
    }
    let (left, right) = (includes(2), includes(3))
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
    let isOpen = arguments.count < 3 || arguments[2] == .undefined
    let end = max(start, isOpen ? count : index(arguments[2].number))
    if isList { return .array(Array(list[start..<end])) }
    return .string(String(decoding: units[start..<end], as: UTF16.self))
}

/// `sequence(stop)` or `sequence(start, stop, step)`.
@Sendable private func sequence(
    _ arguments: [ExpressionValue], _ scope: ExpressionScope
) throws(ExpressionFault) -> ExpressionValue {
    let numbers = arguments.map(\.number)
    let start = numbers.count > 1 ? numbers[0] : 0
    let stop = numbers.count > 1 ? numbers[1] : numbers[0]
    let step = numbers.count > 2 ? numbers[2] : 1
    let count = ((stop - start) / step).rounded(.up)
    guard count > 0 else { return .array([]) }
    guard count <= Double(ExpressionLimits.items) else {
        throw ExpressionFault(
            .tooManyItems(limit: ExpressionLimits.items), help: "take a greater step")
    }
    return .array((0..<Int(count)).map { .number(start + Double($0) * step) })
}

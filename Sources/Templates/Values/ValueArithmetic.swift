import Diagnostics
import Markup

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The operators that compute.
enum ArithmeticOperator: String, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case floorDivide = "//"
    case remainder = "%"
    case power = "**"
}

/// Computes as Python does: `/` gives a fraction, `//` and `%` round down, `+` joins text and lists,
/// `*` repeats them. Integers that leave 64 bits are an error.
func compute(
    _ operation: ArithmeticOperator, _ left: TemplateValue, _ right: TemplateValue
) throws(TemplateError) -> TemplateValue {
    if case .integer(let left) = left, case .integer(let right) = right {
        return try compute(operation, left, right)
    }
    if case .integer(let left) = left, case .number(let right) = right {
        return try compute(operation, Double(left), right)
    }
    if case .number(let left) = left, case .integer(let right) = right {
        return try compute(operation, left, Double(right))
    }
    if case .undefined(let origin) = left { throw origin.error }
    if case .undefined(let origin) = right { throw origin.error }
    let left = try left.plain()
    let right = try right.plain()
    if case .boolean(let flag) = left, right.numeric != nil {
        return try compute(operation, .integer(flag ? 1 : 0), right)
    }
    if case .boolean(let flag) = right, left.numeric != nil {
        return try compute(operation, left, .integer(flag ? 1 : 0))
    }
    if case .integer(let left) = left, case .integer(let right) = right {
        return try compute(operation, left, right)
    }
    if let left = left.numeric, let right = right.numeric {
        return try compute(operation, left, right)
    }
    switch (operation, left, right) {
    case (.add, _, _): if let sum = try joined(left, right) { return sum }
    case (.multiply, let value, .integer(let count)), (.multiply, .integer(let count), let value):
        if let product = try repeated(value, count) { return product }
    default: break
    }
    throw TemplateError(.notComputable(operation.rawValue, left.kind, right.kind))
}

private func compute(
    _ operation: ArithmeticOperator, _ left: Int, _ right: Int
) throws(TemplateError) -> TemplateValue {
    let result: (partialValue: Int, overflow: Bool)
    switch operation {
    case .add: result = left.addingReportingOverflow(right)
    case .subtract: result = left.subtractingReportingOverflow(right)
    case .multiply: result = left.multipliedReportingOverflow(by: right)
    case .divide:
        guard right != 0 else { throw TemplateError(.divisionByZero) }
        return .number(Double(left) / Double(right))
    case .floorDivide, .remainder:
        guard right != 0 else { throw TemplateError(.divisionByZero) }
        guard right != -1 else {
            return operation == .remainder ? .integer(0) : try compute(.subtract, 0, left)
        }
        let (quotient, rest) = left.quotientAndRemainder(dividingBy: right)
        let isRoundedUp = rest != 0 && (rest < 0) != (right < 0)
        if operation == .remainder { return .integer(isRoundedUp ? rest + right : rest) }
        return .integer(isRoundedUp ? quotient - 1 : quotient)
    case .power:
        guard right >= 0 else { return try compute(.power, Double(left), Double(right)) }
        return try raised(left, to: right)
    }
    guard !result.overflow else { throw TemplateError(.integerOverflow) }
    return .integer(result.partialValue)
}

private func raised(_ base: Int, to exponent: Int) throws(TemplateError) -> TemplateValue {
    var result = 1
    var square = base
    var rest = exponent
    while rest > 0 {
        if rest & 1 == 1 {
            let (product, overflow) = result.multipliedReportingOverflow(by: square)
            guard !overflow else { throw TemplateError(.integerOverflow) }
            result = product
        }
        rest >>= 1
        guard rest > 0 else { break }
        let (product, overflow) = square.multipliedReportingOverflow(by: square)
        guard !overflow else { throw TemplateError(.integerOverflow) }
        square = product
    }
    return .integer(result)
}

private func compute(
    _ operation: ArithmeticOperator, _ left: Double, _ right: Double
) throws(TemplateError) -> TemplateValue {
    switch operation {
    case .add: return .number(left + right)
    case .subtract: return .number(left - right)
    case .multiply: return .number(left * right)
    case .power:
        let result = pow(left, right)
        guard !result.isNaN || left.isNaN || right.isNaN, left != 0 || right >= 0 else {
            throw TemplateError(.noRealPower)
        }
        return .number(result)
    case .divide, .floorDivide, .remainder:
        guard right != 0 else { throw TemplateError(.divisionByZero) }
        if operation == .divide { return .number(left / right) }
        var rest = fmod(left, right)
        if operation == .floorDivide {
            let isRoundedUp = rest != 0 && (rest < 0) != (right < 0)
            let quotient = (left - rest) / right - (isRoundedUp ? 1 : 0)
            return .number(quotient.rounded())
        }
        if rest != 0, (rest < 0) != (right < 0) { rest += right }
        if rest == 0 { rest = Double(signOf: right, magnitudeOf: 0) }
        return .number(rest)
    }
}

private func joined(
    _ left: TemplateValue, _ right: TemplateValue
) throws(TemplateError) -> TemplateValue? {
    try RenderLimits.check((left.plainText?.utf8.count ?? 0) + (right.plainText?.utf8.count ?? 0))
    switch (left, right) {
    case (.string(let left), .string(let right)): return .string(left + right)
    case (.safe(let left), .safe(let right)): return .safe(HTML(trusted: left.bytes + right.bytes))
    case (.safe(let left), .string(let right)):
        return .safe(HTML(trusted: left.bytes + escapedBytes(right)))
    case (.string(let left), .safe(let right)):
        return .safe(HTML(trusted: escapedBytes(left) + right.bytes))
    case (.array(let left), .array(let right)):
        return .array(try joined(left, right))
    case (.tuple(let left), .tuple(let right)):
        return .tuple(try joined(left, right))
    default: return nil
    }
}

private func joined(
    _ left: [TemplateValue], _ right: [TemplateValue]
) throws(TemplateError) -> [TemplateValue] {
    guard left.count + right.count <= RenderLimits.repeatedLength else {
        throw TemplateError(.tooLong(RenderLimits.repeatedLength))
    }
    return left + right
}

private func repeated(
    _ value: TemplateValue, _ count: Int
) throws(TemplateError) -> TemplateValue? {
    let times = max(0, count)
    func check(_ length: Int) throws(TemplateError) {
        let (size, overflow) = length.multipliedReportingOverflow(by: times)
        guard !overflow, size <= RenderLimits.repeatedLength else {
            throw TemplateError(.tooLong(RenderLimits.repeatedLength))
        }
    }
    switch value {
    case .string(let text):
        try check(text.utf8.count)
        return .string(String(repeating: text, count: times))
    case .safe(let html):
        try check(html.bytes.count)
        return .safe(HTML(trusted: String(repeating: html.string, count: times)))
    case .array(let items):
        try check(items.count)
        return .array(Array(repeatElement(items, count: times).joined()))
    case .tuple(let items):
        try check(items.count)
        return .tuple(Array(repeatElement(items, count: times).joined()))
    default: return nil
    }
}

/// The value with its sign turned, or as it is; only numbers have a sign.
func negated(_ value: TemplateValue) throws(TemplateError) -> TemplateValue {
    let operand = try numberOperand(value, "-")
    // Zero less a zero would lose its sign.
    if case .number(let number) = operand { return .number(-number) }
    return try compute(.subtract, .integer(0), operand)
}

/// The operand of a sign; throws if it is no number.
func numberOperand(
    _ value: TemplateValue, _ sign: String
) throws(TemplateError) -> TemplateValue {
    switch value {
    case .integer, .number: return value
    case .undefined(let origin): throw origin.error
    default: break
    }
    switch try value.plain() {
    case .integer(let integer): return .integer(integer)
    case .number(let number): return .number(number)
    case .boolean(let flag): return .integer(flag ? 1 : 0)
    default: throw TemplateError(.noSign(sign, value.kind))
    }
}

extension Diagnostic.Message {
    static func notComputable(_ operation: String, _ left: String, _ right: String) -> Self {
        Self(id: "not-computable", text: "'\(operation)' has no meaning for \(left) and \(right)")
    }

    static func noSign(_ sign: String, _ kind: String) -> Self {
        Self(id: "not-computable", text: "'\(sign)' needs a number, not \(kind)")
    }

    static var divisionByZero: Self { Self(id: "division-by-zero", text: "division by zero") }

    static var noRealPower: Self {
        Self(id: "no-real-power", text: "the power has no real value")
    }

    static var integerOverflow: Self {
        Self(id: "integer-overflow", text: "the result exceeds the 64 bits of an integer")
    }

    static func tooLong(_ limit: Int) -> Self {
        Self(id: "too-long", text: "the result has more than \(limit) parts")
    }
}

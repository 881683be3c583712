import Diagnostics

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Filters that make and change numbers.
let numberFilters: [Filter] = [
    Filter("abs") { (_, value, _) throws(TemplateError) in
        switch try numberOperand(value, "abs") {
        case .integer(let integer):
            integer >= 0 ? .integer(integer) : try negated(.integer(integer))
        case .number(let number): .number(abs(number))
        case let other: other
        }
    },
    Filter("int", ["default", "base"]) { (_, value, arguments) throws(TemplateError) in
        let base = try arguments.integer(1) ?? 10
        return integer(try value.plain(), base: base) ?? arguments[0] ?? .integer(0)
    },
    Filter("float", ["default"]) { (_, value, arguments) throws(TemplateError) in
        let plain = try value.plain()
        let number =
            plain.numeric
            ?? plain.plainText.flatMap { text in Double(trimmed(text).filter { $0 != "_" }) }
        return number.map { .number($0) } ?? arguments[0] ?? .number(0)
    },
    Filter("round", ["precision", "method"], rounded),
    Filter("filesizeformat", ["binary"]) { (_, value, arguments) throws(TemplateError) in
        let plain = try value.plain()
        guard let bytes = plain.numeric ?? plain.plainText.flatMap({ Double($0) }) else {
            throw TemplateError(.noNumber("filesizeformat", value.kind))
        }
        return .string(fileSize(bytes, isBinary: try arguments.flag(0)))
    },
]

private func integer(_ value: TemplateValue, base: Int) -> TemplateValue? {
    switch value {
    case .integer, .boolean:
        return value.numeric.flatMap { Int(exactly: $0) }.map { .integer($0) } ?? value
    case .number(let number): return Int(exactly: number.rounded(.towardZero)).map { .integer($0) }
    default:
        guard var text = value.plainText.map({ trimmed($0) }) else { return nil }
        text = String(text.filter { $0 != "_" })
        let prefixes = [16: "0x", 8: "0o", 2: "0b"]
        if let prefix = prefixes[base], text.lowercased().hasPrefix(prefix) {
            text = String(text.dropFirst(2))
        }
        if (2...36).contains(base), let integer = Int(text, radix: base) {
            return .integer(integer)
        }
        return Double(text).flatMap { Int(exactly: $0.rounded(.towardZero)) }.map { .integer($0) }
    }
}

private func rounded(
    _ renderer: inout Renderer, _ value: TemplateValue, _ arguments: FilterArguments
) throws(TemplateError) -> TemplateValue {
    let digits = try arguments.integer(0) ?? 0
    guard let method = try arguments.text(1), method != "common" else {
        return try roundedHalfEven(value, digits: digits)
    }
    let operand = try numberOperand(value, "round")
    guard let number = operand.numeric else { return operand }
    switch method {
    case "ceil", "floor":
        let power = pow(10, Double(digits))
        let scaled = number * power
        return .number((method == "ceil" ? ceil(scaled) : floor(scaled)) / power)
    default:
        throw TemplateError(
            .wrongArgument("method", wanted: "common, ceil or floor", got: "'\(method)'"))
    }
}

private func roundedHalfEven(
    _ value: TemplateValue, digits: Int
) throws(TemplateError) -> TemplateValue {
    switch try numberOperand(value, "round") {
    case .integer(let integer):
        if digits >= 0 { return .integer(integer) }
        let result = roundedHalfEven(Double(integer), digits: digits)
        return .integer(Int(exactly: result) ?? integer)
    case .number(let number): return .number(roundedHalfEven(number, digits: digits))
    case let other: return other
    }
}

/// Up to 10²², the largest that a number holds exactly.
private let powersOfTen: [Double] = (0...22).map { pow(10, Double($0)) }

/// The number rounded to decimals as Python does: by its exact value, halves to even.
func roundedHalfEven(_ number: Double, digits: Int) -> Double {
    guard number.isFinite, abs(digits) <= 22 else { return digits < 0 ? 0 : number }
    let power = powersOfTen[abs(digits)]
    guard digits >= 0 else { return (number / power).rounded(.toNearestOrEven) * power }
    let scaled = number * power
    guard abs(scaled) < 4_503_599_627_370_496 else { return number }
    // The product's rounding error decides whether a half is one.
    let error = fma(number, power, -scaled)
    let below = floor(scaled)
    let rest = scaled - below
    let isUp: Bool
    if rest == 0.5 {
        isUp = error > 0 || (error == 0 && fmod(below, 2) != 0)
    } else {
        isUp = rest > 0.5
    }
    let result = (isUp ? below + 1 : below) / power
    return result == 0 ? Double(signOf: number, magnitudeOf: 0) : result
}

private func fileSize(_ bytes: Double, isBinary: Bool) -> String {
    let base = isBinary ? 1024.0 : 1000.0
    if bytes == 1 { return "1 Byte" }
    if bytes < base { return "\(Int(exactly: bytes.rounded(.towardZero)) ?? 0) Bytes" }
    let units =
        isBinary
        ? ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "ZiB", "YiB"]
        : ["kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"]
    var size = bytes / base
    var place = 0
    while size >= base, place + 1 < units.count {
        size /= base
        place += 1
    }
    return printedNumber(roundedHalfEven(size, digits: 1)) + " " + units[place]
}

extension Diagnostic.Message {
    static func noNumber(_ filter: String, _ kind: String) -> Self {
        Self(id: "no-number", text: "'\(filter)' needs a number, not \(kind)")
    }
}

import Formats
import Markup

/// The value as Jinja prints it: Python's `str`.
///
/// Specification: https://docs.python.org/3/library/stdtypes.html (str and repr of the built-in types).
func printedText(_ value: TemplateValue) -> String {
    switch value {
    case .undefined: ""
    case .null: "None"
    case .boolean(let flag): flag ? "True" : "False"
    case .integer(let integer): String(integer)
    case .number(let number): printedNumber(number)
    case .string(let text): text
    case .safe(let html): html.string
    case .date(let date): isoText(date)
    case .array(let items): "[" + items.map(represented).joined(separator: ", ") + "]"
    case .tuple(let items):
        "(" + items.map(represented).joined(separator: ", ") + (items.count == 1 ? ",)" : ")")
    case .object(let members):
        "{"
            + members.map { "\(represented(.string($0.0))): \(represented($0.1))" }
            .joined(separator: ", ") + "}"
    case .dynamic(let object): "<\(object.kind)>"
    case .function(let function): "<function \(function.name)>"
    case .reference(let reference): "<\(reference.kind)>"
    }
}

/// The number with the fewest digits that read back as the same, as Python writes it.
func printedNumber(_ number: Double) -> String {
    if let decimal = ShortDecimal(number) {
        return String(unsafeUninitializedCapacity: ShortDecimal.length) { buffer in
            buffer.baseAddress.map { decimal.write(to: $0) } ?? 0
        }
    }
    let text = number.description
    let magnitude = abs(number)
    if magnitude >= 0.001, magnitude < 1e15 { return text }
    // Swift writes all digits up to 2^54, Python only up to 10^16.
    guard magnitude >= 1e16, !text.utf8.contains(UInt8(ascii: "e")), number.isFinite else {
        return text.hasSuffix(".0") && text.utf8.contains(UInt8(ascii: "e"))
            ? String(text.dropLast(2)) : text
    }
    var digits = String(text.dropLast(2).drop { $0 == "-" })
    let exponent = digits.utf8.count - 1
    while digits.hasSuffix("0") { digits.removeLast() }
    let first = digits.removeFirst()
    return (number < 0 ? "-" : "") + "\(first)" + (digits.isEmpty ? "" : ".\(digits)")
        + "e+\(exponent)"
}

/// The day as `2024-03-31`.
func isoText(_ date: CivilDate) -> String {
    func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
}

/// The value as it prints inside a list: text in quotes (Python's `repr`).
func represented(_ value: TemplateValue) -> String {
    switch value {
    case .string(let text): quoted(text)
    case .safe(let html): "Markup(\(quoted(html.string)))"
    case .undefined: "Undefined"
    default: printedText(value)
    }
}

private func quoted(_ text: String) -> String {
    let quote =
        text.utf8.contains(UInt8(ascii: "'")) && !text.utf8.contains(UInt8(ascii: "\""))
        ? "\"" : "'"
    var result = quote
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\\": result += "\\\\"
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        case "'" where quote == "'": result += "\\'"
        default:
            if isPrintable(scalar) {
                result.unicodeScalars.append(scalar)
            } else {
                result += escaped(scalar)
            }
        }
    }
    return result + quote
}

private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
        .paragraphSeparator:
        false
    case .spaceSeparator: scalar == " "
    default: true
    }
}

private func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    let (letter, width) =
        scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
    return "\\" + letter + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

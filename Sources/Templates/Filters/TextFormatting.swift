import Diagnostics
import Formats

extension Renderer {
    /// Text with `%s`, `%d`, `%.2f`, `%x` and `%%` filled in, as Python's `%` operator does.
    func formatted(
        _ pattern: String, _ arguments: FilterArguments, escapes: Bool
    ) throws(TemplateError) -> String {
        var values = arguments.rest[...]
        var result = ""
        var rest = Array(pattern.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            guard scalar == "%" else {
                result.unicodeScalars.append(scalar)
                continue
            }
            var named: TemplateValue?
            if rest.first == "(", let end = rest.firstIndex(of: ")") {
                let name = rest[rest.startIndex..<end].dropFirst().map { String($0) }.joined()
                named = arguments.named.first { $0.name == name }?.value ?? .null
                rest = rest[end...].dropFirst()
            }
            let options = rest.prefix { "-+ 0123456789.".unicodeScalars.contains($0) }
            rest = rest.dropFirst(options.count)
            guard let kind = rest.popFirst() else { throw TemplateError(.badPattern("%")) }
            if kind == "%" {
                result += "%"
                continue
            }
            guard let value = named ?? values.popFirst() else {
                throw TemplateError(.missingArgument("for %\(kind)", of: "'format'"))
            }
            let text = try formatted(
                value, kind, options.map { String($0) }.joined(), escapes: escapes)
            result += text
        }
        return result
    }

    private func formatted(
        _ value: TemplateValue, _ kind: Unicode.Scalar, _ options: String, escapes: Bool
    ) throws(TemplateError) -> String {
        let parts = options.split(separator: ".", omittingEmptySubsequences: false)
        let flags = parts.first ?? ""
        let precision = parts.count > 1 ? Int(parts[1]) ?? 0 : nil
        let width = Int(flags.drop { !("1"..."9").contains($0) }) ?? 0
        var text: String
        switch kind {
        case "s":
            let (plain, isSafe) = try string(value)
            text =
                escapes && !isSafe
                ? String(decoding: escapedBytes(plain), as: UTF8.self) : plain
            if let precision { text = String(text.unicodeScalars.prefix(precision)) }
        case "d", "i", "x", "f":
            guard let number = try value.plain().numeric, number.isFinite else {
                throw TemplateError(.wrongArgument("%\(kind)", wanted: "a number", got: value.kind))
            }
            text =
                kind == "f"
                ? fixed(number, precision ?? 6)
                : Int(exactly: number.rounded(.towardZero))
                    .map { String($0, radix: kind == "x" ? 16 : 10) } ?? fixed(number, 0)
            if flags.contains("+"), number >= 0 { text = "+" + text }
        default: throw TemplateError(.badPattern("%\(kind)"))
        }
        let missing = max(0, min(width, 10_000) - text.unicodeScalars.count)
        if flags.hasPrefix("-") { return text + String(repeating: " ", count: missing) }
        guard flags.hasPrefix("0"), kind != "s" else {
            return String(repeating: " ", count: missing) + text
        }
        let sign = text.prefix { $0 == "-" || $0 == "+" }
        return sign + String(repeating: "0", count: missing) + text.dropFirst(sign.count)
    }

    private func fixed(_ number: Double, _ digits: Int) -> String {
        let rounded = roundedHalfEven(number, digits: min(digits, 20))
        guard let format = try? NumberFormat(".\(min(digits, 20))f") else { return "" }
        return (rounded < 0 ? "-" : "") + format.format(abs(rounded), locale: .vega)
    }
}

extension Diagnostic.Message {
    static func badPattern(_ part: String) -> Self {
        Self(id: "bad-pattern", text: "'\(part)' is no placeholder: %s, %d, %f, %x and %% are")
    }
}

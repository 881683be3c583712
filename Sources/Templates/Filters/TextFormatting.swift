import Diagnostics
import Formats

/// What fills the placeholders of a text: values in order, or by name.
struct FormatValues {
    var positional: [TemplateValue]
    var named: [TemplateArguments.Named] = []

    func named(_ name: String) -> TemplateValue? { named.first { $0.name == name }?.value }
}

extension Renderer {
    /// Text with `%s`, `%d`, `%.2f` and the like filled in, as Python's `%` operator does.
    ///
    /// Specification: https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting
    func formatted(
        _ pattern: String, _ values: FormatValues, escapes: Bool
    ) throws(TemplateError) -> String {
        var positional = values.positional[...]
        var usesNames = false
        var result = ""
        var rest = Array(pattern.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            guard scalar == "%" else {
                result.unicodeScalars.append(scalar)
                continue
            }
            let placeholder = try Placeholder(&rest)
            if placeholder.kind == "%" {
                result += "%"
                continue
            }
            let value: TemplateValue?
            if let name = placeholder.name {
                usesNames = true
                value = values.named(name)
            } else {
                value = positional.popFirst()
            }
            guard let value else {
                let wanted = placeholder.name ?? "for %\(placeholder.kind)"
                throw TemplateError(.missingArgument(wanted, of: "'format'"))
            }
            result += try filled(placeholder, with: value, escapes: escapes)
        }
        guard positional.isEmpty || usesNames else {
            let limit = values.positional.count - positional.count
            throw TemplateError(.tooManyArguments(pattern, limit: limit))
        }
        return result
    }

    private func filled(
        _ placeholder: Placeholder, with value: TemplateValue, escapes: Bool
    ) throws(TemplateError) -> String {
        let kind = placeholder.kind
        switch kind {
        case "s", "r", "a":
            let (plain, isSafe) = kind == "s" ? try string(value) : (represented(value), false)
            var text =
                escapes && !isSafe ? String(decoding: escapedBytes(plain), as: UTF8.self) : plain
            if let precision = placeholder.precision {
                text = String(text.unicodeScalars.prefix(precision))
            }
            return placeholder.padded(text)
        case "c":
            if case .integer(let code) = try value.plain(),
                let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init)
            {
                return placeholder.padded(String(scalar))
            }
            return placeholder.padded(try string(value).text)
        default:
            let plain = try value.plain()
            guard let number = plain.numeric, number.isFinite else {
                throw TemplateError(.wrongArgument("%\(kind)", wanted: "a number", got: value.kind))
            }
            var integer: Int?
            if case .integer(let exact) = plain { integer = exact }
            return placeholder.padded(placeholder.text(of: number, integer: integer))
        }
    }

    /// Text with `{}`, `{0}` and `{name}` filled in, as Python's method `format` does for plain fields.
    func formattedByBraces(
        _ pattern: String, _ values: FormatValues, escapes: Bool
    ) throws(TemplateError) -> String {
        var result = ""
        var next = 0
        var rest = Array(pattern.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            if scalar == "{" || scalar == "}", rest.first == scalar {
                rest.removeFirst()
            } else if scalar == "{" {
                guard let end = rest.firstIndex(of: "}") else {
                    throw TemplateError(.badPattern("{"))
                }
                let field = String(String.UnicodeScalarView(rest[..<end]))
                rest = rest[(end + 1)...]
                let index = field.isEmpty ? next : Int(field)
                next += 1
                let value =
                    index.map {
                        values.positional.indices.contains($0) ? values.positional[$0] : nil
                    }
                    ?? values.named(field)
                guard let value else {
                    throw TemplateError(
                        .badPattern("{\(field)}"),
                        help:
                            "fields are {}, {0} and {name}; the filters 'format' and 'number' do more"
                    )
                }
                let (text, isSafe) = try string(value)
                result +=
                    escapes && !isSafe ? String(decoding: escapedBytes(text), as: UTF8.self) : text
                continue
            } else if scalar == "}" {
                throw TemplateError(.badPattern("}"))
            }
            result.unicodeScalars.append(scalar)
        }
        return result
    }
}

extension Diagnostic.Message {
    static func badPattern(_ part: String) -> Self {
        Self(id: "bad-pattern", text: "'\(part)' is no placeholder that is known")
    }
}

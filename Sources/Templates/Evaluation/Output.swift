import Diagnostics
import Markup

extension Renderer {
    @inline(__always)
    mutating func write(_ value: TemplateValue) throws(TemplateError) {
        switch value {
        case .string(let text): write(text)
        case .integer(let integer): output.append(integer)
        default: try writeOther(value)
        }
        try check(output: output.count)
    }

    private mutating func write(_ text: String) {
        if frame.escapes { output.append(escaping: text) } else { output.append(text) }
    }

    private mutating func writeOther(_ value: TemplateValue) throws(TemplateError) {
        switch value {
        case .safe(let html): output.append(html.bytes)
        case .number(let number):
            if !output.append(short: number) { output.append(printedNumber(number)) }
        default:
            switch try text(value) {
            case .safe(let html): output.append(html.bytes)
            case .string(let text): write(text)
            default: break
            }
        }
    }

    /// What printing the value gives: text or markup.
    func text(_ value: TemplateValue) throws(TemplateError) -> TemplateValue {
        switch value {
        case .string, .safe: return value
        case .undefined(.omittedElse): return .string("")
        case .undefined(let origin): throw origin.error
        case .null where context.nullOutput == .error:
            throw TemplateError(.nullOutput, help: "give it a default: … | default(\"–\", true)")
        case .dynamic(let object):
            guard let text = try object.text(context.locale) else {
                throw TemplateError(.notPrintable(object.kind))
            }
            return text
        case .function, .reference:
            throw TemplateError(
                .notPrintable(value.kind), help: "call it with parentheses")
        default: return .string(printedText(value))
        }
    }

    /// The value as a string, and whether it is markup.
    func string(_ value: TemplateValue) throws(TemplateError) -> (text: String, isSafe: Bool) {
        switch try text(value) {
        case .safe(let html): (html.string, true)
        case .string(let text): (text, false)
        default: ("", false)
        }
    }

    /// The texts one after the other; if one of them is markup, the others are escaped.
    func joined(
        _ parts: [TemplateValue], separator: TemplateValue = .string("")
    ) throws(TemplateError) -> TemplateValue {
        var texts: [(text: String, isSafe: Bool)] = []
        texts.reserveCapacity(parts.count)
        for part in parts { texts.append(try string(part)) }
        let separator = try string(separator)
        let length = texts.reduce(0) { $0 + $1.text.utf8.count }
        try RenderLimits.check(length)
        try RenderLimits.check(texts.count, times: separator.text.utf8.count)
        guard frame.escapes, separator.isSafe || texts.contains(where: \.isSafe) else {
            return .string(texts.map(\.text).joined(separator: separator.text))
        }
        var buffer = OutputBuffer()
        for (index, text) in texts.enumerated() {
            if index > 0 { buffer.append(separator.text, isSafe: separator.isSafe) }
            buffer.append(text.text, isSafe: text.isSafe)
        }
        return .safe(HTML(trusted: buffer.bytes))
    }
}

extension Diagnostic.Message {
    static var nullOutput: Self { Self(id: "null-output", text: "null would be printed") }

    static func notPrintable(_ kind: String) -> Self {
        Self(id: "not-printable", text: "\(kind) cannot be printed")
    }
}

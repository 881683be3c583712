import Diagnostics
import Markup

/// Output with marks. Only parts that hold a digit get one: what is shorter than it seems is less often noticed.
extension Renderer {
    /// Writes text of the template.
    mutating func writeTraced(_ bytes: [UInt8], at range: ByteRange) {
        guard let tracer = context.tracer, holdsDigit(bytes) else {
            return output.append(bytes)
        }
        let id = tracer.mark(textAt: frame.code.template.span(range))
        output.append(Array(OriginMark.opening(id)))
        output.append(bytes)
        output.append(Array(OriginMark.closing(id)))
    }

    /// Evaluates and writes the expression of an output.
    mutating func writeTraced(
        _ expression: RootExpression, in place: OutputContext
    ) throws(TemplateError) {
        let started = context.tracer?.begin() ?? 0
        let value = try expression.evaluate(&self)
        let start = output.count
        do { try write(value, in: place) } catch { throw located(error, at: expression.range) }
        guard let tracer = context.tracer, holdsDigit(output.bytes(from: start)) else { return }
        let id = tracer.mark(
            frame.code.template.source(expression.source),
            at: frame.code.template.wholeSpan(expression.source),
            value: unformattedValue(expression), since: started)
        output.insert(Array(OriginMark.opening(id)), at: start)
        output.append(Array(OriginMark.closing(id)))
    }

    /// The value of an expression without the filters that only format it; nil if it has none.
    mutating func unformattedValue(_ expression: RootExpression) -> TemplateValue? {
        guard let value = try? expression.unformatted.evaluate(&self) else { return nil }
        return try? value.plain()
    }

    private func holdsDigit(_ bytes: some Sequence<UInt8>) -> Bool {
        bytes.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}

extension Template {
    /// The expression as it was written.
    func source(_ expression: Expression) -> String {
        String(decoding: text.bytes[whole(expression)], as: UTF8.self)
    }

    /// Where the expression stands.
    func wholeSpan(_ expression: Expression) -> SourceSpan { text.span(whole(expression)) }

    /// The expression's bytes with the parentheses around its first part, which its own range leaves out.
    private func whole(_ expression: Expression) -> Range<Int> {
        var range = expression.range.range
        var missing = 0
        for byte in text.bytes[range] {
            if byte == UInt8(ascii: "(") { missing -= 1 }
            if byte == UInt8(ascii: ")") { missing += 1 }
        }
        while missing > 0, range.lowerBound > 0 {
            let before = text.bytes[range.lowerBound - 1]
            guard before == UInt8(ascii: "(") || before == 0x20 else { break }
            if before == UInt8(ascii: "(") { missing -= 1 }
            range = (range.lowerBound - 1)..<range.upperBound
        }
        return range
    }
}

import Diagnostics
import Formats
import Markup
import OrderedCollections
import Templates
import Values

/// The value of a scalar with its `{{ … }}` evaluated; one that is exactly one expression keeps its type.
func evaluatedScalar(
    _ node: ValueNode, in context: TemplateContext
) throws(Failure) -> TemplateValue {
    guard case .scalar(let value) = node.content else { return TemplateValue(node.value) }
    guard case .string(let string) = value, string.utf8.contains(UInt8(ascii: "{")),
        let text = node.text
    else { return TemplateValue(value) }
    let parsed = try parseTextWithExpressions(text)
    guard !parsed.isConstant else { return TemplateValue(value) }
    return try parsed.evaluate(in: context)
}

/// A scalar of front matter as it is printed.
func printedScalar(_ node: ValueNode, in context: TemplateContext) throws(Failure) -> String {
    guard let text = node.text else { return node.string ?? "" }
    guard text.bytes.contains(UInt8(ascii: "{")) else { return text.string }
    return try parseTextWithExpressions(text).text(in: context)
}

/// `node` with the `{{ … }}` of every text in it evaluated, and what went wrong. Keys are left as they are.
///
/// A component's body is data for the component, so a value must be plain: a number, text, truth value, date,
/// or a list or mapping of those.
///
/// - Parameter marker: marks what is shown; nil unless a page is traced.
func evaluatedScalars(
    _ node: ValueNode, in context: TemplateContext, marker: TextMarker? = nil
) -> Checked<ValueNode> {
    var diagnostics: [Diagnostic] = []
    let value = evaluatedScalars(node, context, marker, &diagnostics)
    return Checked(value, diagnostics)
}

private func evaluatedScalars(
    _ node: ValueNode, _ context: TemplateContext, _ marker: TextMarker?,
    _ diagnostics: inout [Diagnostic]
) -> ValueNode {
    var result = node
    switch node.content {
    case .array, .rows:
        let items = node.items ?? []
        result.content = .array(items.map { evaluatedScalars($0, context, marker, &diagnostics) })
    case .object(let members):
        result.content = .object(
            members.map { member in
                var member = member
                member.value = evaluatedScalars(
                    member.value, context, marker?.inside(member.key), &diagnostics)
                return member
            })
    case .scalar(.string):
        do throws(Failure) {
            let value = try evaluatedScalar(node, in: context)
            guard let plain = plainValue(value) else {
                diagnostics.append(.error(.notPlain(value.kind), at: node.span))
                break
            }
            if let marked = marker?.marked(node, in: context) {
                // A number stays one for those who read a number.
                if case .string = plain {
                    result.content = .scalar(.string(marked))
                } else {
                    result.content = ValueNode(plain, span: node.span).content
                }
                result.text = SourceText(path: node.span.path, text: marked)
                break
            }
            if case .string(let text) = plain, text == node.string { break }
            result.content = ValueNode(plain, span: node.span).content
            result.text = try printedText(of: plain, node, context)
        } catch {
            diagnostics += error.diagnostics
        }
    case .scalar: break
    }
    return result
}

/// A number or truth value as it is printed where text is wanted: `caption: "{{ measures.target }}"`.
private func printedText(
    of value: Value, _ node: ValueNode, _ context: TemplateContext
) throws(Failure) -> SourceText? {
    switch value {
    case .integer, .number, .boolean:
        let text = try printedScalar(node, in: context)
        return SourceText(
            path: node.span.path, bytes: Array(text.utf8), fileOffset: node.span.range.lowerBound)
    case .null, .string, .array, .object: return nil
    }
}

/// The value as plain data, or nil if it is a lazy object without one.
func plainValue(_ value: TemplateValue) -> Value? {
    switch value {
    case .null: return .null
    case .boolean(let flag): return .boolean(flag)
    case .integer(let integer): return .integer(integer)
    case .number(let number): return .number(number)
    case .string(let text): return .string(text)
    case .safe(let html): return .string(html.string)
    case .date(let date): return .string(date.isoText)
    case .array(let items), .tuple(let items):
        let values = items.compactMap(plainValue)
        return values.count == items.count ? .array(values) : nil
    case .object(let members):
        var object: OrderedDictionary<String, Value> = [:]
        for (key, member) in members {
            guard let plain = plainValue(member) else { return nil }
            object[key] = plain
        }
        return .object(object)
    case .dynamic(let object):
        guard let value = try? object.plainValue() else { return nil }
        if case .dynamic = value { return nil }
        return plainValue(value)
    case .undefined, .function, .reference: return nil
    }
}

extension ValueNode {
    /// A value that was computed, every part of it at `span`.
    init(_ value: Value, span: SourceSpan) {
        switch value {
        case .array(let items):
            self.init(.array(items.map { ValueNode($0, span: span) }), span: span)
        case .object(let members):
            self.init(
                .object(
                    members.map { key, value in
                        Member(key: key, keySpan: span, value: ValueNode(value, span: span))
                    }), span: span)
        default: self.init(.scalar(value), span: span)
        }
    }
}

extension Diagnostic.Message {
    static func notPlain(_ kind: String) -> Self {
        Self(id: "not-plain", text: "\(kind) cannot be used as a value here")
    }
}

/// A plain value as text: numbers shortest, lists and mappings as JSON.
func plainText(_ value: Value) -> String {
    switch value {
    case .null: ""
    case .boolean(let flag): String(flag)
    case .integer(let integer): String(integer)
    case .number(let number): javaScriptString(number)
    case .string(let text): text
    case .array, .object: String(decoding: writeJSON(value), as: UTF8.self)
    }
}

import Diagnostics
import Markup
import OrderedCollections

/// Filters that escape, trust and write markup, addresses and JSON.
let markupFilters: [Filter] = [
    Filter("safe") { (renderer, value, _) throws(TemplateError) in
        guard renderer.context.allowsSafe else {
            throw TemplateError(.safeInProse, help: "write Markdown, or move it to a component")
        }
        return .safe(HTML(trusted: try renderer.string(value).text))
    },
    Filter("escape") { (renderer, value, _) throws(TemplateError) in
        let (text, isSafe) = try renderer.string(value)
        return .safe(HTML(trusted: isSafe ? Array(text.utf8) : escapedBytes(text)))
    },
    Filter("forceescape") { (renderer, value, _) throws(TemplateError) in
        .safe(HTML(trusted: escapedBytes(try renderer.string(value).text)))
    },
    Filter("striptags") { (renderer, value, _) throws(TemplateError) in
        .string(strippedTags(try renderer.string(value).text))
    },
    Filter("xmlattr", ["autospace"], attributes),
    Filter("urlencode", [], urlEncoded),
    Filter("tojson", ["indent"]) { (renderer, value, arguments) throws(TemplateError) in
        let indent = try arguments.integer(0)
        var writer = JSONWriter(
            indent: indent.map { min(max(0, $0), 64) }, locale: renderer.context)
        try writer.write(value, level: 0)
        return .safe(HTML(trusted: writer.bytes))
    },
    Filter("pprint") { (_, value, _) throws(TemplateError) in .string(represented(value)) },
]

private func attributes(
    _ renderer: inout Renderer, _ value: TemplateValue, _ arguments: FilterArguments
) throws(TemplateError) -> TemplateValue {
    guard case .object(let members) = value else {
        throw TemplateError(.wrongInput("xmlattr", wanted: "a mapping", got: value.kind))
    }
    var parts: [String] = []
    for (name, member) in members {
        switch member {
        case .null, .undefined: continue
        default: break
        }
        guard !name.utf8.contains(where: { " \t\n\r\u{0C}/>=".utf8.contains($0) }) else {
            throw TemplateError(.badAttributeName(name))
        }
        let (text, isSafe) = try renderer.string(member)
        let escaped = isSafe ? text : String(decoding: escapedBytes(text), as: UTF8.self)
        parts.append("\(String(decoding: escapedBytes(name), as: UTF8.self))=\"\(escaped)\"")
    }
    let text = parts.joined(separator: " ")
    let isSpaced = try arguments.flag(0, default: true)
    return .text(isSpaced && !text.isEmpty ? " " + text : text, isSafe: renderer.frame.escapes)
}

private func urlEncoded(
    _ renderer: inout Renderer, _ value: TemplateValue, _ arguments: FilterArguments
) throws(TemplateError) -> TemplateValue {
    var pairs: [(TemplateValue, TemplateValue)] = []
    switch value {
    case .object(let members): pairs = members.map { (.string($0.0), $0.1) }
    case .array, .tuple:
        for pair in try value.items() {
            let parts = try pair.items()
            guard parts.count == 2 else {
                throw TemplateError(.unpackCount(parts.count, wanted: 2))
            }
            pairs.append((parts[0], parts[1]))
        }
    default: return .string(percentEncoded(try renderer.string(value).text, isQuery: false))
    }
    var texts: [String] = []
    for (name, member) in pairs {
        texts.append(
            percentEncoded(try renderer.string(name).text, isQuery: true) + "="
                + percentEncoded(try renderer.string(member).text, isQuery: true))
    }
    return .string(texts.joined(separator: "&"))
}

/// The text as a part of an address: everything but letters, digits and `_.-~` (and `/` outside of a
/// query) as its bytes in hexadecimal.
private func percentEncoded(_ text: String, isQuery: Bool) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
            UInt8(ascii: "-"), UInt8(ascii: "~"):
            result.append(byte)
        case UInt8(ascii: "/") where !isQuery: result.append(byte)
        case UInt8(ascii: " ") where isQuery: result.append(UInt8(ascii: "+"))
        default:
            result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
    return String(decoding: result, as: UTF8.self)
}

extension Diagnostic.Message {
    static func wrongInput(_ filter: String, wanted: String, got: String) -> Self {
        Self(id: "wrong-input", text: "'\(filter)' needs \(wanted), not \(got)")
    }

    static let safeInProse = Self(
        id: "safe-in-prose", text: "'safe' would put raw HTML into a page's text")

    static func badAttributeName(_ name: String) -> Self {
        Self(id: "bad-attribute-name", text: "'\(name)' is no attribute's name")
    }
}

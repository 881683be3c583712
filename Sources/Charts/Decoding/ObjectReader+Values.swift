import Diagnostics
import Expressions
import Values

extension ObjectReader {
    /// A number; `{expr: …}` of constants is computed.
    func number(_ key: String) -> Double? {
        guard let value = scalar(key, "a number") else { return nil }
        guard let number = value.value.asDouble, number.isFinite else {
            context.expect("a finite number", for: key, got: value)
            return nil
        }
        return number
    }

    /// A number of a range whose ends are in the message.
    func number(_ key: String, in range: ClosedRange<Double>) -> Double? {
        guard let number = number(key) else { return nil }
        guard range.contains(number) else {
            if let node = node[key] {
                context.report(.error(.numberOutOfRange(key, number, range), at: node.span))
            }
            return nil
        }
        return number
    }

    func integer(_ key: String) -> Int? {
        guard let value = scalar(key, "an integer") else { return nil }
        guard let number = value.value.asDouble, let integer = Int(exactly: number) else {
            context.expect("an integer", for: key, got: value)
            return nil
        }
        return integer
    }

    /// A number of things to make: at least one, and few enough to draw.
    func count(_ key: String, atMost limit: Int = 10_000) -> Int? {
        guard let count = integer(key) else { return nil }
        guard (1...limit).contains(count) else {
            if let node = node[key] {
                context.report(.error(.countOutOfRange(key, count, limit), at: node.span))
            }
            return nil
        }
        return count
    }

    func flag(_ key: String) -> Bool? {
        guard let value = scalar(key, "true or false") else { return nil }
        guard let flag = value.value.asBoolean else {
            context.expect("true or false", for: key, got: value)
            return nil
        }
        return flag
    }

    func text(_ key: String) -> String? {
        guard let value = scalar(key, "text") else { return nil }
        guard let text = value.value.asString else {
            context.expect("text", for: key, got: value)
            return nil
        }
        return text
    }

    /// One of some words that stay text.
    func word(_ key: String, of known: @autoclosure () -> [String]) -> String? {
        guard let node = constant(key) else { return nil }
        let known = known()
        guard let word = node.string else {
            context.expect("one of " + known.joined(separator: ", "), for: key, got: node)
            return nil
        }
        if known.contains(word) { return word }
        context.report(
            .error(
                .unexpectedValue(key, word), at: node.span,
                help: helpForUnknown(word, known: known)))
        return nil
    }

    /// A font weight: a name or a number from 100 to 900.
    func fontWeight(_ key: String) -> String? {
        guard let value = scalar(key, "a font weight") else { return nil }
        switch value.value {
        case .string(let name): return name
        case .integer(let weight): return String(weight)
        default:
            context.expect("a font weight", for: key, got: value)
            return nil
        }
    }

    /// Text, or its lines.
    func lines(_ key: String) -> [String]? {
        guard let node = constant(key) else { return nil }
        guard let lines = textLines(node) else {
            context.expect("text or a list of lines", for: key, got: node)
            return nil
        }
        return lines
    }

    /// Names: one, or a list.
    func names(_ key: String) -> [String] {
        guard let node = present(key) else { return [] }
        if let name = node.string { return [name] }
        guard let items = node.items else {
            context.expect("a name or a list of names", for: key, got: node)
            return []
        }
        return items.compactMap { item in
            if item.string == nil { context.expect("a name", for: key, got: item) }
            return item.string
        }
    }

    func numbers(_ key: String) -> [Double]? {
        guard let node = constant(key) else { return nil }
        guard let items = node.items else {
            context.expect("a list of numbers", for: key, got: node)
            return nil
        }
        return items.compactMap { item in
            let number = item.scalar?.asDouble.flatMap { $0.isFinite ? $0 : nil }
            if number == nil { context.expect("a number", for: key, got: item) }
            return number
        }
    }

    /// One of the names of an enumeration.
    func choice<Choice: RawRepresentable & CaseIterable>(_ key: String) -> Choice?
    where Choice.RawValue == String {
        guard let node = constant(key) else { return nil }
        return decodeChoice(node, key, context)
    }

    /// Left out, null, or something that `decode` reads.
    func setting<Part>(
        _ key: String, _ decode: (ValueNode, DecodingContext) -> Part?
    ) -> Setting<Part> {
        guard let node = node(key) else { return .automatic }
        if node.scalar == .null { return .disabled }
        return decode(node, context).map(Setting.explicit) ?? .automatic
    }

    func part<Part>(
        _ key: String, _ decode: (ValueNode, DecodingContext) -> Part?
    ) -> Part? {
        guard let node = present(key) else { return nil }
        return decode(node, context)
    }

    /// A list, each of whose items `decode` reads; a single item needs no list.
    func list<Part>(
        _ key: String, _ decode: (ValueNode, DecodingContext) -> Part?
    ) -> [Part] {
        guard let node = present(key) else { return [] }
        return (node.items ?? [node]).compactMap { decode($0, context) }
    }

    /// A title: lines of text, null for none.
    func titleText(_ key: String = "title") -> Setting<[String]> {
        guard let node = node(key) else { return .automatic }
        if node.scalar == .null { return .disabled }
        guard let lines = textLines(node) else {
            context.expect("text or a list of lines", for: key, got: node)
            return .automatic
        }
        return .explicit(lines)
    }

    @inline(__always)
    private func scalar(_ key: String, _ expected: String) -> ValueNode? {
        mayHave(key) ? writtenScalar(key, expected) : nil
    }

    private func writtenScalar(_ key: String, _ expected: String) -> ValueNode? {
        guard let node = constant(key) else { return nil }
        guard node.scalar != nil else {
            context.expect(expected, for: key, got: node)
            return nil
        }
        return node
    }
}

func textLines(_ node: ValueNode) -> [String]? {
    if let items = node.items {
        let lines = items.compactMap(\.string)
        return lines.count == items.count ? lines : nil
    }
    switch node.scalar {
    case .string(let text): return [text]
    case .integer(let integer): return [String(integer)]
    default: return nil
    }
}

func decodeChoice<Choice: RawRepresentable & CaseIterable>(
    _ node: ValueNode, _ key: String, _ context: DecodingContext
) -> Choice? where Choice.RawValue == String {
    if let name = node.string, let choice = Choice(rawValue: name) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    guard let name = node.string else {
        context.expect("one of " + known.joined(separator: ", "), for: key, got: node)
        return nil
    }
    context.report(
        .error(
            .unexpectedValue(key, name), at: node.span,
            help: helpForUnknown(name, known: known)))
    return nil
}

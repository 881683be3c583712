import Patterns

/// The text of a replacement, with what stands for parts of a match.
///
/// Specification: https://tc39.es/ecma262/#sec-getsubstitution
struct ReplacementTemplate {
    private enum Part {
        case text(String)
        case match, before, after
        /// One or two digits, to be understood by the number of captures.
        case capture(first: Int, second: Int?)
        case name(String)
    }

    private var parts: [Part] = []

    init(_ text: String) {
        let bytes = Array(text.utf8)
        var plain: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "$"),
                let (part, length) = Self.part(bytes[(index + 1)...])
            {
                parts.append(.text(String(decoding: plain, as: UTF8.self)))
                parts.append(part)
                plain = []
                index += 1 + length
            } else {
                plain.append(bytes[index])
                index += 1
            }
        }
        parts.append(.text(String(decoding: plain, as: UTF8.self)))
    }

    /// What follows a dollar, and its length.
    private static func part(_ rest: ArraySlice<UInt8>) -> (Part, Int)? {
        guard let first = rest.first else { return nil }
        switch first {
        case UInt8(ascii: "$"): return (.text("$"), 1)
        case UInt8(ascii: "&"): return (.match, 1)
        case UInt8(ascii: "`"): return (.before, 1)
        case UInt8(ascii: "'"): return (.after, 1)
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            let second = rest.dropFirst().first.flatMap(digit)
            return digit(first).map { (.capture(first: $0, second: second), second == nil ? 1 : 2) }
        case UInt8(ascii: "<"):
            guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
            let name = rest[rest.index(after: rest.startIndex)..<end]
            return (.name(String(decoding: name, as: UTF8.self)), end - rest.startIndex + 1)
        default: return nil
        }
    }

    private static func digit(_ byte: UInt8) -> Int? {
        Unicode.Scalar(byte).decimalDigit
    }

    /// The replacement of one match.
    func text(for match: PatternMatch, in text: PatternText, names: [String: Int]) -> String {
        parts.map { part in
            switch part {
            case .text(let text): return text
            case .match: return text[match.whole]
            case .before: return text[0..<match.whole.lowerBound]
            case .after: return text[match.whole.upperBound..<text.units.count]
            case .name(let name):
                if names.isEmpty { return "$<\(name)>" }
                return capture(names[name] ?? 0, match, text)
            case .capture(let first, let second): return digits(first, second, match, text)
            }
        }.joined()
    }

    private func digits(
        _ first: Int, _ second: Int?, _ match: PatternMatch, _ text: PatternText
    ) -> String {
        let known = 1..<match.ranges.count
        if let second, known.contains(first * 10 + second) {
            return capture(first * 10 + second, match, text)
        }
        let rest = second.map(String.init) ?? ""
        if known.contains(first) { return capture(first, match, text) + rest }
        return "$\(first)" + rest
    }

    private func capture(_ index: Int, _ match: PatternMatch, _ text: PatternText) -> String {
        guard index > 0, match.ranges.indices.contains(index), let range = match.ranges[index]
        else { return "" }
        return text[range]
    }
}

import Diagnostics
import Markup

/// The methods of Python's text that templates use.
///
/// Specification: https://docs.python.org/3/library/stdtypes.html#string-methods
let textMethods = [
    "capitalize", "casefold", "center", "count", "endswith", "find", "format", "index", "isalnum",
    "isalpha", "isdigit", "islower", "isnumeric", "isspace", "istitle", "isupper", "join", "ljust",
    "lower", "lstrip", "partition", "removeprefix", "removesuffix", "replace", "rfind", "rjust",
    "rpartition", "rsplit", "rstrip", "split", "splitlines", "startswith", "strip", "swapcase",
    "title", "upper", "zfill",
]

extension Renderer {
    /// The result of a method of text; nil if there is none so called.
    mutating func callTextMethod(
        _ name: String, of value: TemplateValue, _ arguments: TemplateArguments
    ) throws(TemplateError) -> TemplateValue? {
        guard let text = value.plainText else { return nil }
        let isSafe = isSafe(value)
        switch name {
        case "upper", "lower", "title", "capitalize", "replace":
            guard let filter = filterTable[name] else { return nil }
            return try filter.body(
                &self, value,
                FilterArguments(binding: arguments, to: filter.parameters, isVariadic: false))
        case "format":
            let values = FormatValues(positional: arguments.positional, named: arguments.named)
            return .text(try formattedByBraces(text, values, escapes: isSafe), isSafe: isSafe)
        case "join":
            return try joined(
                try (arguments.positional.first ?? .array([])).items(), separator: value)
        case "center", "ljust", "rjust", "zfill":
            return .text(try padded(text, name, arguments), isSafe: isSafe)
        case "strip", "lstrip", "rstrip":
            let characters = arguments.value(0, "chars")?.plainText
            return .text(
                trimmed(text, characters, start: name != "rstrip", end: name != "lstrip"),
                isSafe: isSafe)
        case "removeprefix":
            let prefix = try arguments.text(0, "prefix")
            let isThere = text.utf8.starts(with: prefix.utf8)
            return .text(
                isThere
                    ? String(decoding: text.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
                    : text,
                isSafe: isSafe)
        case "removesuffix":
            let suffix = try arguments.text(0, "suffix")
            let isThere = text.utf8.reversed().starts(with: suffix.utf8.reversed())
            return .text(
                isThere
                    ? String(decoding: text.utf8.dropLast(suffix.utf8.count), as: UTF8.self) : text,
                isSafe: isSafe)
        case "casefold": return .text(text.uppercased().lowercased(), isSafe: isSafe)
        case "swapcase": return .text(swappedCase(text), isSafe: isSafe)
        default:
            if let answer = try asked(name, of: text, arguments) { return answer }
            return try parted(name, text, arguments)
        }
    }

    /// What methods tell of text.
    private func asked(
        _ name: String, of text: String, _ arguments: TemplateArguments
    ) throws(TemplateError) -> TemplateValue? {
        switch name {
        case "startswith":
            return .boolean(text.utf8.starts(with: try arguments.text(0, "prefix").utf8))
        case "endswith":
            return .boolean(
                text.utf8.reversed().starts(with: try arguments.text(0, "suffix").utf8.reversed()))
        case "find", "rfind", "index", "count":
            return try searched(name, in: text, for: try arguments.text(0, "sub"))
        default: return holds(name, text).map { .boolean($0) }
        }
    }

    private func searched(
        _ name: String, in text: String, for part: String
    ) throws(TemplateError) -> TemplateValue {
        let bytes = Array(text.utf8)
        let wanted = Array(part.utf8)
        guard !wanted.isEmpty else {
            let length = text.unicodeScalars.count
            return .integer(name == "count" ? length + 1 : name == "rfind" ? length : 0)
        }
        var places: [Int] = []
        var start = 0
        while let range = firstRange(of: wanted, in: bytes, from: start) {
            places.append(range.lowerBound)
            // `count` counts those that do not overlap.
            start = name == "rfind" ? range.lowerBound + 1 : range.upperBound
            if name == "find" || name == "index" { break }
        }
        if name == "count" { return .integer(places.count) }
        guard let place = places.last else {
            if name == "index" {
                throw TemplateError(.textNotFound(part), help: "'find' gives -1 then")
            }
            return .integer(-1)
        }
        return .integer(String(decoding: bytes[..<place], as: UTF8.self).unicodeScalars.count)
    }

    /// Text cut into parts.
    private func parted(
        _ name: String, _ text: String, _ arguments: TemplateArguments
    ) throws(TemplateError) -> TemplateValue? {
        switch name {
        case "splitlines": return .array(lines(text).map { .string($0) })
        case "split", "rsplit": return try split(text, fromEnd: name == "rsplit", arguments)
        case "partition", "rpartition":
            let separator = try arguments.text(0, "sep")
            let limit: [TemplateValue] = [.string(separator), .integer(1)]
            let parts = try split(
                text, fromEnd: name == "rpartition", TemplateArguments(limit)
            ).items()
            if parts.count == 2 { return .tuple([parts[0], .string(separator), parts[1]]) }
            let (whole, empty) = (TemplateValue.string(text), TemplateValue.string(""))
            return .tuple(name == "partition" ? [whole, empty, empty] : [empty, empty, whole])
        default: return nil
        }
    }

    private func split(
        _ text: String, fromEnd: Bool, _ arguments: TemplateArguments
    ) throws(TemplateError) -> TemplateValue {
        guard let separator = arguments.value(0, "sep"), !separator.isNull else {
            return .array(words(text).map { .string($0) })
        }
        let part = Array((separator.plainText ?? "").utf8)
        guard !part.isEmpty else {
            throw TemplateError(.wrongArgument("sep", wanted: "text", got: "empty"))
        }
        var limit = Int.max
        if case .integer(let count) = arguments.value(1, "maxsplit"), count >= 0 { limit = count }
        let bytes = Array(text.utf8)
        var cuts: [Range<Int>] = []
        var start = 0
        while fromEnd || cuts.count < limit,
            let range = firstRange(of: part, in: bytes, from: start)
        {
            cuts.append(range)
            start = range.upperBound
        }
        if fromEnd { cuts = cuts.suffix(limit) }
        var parts: [TemplateValue] = []
        start = 0
        for cut in cuts {
            parts.append(.string(String(decoding: bytes[start..<cut.lowerBound], as: UTF8.self)))
            start = cut.upperBound
        }
        parts.append(.string(String(decoding: bytes[start...], as: UTF8.self)))
        return .array(parts)
    }
}

/// Text with a filling at one side or both.
private func padded(
    _ text: String, _ name: String, _ arguments: TemplateArguments
) throws(TemplateError) -> String {
    guard case .integer(let wanted) = arguments.value(0, "width") else {
        throw TemplateError(.missingArgument("width", of: "'\(name)'"))
    }
    let missing = max(0, min(wanted, RenderLimits.repeatedLength) - text.unicodeScalars.count)
    let filling = name == "zfill" ? "0" : arguments.value(1, "fillchar")?.plainText ?? " "
    func fill(_ count: Int) -> String { String(repeating: filling, count: count) }
    switch name {
    case "ljust": return text + fill(missing)
    case "rjust": return fill(missing) + text
    case "zfill":
        let sign = text.prefix { $0 == "-" || $0 == "+" }.prefix(1)
        return sign + fill(missing) + text.dropFirst(sign.count)
    default:
        // Python puts the odd blank on the left if the width is odd.
        let left = missing / 2 + (missing & wanted & 1)
        return fill(left) + text + fill(missing - left)
    }
}

private func swappedCase(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        let properties = scalar.properties
        result += properties.isLowercase ? properties.uppercaseMapping : properties.lowercaseMapping
    }
    return result
}

/// The methods that ask what all characters are; nil for another name.
private func holds(_ name: String, _ text: String) -> Bool? {
    let scalars = text.unicodeScalars
    func all(_ isOne: (Unicode.Scalar.Properties) -> Bool) -> Bool {
        !text.isEmpty && scalars.allSatisfy { isOne($0.properties) }
    }
    switch name {
    case "isalpha": return all(\.isAlphabetic)
    case "isalnum": return all { $0.isAlphabetic || $0.numericType != nil }
    case "isdigit", "isnumeric": return all { $0.numericType != nil }
    case "isspace": return all(\.isWhitespace)
    case "isupper": return text == text.uppercased() && text != text.lowercased()
    case "islower": return text == text.lowercased() && text != text.uppercased()
    case "istitle":
        return scalars.contains { $0.properties.isCased }
            && haveSameBytes(text, titledWords(text))
    default: return nil
    }
}

/// Capitals at the start of each run of letters.
private func titledWords(_ text: String) -> String {
    var result = ""
    var isInside = false
    for scalar in text.unicodeScalars {
        let properties = scalar.properties
        result += isInside ? properties.lowercaseMapping : properties.titlecaseMapping
        isInside = properties.isCased
    }
    return result
}

extension Diagnostic.Message {
    static func textNotFound(_ part: String) -> Self {
        Self(id: "text-not-found", text: "'\(part)' is not in the text")
    }
}

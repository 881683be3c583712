import Markup

/// Filters that change text character by character; markup stays markup.
let textFilters: [Filter] = [
    Filter("upper") { (renderer, value, _) throws(TemplateError) in
        try renderer.mapped(value, uppercased)
    },
    Filter("lower") { (renderer, value, _) throws(TemplateError) in
        try renderer.mapped(value, lowercased)
    },
    Filter("capitalize") { (renderer, value, _) throws(TemplateError) in
        try renderer.mapped(value, capitalized)
    },
    Filter("title") { (renderer, value, _) throws(TemplateError) in
        // Not markup, whatever it was before: as in Jinja.
        .string(titled(try renderer.string(value).text))
    },
    Filter("trim", ["chars"]) { (renderer, value, arguments) throws(TemplateError) in
        let characters = try arguments.text(0)
        return try renderer.mapped(value) { trimmed($0, characters) }
    },
    Filter("string") { (renderer, value, _) throws(TemplateError) in
        try renderer.text(value)
    },
    Filter("replace", ["old", "new", "count"], required: 2, replaced),
    Filter("wordcount") { (renderer, value, _) throws(TemplateError) in
        .integer(wordCount(try renderer.string(value).text))
    },
    Filter("format", isVariadic: true) { (renderer, value, arguments) throws(TemplateError) in
        let (text, isSafe) = try renderer.string(value)
        let result = try renderer.formatted(
            text, FormatValues(positional: arguments.rest, named: arguments.named), escapes: isSafe)
        return .text(result, isSafe: isSafe)
    },
]

extension Renderer {
    /// The value's text changed, markup if it was.
    func mapped(
        _ value: TemplateValue, _ change: (String) -> String
    ) throws(TemplateError) -> TemplateValue {
        let (text, isSafe) = try string(value)
        return .text(change(text), isSafe: isSafe)
    }
}

private func capitalized(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return first.properties.titlecaseMapping
        + String(String.UnicodeScalarView(text.unicodeScalars.dropFirst())).lowercased()
}

/// Capitals at the start of each word; words are parted by white space, hyphens and opening brackets.
private func titled(_ text: String) -> String {
    asciiTitled(text) ?? titledScalars(text)
}

/// The same of text that is ASCII; nil for any other.
private func asciiTitled(_ text: String) -> String? {
    var isInside = false
    return asciiMapped(text) { byte in
        let wasInside = isInside
        isInside = !partsWords(byte)
        return wasInside ? lowercased(byte) : uppercased(byte)
    }
}

/// The text with each byte changed, if all are ASCII; nil for any other text.
@inline(__always)
private func asciiMapped(_ text: String, _ change: (UInt8) -> UInt8) -> String? {
    let mapped: String?? = text.utf8.withContiguousStorageIfAvailable { bytes in
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { buffer in
            var all: UInt8 = 0
            for index in 0..<bytes.count {
                all |= bytes[index]
                buffer.initializeElement(at: index, to: change(bytes[index]))
            }
            return all < 0x80 ? String(decoding: buffer, as: UTF8.self) : nil
        }
    }
    return mapped.flatMap(\.self)
}

private func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
}

private func uppercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte & ~0x20 : byte
}

/// The text in small letters.
func lowercased(_ text: String) -> String {
    asciiMapped(text) { lowercased($0) } ?? text.lowercased()
}

private func uppercased(_ text: String) -> String {
    asciiMapped(text) { uppercased($0) } ?? text.uppercased()
}

/// Whether the byte stands between words: white space, a hyphen, an opening bracket.
private func partsWords(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09...0x0D, 0x1C...0x1F, UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: "{"),
        UInt8(ascii: "["), UInt8(ascii: "<"):
        true
    default: false
    }
}

private func titledScalars(_ text: String) -> String {
    var result = ""
    var word = ""
    var isWord = false
    func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || "-({[<".unicodeScalars.contains(scalar)
    }
    func flush() {
        guard isWord, let first = word.unicodeScalars.first else { return result += word }
        result +=
            first.properties.uppercaseMapping
            + String(String.UnicodeScalarView(word.unicodeScalars.dropFirst())).lowercased()
    }
    for scalar in text.unicodeScalars {
        if isSeparator(scalar) == isWord {
            flush()
            word = ""
            isWord.toggle()
        }
        word.unicodeScalars.append(scalar)
    }
    flush()
    return result
}

/// The text without white space, or without the characters given, at its ends.
func trimmed(
    _ text: String, _ characters: String? = nil, start: Bool = true, end: Bool = true
) -> String {
    func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        characters.map { $0.unicodeScalars.contains(scalar) } ?? scalar.properties.isWhitespace
    }
    var scalars = text.unicodeScalars[...]
    if start { scalars = scalars.drop(while: isDropped) }
    if end { while let last = scalars.last, isDropped(last) { scalars.removeLast() } }
    return String(scalars)
}

/// The words between white space.
func words(_ text: String) -> [String] {
    text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
}

private func wordCount(_ text: String) -> Int {
    text.unicodeScalars.split { !isWordPart($0) }.count
}

/// A letter, digit or underscore of any script.
func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

private func replaced(
    _ renderer: inout Renderer, _ value: TemplateValue, _ arguments: FilterArguments
) throws(TemplateError) -> TemplateValue {
    var source = try renderer.string(value)
    let old = try renderer.string(try arguments.required(0))
    var new = try renderer.string(try arguments.required(1))
    if renderer.frame.escapes {
        if !source.isSafe, old.isSafe || new.isSafe {
            source = (String(decoding: escapedBytes(source.text), as: UTF8.self), true)
        }
        // What is looked for is taken as written, as Jinja does.
        if source.isSafe, !new.isSafe {
            new.text = String(decoding: escapedBytes(new.text), as: UTF8.self)
        }
    }
    let limit = try arguments.integer(2) ?? .max
    // At most so many times, wherever it is found.
    let places = source.text.utf8.count / max(1, old.text.utf8.count) + 1
    try RenderLimits.check(min(places, limit < 0 ? .max : limit), times: new.text.utf8.count)
    return .text(
        replacing(old.text, in: source.text, by: new.text, limit: limit < 0 ? .max : limit),
        isSafe: source.isSafe)
}

/// The text with `part` replaced from the left; an empty part stands before each character and at the end.
func replacing(_ part: String, in text: String, by new: String, limit: Int = .max) -> String {
    var result: [UInt8] = []
    var count = 0
    if part.isEmpty {
        for scalar in text.unicodeScalars {
            if count < limit {
                result += Array(new.utf8)
                count += 1
            }
            result += Array(String(scalar).utf8)
        }
        return String(decoding: result, as: UTF8.self) + (count < limit ? new : "")
    }
    let bytes = Array(text.utf8)
    let wanted = Array(part.utf8)
    var start = 0
    while count < limit, let range = firstRange(of: wanted, in: bytes, from: start) {
        result += bytes[start..<range.lowerBound]
        result += new.utf8
        start = range.upperBound
        count += 1
    }
    result += bytes[start...]
    return String(decoding: result, as: UTF8.self)
}

/// Filters that break, shorten and indent text.
let textLayoutFilters: [Filter] = [
    Filter("truncate", ["length", "killwords", "end", "leeway"], truncated),
    Filter("indent", ["width", "first", "blank"], indented),
    Filter("center", ["width"]) { (renderer, value, arguments) throws(TemplateError) in
        let width = min(try arguments.integer(0) ?? 80, RenderLimits.repeatedLength)
        return try renderer.mapped(value) { text in
            let missing = max(0, width - text.unicodeScalars.count)
            // Python puts the odd blank on the left if the width is odd.
            let left = missing / 2 + (missing & width & 1)
            return String(repeating: " ", count: left) + text
                + String(repeating: " ", count: missing - left)
        }
    },
    Filter(
        "wordwrap", ["width", "break_long_words", "wrapstring", "break_on_hyphens"], wrapped),
]

private func truncated(
    _ renderer: inout Renderer, _ value: TemplateValue, _ arguments: FilterArguments
) throws(TemplateError) -> TemplateValue {
    let length = try arguments.integer(0) ?? 255
    let killsWords = try arguments.flag(1)
    let end = try arguments.text(2) ?? "..."
    let leeway = try arguments.integer(3) ?? 5
    return try renderer.mapped(value) { text in
        let scalars = Array(text.unicodeScalars)
        guard scalars.count > length &+ leeway else { return text }
        var kept = scalars.prefix(max(0, length - end.unicodeScalars.count))
        if !killsWords, let blank = kept.lastIndex(of: " ") { kept = kept[..<blank] }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: kept)
        return String(result) + end
    }
}

private func indented(
    _ renderer: inout Renderer, _ value: TemplateValue, _ arguments: FilterArguments
) throws(TemplateError) -> TemplateValue {
    let indent: String
    if case .string(let text) = arguments.optional(0) {
        indent = text
    } else {
        let width = try arguments.integer(0) ?? 4
        indent = String(repeating: " ", count: min(max(0, width), 1_000))
    }
    let lineCount = lines(try renderer.string(value).text).count + 1
    try RenderLimits.check(lineCount, times: indent.utf8.count)
    let indentsFirst = try arguments.flag(1)
    let indentsBlank = try arguments.flag(2)
    return try renderer.mapped(value) { text in
        lines(text + "\n").enumerated().map { index, line in
            let isIndented = index == 0 ? indentsFirst : indentsBlank || !line.isEmpty
            return isIndented ? indent + line : line
        }.joined(separator: "\n")
    }
}

/// The lines of the text, without their ends, as Python's `splitlines` finds them.
func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\n" where previous == "\r": break
        case "\n", "\r", "\u{0B}", "\u{0C}", "\u{1C}", "\u{1D}", "\u{1E}", "\u{85}", "\u{2028}",
            "\u{2029}":
            lines.append(String(line))
            line = String.UnicodeScalarView()
        default: line.append(scalar)
        }
        previous = scalar
    }
    if !line.isEmpty { lines.append(String(line)) }
    return lines
}

private func wrapped(
    _ renderer: inout Renderer, _ value: TemplateValue, _ arguments: FilterArguments
) throws(TemplateError) -> TemplateValue {
    let width = try arguments.integer(0) ?? 79
    guard width > 0 else {
        throw TemplateError(.wrongArgument("width", wanted: "above 0", got: "\(width)"))
    }
    let breaksWords = try arguments.flag(1, default: true)
    let end = try arguments.text(2) ?? "\n"
    let breaksHyphens = try arguments.flag(3, default: true)
    try RenderLimits.check(try renderer.string(value).text.utf8.count + 1, times: end.utf8.count)
    return try renderer.mapped(value) { text in
        lines(text).map { line in
            wrap(line, width: width, breaksWords: breaksWords, breaksHyphens: breaksHyphens)
                .joined(separator: end)
        }.joined(separator: end)
    }
}

/// Lines of at most `width` characters, as Python's `textwrap` makes them.
private func wrap(
    _ line: String, width: Int, breaksWords: Bool, breaksHyphens: Bool
) -> [String] {
    var pieces = chunks(line, breaksHyphens: breaksHyphens)[...]
    var lines: [String] = []
    while !pieces.isEmpty {
        var current: [[Unicode.Scalar]] = []
        var length = 0
        if !lines.isEmpty, let first = pieces.first, isBlank(first) { pieces.removeFirst() }
        while let piece = pieces.first, length + piece.count <= width {
            current.append(piece)
            length += piece.count
            pieces.removeFirst()
        }
        if let piece = pieces.first, piece.count > width {
            if breaksWords {
                let space = max(1, width - length)
                current.append(Array(piece.prefix(space)))
                pieces[pieces.startIndex] = Array(piece.dropFirst(space))
            } else if current.isEmpty {
                current.append(piece)
                pieces.removeFirst()
            }
        }
        if let last = current.last, isBlank(last) { current.removeLast() }
        if !current.isEmpty {
            var text = String.UnicodeScalarView()
            for piece in current { text.append(contentsOf: piece) }
            lines.append(String(text))
        }
    }
    return lines
}

private func isBlank(_ piece: [Unicode.Scalar]) -> Bool {
    piece.allSatisfy { $0.properties.isWhitespace }
}

/// Words and the white space between them; hyphenated words are cut after their hyphens.
private func chunks(_ line: String, breaksHyphens: Bool) -> [[Unicode.Scalar]] {
    var chunks: [[Unicode.Scalar]] = []
    var chunk: [Unicode.Scalar] = []
    let scalars = Array(line.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
        if let last = chunk.last {
            let isCut =
                last.properties.isWhitespace != scalar.properties.isWhitespace
                || (breaksHyphens && isHyphen(scalars, at: index - 1))
            if isCut {
                chunks.append(chunk)
                chunk = []
            }
        }
        chunk.append(scalar)
    }
    if !chunk.isEmpty { chunks.append(chunk) }
    return chunks
}

/// A hyphen between two letters on either side.
private func isHyphen(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard scalars[index] == "-", index >= 2, index + 2 < scalars.count else { return false }
    return isWordPart(scalars[index - 2]) && scalars[index - 1].properties.isAlphabetic
        && isWordPart(scalars[index + 1]) && isWordPart(scalars[index + 2])
}

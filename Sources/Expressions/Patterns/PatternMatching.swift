import Patterns

/// Text in the units that a pattern goes by: characters with the flag `u`, else UTF-16 units.
struct PatternText {
    let units: [UInt32]
    private let isUnicode: Bool

    init(_ text: String, for expression: RegularExpression) {
        isUnicode = expression.options.isUnicode
        units =
            isUnicode ? text.unicodeScalars.map(\.value) : text.utf16.map { UInt32($0) }
    }

    /// Text in UTF-16 units.
    init(units: [UInt32]) {
        isUnicode = false
        self.units = units
    }

    /// The text between two positions.
    subscript(range: Range<Int>) -> String {
        if isUnicode {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: units[range].compactMap(Unicode.Scalar.init))
            return String(text)
        }
        return String(
            decoding: units[range].map { UInt16(truncatingIfNeeded: $0) }, as: UTF16.self)
    }
}

/// A match: the whole first, then the captures; nil for those that took no part.
struct PatternMatch {
    var ranges: [Range<Int>?]

    init(_ captures: [Int]) {
        ranges = stride(from: 0, to: captures.count - 1, by: 2).map { slot in
            let (start, end) = (captures[slot], captures[slot + 1])
            return start >= 0 && end >= start ? start..<end : nil
        }
    }

    var whole: Range<Int> { ranges.first.flatMap { $0 } ?? 0..<0 }
}

extension RegularExpression {
    /// Whether the expression matches anywhere in `text`.
    func matches(_ text: String) throws(ExpressionFault) -> Bool {
        var machine = PatternMachine(compiled, PatternText(text, for: self).units)
        return try search(&machine, from: 0) != nil
    }

    /// `text` with the first match, or with the flag `g` all, replaced. In `replacement`, `$1` is a capture,
    /// `$<name>` a named one, `$&` the match, `` $` `` and `$'` what stands around it and `$$` a dollar.
    func replace(in text: String, with replacement: String) throws(ExpressionFault) -> String {
        let source = PatternText(text, for: self)
        let template = ReplacementTemplate(replacement)
        var result = ""
        var copied = 0
        for match in try matches(source) {
            result += source[copied..<match.whole.lowerBound]
            result += template.text(for: match, in: source, names: names)
            copied = match.whole.upperBound
            try checkTextLength(result)
        }
        return result + source[copied..<source.units.count]
    }

    /// The parts of `text` between matches, with the captures of each match after the part before it.
    ///
    /// Specification: https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.split%
    func split(_ text: String) throws(ExpressionFault) -> [ExpressionValue] {
        let source = PatternText(text, for: self)
        guard !source.units.isEmpty else {
            return try matches(text) ? [] : [.string(text)]
        }
        var machine = PatternMachine(compiled, source.units)
        var parts: [ExpressionValue] = []
        var start = 0
        var position = 0
        while position < source.units.count, let match = try search(&machine, from: position),
            match.whole.lowerBound < source.units.count
        {
            // An empty match cuts no empty part off.
            guard match.whole.upperBound > start else {
                position = match.whole.lowerBound + 1
                continue
            }
            parts.append(.string(source[start..<match.whole.lowerBound]))
            parts += match.ranges.dropFirst().map { $0.map { .string(source[$0]) } ?? .undefined }
            start = match.whole.upperBound
            position = start
        }
        parts.append(.string(source[start..<source.units.count]))
        return parts
    }

    private func matches(_ text: PatternText) throws(ExpressionFault) -> [PatternMatch] {
        var machine = PatternMachine(compiled, text.units)
        var matches: [PatternMatch] = []
        var position = 0
        while position <= text.units.count, let match = try search(&machine, from: position) {
            matches.append(match)
            guard options.isGlobal else { break }
            let end = match.whole.upperBound
            position = match.whole.isEmpty ? end + 1 : end
        }
        return matches
    }

    private func search(
        _ machine: inout PatternMachine, from position: Int
    ) throws(ExpressionFault) -> PatternMatch? {
        do {
            return try machine.firstMatch(from: position).map(PatternMatch.init)
        } catch {
            throw .slowPattern
        }
    }
}

/// Reads a regular expression of ECMAScript: all but back references, look-around and Unicode properties.
///
/// Grammar: https://tc39.es/ecma262/#sec-patterns, with the leniency of its annex B where the flag `u` is missing.
struct PatternParser {
    let scalars: [Unicode.Scalar]
    let isUnicode: Bool
    var position = 0
    private var depth = 0
    private(set) var captureCount = 0
    /// Named groups, by their capture.
    private(set) var names: [String: Int] = [:]

    static let depthLimit = 50
    static let countLimit = 1_000

    init(_ pattern: String, isUnicode: Bool) {
        scalars = Array(pattern.unicodeScalars)
        self.isUnicode = isUnicode
    }

    mutating func pattern() throws(PatternFault) -> PatternNode {
        let node = try alternatives()
        guard peek() == nil else { throw malformed("a ')' closes nothing") }
        return node
    }

    // MARK: Scalars

    func peek(_ distance: Int = 0) -> Unicode.Scalar? {
        let index = position + distance
        return scalars.indices.contains(index) ? scalars[index] : nil
    }

    mutating func accept(_ text: String) -> Bool {
        let wanted = Array(text.unicodeScalars)
        guard scalars[position...].starts(with: wanted) else { return false }
        position += wanted.count
        return true
    }

    func malformed(_ text: String, at offset: Int? = nil) -> PatternFault {
        PatternFault(kind: .malformed(text), offset: offset ?? position)
    }

    func unbounded(_ text: String, at offset: Int) -> PatternFault {
        PatternFault(kind: .unbounded(text), offset: offset)
    }

    func unicodeProperties(at offset: Int) -> PatternFault {
        PatternFault(
            kind: .unsupported("\\p{…}", instead: "a range names letters: [a-zà-ÿ]"), offset: offset
        )
    }

    // MARK: Grammar

    private mutating func alternatives() throws(PatternFault) -> PatternNode {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else {
            throw PatternFault(
                kind: .tooLarge(
                    "its groups are nested more than \(Self.depthLimit) deep"),
                offset: position)
        }
        var branches = [try sequence()]
        while accept("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : .alternatives(branches)
    }

    private mutating func sequence() throws(PatternFault) -> PatternNode {
        var parts: [PatternNode] = []
        while let scalar = peek(), scalar != "|", scalar != ")" { parts += try term() }
        return parts.isEmpty ? .empty : parts.count == 1 ? parts[0] : .sequence(parts)
    }

    /// An atom with its quantifier; two parts where a character takes two units, of which the second is
    /// quantified.
    private mutating func term() throws(PatternFault) -> [PatternNode] {
        let start = position
        let firstCapture = captureCount
        var parts = try atoms()
        let captures = firstCapture + 1..<captureCount + 1
        guard var repetition = try quantifier(captures) else { return parts }
        guard let atom = parts.popLast() else { return parts }
        if case .assertion = atom { throw malformed("nothing to repeat", at: start) }
        repetition.isLazy = accept("?")
        return parts + [.repetition(atom, repetition)]
    }

    private mutating func atoms() throws(PatternFault) -> [PatternNode] {
        guard let scalar = peek() else { return [] }
        switch scalar {
        case "(": return [try group()]
        case "[":
            position += 1
            return [.set(try characterClass())]
        case "\\":
            position += 1
            return try escapedAtom()
        case "*", "+", "?": throw malformed("nothing to repeat")
        case "{":
            let isCount = try quantifier(0..<0) != nil
            if isUnicode || isCount { throw malformed("nothing to repeat") }
        case "}", "]":
            if isUnicode { throw malformed("a lone '\(scalar)'") }
        default: break
        }
        position += 1
        switch scalar {
        case ".": return [.any]
        case "^": return [.assertion(.start)]
        case "$": return [.assertion(.end)]
        default: return literal(scalar)
        }
    }

    /// The units of a character: two beyond the basic plane, unless the pattern is of whole characters.
    func literal(_ scalar: Unicode.Scalar) -> [PatternNode] {
        isUnicode
            ? [.unit(scalar.value)]
            : UTF16.encode(scalar).map { $0.map { .unit(UInt32($0)) } } ?? []
    }

    private mutating func group() throws(PatternFault) -> PatternNode {
        let start = position
        position += 1
        var index: Int?
        if accept("?:") {
            index = nil
        } else if accept("?=") || accept("?!") || accept("?<=") || accept("?<!") {
            throw unbounded("look-around", at: start)
        } else {
            captureCount += 1
            index = captureCount
            if accept("?<") {
                names[try groupName()] = captureCount
            } else if peek() == "?" {
                throw malformed("'(?' begins no group that is known", at: start)
            }
        }
        let node = try alternatives()
        guard accept(")") else { throw malformed("a group has no ')'", at: start) }
        return .group(node, index: index)
    }

    private mutating func groupName() throws(PatternFault) -> String {
        let start = position
        var name = String.UnicodeScalarView()
        while let scalar = peek(), scalar != ">" {
            name.append(scalar)
            position += 1
        }
        guard accept(">"), !name.isEmpty else {
            throw malformed("the name of a group has no end", at: start)
        }
        guard names[String(name)] == nil else {
            throw malformed("two groups are called '\(String(name))'", at: start)
        }
        return String(name)
    }

    /// `*`, `+`, `?` or `{2,5}`; nil, without having moved, if there is none.
    private mutating func quantifier(
        _ captures: Range<Int>
    ) throws(PatternFault) -> PatternRepetition? {
        let start = position
        if accept("*") { return PatternRepetition(least: 0, most: nil, captures: captures) }
        if accept("+") { return PatternRepetition(least: 1, most: nil, captures: captures) }
        if accept("?") { return PatternRepetition(least: 0, most: 1, captures: captures) }
        guard accept("{") else { return nil }
        if let least = count() {
            if accept("}") { return try checked(least, least, captures, start) }
            if accept(",") {
                if accept("}") { return try checked(least, nil, captures, start) }
                if let most = count(), accept("}") {
                    return try checked(least, most, captures, start)
                }
            }
        }
        if isUnicode { throw malformed("'{' begins no count", at: start) }
        position = start
        return nil
    }

    private func checked(
        _ least: Int, _ most: Int?, _ captures: Range<Int>, _ start: Int
    ) throws(PatternFault) -> PatternRepetition {
        guard max(least, most ?? 0) <= Self.countLimit else {
            throw PatternFault(
                kind: .tooLarge("it counts beyond \(Self.countLimit)"),
                offset: start)
        }
        guard least <= most ?? least else {
            throw malformed("the numbers of the count are out of order", at: start)
        }
        return PatternRepetition(least: least, most: most, captures: captures)
    }

    /// Digits as a number, which stays just above the limit if it is greater.
    private mutating func count() -> Int? {
        let start = position
        var value = 0
        while let scalar = peek(), let digit = scalar.decimalDigit {
            value = min(Self.countLimit + 1, value * 10 + digit)
            position += 1
        }
        return position == start ? nil : value
    }
}

extension Unicode.Scalar {
    /// 0 to 9, of ASCII.
    package var decimalDigit: Int? {
        ("0"..."9").contains(self) ? Int(value) - 0x30 : nil
    }
}

import Formats

extension PatternParser {
    /// What follows a backslash outside of a class.
    mutating func escapedAtom() throws(PatternFault) -> [PatternNode] {
        let start = position - 1
        guard let scalar = peek() else { throw malformed("'\\' is the last character", at: start) }
        if let set = classEscape(scalar) {
            position += 1
            return [.set(set)]
        }
        switch scalar {
        case "b", "B":
            position += 1
            return [.assertion(scalar == "b" ? .boundary : .notBoundary)]
        case "1"..."9", "k": throw unbounded("back references", at: start)
        case "p", "P":
            if isUnicode { throw unicodeProperties(at: start) }
        default: break
        }
        return try characterEscape().map(PatternNode.unit)
    }

    private func classEscape(_ scalar: Unicode.Scalar) -> PatternSet? {
        switch scalar {
        case "d": .digits
        case "D": PatternSet.digits.negated()
        case "w": .words
        case "W": PatternSet.words.negated()
        case "s": .blanks
        case "S": PatternSet.blanks.negated()
        default: nil
        }
    }

    /// The units that an escape stands for.
    private mutating func characterEscape() throws(PatternFault) -> [UInt32] {
        guard let scalar = peek() else { throw malformed("'\\' is the last character") }
        position += 1
        switch scalar {
        case "t": return [0x09]
        case "n": return [0x0A]
        case "v": return [0x0B]
        case "f": return [0x0C]
        case "r": return [0x0D]
        case "0": return [0x00]
        case "c":
            guard let letter = peek(), letter.properties.isAlphabetic, letter.isASCII else {
                return [0x63]
            }
            position += 1
            return [letter.value % 32]
        case "x": return [hexadecimal(2) ?? scalar.value]
        case "u": return [try unicodeEscape() ?? scalar.value]
        default:
            return literal(scalar).compactMap { if case .unit(let unit) = $0 { unit } else { nil } }
        }
    }

    private mutating func unicodeEscape() throws(PatternFault) -> UInt32? {
        let start = position
        if isUnicode, accept("{") {
            var value: UInt32 = 0
            while let digit = peek().flatMap({ hexadecimalDigit($0) }), value <= 0x10_FFFF {
                value = value * 16 + digit
                position += 1
            }
            guard value <= 0x10_FFFF, accept("}") else {
                throw malformed("'\\u{' names no character", at: start)
            }
            return value
        }
        guard let first = hexadecimal(4) else { return nil }
        // With the flag `u` a pair of surrogates is one character.
        let second = position
        if isUnicode, accept("\\u"), let low = hexadecimal(4),
            let pair = Unicode.Scalar(highSurrogate: first, low: low)
        {
            return pair.value
        }
        position = second
        return first
    }

    /// Exactly `count` hexadecimal digits; nil, without having moved, if they are not there.
    private mutating func hexadecimal(_ count: Int) -> UInt32? {
        var value: UInt32 = 0
        for distance in 0..<count {
            guard let digit = peek(distance).flatMap({ hexadecimalDigit($0) }) else { return nil }
            value = value * 16 + digit
        }
        position += count
        return value
    }

    private func hexadecimalDigit(_ scalar: Unicode.Scalar) -> UInt32? {
        scalar.isASCII ? Character(scalar).hexDigitValue.map(UInt32.init) : nil
    }

    /// What stands between brackets, after the opening one.
    mutating func characterClass() throws(PatternFault) -> PatternSet {
        let start = position - 1
        var set = PatternSet()
        set.isNegated = accept("^")
        while !accept("]") {
            guard peek() != nil else { throw malformed("a class has no ']'", at: start) }
            let place = position
            let first = try classAtom()
            guard peek() == "-", let after = peek(1), after != "]" else {
                insert(first, into: &set)
                continue
            }
            position += 1
            let last = try classAtom()
            guard case .units(let lower) = first, case .units(let upper) = last,
                let low = lower.last, let high = upper.first
            else {
                if isUnicode { throw malformed("a class is no end of a range", at: place) }
                insert(first, into: &set)
                set.insert(0x2D...0x2D)
                insert(last, into: &set)
                continue
            }
            guard low <= high else { throw malformed("the range is out of order", at: place) }
            insert(.units(Array(lower.dropLast())), into: &set)
            set.insert(low...high)
            insert(.units(Array(upper.dropFirst())), into: &set)
        }
        return set.merged()
    }

    private enum ClassAtom {
        case units([UInt32])
        case set(PatternSet)
    }

    private func insert(_ atom: ClassAtom, into set: inout PatternSet) {
        switch atom {
        case .units(let units): for unit in units { set.insert(unit...unit) }
        case .set(let other): set.insert(other)
        }
    }

    private mutating func classAtom() throws(PatternFault) -> ClassAtom {
        guard let scalar = peek() else { return .units([]) }
        position += 1
        guard scalar == "\\" else {
            return .units(isUnicode ? [scalar.value] : Array(String(scalar).utf16).map(UInt32.init))
        }
        guard let escaped = peek() else { throw malformed("'\\' is the last character") }
        if let set = classEscape(escaped) {
            position += 1
            return .set(set)
        }
        if escaped == "b" {
            position += 1
            return .units([0x08])
        }
        if isUnicode, escaped == "p" || escaped == "P" {
            throw unicodeProperties(at: position - 1)
        }
        return .units(try characterEscape())
    }
}

/// One piece of a time specifier: text as it is, or a directive and how its number is padded.
enum TimeSpecifierPart: Sendable, Hashable {
    /// What stands before a number that is shorter than its directive's width.
    enum Fill: Sendable, Hashable { case none, blanks, zeros }

    case literal(String)
    case directive(TimeDirective, padding: Fill)
}

/// The directives of d3-time-format.
///
/// Source: https://d3js.org/d3-time-format#locale_format
enum TimeDirective: UInt8, Sendable {
    case shortDay = 0x61  // a
    case day = 0x41  // A
    case shortMonth = 0x62  // b
    case month = 0x42  // B
    case dateTime = 0x63  // c
    case dayOfMonth = 0x64  // d
    case dayOfMonthBlank = 0x65  // e
    case microseconds = 0x66  // f
    case isoYearShort = 0x67  // g
    case isoYear = 0x47  // G
    case hour24 = 0x48  // H
    case hour12 = 0x49  // I
    case dayOfYear = 0x6A  // j
    case milliseconds = 0x4C  // L
    case monthNumber = 0x6D  // m
    case minutes = 0x4D  // M
    case period = 0x70  // p
    case quarter = 0x71  // q
    case epochMilliseconds = 0x51  // Q
    case epochSeconds = 0x73  // s
    case seconds = 0x53  // S
    case mondayBasedDay = 0x75  // u
    case sundayWeek = 0x55  // U
    case isoWeek = 0x56  // V
    case sundayBasedDay = 0x77  // w
    case mondayWeek = 0x57  // W
    case date = 0x78  // x
    case time = 0x58  // X
    case shortYear = 0x79  // y
    case year = 0x59  // Y
    case zone = 0x5A  // Z
    case percent = 0x25  // %
}

/// The parts of a specifier: `%` with an optional `-`, `_` or `0` and a letter, and text between.
func parseTimeSpecifier(_ text: String) throws(FormatError) -> [TimeSpecifierPart] {
    var parts: [TimeSpecifierPart] = []
    var rest = Array(text.utf8)[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "%")) {
        if start > rest.startIndex {
            parts.append(.literal(String(decoding: rest[..<start], as: UTF8.self)))
        }
        rest = rest[(start + 1)...]
        let padding = rest.first.flatMap(paddingModifier)
        if padding != nil { rest = rest.dropFirst() }
        guard let letter = rest.first else {
            throw FormatError(
                offset: start, text: "letter missing after '%' at the end of time format '\(text)'")
        }
        guard let directive = TimeDirective(rawValue: letter) else {
            let scalar = String(decoding: rest, as: UTF8.self).prefix(1)
            throw FormatError(
                offset: start, text: "'%\(scalar)' is not a directive, in time format '\(text)'")
        }
        let fill = padding ?? (directive == .dayOfMonthBlank ? .blanks : .zeros)
        parts.append(.directive(directive, padding: fill))
        rest = rest.dropFirst()
    }
    if !rest.isEmpty { parts.append(.literal(String(decoding: rest, as: UTF8.self))) }
    return parts
}

/// The fill that a modifier asks for.
private func paddingModifier(_ byte: UInt8) -> TimeSpecifierPart.Fill? {
    switch byte {
    case UInt8(ascii: "-"): .some(.none)
    case UInt8(ascii: "_"): .blanks
    case UInt8(ascii: "0"): .zeros
    default: nil
    }
}

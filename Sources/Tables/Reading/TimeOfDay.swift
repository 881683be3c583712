/// The seconds since midnight that text means: `HH:MM:SS`, or by a pattern of `%H %M %S`. Nil if it does not fit.
func parseTime(_ bytes: [UInt8], _ range: Range<Int>, pattern: String?) -> Int? {
    var index = range.lowerBound
    var seconds = 0
    var directives = (pattern ?? "%H:%M:%S").utf8.makeIterator()
    while let byte = directives.next() {
        guard byte == UInt8(ascii: "%"), let directive = directives.next() else {
            guard index < range.upperBound, bytes[index] == byte else { return nil }
            index += 1
            continue
        }
        guard let value = twoDigits(bytes, &index, range.upperBound) else { return nil }
        switch directive {
        case UInt8(ascii: "H") where value < 24: seconds += value * 3600
        case UInt8(ascii: "M") where value < 60: seconds += value * 60
        case UInt8(ascii: "S") where value < 60: seconds += value
        default: return nil
        }
    }
    return index == range.upperBound ? seconds : nil
}

private func twoDigits(_ bytes: [UInt8], _ index: inout Int, _ end: Int) -> Int? {
    guard end - index >= 2 else { return nil }
    let (tens, ones) = (bytes[index] &- UInt8(ascii: "0"), bytes[index + 1] &- UInt8(ascii: "0"))
    guard tens < 10, ones < 10 else { return nil }
    index += 2
    return Int(tens) * 10 + Int(ones)
}

/// Whether a pattern has hours and no directive but those of a time of day.
func isTimePattern(_ pattern: String) -> Bool {
    var hasHours = false
    var iterator = pattern.utf8.makeIterator()
    while let byte = iterator.next() {
        guard byte == UInt8(ascii: "%") else { continue }
        guard let directive = iterator.next(), "HMS".utf8.contains(directive) else { return false }
        if directive == UInt8(ascii: "H") { hasHours = true }
    }
    return hasHours
}

/// Seconds since midnight as `HH:MM:SS`.
func timeText(_ seconds: Int) -> [UInt8] {
    var text: [UInt8] = []
    for (index, part) in [seconds / 3600, seconds / 60 % 60, seconds % 60].enumerated() {
        if index > 0 { text.append(UInt8(ascii: ":")) }
        text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: part / 10))
        text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: part % 10))
    }
    return text
}

/// Whether text is a duration of ISO 8601: `P1Y2M10DT2H30M`, `P2W`, `-PT0.5S`.
///
/// Specification: https://www.w3.org/TR/xmlschema-2/#duration, and weeks
package func isDuration(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var rest = bytes[range]
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    guard rest.popFirst() == UInt8(ascii: "P") else { return false }
    var units = Array("YMWD".utf8)[...]
    var isTime = false
    var count = 0
    while !rest.isEmpty {
        if rest.first == UInt8(ascii: "T"), !isTime {
            rest = rest.dropFirst()
            units = Array("HMS".utf8)[...]
            isTime = true
            guard !rest.isEmpty else { return false }
            continue
        }
        let digits = rest.prefix { $0 &- UInt8(ascii: "0") < 10 }
        rest = rest.dropFirst(digits.count)
        guard !digits.isEmpty else { return false }
        var hasFraction = false
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix { $0 &- UInt8(ascii: "0") < 10 }
            guard !fraction.isEmpty else { return false }
            rest = rest.dropFirst(fraction.count + 1)
            hasFraction = true
        }
        // Units come in order, each once.
        guard let unit = rest.popFirst(), let place = units.firstIndex(of: unit) else {
            return false
        }
        if hasFraction, unit != UInt8(ascii: "S") { return false }
        units = units[(place + 1)...]
        count += 1
    }
    return count > 0
}

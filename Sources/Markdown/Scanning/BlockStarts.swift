// What can start at a line's first byte that is no white space; see
// https://spec.commonmark.org/0.30/#leaf-blocks and https://github.github.com/gfm/.

private func run(of byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int {
    var position = range.lowerBound
    while position < range.upperBound, bytes[position] == byte { position += 1 }
    return position - range.lowerBound
}

func isBlank(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    range.allSatisfy { isBlank(bytes[$0]) }
}

func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

/// Whether byte is an ASCII punctuation character, which a backslash can escape.
func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !isDigit(byte) && !isLetter(byte)
}

func isHeadingStart(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let level = run(of: UInt8(ascii: "#"), in: bytes, range)
    guard (1...6).contains(level) else { return false }
    let next = range.lowerBound + level
    return next == range.upperBound || isBlank(bytes[next])
}

func fenceStart(_ bytes: [UInt8], _ range: Range<Int>, indentation: Int) -> Fence? {
    guard let first = bytes[range].first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~")
    else { return nil }
    let length = run(of: first, in: bytes, range)
    guard length >= 3 else { return nil }
    var info = (range.lowerBound + length)..<range.upperBound
    if first == UInt8(ascii: "`"), bytes[info].contains(first) { return nil }
    info = trimmed(bytes, info)
    return Fence(character: first, length: length, indentation: indentation, info: info)
}

func closes(_ fence: Fence, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let length = run(of: fence.character, in: bytes, range)
    return length >= fence.length
        && isBlank(bytes, (range.lowerBound + length)..<range.upperBound)
}

func isSetextUnderline(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let first = bytes[range].first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-")
    else { return false }
    let length = run(of: first, in: bytes, range)
    return isBlank(bytes, (range.lowerBound + length)..<range.upperBound)
}

func isThematicBreak(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let first = bytes[range].first, "*-_".utf8.contains(first) else { return false }
    var count = 0
    for byte in bytes[range] {
        if byte == first { count += 1 } else if !isBlank(byte) { return false }
    }
    return count >= 3
}

struct ListMarker {
    /// The bytes of the marker without white space.
    var length: Int
    /// Whether it may start in the midst of a paragraph.
    var canInterrupt: Bool
}

func listMarker(_ bytes: [UInt8], _ range: Range<Int>) -> ListMarker? {
    guard let first = bytes[range].first else { return nil }
    var end = range.lowerBound
    var startsAtOne = true
    if "-+*".utf8.contains(first) {
        end += 1
    } else {
        var number = 0
        while end < range.upperBound, isDigit(bytes[end]), end - range.lowerBound < 9 {
            number = number * 10 + Int(bytes[end] - UInt8(ascii: "0"))
            end += 1
        }
        guard end > range.lowerBound, end < range.upperBound, ".)".utf8.contains(bytes[end])
        else { return nil }
        end += 1
        startsAtOne = number == 1
    }
    guard end == range.upperBound || isBlank(bytes[end]) else { return nil }
    let isEmpty = isBlank(bytes, end..<range.upperBound)
    return ListMarker(length: end - range.lowerBound, canInterrupt: startsAtOne && !isEmpty)
}

/// `[^label]:`; a label holds neither brackets nor white space.
func footnoteMarker(_ bytes: [UInt8], _ range: Range<Int>) -> FootnoteMarker? {
    guard let label = footnoteLabel(bytes, range), label.upperBound + 1 < range.upperBound,
        bytes[label.upperBound + 1] == UInt8(ascii: ":")
    else { return nil }
    return FootnoteMarker(
        prefixEnd: range.lowerBound, marker: range.lowerBound..<(label.upperBound + 2), label: label
    )
}

/// The label of `[^label]` at the start of `range`.
func footnoteLabel(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    guard range.count > 3, bytes[range.lowerBound] == UInt8(ascii: "["),
        bytes[range.lowerBound + 1] == UInt8(ascii: "^")
    else { return nil }
    let start = range.lowerBound + 2
    // CommonMark allows as many bytes in the label of a link.
    for position in start..<min(range.upperBound, start + 1000) {
        switch bytes[position] {
        case UInt8(ascii: "]"): return position > start ? start..<position : nil
        case 0...0x20, UInt8(ascii: "["): return nil
        default: break
        }
    }
    return nil
}

func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, isBlank(bytes[lower]) { lower += 1 }
    while upper > lower, isBlank(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
}

import Diagnostics

/// The text of a scalar with the place of each of its bytes, found by walking the value along the
/// source it was read from: escapes, indentation and folded line ends lie between the two.
///
/// - Parameters:
///   - value: the scalar's bytes.
///   - range: the part of `source` that holds the scalar, its quotes or block header included.
/// - Returns: text whose bytes all stand at the scalar's start if the two cannot be brought together.
func alignedText(
    _ value: [UInt8], style: YAMLEvent.ScalarStyle, in range: Range<Int>, of source: SourceText
) -> SourceText {
    let content = contentRange(style, range, source.bytes)
    if source.bytes[content].elementsEqual(value) { return source.slice(content) }
    var alignment = ScalarAlignment(value: value, style: style, source: source, range: content)
    if let text = alignment.align() { return text }
    var text = SourceText(path: source.path)
    let start = source.fileOffset(range.lowerBound)
    for byte in value { text.append(CollectionOfOne(byte), fileOffset: start) }
    return text
}

/// The range without its quotes or its block header.
private func contentRange(
    _ style: YAMLEvent.ScalarStyle, _ range: Range<Int>, _ bytes: [UInt8]
) -> Range<Int> {
    switch style {
    case .plain: return range
    case .singleQuoted, .doubleQuoted:
        return range.count < 2 ? range : (range.lowerBound + 1)..<(range.upperBound - 1)
    case .block:
        let lineEnd = bytes[range].firstIndex {
            $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
        }
        return (lineEnd.map { $0 + 1 } ?? range.upperBound)..<range.upperBound
    }
}

private struct ScalarAlignment {
    let value: [UInt8]
    let style: YAMLEvent.ScalarStyle
    let source: SourceText
    let range: Range<Int>
    private var valueIndex = 0
    private var sourceIndex: Int
    private var text: SourceText
    /// The end in the source of what was taken last, when the next byte may join it.
    private var runEnd: Int?
    private var run: [UInt8] = []
    private var runStart = 0

    init(value: [UInt8], style: YAMLEvent.ScalarStyle, source: SourceText, range: Range<Int>) {
        self.value = value
        self.style = style
        self.source = source
        self.range = range
        sourceIndex = range.lowerBound
        text = SourceText(path: source.path)
    }

    mutating func align() -> SourceText? {
        while valueIndex < value.count {
            guard sourceIndex < range.upperBound else {
                // Chomping may add a line end that the file lacks.
                guard value[valueIndex] == UInt8(ascii: "\n") else { return nil }
                take(at: sourceIndex, length: 0)
                continue
            }
            guard step() else { return nil }
        }
        flush()
        return text
    }

    private mutating func step() -> Bool {
        let byte = source.bytes[sourceIndex]
        if style == .doubleQuoted, byte == UInt8(ascii: "\\") { return takeEscape() }
        if byte == value[valueIndex] {
            let isDoubledQuote = style == .singleQuoted && byte == UInt8(ascii: "'")
            take(at: sourceIndex, length: isDoubledQuote ? 2 : 1)
            return true
        }
        guard isBlank(byte) else { return false }
        if value[valueIndex] == UInt8(ascii: " ") || value[valueIndex] == UInt8(ascii: "\n") {
            take(at: sourceIndex, length: 1)
        } else {
            sourceIndex += 1
        }
        return true
    }

    /// An escape stands for one scalar of the value, or for nothing if it joins two lines.
    private mutating func takeEscape() -> Bool {
        guard sourceIndex + 1 < range.upperBound else { return false }
        let start = sourceIndex
        switch source.bytes[sourceIndex + 1] {
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
            sourceIndex += 2
            while sourceIndex < range.upperBound, isBlank(source.bytes[sourceIndex]) {
                sourceIndex += 1
            }
            return true
        case UInt8(ascii: "x"): sourceIndex += 4
        case UInt8(ascii: "u"): sourceIndex += 6
        case UInt8(ascii: "U"): sourceIndex += 10
        default: sourceIndex += 2
        }
        repeat {
            take(at: start, length: 0)
        } while valueIndex < value.count
            && value[valueIndex] & 0xC0 == 0x80
        return true
    }

    /// Gives the next byte of the value the place `offset`, and goes on `length` bytes.
    private mutating func take(at offset: Int, length: Int) {
        if runEnd != offset || length == 0 {
            flush()
            runStart = offset
        }
        let byte = value[valueIndex]
        run.append(byte)
        valueIndex += 1
        sourceIndex += length
        // A text that is lines of a file is contiguous only within a line.
        runEnd = byte == UInt8(ascii: "\n") || length != 1 ? nil : sourceIndex
    }

    private mutating func flush() {
        guard !run.isEmpty else { return }
        text.append(run, fileOffset: source.fileOffset(runStart))
        run.removeAll(keepingCapacity: true)
    }

    private func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
            || byte == UInt8(ascii: "\r")
    }
}

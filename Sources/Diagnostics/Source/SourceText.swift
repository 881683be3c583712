/// Text to parse, which knows where each of its bytes stood in its file.
///
/// The text need not be a contiguous part of the file: the body of a fenced block in a list is the
/// file's lines without their indentation. Parsers report offsets in the text; `span(_:)` turns them
/// into places in the file.
package struct SourceText: Sendable, Hashable {
    /// A run of bytes that lie together in the text and in the file.
    private struct Segment: Sendable, Hashable {
        var textOffset: Int
        var fileOffset: Int
    }

    package let path: String
    package private(set) var bytes: [UInt8]
    private var segments: [Segment]

    /// Text that stands in the file from `fileOffset` on, byte for byte.
    package init(path: String, bytes: [UInt8], fileOffset: Int = 0) {
        self.path = path
        self.bytes = bytes
        segments = [Segment(textOffset: 0, fileOffset: fileOffset)]
    }

    package init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// Empty text, to be filled by `append(_:fileOffset:)`.
    package init(path: String) {
        self.path = path
        bytes = []
        segments = []
    }

    /// Adds bytes that stand in the file from `fileOffset` on.
    package mutating func append(_ more: some Collection<UInt8>, fileOffset: Int) {
        let continues = segments.last.map { last in
            last.fileOffset + bytes.count - last.textOffset == fileOffset
        }
        if continues != true, !more.isEmpty || segments.isEmpty {
            segments.append(Segment(textOffset: bytes.count, fileOffset: fileOffset))
        }
        bytes.append(contentsOf: more)
    }

    /// The text as a string; malformed UTF-8 is repaired with U+FFFD.
    package var string: String { String(decoding: bytes, as: UTF8.self) }

    /// The place in the file of the byte at `offset` of this text, or of its end.
    package func fileOffset(_ offset: Int) -> Int {
        guard !segments.isEmpty else { return 0 }
        let segment = segments[max(0, firstSegment(after: offset) - 1)]
        return segment.fileOffset + offset - segment.textOffset
    }

    /// The offset in this text of the byte at `fileOffset` of its file; nil if that is not part of it.
    package func offset(inFile fileOffset: Int) -> Int? {
        for (index, segment) in segments.enumerated() {
            let end = index + 1 < segments.count ? segments[index + 1].textOffset : bytes.count
            let offset = segment.textOffset + fileOffset - segment.fileOffset
            if fileOffset >= segment.fileOffset, offset < end { return offset }
        }
        return nil
    }

    /// The index of the first segment that starts after `offset`.
    private func firstSegment(after offset: Int) -> Int {
        var low = 0
        var high = segments.count
        while low < high {
            let middle = (low + high) / 2
            if segments[middle].textOffset <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The place in the file of a range of this text.
    package func span(_ range: Range<Int>) -> SourceSpan {
        let lower = fileOffset(range.lowerBound)
        guard !range.isEmpty else { return SourceSpan(path: path, offset: lower) }
        let upper = fileOffset(range.upperBound - 1) + 1
        return SourceSpan(path: path, range: lower..<max(lower, upper))
    }

    /// The place in the file of the byte at `offset`.
    package func span(at offset: Int) -> SourceSpan { span(offset..<offset) }

    /// A part of this text that keeps its places in the file.
    package func slice(_ range: Range<Int>) -> SourceText {
        var part = SourceText(path: path)
        part.bytes = Array(bytes[range])
        part.segments = [Segment(textOffset: 0, fileOffset: fileOffset(range.lowerBound))]
        for segment in segments[firstSegment(after: range.lowerBound)...] {
            guard segment.textOffset < range.upperBound else { break }
            part.segments.append(
                Segment(
                    textOffset: segment.textOffset - range.lowerBound,
                    fileOffset: segment.fileOffset))
        }
        return part
    }
}

/// The bytes that a template has printed. Grows by doubling; to append is a copy and no more.
struct OutputBuffer: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 256) {
        self.capacity = max(capacity, 16)
        start = .allocate(capacity: self.capacity)
    }

    deinit { start.deallocate() }

    private var written: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: start, count: count)
    }

    /// All that was printed.
    var bytes: [UInt8] { Array(written) }

    var last: UInt8? { count == 0 ? nil : start[count - 1] }

    /// What was printed from `index` on.
    func bytes(from index: Int) -> ArraySlice<UInt8> { Array(written[index...])[...] }

    /// The last place of the byte before `end`.
    func lastIndex(of byte: UInt8, before end: Int) -> Int? { written[..<end].lastIndex(of: byte) }

    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress, bytes.count > 0 else { return }
        if capacity - count < bytes.count { grow(for: bytes.count) }
        (start + count).update(from: source, count: bytes.count)
        count += bytes.count
    }

    mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

    mutating func append(_ text: String) {
        // No copy of the text, which would count a reference.
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append($0) }
        if isDone == nil { append(Array(text.utf8)) }
    }

    /// Appends markup as it is, or text escaped.
    mutating func append(_ text: String, isSafe: Bool) {
        if isSafe { append(text) } else { append(escaping: text) }
    }

    /// Appends text with `& < > " '` as references, the ones that Jinja writes.
    mutating func append(escaping text: String) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append(escaping: $0) }
        if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { append(escaping: $0) } }
    }

    private mutating func append(escaping bytes: UnsafeBufferPointer<UInt8>) {
        var from = 0
        var index = 0
        while index < bytes.count {
            if let reference = reference(for: bytes[index]) {
                append(UnsafeBufferPointer(rebasing: bytes[from..<index]))
                reference.withUTF8Buffer { append($0) }
                from = index + 1
            }
            index += 1
        }
        append(UnsafeBufferPointer(rebasing: bytes[from...]))
    }

    /// Puts bytes among those that were printed.
    mutating func insert(_ bytes: [UInt8], at index: Int) {
        let rest = self.bytes(from: index)
        count = index
        append(bytes)
        append(Array(rest))
    }

    private mutating func grow(for more: Int) {
        let larger = max(capacity * 2, count + more)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        moved.update(from: start, count: count)
        start.deallocate()
        (start, capacity) = (moved, larger)
    }
}

/// The reference that stands for a byte in content and quoted attributes; nil for most bytes.
@inline(__always)
private func reference(for byte: UInt8) -> StaticString? {
    guard byte <= 0x3E, byte >= 0x22 else { return nil }
    return switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&#34;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
}

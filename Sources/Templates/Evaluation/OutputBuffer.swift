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

    /// Appends the digits of an integer.
    mutating func append(_ integer: Int) {
        if capacity - count < 20 { grow(for: 20) }
        count += DecimalDigits.write(integer, to: start + count)
    }

    /// Appends a number of a few decimals; false if it has more.
    mutating func append(short number: Double) -> Bool {
        guard let decimal = ShortDecimal(number) else { return false }
        if capacity - count < ShortDecimal.length { grow(for: ShortDecimal.length) }
        count += decimal.write(to: start + count)
        return true
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
        guard let source = bytes.baseAddress else { return }
        var index = 0
        while index < bytes.count {
            if capacity - count < bytes.count - index { grow(for: bytes.count - index) }
            // Looks at a byte and copies it in one go: most texts are short.
            while index < bytes.count, !isEscaped(source[index]) {
                start[count] = source[index]
                index += 1
                count += 1
            }
            if index < bytes.count {
                reference(for: source[index]).withUTF8Buffer { append($0) }
                index += 1
            }
        }
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

/// Whether a reference stands for the byte in content and quoted attributes.
@inline(__always)
private func isEscaped(_ byte: UInt8) -> Bool {
    // " & ' < > lie within 32 bytes: one bit for each.
    let bits: UInt32 = 1 << 0 | 1 << 4 | 1 << 5 | 1 << 26 | 1 << 28
    let place = byte &- 0x22
    return place < 32 && bits &>> UInt32(place) & 1 == 1
}

/// The reference that stands for one of those bytes.
private func reference(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&#34;"
    default: "&#39;"
    }
}

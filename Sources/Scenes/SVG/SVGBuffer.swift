import Markup

/// The bytes of an SVG file while they are written: markup, text, numbers.
///
/// It keeps its memory itself: a file is thousands of pieces of a few bytes, for each of which an array would ask whether
/// it is alone in using them.
struct SVGBuffer: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity = 1 << 14
    private(set) var count = 0

    init() { start = .allocate(capacity: capacity) }

    deinit { start.deallocate() }

    /// What has been written.
    var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

    /// Makes room for so many bytes more.
    @inline(__always)
    private mutating func reserve(_ extra: Int) {
        if capacity - count < extra { grow(by: extra) }
    }

    private mutating func grow(by extra: Int) {
        let larger = max(capacity * 2, count + extra)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        moved.moveInitialize(from: start, count: count)
        start.deallocate()
        (start, capacity) = (moved, larger)
    }

    /// Appends a byte for which there is room.
    @inline(__always)
    private mutating func put(_ byte: UInt8) {
        start[count] = byte
        count += 1
    }

    @inline(__always)
    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let first = bytes.baseAddress else { return }
        reserve(bytes.count)
        (start + count).initialize(from: first, count: bytes.count)
        count += bytes.count
    }

    /// Appends literal markup, of a length that the compiler knows.
    @inline(__always)
    mutating func raw(_ text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends what stands at `range` already.
    mutating func again(_ range: Range<Int>) {
        reserve(range.count)
        (start + count).initialize(from: start + range.lowerBound, count: range.count)
        count += range.count
    }

    /// Puts literal markup between what stands before `place` and what stands behind it.
    mutating func insert(_ text: StaticString, at place: Int) {
        reserve(text.utf8CodeUnitCount)
        let gap = start + place
        (gap + text.utf8CodeUnitCount).update(from: gap, count: count - place)
        gap.update(from: text.utf8Start, count: text.utf8CodeUnitCount)
        count += text.utf8CodeUnitCount
    }

    /// Appends text, escaped; what XML 1.0 has no place for becomes U+FFFD.
    mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            reserve(utf8.count)
            let before = count
            for byte in utf8 {
                guard !mayNeedEscape(byte) else {
                    count = before
                    return escaped(utf8)
                }
                put(byte)
            }
        }
    }

    private mutating func escaped(_ text: UnsafeBufferPointer<UInt8>) {
        var clean = Array(text)
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF, U+FFFD is EF BF BD.
        for index in clean.indices.dropLast(2) where clean[index] == 0xEF {
            if clean[index + 1] == 0xBF, clean[index + 2] > 0xBD { clean[index + 2] = 0xBD }
        }
        var result: [UInt8] = []
        appendEscaped(String(decoding: clean, as: UTF8.self), to: &result)
        result.withUnsafeBufferPointer { append($0) }
    }

    /// Appends a coordinate with at most three decimals; what is not finite or absurdly far away is written as a
    /// number that SVG viewers can hold.
    mutating func number(_ value: Double) {
        let thousandths = thousandths(of: value.isNaN ? 0 : max(-1e7, min(1e7, value)))
        // The sign, eleven digits at most, the point and three decimals.
        reserve(16)
        if thousandths < 0 { put(UInt8(ascii: "-")) }
        let (whole, fraction) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
        putDigits(of: UInt32(truncatingIfNeeded: whole))
        guard fraction != 0 else { return }
        put(UInt8(ascii: "."))
        let digits = UInt32(truncatingIfNeeded: fraction)
        put(digit(digits / 100))
        // Zeros at the end are left out.
        guard digits % 100 != 0 else { return }
        put(digit(digits / 10 % 10))
        if digits % 10 != 0 { put(digit(digits % 10)) }
    }

    /// Appends the digits of a number, for which there is room.
    private mutating func putDigits(of number: UInt32) {
        var length = 1
        var rest = number
        while rest >= 10 {
            rest /= 10
            length += 1
        }
        rest = number
        for place in stride(from: count + length - 1, through: count, by: -1) {
            start[place] = digit(rest % 10)
            rest /= 10
        }
        count += length
    }

    mutating func point(_ point: Point) {
        number(point.x)
        raw(",")
        number(point.y)
    }

    /// Appends an attribute, whose `opening` is ` name="`.
    mutating func attribute(_ opening: StaticString, _ value: String) {
        raw(opening)
        text(value)
        raw("\"")
    }

    mutating func attribute(_ opening: StaticString, _ value: Double) {
        raw(opening)
        number(value)
        raw("\"")
    }

    /// ` transform="translate(x,y)"`, unless it would do nothing.
    mutating func translation(_ offset: Point) {
        guard offset != .zero else { return }
        raw(" transform=\"translate(")
        point(offset)
        raw(")\"")
    }

    /// ` d="…"`
    mutating func path(_ path: Path) {
        raw(" d=\"")
        for segment in path.segments {
            switch segment {
            case .move(let end):
                raw("M")
                point(end)
            case .line(let end):
                raw("L")
                point(end)
            case .cubic(let first, let second, let end):
                raw("C")
                point(first)
                raw(" ")
                point(second)
                raw(" ")
                point(end)
            case .close: raw("Z")
            }
        }
        raw("\"")
    }
}

/// Whether a byte is escaped in markup, or could begin a character that XML has no place for.
@inline(__always)
private func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "'"), 0..<32, 0xEF:
        true
    default: false
    }
}

/// `value` × 1000, rounded, a tie away from zero. `value` is small enough for that.
private func thousandths(of value: Double) -> Int {
    let exact = value * 1000
    let whole = Int(exact)
    let rest = exact - Double(whole)
    return rest >= 0.5 ? whole + 1 : rest <= -0.5 ? whole - 1 : whole
}

/// The digit of a number below 10.
private func digit(_ number: UInt32) -> UInt8 {
    UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number)
}

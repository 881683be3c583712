import Markup

/// The bytes of an SVG file while they are written: markup, text, numbers.
///
/// It keeps its memory itself: a file is thousands of pieces of a few bytes, for each of which an array would ask whether
/// it is alone in using them.
struct SVGBuffer: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity = 1 << 14
    private(set) var count = 0
    private let whole = ShortDigits.whole
    private let fractions = ShortDigits.fractions

    init() { start = .allocate(capacity: capacity) }

    deinit { start.deallocate() }

    /// What has been written.
    var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

    /// The same as text.
    var string: String {
        String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

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
        let near =
            value.magnitude < 1e7 ? value : value.isNaN ? 0 : value < 0 ? -1e7 : 1e7
        let thousandths = thousandths(of: near)
        // The sign, eight digits at most, the point, three decimals, and what the last piece writes too much.
        reserve(16)
        if thousandths < 0 { put(UInt8(ascii: "-")) }
        let (quotient, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
        putDigits(of: Int(truncatingIfNeeded: quotient))
        put(fractions[Int(truncatingIfNeeded: rest)])
    }

    /// Appends the digits of a number that is not negative, for which there is room.
    @inline(__always)
    private mutating func putDigits(of number: Int) {
        // Most coordinates are below 1000.
        if number < 1000 { put(whole[number]) } else { putThousands(of: number) }
    }

    /// Appends the digits of a number of more than three.
    private mutating func putThousands(of number: Int) {
        putDigits(of: number / 1000)
        let rest = number % 1000
        put(digit(rest / 100))
        put(digit(rest / 10 % 10))
        put(digit(rest % 10))
    }

    /// Appends one of `ShortDigits`; there is room for four bytes, of which what comes next writes over those that
    /// the piece lacks.
    @inline(__always)
    private mutating func put(_ piece: UInt32) {
        UnsafeMutableRawPointer(start + count)
            .storeBytes(of: piece.littleEndian, as: UInt32.self)
        count += ShortDigits.count(of: piece)
    }

    /// Appends a colour as CSS writes it in bytes.
    mutating func color(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
        raw("rgb(")
        reserve(16)
        putDigits(of: Int(red))
        raw(", ")
        putDigits(of: Int(green))
        raw(", ")
        putDigits(of: Int(blue))
        raw(")")
    }

    mutating func point(_ point: Point) {
        number(point.x)
        raw(",")
        number(point.y)
    }

    /// Appends an attribute, whose `opening` is ` name="`.
    @inline(__always)
    mutating func attribute(_ opening: StaticString, _ value: String) {
        raw(opening)
        text(value)
        raw("\"")
    }

    @inline(__always)
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
@inline(__always)
private func thousandths(of value: Double) -> Int {
    let exact = value * 1000
    let whole = Int(exact)
    let rest = exact - Double(whole)
    return rest >= 0.5 ? whole + 1 : rest <= -0.5 ? whole - 1 : whole
}

/// The digit of a number below 10.
private func digit(_ number: Int) -> UInt8 {
    UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number)
}

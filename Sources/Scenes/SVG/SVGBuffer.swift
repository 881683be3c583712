import Markup

/// The bytes of an SVG file while they are written: elements, attributes, numbers.
struct SVGBuffer {
    private(set) var bytes: [UInt8] = []
    private var lastPath: Path?
    private var lastPathRange = 0..<0

    init() { bytes.reserveCapacity(1 << 14) }

    /// Appends literal markup.
    mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Appends text, escaped; what XML 1.0 has no place for becomes U+FFFD.
    mutating func text(_ text: String) {
        var text = text
        if text.withUTF8({ $0.contains(0xEF) }),
            text.unicodeScalars.contains(where: { $0.value == 0xFFFE || $0.value == 0xFFFF })
        {
            var clean = String.UnicodeScalarView()
            for scalar in text.unicodeScalars {
                clean.append(
                    scalar.value == 0xFFFE || scalar.value == 0xFFFF ? "\u{FFFD}" : scalar)
            }
            appendEscaped(String(clean), to: &bytes)
        } else {
            appendEscaped(text, to: &bytes)
        }
    }

    mutating func number(_ value: Double) { appendCoordinate(value, to: &bytes) }

    mutating func point(_ point: Point) {
        number(point.x)
        bytes.append(UInt8(ascii: ","))
        number(point.y)
    }

    mutating func attribute(_ name: StaticString, _ value: String) {
        open(name)
        text(value)
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func attribute(_ name: StaticString, _ value: Double) {
        open(name)
        number(value)
        bytes.append(UInt8(ascii: "\""))
    }

    /// ` name="`
    private mutating func open(_ name: StaticString) {
        bytes.append(UInt8(ascii: " "))
        raw(name)
        bytes.append(UInt8(ascii: "="))
        bytes.append(UInt8(ascii: "\""))
    }

    /// ` transform="translate(x,y)"`, unless it would do nothing.
    mutating func translation(_ offset: Point) {
        guard offset != .zero else { return }
        raw(" transform=\"translate(")
        point(offset)
        raw(")\"")
    }

    mutating func path(_ path: Path) {
        // Points are often alike: their outline is written once and copied.
        if path == lastPath {
            bytes.append(contentsOf: Array(bytes[lastPathRange]))
            return
        }
        let start = bytes.count
        defer {
            lastPath = path
            lastPathRange = start..<bytes.count
        }
        raw(" d=\"")
        for segment in path.segments {
            switch segment {
            case .move(let end):
                bytes.append(UInt8(ascii: "M"))
                point(end)
            case .line(let end):
                bytes.append(UInt8(ascii: "L"))
                point(end)
            case .cubic(let first, let second, let end):
                bytes.append(UInt8(ascii: "C"))
                point(first)
                bytes.append(UInt8(ascii: " "))
                point(second)
                bytes.append(UInt8(ascii: " "))
                point(end)
            case .close: bytes.append(UInt8(ascii: "Z"))
            }
        }
        raw("\"")
    }
}

/// Appends a coordinate with at most three decimals; what is not finite or absurdly far away is written as a
/// number that SVG viewers can hold.
private func appendCoordinate(_ value: Double, to bytes: inout [UInt8]) {
    let thousandths = thousandths(of: value.isNaN ? 0 : max(-1e7, min(1e7, value)))
    // From the last byte to the first: three decimals, the point, eleven digits at most, the sign.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { text in
        var start = text.count
        func put(_ byte: UInt8) {
            start -= 1
            text[start] = byte
        }
        var (whole, fraction) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
        if fraction != 0 {
            for place in 0..<3 {
                // Zeros at the end are left out.
                if fraction % 10 != 0 || start < text.count { put(digit(fraction % 10)) }
                if place < 2 { fraction /= 10 }
            }
            put(UInt8(ascii: "."))
        }
        repeat {
            put(digit(whole % 10))
            whole /= 10
        } while whole > 0
        if thousandths < 0 { put(UInt8(ascii: "-")) }
        bytes.append(contentsOf: UnsafeMutableBufferPointer(rebasing: text[start...]))
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
private func digit(_ number: UInt) -> UInt8 {
    UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number)
}

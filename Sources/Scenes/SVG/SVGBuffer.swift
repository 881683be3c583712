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
        if text.utf8.contains(0xEF),
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
        raw(",")
        number(point.y)
    }

    mutating func attribute(_ name: StaticString, _ value: String) {
        raw(" ")
        raw(name)
        raw("=\"")
        text(value)
        raw("\"")
    }

    mutating func attribute(_ name: StaticString, _ value: Double) {
        raw(" ")
        raw(name)
        raw("=\"")
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

/// Appends a coordinate with at most three decimals; what is not finite or absurdly far away is written as a
/// number that SVG viewers can hold.
private func appendCoordinate(_ value: Double, to bytes: inout [UInt8]) {
    let limited = value.isNaN ? 0 : max(-1e7, min(1e7, value))
    let thousandths = Int((limited * 1000).rounded(.toNearestOrAwayFromZero))
    if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, fraction) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
    appendDigits(whole, to: &bytes)
    guard fraction != 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(digit(fraction / 100))
    guard fraction % 100 != 0 else { return }
    bytes.append(digit(fraction / 10 % 10))
    if fraction % 10 != 0 { bytes.append(digit(fraction % 10)) }
}

private func appendDigits(_ number: UInt, to bytes: inout [UInt8]) {
    if number >= 10 { appendDigits(number / 10, to: &bytes) }
    bytes.append(digit(number % 10))
}

/// The digit of a number below 10.
private func digit(_ number: UInt) -> UInt8 {
    UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number)
}

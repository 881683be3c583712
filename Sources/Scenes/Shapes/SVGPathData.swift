#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Path {
    /// A path from SVG path data; nil if the text is not that.
    ///
    /// Specification: https://www.w3.org/TR/SVG11/paths.html#PathData
    package init?(svgPathData text: String) {
        var parser = PathDataParser(bytes: Array(text.utf8))
        guard parser.parse(), !parser.path.isEmpty else { return nil }
        self = parser.path
    }
}

private struct PathDataParser {
    let bytes: [UInt8]
    var offset = 0
    var path = Path()
    /// The last control point, for the smooth commands, and of which command it was.
    var control: (point: Point, isCubic: Bool)?

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func parse() -> Bool {
        var command: UInt8 = 0
        while true {
            skipSeparators()
            guard offset < bytes.count else { return true }
            let byte = bytes[offset]
            if isLetter(byte) {
                command = byte
                offset += 1
            } else if command == 0 || command | 0x20 == UInt8(ascii: "z") {
                return false
            }
            guard run(command) else { return false }
            // Further pairs after a move are lines.
            if command == UInt8(ascii: "M") { command = UInt8(ascii: "L") }
            if command == UInt8(ascii: "m") { command = UInt8(ascii: "l") }
        }
    }

    private mutating func run(_ command: UInt8) -> Bool {
        let base = command & 0x20 != 0 ? path.current : .zero
        let previous = control
        control = nil
        switch command | 0x20 {
        case UInt8(ascii: "m"):
            guard let end = point(from: base) else { return false }
            path.move(to: end)
        case UInt8(ascii: "l"):
            guard let end = point(from: base) else { return false }
            path.line(to: end)
        case UInt8(ascii: "h"):
            guard let x = number() else { return false }
            path.line(to: Point(x: base.x + x, y: path.current.y))
        case UInt8(ascii: "v"):
            guard let y = number() else { return false }
            path.line(to: Point(x: path.current.x, y: base.y + y))
        case UInt8(ascii: "c"):
            guard let first = point(from: base), let second = point(from: base),
                let end = point(from: base)
            else { return false }
            path.curve(to: end, first, second)
            control = (second, true)
        case UInt8(ascii: "s"):
            guard let second = point(from: base), let end = point(from: base) else { return false }
            path.curve(to: end, reflected(previous, isCubic: true), second)
            control = (second, true)
        case UInt8(ascii: "q"):
            guard let middle = point(from: base), let end = point(from: base) else { return false }
            path.quadratic(to: end, middle)
            control = (middle, false)
        case UInt8(ascii: "t"):
            guard let end = point(from: base) else { return false }
            let middle = reflected(previous, isCubic: false)
            path.quadratic(to: end, middle)
            control = (middle, false)
        case UInt8(ascii: "a"):
            return arc(from: base)
        case UInt8(ascii: "z"): path.close()
        default: return false
        }
        return true
    }

    private func reflected(_ control: (point: Point, isCubic: Bool)?, isCubic: Bool) -> Point {
        guard let control, control.isCubic == isCubic else { return path.current }
        return path.current + (path.current - control.point)
    }

    /// An elliptical arc, from its end points to its centre.
    ///
    /// Specification: https://www.w3.org/TR/SVG11/implnote.html#ArcImplementationNotes
    private mutating func arc(from base: Point) -> Bool {
        guard let rx = number(), let ry = number(), let turn = number(), let large = flag(),
            let sweep = flag(), let end = point(from: base)
        else { return false }
        let start = path.current
        var (a, b) = (abs(rx), abs(ry))
        guard a > 0, b > 0, start != end else {
            path.line(to: end)
            return true
        }
        let half = Point(x: (start.x - end.x) / 2, y: (start.y - end.y) / 2).rotated(by: -turn)
        let excess = half.x * half.x / (a * a) + half.y * half.y / (b * b)
        if excess > 1 { (a, b) = (a * excess.squareRoot(), b * excess.squareRoot()) }
        let unitStart = Point(x: half.x / a, y: half.y / b)
        let length = max(1e-12, unitStart.x * unitStart.x + unitStart.y * unitStart.y)
        let reach = max(0, 1 / length - 1).squareRoot() * (large == sweep ? -1 : 1)
        // In the unit circle's space the centre is at `offset`, the ends at ±unitStart.
        let offset = Point(x: reach * unitStart.y, y: -reach * unitStart.x)
        let from = atan2(unitStart.y - offset.y, unitStart.x - offset.x)
        var to = atan2(-unitStart.y - offset.y, -unitStart.x - offset.x)
        if sweep, to < from { to += 2 * .pi }
        if !sweep, to > from { to -= 2 * .pi }
        var unit = Path()
        unit.arc(about: offset, radius: 1, from: from, to: to)
        let middle = Point(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2)
        for case .cubic(let first, let second, let last) in unit.segments {
            func place(_ point: Point) -> Point {
                Point(x: point.x * a, y: point.y * b).rotated(by: turn) + middle
            }
            path.curve(to: place(last), place(first), place(second))
        }
        return true
    }

    private mutating func point(from base: Point) -> Point? {
        guard let x = number(), let y = number() else { return nil }
        return base + Point(x: x, y: y)
    }

    private mutating func flag() -> Bool? {
        skipSeparators()
        guard offset < bytes.count, bytes[offset] == 0x30 || bytes[offset] == 0x31 else {
            return nil
        }
        offset += 1
        return bytes[offset - 1] == 0x31
    }

    private mutating func number() -> Double? {
        skipSeparators()
        let start = offset
        if peek == UInt8(ascii: "-") || peek == UInt8(ascii: "+") { offset += 1 }
        skipDigits()
        if peek == UInt8(ascii: ".") {
            offset += 1
            skipDigits()
        }
        if let byte = peek, byte | 0x20 == UInt8(ascii: "e") {
            offset += 1
            if peek == UInt8(ascii: "-") || peek == UInt8(ascii: "+") { offset += 1 }
            skipDigits()
        }
        guard let value = Double(String(decoding: bytes[start..<offset], as: UTF8.self)),
            value.isFinite
        else { return nil }
        return value
    }

    private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func skipDigits() {
        while let byte = peek, (0x30...0x39).contains(byte) { offset += 1 }
    }

    private mutating func skipSeparators() {
        while let byte = peek, byte == 0x20 || byte == 0x2C || (0x09...0x0D).contains(byte) {
            offset += 1
        }
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) && byte | 0x20 != UInt8(ascii: "e")
    }
}

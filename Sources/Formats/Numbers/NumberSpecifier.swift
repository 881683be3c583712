/// The parts of a d3 number specifier: `[[fill]align][sign][symbol][0][width][,][.precision][~][type]`.
///
/// Source: https://d3js.org/d3-format#locale_formatSpecifier
struct NumberSpecifier: Sendable, Hashable {
    enum Alignment: UInt8, Sendable {
        case left = 0x3C  // <
        case right = 0x3E  // >
        case afterSign = 0x3D  // =
        case center = 0x5E  // ^
    }

    enum Sign: UInt8, Sendable {
        case minus = 0x2D
        case plus = 0x2B
        case parentheses = 0x28
        case space = 0x20
    }

    enum Symbol: UInt8, Sendable {
        case currency = 0x24  // $
        case base = 0x23  // #
    }

    enum Kind: UInt8, Sendable {
        case exponent = 0x65  // e
        case fixed = 0x66  // f
        case general = 0x67  // g
        case rounded = 0x72  // r
        case prefixed = 0x73  // s
        case percent = 0x25  // %
        case roundedPercent = 0x70  // p
        case binary = 0x62  // b
        case octal = 0x6F  // o
        case integer = 0x64  // d
        case hexadecimal = 0x78  // x
        case upperHexadecimal = 0x58  // X
        case character = 0x63  // c
    }

    var fill: Unicode.Scalar = " "
    var alignment = Alignment.right
    var sign = Sign.minus
    var symbol: Symbol?
    var padsWithZeros = false
    var width = 0
    var groups = false
    var precision: Int?
    var trims = false
    /// Nil for the plain default, which is `.12~g`.
    var kind: Kind?

    private static let greatestWidth = 200

    init(parsing text: String) throws(FormatError) {
        let scalars = Array(text.unicodeScalars)
        var index = 0
        func byte(_ index: Int) -> UInt8? {
            index < scalars.count ? UInt8(exactly: scalars[index].value) : nil
        }
        func offset() -> Int { scalars[..<index].reduce(0) { $0 + UTF8.width($1) } }
        func digits() -> Int? {
            let start = index
            var value = 0
            while let digit = byte(index), (0x30...0x39).contains(digit) {
                value = min(9_999, value * 10 + Int(digit - 0x30))
                index += 1
            }
            return index > start ? value : nil
        }

        if scalars.count > 1, let found = byte(1).flatMap(Alignment.init) {
            fill = scalars[0]
            alignment = found
            index = 2
        } else if let found = byte(0).flatMap(Alignment.init) {
            alignment = found
            index = 1
        }
        if let found = byte(index).flatMap(Sign.init) {
            sign = found
            index += 1
        }
        if let found = byte(index).flatMap(Symbol.init) {
            symbol = found
            index += 1
        }
        if byte(index) == UInt8(ascii: "0") {
            padsWithZeros = true
            index += 1
        }
        let widthOffset = offset()
        width = digits() ?? 0
        guard width <= Self.greatestWidth else {
            throw FormatError(
                offset: widthOffset,
                text: "width \(width) of number format '\(text)' is above \(Self.greatestWidth)")
        }
        if byte(index) == UInt8(ascii: ",") {
            groups = true
            index += 1
        }
        if byte(index) == UInt8(ascii: ".") {
            index += 1
            guard let count = digits() else {
                throw FormatError(
                    offset: offset(),
                    text: "precision missing after '.' in number format '\(text)'")
            }
            precision = count
        }
        if byte(index) == UInt8(ascii: "~") {
            trims = true
            index += 1
        }
        if byte(index) == UInt8(ascii: "n") {
            groups = true
            kind = .general
            index += 1
        } else if let found = byte(index).flatMap(Kind.init) {
            kind = found
            index += 1
        }
        guard index == scalars.count else {
            throw .unknownPart(of: text, scalar: scalars[index], at: offset())
        }
    }
}

extension FormatError {
    fileprivate static func unknownPart(
        of text: String, scalar: Unicode.Scalar, at offset: Int
    ) -> FormatError {
        let explanation =
            scalar == "%" || text.unicodeScalars.first == "%"
            ? "; it looks like a time format"
            : " (after optional fill, sign, '$', '0', width, ',', '.precision' and '~', one type of"
                + " e f g r s p % b o d x X c n)"
        return FormatError(
            offset: offset,
            text: "'\(scalar)' not expected in number format '\(text)'\(explanation)")
    }
}

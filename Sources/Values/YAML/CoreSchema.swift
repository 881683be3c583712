/// What a plain (unquoted) scalar means in YAML 1.2's core schema.
///
/// `no`, `yes`, `on` and dates are text; `012` is twelve. An integer beyond 64 bits becomes a number.
/// Specification: https://yaml.org/spec/1.2.2/#103-core-schema
enum CoreSchemaScalar: Hashable {
    case value(Value)
    /// `.inf`, `.nan`, or a number too large for a double: no `Value` holds it.
    case notFinite

    init(plain bytes: [UInt8]) {
        guard let first = bytes.first else {
            self = .value(.null)
            return
        }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
            UInt8(ascii: "."):
            if let number = Self.number(bytes) {
                self = number
                return
            }
        case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "~"), UInt8(ascii: "t"),
            UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
            if let word = Self.words[String(decoding: bytes, as: UTF8.self)] {
                self = .value(word)
                return
            }
        default: break
        }
        self = .value(.string(String(decoding: bytes, as: UTF8.self)))
    }

    private static let words: [String: Value] = [
        "null": .null, "Null": .null, "NULL": .null, "~": .null,
        "true": .boolean(true), "True": .boolean(true), "TRUE": .boolean(true),
        "false": .boolean(false), "False": .boolean(false), "FALSE": .boolean(false),
    ]

    private static func number(_ bytes: [UInt8]) -> CoreSchemaScalar? {
        if let integer = parseInteger(bytes, bytes.indices) { return .value(.integer(integer)) }
        if bytes.count > 2, bytes[0] == UInt8(ascii: "0"), let radix = radix(bytes[1]) {
            let digits = String(decoding: bytes[2...], as: UTF8.self)
            guard
                digits.utf8.first.map({ $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "+") })
                    == true, let integer = Int(digits, radix: radix)
            else { return nil }
            return .value(.integer(integer))
        }
        if let number = parseDecimal(bytes, bytes.indices) { return .value(.number(number)) }
        return isNotFinite(bytes) ? .notFinite : nil
    }

    private static func radix(_ byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "x"): 16
        case UInt8(ascii: "o"): 8
        default: nil
        }
    }

    private static func isNotFinite(_ bytes: [UInt8]) -> Bool {
        var text = String(decoding: bytes, as: UTF8.self)
        if [".nan", ".NaN", ".NAN"].contains(text) { return true }
        if text.hasPrefix("-") || text.hasPrefix("+") { text.removeFirst() }
        if [".inf", ".Inf", ".INF"].contains(text) { return true }
        // Digits, a point and an exponent that ran out of a double's range.
        let isNumeric = text.utf8.allSatisfy { byte in
            byte &- UInt8(ascii: "0") < 10 || "+-.eE".utf8.contains(byte)
        }
        return isNumeric && Double(text).map { !$0.isFinite } == true
    }
}

/// What ECMAScript's `Number(text)` gives: blanks around are ignored, empty text is 0, anything that
/// is no number is NaN.
///
/// Specification: https://tc39.es/ecma262/#sec-tonumber-applied-to-the-string-type
package func javaScriptNumber(_ text: String) -> Double {
    var plain = text
    if let number = plain.withUTF8(plainNumber) { return number }
    let scalars = Substring(text).unicodeScalars
    let kept = scalars.drop(while: isJavaScriptBlank)
    guard let last = kept.lastIndex(where: { !isJavaScriptBlank($0) }) else { return 0 }
    let bytes = Array(String(kept[...last]).utf8)
    if bytes.count > 2, bytes[0] == UInt8(ascii: "0") {
        switch bytes[1] | 0x20 {
        case UInt8(ascii: "x"): return integer(bytes[2...], radix: 16)
        case UInt8(ascii: "o"): return integer(bytes[2...], radix: 8)
        case UInt8(ascii: "b"): return integer(bytes[2...], radix: 2)
        default: break
        }
    }
    switch String(decoding: bytes, as: UTF8.self) {
    case "Infinity", "+Infinity": return .infinity
    case "-Infinity": return -.infinity
    default: return parseDecimal(bytes) ?? .nan
    }
}

/// A number of at most 15 digits with a point or none, as most are written, read as `parseDecimal` does; else nil.
private func plainNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    guard bytes.count <= 17 else { return nil }
    let isNegative = bytes.first == UInt8(ascii: "-")
    var significand = 0
    var digits = 0
    var decimals: Int?
    for byte in bytes.dropFirst(isNegative ? 1 : 0) {
        if isDigit(byte) {
            significand = significand * 10 + Int(byte - UInt8(ascii: "0"))
            digits += 1
            decimals = decimals.map { $0 + 1 }
        } else if byte == UInt8(ascii: "."), decimals == nil {
            decimals = 0
        } else {
            return nil
        }
    }
    guard (1...15).contains(digits) else { return nil }
    let value = Double(significand) / exactPowersOfTen[decimals ?? 0]
    return isNegative ? -value : value
}

/// Digits beyond 2⁵³ are rounded one by one, which can differ in the last bit.
private func integer(_ digits: ArraySlice<UInt8>, radix: Int) -> Double {
    var value = 0.0
    for byte in digits {
        guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, digit < radix else {
            return .nan
        }
        value = value * Double(radix) + Double(digit)
    }
    return value
}

private func isJavaScriptBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
        0xFEFF:
        true
    default: false
    }
}

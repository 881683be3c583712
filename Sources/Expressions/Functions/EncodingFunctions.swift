import Diagnostics

/// Base 64 of text whose characters are bytes.
///
/// Source: https://vega.github.io/vega/docs/expressions/#string-functions
let encodingFunctions: [ExpressionFunction] = [
    ExpressionFunction(
        "btoa", 1...1,
        checked: { arguments, _ throws(ExpressionFault) in
            let scalars = Array(arguments[0].text.unicodeScalars)
            guard scalars.allSatisfy({ $0.value < 256 }) else {
                throw ExpressionFault(
                    .notBytes, help: "only characters up to 'ÿ' can be written as base 64")
            }
            return .string(base64(scalars.map { UInt8(truncatingIfNeeded: $0.value) }))
        }),
    ExpressionFunction(
        "atob", 1...1,
        checked: { arguments, _ throws(ExpressionFault) in
            guard let bytes = bytes(ofBase64: arguments[0].text) else {
                throw ExpressionFault(.notBase64)
            }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: bytes.map { Unicode.Scalar($0) })
            return .string(String(text))
        }),
]

private let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

private func base64(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let group = bytes[start..<min(start + 3, bytes.count)]
        let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
        for index in 0..<4 {
            text.append(
                index <= group.count
                    ? alphabet[bits >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
        }
    }
    return String(decoding: text, as: UTF8.self)
}

/// The bytes; white space is passed over, and the `=` at the end may be missing. Nil for anything else.
private func bytes(ofBase64 text: String) -> [UInt8]? {
    var digits = text.utf8.filter { ![0x20, 0x09, 0x0A, 0x0C, 0x0D].contains($0) }[...]
    if digits.count % 4 == 0 {
        for _ in 0..<2 where digits.last == UInt8(ascii: "=") { digits = digits.dropLast() }
    }
    let values = digits.compactMap { alphabet.firstIndex(of: $0) }
    guard values.count == digits.count, values.count % 4 != 1 else { return nil }
    var bytes: [UInt8] = []
    var (bits, count) = (0, 0)
    for value in values {
        bits = (bits << 6 | value) & 0xFFFF
        count += 6
        guard count >= 8 else { continue }
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> count))
    }
    return bytes
}

extension Diagnostic.Message {
    static var notBytes: Self {
        Self(id: "malformed-base64", text: "text has characters that are no bytes")
    }

    static var notBase64: Self {
        Self(id: "malformed-base64", text: "text is not base 64")
    }
}

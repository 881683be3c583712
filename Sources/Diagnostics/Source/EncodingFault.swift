/// What is wrong with the bytes of a text that must be UTF-8, at the first place; nil if nothing is.
package func encodingFault(_ text: SourceText) -> Diagnostic? {
    let help = "save the file as UTF-8"
    if let zero = text.bytes.firstIndex(of: 0) {
        return .error(.zeroByte, at: text.span(zero..<zero + 1), help: help)
    }
    guard String(validating: text.bytes, as: UTF8.self) == nil else { return nil }
    var start = 0
    var decoder = UTF8()
    var bytes = text.bytes.makeIterator()
    // Decoded one by one only to find the place.
    while case .scalarValue(let scalar) = decoder.decode(&bytes) {
        start += UTF8.width(scalar)
    }
    return .error(.notUTF8, at: text.span(start..<min(start + 1, text.bytes.count)), help: help)
}

extension Diagnostic.Message {
    static let notUTF8 = Self(id: "not-utf8", text: "these bytes are not UTF-8")
    static let zeroByte = Self(id: "zero-byte", text: "a zero byte cannot be part of a text")
}

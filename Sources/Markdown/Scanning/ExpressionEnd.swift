/// The offset of the `}}` that ends the expression whose text starts at `range`'s start, or nil.
///
/// Braces within the expression are counted and string literals skipped, as Jinja's lexer does.
func expressionEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var depth = 0
    var position = range.lowerBound
    while position < range.upperBound {
        switch bytes[position] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            guard let end = stringEnd(bytes, position..<range.upperBound) else { return nil }
            position = end
            continue
        case UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "}"):
            if depth > 0 {
                depth -= 1
            } else if position + 1 < range.upperBound, bytes[position + 1] == UInt8(ascii: "}") {
                return position
            }
        default: break
        }
        position += 1
    }
    return nil
}

private func stringEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let quote = bytes[range.lowerBound]
    var position = range.lowerBound + 1
    while position < range.upperBound {
        if bytes[position] == quote { return position + 1 }
        position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
}

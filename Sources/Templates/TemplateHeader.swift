package import Diagnostics

/// What stands after `label` in the first comment of a template that begins with it: `{# params: … #}`. Nil if none does.
package func templateHeader(_ label: String, in file: SourceFile) -> SourceText? {
    let text = file.text
    let bytes = text.bytes
    var index = 0
    while let start = firstRange(of: Array("{#".utf8), in: bytes, from: index) {
        guard let end = firstRange(of: Array("#}".utf8), in: bytes, from: start.upperBound) else {
            return nil
        }
        index = end.upperBound
        var inner = start.upperBound..<end.lowerBound
        while let first = bytes[inner].first, first <= 0x20 || first == UInt8(ascii: "-") {
            inner = inner.dropFirst()
        }
        guard bytes[inner].starts(with: label.utf8) else { continue }
        inner = inner.dropFirst(label.utf8.count)
        if bytes[inner].last == UInt8(ascii: "-") { inner = inner.dropLast() }
        return text.slice(inner)
    }
    return nil
}

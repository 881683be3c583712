/// The text as escaped bytes: `& < > " '` as references.
func escapedBytes(_ text: String) -> [UInt8] {
    var buffer = OutputBuffer(capacity: text.utf8.count + 16)
    buffer.append(escaping: text)
    return buffer.bytes
}

/// The texts that one input of the fuzzer holds, divided by lines `---`. At most `count`; the last keeps the rest.
public func texts(
    _ bytes: UnsafePointer<UInt8>?, _ length: Int, atMost count: Int
) -> [String] {
    let input = UnsafeBufferPointer(start: bytes, count: length)
    let divider = Array("\n---\n".utf8)
    var parts: [String] = []
    var start = 0
    var offset = 0
    while offset + divider.count <= input.count, parts.count + 1 < count {
        if input[offset..<(offset + divider.count)].elementsEqual(divider) {
            parts.append(String(decoding: input[start..<offset], as: UTF8.self))
            offset += divider.count
            start = offset
        } else {
            offset += 1
        }
    }
    parts.append(String(decoding: input[start...], as: UTF8.self))
    return parts
}

/// Ends the process, so that the fuzzer keeps the input: something that has to hold does not.
public func require(_ condition: Bool, _ what: StaticString) {
    precondition(condition, "\(what)")
}

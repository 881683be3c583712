import CExpat

/// Takes what an XML document holds, in order. Names come without their namespace's prefix.
protocol XMLReader: AnyObject {
    func began(_ element: String, _ attributes: XMLAttributes)
    func ended(_ element: String)
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// The attributes of an element; valid while it begins.
struct XMLAttributes {
    fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    /// The value of the attribute of that name, in any namespace.
    subscript(_ name: String) -> String? {
        guard let pairs else { return nil }
        var index = 0
        while let key = pairs[index], let value = pairs[index + 1] {
            if localName(key) == name { return String(cString: value) }
            index += 2
        }
        return nil
    }
}

/// Reads a document. Document types, and with them entities of its own, are refused.
func parseXML(_ bytes: [UInt8], part: String, _ reader: some XMLReader) throws(WorkbookFault) {
    guard let parser = XML_ParserCreate(nil) else {
        throw .malformed(part: part, reason: "there is no memory for it")
    }
    defer { XML_ParserFree(parser) }
    let box = ReaderBox(reader, parser)
    // The parser does not outlive `box`.
    XML_SetUserData(parser, Unmanaged.passUnretained(box).toOpaque())
    XML_SetElementHandler(
        parser,
        { data, name, attributes in
            guard let box = readerBox(data), let name else { return }
            box.reader.began(localName(name), XMLAttributes(pairs: attributes))
        },
        { data, name in
            guard let box = readerBox(data), let name else { return }
            box.reader.ended(localName(name))
        })
    XML_SetCharacterDataHandler(parser) { data, text, count in
        guard let box = readerBox(data), let text else { return }
        text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { pointer in
            box.reader.text(UnsafeBufferPointer(start: pointer, count: Int(count)))
        }
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
        guard let box = readerBox(data) else { return }
        XML_StopParser(box.parser, XML_Bool(XML_FALSE))
    }
    var start = 0
    // Expat counts in 32 bits.
    repeat {
        let end = min(bytes.count, start + (1 << 24))
        let status = bytes[start..<end].withUnsafeBytes { buffer in
            XML_Parse(
                parser, buffer.bindMemory(to: CChar.self).baseAddress,
                Int32(truncatingIfNeeded: buffer.count), end == bytes.count ? 1 : 0)
        }
        guard status == XML_STATUS_OK else {
            let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? ""
            let line = XML_GetCurrentLineNumber(parser)
            throw .malformed(part: part, reason: "\(reason) in line \(line)")
        }
        start = end
    } while start < bytes.count
    withExtendedLifetime(box) {}
}

/// What the callbacks get.
private final class ReaderBox {
    let reader: any XMLReader
    let parser: XML_Parser

    init(_ reader: any XMLReader, _ parser: XML_Parser) {
        self.reader = reader
        self.parser = parser
    }
}

private func readerBox(_ data: UnsafeMutableRawPointer?) -> ReaderBox? {
    data.map { Unmanaged<ReaderBox>.fromOpaque($0).takeUnretainedValue() }
}

/// `r:id` is `id`.
private func localName(_ name: UnsafePointer<CChar>) -> String {
    var start = name
    var index = name
    while index.pointee != 0 {
        if index.pointee == CChar(UInt8(ascii: ":")) { start = index + 1 }
        index += 1
    }
    return String(cString: start)
}

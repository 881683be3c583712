import CZlib

@testable import Workbooks

/// A workbook that a test writes down, part by part.
struct WorkbookFixture {
    var sheets: [(name: String, state: String, xml: String)]
    var strings = "<sst/>"
    var styles = "<styleSheet/>"
    var properties = ""

    /// One sheet with these rows and what follows them.
    init(rows: String, after: String = "", columns: String = "") {
        sheets = [("Data", "visible", Self.sheet(rows, after, columns))]
    }

    static func sheet(_ rows: String, _ after: String = "", _ columns: String = "") -> String {
        "<worksheet>\(columns)<sheetData>\(rows)</sheetData>\(after)</worksheet>"
    }

    var bytes: [UInt8] {
        var archive = ZipWriter()
        for (name, text) in parts { archive.add(name, Array(text.utf8)) }
        return archive.finish()
    }

    private var parts: [(String, String)] {
        let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        func relationship(_ id: String, _ kind: String, _ target: String) -> String {
            "<Relationship Id=\"\(id)\" Type=\"\(type)/\(kind)\" Target=\"\(target)\"/>"
        }
        let list = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" state=\"\(sheet.state)\" r:id=\"r\(index)\" xmlns:r=\"x\"/>"
        }
        let relationships = sheets.indices.map {
            relationship("r\($0)", "worksheet", "/xl/sheet\($0).xml")
        }
        return [
            (
                "_rels/.rels",
                "<Relationships>\(relationship("a", "officeDocument", "xl/book.xml"))</Relationships>"
            ),
            ("xl/book.xml", "<workbook>\(properties)<sheets>\(list.joined())</sheets></workbook>"),
            (
                "xl/_rels/book.xml.rels",
                "<Relationships>\(relationships.joined())"
                    + relationship("s", "sharedStrings", "strings.xml")
                    + relationship("t", "styles", "../xl/./styles.xml") + "</Relationships>"
            ),
            ("xl/strings.xml", strings), ("xl/styles.xml", styles),
        ] + sheets.enumerated().map { ("xl/sheet\($0.offset).xml", $0.element.xml) }
    }
}

/// An archive of one deflated file.
func deflatedArchive(_ name: String, _ contents: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    _ = deflateInit2_(
        &stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size))
    var input = contents
    let packed = [UInt8](unsafeUninitializedCapacity: contents.count + 1000) { output, count in
        input.withUnsafeMutableBufferPointer { buffer in
            stream.next_in = buffer.baseAddress
            stream.avail_in = UInt32(buffer.count)
            stream.next_out = output.baseAddress
            stream.avail_out = UInt32(output.count)
            _ = deflate(&stream, Z_FINISH)
        }
        count = output.count - Int(stream.avail_out)
    }
    deflateEnd(&stream)
    var archive = ZipWriter()
    archive.add(name, packed)
    var bytes = archive.finish()
    // The writer stores: say that it is deflated, and what it unpacks to.
    let checksum = contents.withUnsafeBufferPointer {
        UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count)))
    }
    let directory = 30 + name.utf8.count + packed.count
    for (header, method) in [(0, 8), (directory, 10)] {
        bytes[header + method] = 8
        for (offset, value) in [(6, checksum), (14, UInt32(contents.count))] {
            for byte in 0..<4 {
                bytes[header + method + offset + byte] = UInt8(
                    truncatingIfNeeded: value >> (8 * UInt32(byte)))
            }
        }
    }
    return bytes
}

import Diagnostics
import Testing

@testable import Tables

@Suite struct `Encodings` {
    @Test(
        arguments: [
            ([0x61, 0xE9, 0x96, 0x62], TextEncoding.windows1252, "aé–b"),
            ([0x61, 0xE9, 0x62], .latin1, "aéb"),
            ([0xFF, 0xFE, 0x61, 0x00, 0x3D, 0xD8, 0x00, 0xDE], .utf16, "a😀"),
            ([0xFE, 0xFF, 0x00, 0x61], .utf16, "a"), ([0x61, 0x00], .utf16LittleEndian, "a"),
            ([0x61, 0xC3, 0xA9], .utf8, "aé"),
        ] as [([UInt8], TextEncoding, String)])
    func `become UTF-8`(bytes: [UInt8], encoding: TextEncoding, expected: String) {
        let decoded = decodeText(SourceFile(path: "a.csv", bytes: bytes), as: encoding)
        #expect(decoded.value?.string == expected)
        #expect(decoded.diagnostics == [])
    }

    @Test func `keep the places of the file`() {
        let file = SourceFile(path: "a.csv", bytes: [0x61, 0xE9, 0x96, 0x62])
        let text = decodeText(file, as: .windows1252).value
        // 'é' and '–' take two and three bytes in UTF-8.
        #expect(text?.span(6..<7).range == 3..<4)
    }

    @Test(
        arguments: [
            ([0x61, 0xE9, 0x62], TextEncoding.utf8, "csv-encoding", 1),
            ([0xFF, 0xFE, 0x61, 0], .utf8, "csv-encoding", 0),
            ([0x00, 0xDC], .utf16LittleEndian, "csv-encoding", 0),
            ([0x61, 0, 0x61], .utf16, "csv-encoding", 2),
        ] as [([UInt8], TextEncoding, String, Int)])
    func `are checked`(bytes: [UInt8], encoding: TextEncoding, id: String, offset: Int) {
        let decoded = decodeText(SourceFile(path: "a.csv", bytes: bytes), as: encoding)
        #expect(decoded.value == nil)
        #expect(decoded.diagnostics.map(\.message.id) == [id])
        #expect(decoded.diagnostics.first?.span?.range.lowerBound == offset)
    }
}

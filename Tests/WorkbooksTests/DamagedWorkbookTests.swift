import Testing

@testable import Workbooks

@Suite struct `A damaged workbook` {
    private let whole = WorkbookFixture(rows: "<row><c><v>1</v></c></row>").bytes

    @Test func `is refused wherever it is cut`() {
        for count in 0..<whole.count {
            #expect(throws: WorkbookFault.self) { try readSheet(Array(whole[..<count]), .first) }
        }
    }

    @Test func `never traps, whichever byte is wrong`() {
        for index in whole.indices {
            for value: UInt8 in [0, 0xFF, whole[index] ^ 1] {
                var bytes = whole
                bytes[index] = value
                _ = try? readSheet(bytes, .first)
            }
        }
    }

    @Test func `may be text, or nothing`() {
        #expect(throws: WorkbookFault.archive("it is no ZIP archive")) {
            try readSheet(Array("a,b\n".utf8), .first)
        }
        #expect(throws: WorkbookFault.self) { try readSheet([], .first) }
    }

    @Test func `that unpacks to far more than it is, is not unpacked`() throws {
        let zeros = [UInt8](repeating: 0, count: 40 << 20)
        let archive = try ZipArchive(deflatedArchive("a", zeros))
        #expect(throws: WorkbookFault.tooLarge("a")) { try archive.contents("a") }
        let small = try ZipArchive(deflatedArchive("a", Array(zeros.prefix(1 << 20))))
        #expect(try small.contents("a")?.count == 1 << 20)
        #expect(try small.contents("b") == nil)
    }

    @Test func `that says less than it unpacks to is damaged`() throws {
        var bytes = deflatedArchive("a", Array("some text, some text, some text".utf8))
        // The size in the directory, 24 bytes after its start.
        let directory = try #require(
            bytes.indices.dropLast(4).first { Array(bytes[$0..<($0 + 4)]) == [0x50, 0x4B, 1, 2] })
        bytes[directory + 24] = 5
        let archive = try ZipArchive(bytes)
        #expect(throws: WorkbookFault.self) { try archive.contents("a") }
    }

    @Test(arguments: [
        "<!DOCTYPE a [<!ENTITY b \"bb\">]><worksheet>&b;</worksheet>", "<worksheet>", "", "\u{0}",
        "<worksheet><sheetData><row r=\"99999999\"><c><v>1</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData></worksheet>",
    ])
    func `is refused whose sheet is none`(xml: String) {
        var fixture = WorkbookFixture(rows: "")
        fixture.sheets[0].xml = xml
        #expect(throws: WorkbookFault.self) { try readSheet(fixture.bytes, .first) }
    }
}

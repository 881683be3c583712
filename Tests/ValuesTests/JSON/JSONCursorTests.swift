import Testing

@testable import Values

@Suite struct `Cursor of JSON` {
    private func string(_ text: [UInt8]) -> (range: Range<Int>?, offset: Int) {
        text.withUnsafeBytes { bytes in
            var cursor = JSONCursor(bytes: bytes, offset: 0)
            return (cursor.takeASCIIString(), cursor.offset)
        }
    }

    @Test(arguments: 0..<20)
    func `takes strings of any length`(length: Int) {
        for rest in ["", ":", ", \"longer than eight bytes\""] {
            let text = Array(("\"" + String(repeating: "!", count: length) + "\"" + rest).utf8)
            let (range, offset) = string(text)
            #expect(range == 1..<(length + 1) && offset == length + 2)
        }
    }

    @Test(arguments: 0..<20)
    func `leaves what does not stand for itself`(place: Int) {
        for special: UInt8 in [0, 0x1F, 0x5C, 0x80, 0xFF] {
            var text = Array(("\"" + String(repeating: "]", count: 20) + "\"").utf8)
            text[place + 1] = special
            let (range, offset) = string(text)
            #expect(range == nil && offset == 0)
        }
    }

    @Test(arguments: 0..<20)
    func `finds the end of a run, which bytes beyond ASCII are part of`(place: Int) {
        for special: UInt8 in [0x1F, 0x22, 0x5C] {
            var text = [UInt8](repeating: 0xE9, count: 20)
            text[place] = special
            let end = text.withUnsafeBytes { JSONCursor(bytes: $0, offset: 0).endOfRun }
            #expect(end == place)
        }
    }

    @Test func `leaves a string that is not closed`() {
        #expect(string(Array("\"abc".utf8)).range == nil)
        #expect(string(Array("\"abcdefghijkl".utf8)).range == nil)
    }

    @Test(arguments: 0..<20)
    func `takes bytes again that are the same, if eight follow`(length: Int) {
        let key = [UInt8](repeating: 0x61, count: length)
        func takes(_ next: [UInt8], before rest: Int) -> Bool {
            let text = key + next + [UInt8](repeating: 0x62, count: rest)
            return text.withUnsafeBytes { bytes in
                var cursor = JSONCursor(bytes: bytes, offset: length)
                let isTaken = cursor.takeAgain(0..<length)
                #expect(cursor.offset == (isTaken ? 2 * length : length))
                return isTaken
            }
        }
        #expect(takes(key, before: 8))
        #expect(!takes(key, before: 7))
        for place in 0..<length {
            var other = key
            other[place] = 0x7A
            #expect(!takes(other, before: 8))
        }
    }
}

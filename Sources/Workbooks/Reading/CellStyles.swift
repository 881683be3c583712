/// Which styles of cells show numbers as dates or times.
///
/// Specification: ECMA-376 part 1, 18.8.30 and 18.8.31
final class CellStyles: XMLReader {
    enum Kind {
        case number, date, dateTime, time
    }

    private var formats: [Int: String] = [:]
    private var styles: [Int] = []
    private var isCellStyle = false

    /// What a cell of this style shows.
    func kind(ofStyle style: Int) -> Kind {
        guard styles.indices.contains(style) else { return .number }
        let format = styles[style]
        if let code = formats[format] { return Self.kind(ofFormat: code) }
        return switch format {
        // Also the formats of dates that East Asian versions have.
        case 14...17, 27...31, 36, 50...54, 57, 58: .date
        case 22: .dateTime
        case 18...21, 32...35, 45...47, 55, 56: .time
        default: .number
        }
    }

    func began(_ element: String, _ attributes: XMLAttributes) {
        switch element {
        case "numFmt":
            guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
            formats[id] = attributes["formatCode"]
        case "cellXfs": isCellStyle = true
        case "xf" where isCellStyle:
            styles.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
        default: break
        }
    }

    func ended(_ element: String) {
        if element == "cellXfs" { isCellStyle = false }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// What a format's letters stand for, outside of quotes, brackets and escapes.
    static func kind(ofFormat code: String) -> Kind {
        var letters: Set<UInt8> = []
        var bytes = code.utf8.makeIterator()
        var isQuoted = false
        var isBracketed = false
        scan: while let byte = bytes.next() {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case _ where isQuoted: break
            case UInt8(ascii: "["): isBracketed = true
            case UInt8(ascii: "]"): isBracketed = false
            case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): _ = bytes.next()
            // What follows is for negative numbers.
            case UInt8(ascii: ";"): break scan
            // [h] counts hours beyond a day; [Red] and [$-421] say nothing of time.
            case _ where isBracketed: break
            default: letters.insert(byte | 0x20)
            }
        }
        // A number of days has neither digits to fill nor the word General.
        if letters.contains(UInt8(ascii: "g")), letters.contains(UInt8(ascii: "n")) {
            return .number
        }
        if letters.contains(UInt8(ascii: "0")), letters.isDisjoint(with: "ydhs".utf8) {
            return .number
        }
        let hasDay = !letters.isDisjoint(with: "yd".utf8)
        let hasTime = !letters.isDisjoint(with: "hs".utf8)
        if hasDay { return hasTime ? .dateTime : .date }
        if hasTime { return .time }
        return letters.contains(UInt8(ascii: "m")) ? .date : .number
    }
}

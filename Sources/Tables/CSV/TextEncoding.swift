package import Diagnostics
import Formats

/// The encodings of text files that can be read.
package enum TextEncoding: String, Sendable, Hashable, CaseIterable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case windows1252 = "windows-1252"
    case latin1 = "iso-8859-1"

    /// The encoding with a name as people write it: `UTF8`, `cp1252`, `latin1`.
    package init?(name: String) {
        switch name.lowercased() {
        case "utf-8", "utf8", "utf-8-sig", "us-ascii", "ascii": self = .utf8
        case "utf-16", "utf16": self = .utf16
        case "utf-16le", "utf-16-le", "utf16le": self = .utf16LittleEndian
        case "utf-16be", "utf-16-be", "utf16be": self = .utf16BigEndian
        case "windows-1252", "cp1252", "cp-1252", "win-1252": self = .windows1252
        case "iso-8859-1", "latin1", "latin-1", "iso8859-1": self = .latin1
        default: return nil
        }
    }
}

/// The file's text in UTF-8, with the place in the file of every byte, or nil if its bytes are not in
/// `encoding`.
package func decodeText(_ file: SourceFile, as encoding: TextEncoding) -> Checked<SourceText?> {
    switch encoding {
    case .utf8: return decodeUTF8(file)
    case .latin1: return Checked(decodeSingleBytes(file) { UInt32($0) })
    case .windows1252:
        if let offset = file.bytes.firstIndex(where: { windows1252(byte: $0) == 0xFFFD }) {
            let span = SourceSpan(path: file.path, range: offset..<(offset + 1))
            return Checked(nil, [.error(.notWindows1252, at: span)])
        }
        return Checked(decodeSingleBytes(file) { windows1252(byte: $0) })
    case .utf16:
        let isBig = file.bytes.starts(with: [0xFE, 0xFF])
        return decodeUTF16(file, isBigEndian: isBig)
    case .utf16LittleEndian: return decodeUTF16(file, isBigEndian: false)
    case .utf16BigEndian: return decodeUTF16(file, isBigEndian: true)
    }
}

private func decodeUTF8(_ file: SourceFile) -> Checked<SourceText?> {
    if hasUTF16Mark(file.bytes) {
        return Checked(nil, [utf16Mark(file.path)])
    }
    guard let offset = firstMalformed(file.bytes, file.bytes.indices) else {
        return Checked(file.text)
    }
    return Checked(nil, [notUTF8(SourceSpan(path: file.path, range: offset..<(offset + 1)))])
}

/// Whether bytes start with the byte order mark of UTF-16.
func hasUTF16Mark(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
}

/// The error for a file that has such a mark and is read as UTF-8.
func utf16Mark(_ path: String) -> Diagnostic {
    .error(
        .notUTF8, at: SourceSpan(path: path, offset: 0),
        help: "say encoding: utf-16 in datapackage.yml")
}

/// The error for the first byte of a text that is not UTF-8.
func notUTF8(_ span: SourceSpan) -> Diagnostic {
    .error(
        .notUTF8, at: span,
        help: "save the file as UTF-8, or say encoding: windows-1252 in datapackage.yml")
}

private func decodeSingleBytes(_ file: SourceFile, _ scalar: (UInt8) -> UInt32) -> SourceText {
    var text = SourceText(path: file.path)
    var runStart = 0
    for (offset, byte) in file.bytes.enumerated() where byte >= 0x80 {
        text.append(file.bytes[runStart..<offset], fileOffset: runStart)
        let character = UnicodeScalar(scalar(byte)) ?? "\u{FFFD}"
        text.append(Array(String(character).utf8), fileOffset: offset)
        runStart = offset + 1
    }
    text.append(file.bytes[runStart...], fileOffset: runStart)
    return text
}

/// The Unicode scalar of a byte; U+FFFD for the five bytes without a character.
///
/// Source: https://encoding.spec.whatwg.org/index-windows-1252.txt
private func windows1252(byte: UInt8) -> UInt32 {
    guard (0x80..<0xA0).contains(byte) else { return UInt32(byte) }
    let scalars: [UInt32] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]
    return scalars[Int(byte) - 0x80]
}

private func decodeUTF16(_ file: SourceFile, isBigEndian: Bool) -> Checked<SourceText?> {
    let bytes = file.bytes
    var text = SourceText(path: file.path)
    let hasMark = bytes.starts(with: isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE])
    var offset = hasMark ? 2 : 0
    func unit(_ index: Int) -> UInt16? {
        guard index + 1 < bytes.count else { return nil }
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        return isBigEndian ? first << 8 | second : second << 8 | first
    }
    while let first = unit(offset) {
        let start = offset
        offset += 2
        var scalar = UInt32(first)
        if let second = unit(offset),
            let pair = Unicode.Scalar(highSurrogate: scalar, low: UInt32(second))
        {
            scalar = pair.value
            offset += 2
        }
        guard let character = UnicodeScalar(scalar) else {
            let span = SourceSpan(path: file.path, range: start..<(start + 2))
            return Checked(nil, [.error(.notUTF16, at: span)])
        }
        text.append(Array(String(character).utf8), fileOffset: start)
    }
    guard offset == bytes.count else {
        return Checked(nil, [.error(.notUTF16, at: SourceSpan(path: file.path, offset: offset))])
    }
    return Checked(text)
}

extension Diagnostic.Message {
    static var notUTF8: Self { Self(id: "csv-encoding", text: "these bytes are not UTF-8") }
    static var notWindows1252: Self {
        Self(id: "csv-encoding", text: "this byte is no character of Windows-1252")
    }
    static var notUTF16: Self { Self(id: "csv-encoding", text: "these bytes are not UTF-16") }
}

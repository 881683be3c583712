import CZlib

/// The files of a ZIP archive that is in memory.
///
/// Specification: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT. Entries are stored or deflated; neither
/// encryption nor archives of 4 GB and more are read.
struct ZipArchive {
    private struct Entry {
        var method: UInt16
        var flags: UInt16
        var compressedSize: Int
        var size: Int
        var checksum: UInt32
        /// Of the local header.
        var offset: Int
    }

    private let bytes: [UInt8]
    private var entries: [String: Entry] = [:]

    /// What one entry may unpack to: so much, or so many times its packed size.
    private static let freeSize = 16 << 20
    private static let greatestRatio = 250
    private static let greatestSize = 1 << 30

    init(_ bytes: [UInt8]) throws(WorkbookFault) {
        self.bytes = bytes
        guard bytes.starts(with: [0x50, 0x4B]) else { throw .archive("it is no ZIP archive") }
        guard let end = Self.endOfDirectory(bytes) else {
            throw .archive("its directory is missing: the file is cut short")
        }
        let count = Int(Self.integer16(bytes, end + 10))
        var offset = Int(Self.integer32(bytes, end + 16))
        for _ in 0..<count {
            guard offset + 46 <= bytes.count, Self.integer32(bytes, offset) == 0x0201_4B50 else {
                throw .archive("its directory is damaged")
            }
            let nameLength = Int(Self.integer16(bytes, offset + 28))
            let rest =
                Int(Self.integer16(bytes, offset + 30)) + Int(Self.integer16(bytes, offset + 32))
            guard offset + 46 + nameLength + rest <= bytes.count else {
                throw .archive("its directory is damaged")
            }
            let name = String(
                decoding: bytes[(offset + 46)..<(offset + 46 + nameLength)], as: UTF8.self)
            entries[name] = Entry(
                method: Self.integer16(bytes, offset + 10),
                flags: Self.integer16(bytes, offset + 8),
                compressedSize: Int(Self.integer32(bytes, offset + 20)),
                size: Int(Self.integer32(bytes, offset + 24)),
                checksum: Self.integer32(bytes, offset + 16),
                offset: Int(Self.integer32(bytes, offset + 42)))
            offset += 46 + nameLength + rest
        }
    }

    /// The contents of a file, or nil if there is none of that name.
    func contents(_ name: String) throws(WorkbookFault) -> [UInt8]? {
        guard let entry = entries[name] else { return nil }
        guard entry.flags & 1 == 0 else { throw .malformed(part: name, reason: "it is encrypted") }
        let limit = min(
            Self.greatestSize, max(Self.freeSize, entry.compressedSize * Self.greatestRatio))
        guard entry.size <= limit else { throw .tooLarge(name) }
        guard entry.offset + 30 <= bytes.count, Self.integer32(bytes, entry.offset) == 0x0403_4B50
        else { throw .archive("'\(name)' is not where the directory says") }
        let start =
            entry.offset + 30 + Int(Self.integer16(bytes, entry.offset + 26))
            + Int(Self.integer16(bytes, entry.offset + 28))
        guard start + entry.compressedSize <= bytes.count else {
            throw .archive("'\(name)' is cut short")
        }
        let packed = bytes[start..<(start + entry.compressedSize)]
        let contents: [UInt8]
        switch entry.method {
        case 0: contents = Array(packed)
        case 8: contents = try inflate(packed, name: name, size: entry.size)
        default: throw .malformed(part: name, reason: "it is packed in a way that is not known")
        }
        guard contents.count == entry.size, checksum(contents) == entry.checksum else {
            throw .malformed(part: name, reason: "its checksum is wrong: the file is damaged")
        }
        return contents
    }

    /// Unpacks `size` bytes and no more, whatever the packed bytes go on to.
    private func inflate(
        _ packed: ArraySlice<UInt8>, name: String, size: Int
    ) throws(WorkbookFault) -> [UInt8] {
        var stream = z_stream()
        // Negative: no header of zlib's own.
        guard
            inflateInit2_(
                &stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { throw .malformed(part: name, reason: "it cannot be unpacked") }
        defer { inflateEnd(&stream) }
        var packed = Array(packed)
        var status = Z_OK
        let result = [UInt8](unsafeUninitializedCapacity: size) { output, count in
            packed.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(truncatingIfNeeded: input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(truncatingIfNeeded: size)
                status = CZlib.inflate(&stream, Z_FINISH)
            }
            count = size - Int(stream.avail_out)
        }
        guard status == Z_STREAM_END || (size == 0 && status == Z_BUF_ERROR) else {
            throw .malformed(part: name, reason: "it cannot be unpacked: the file is damaged")
        }
        return result
    }

    private func checksum(_ contents: [UInt8]) -> UInt32 {
        contents.withUnsafeBufferPointer { buffer in
            UInt32(
                truncatingIfNeeded: crc32(
                    0, buffer.baseAddress, UInt32(truncatingIfNeeded: buffer.count)))
        }
    }

    /// The place of the record that ends the archive; a comment of up to 64 KB may follow it.
    private static func endOfDirectory(_ bytes: [UInt8]) -> Int? {
        var offset = bytes.count - 22
        let last = max(0, offset - 0xFFFF)
        while offset >= last {
            if integer32(bytes, offset) == 0x0605_4B50 { return offset }
            offset -= 1
        }
        return nil
    }

    private static func integer16(_ bytes: [UInt8], _ offset: Int) -> UInt16 {
        UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8
    }

    private static func integer32(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
        UInt32(integer16(bytes, offset)) | UInt32(integer16(bytes, offset + 2)) << 16
    }
}

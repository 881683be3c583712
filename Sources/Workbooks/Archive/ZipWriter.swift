import CZlib

/// Makes a ZIP archive whose entries are stored as they are.
///
/// Nothing is packed and no time is noted, so that the bytes are the same on any machine, with any version of zlib.
/// Specification: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
struct ZipWriter {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// Adds a file; a name is given once.
    mutating func add(_ name: String, _ contents: [UInt8]) {
        let offset = bytes.count
        let checksum = contents.withUnsafeBufferPointer { buffer in
            crc32(0, buffer.baseAddress, UInt32(truncatingIfNeeded: buffer.count))
        }
        var header: [UInt8] = []
        // Version 2.0; names in UTF-8; stored; 1 January 1980, the first day there is.
        append16([20, 0x0800, 0, 0, 0x21], to: &header)
        append32(
            [UInt32(truncatingIfNeeded: checksum), UInt32(truncatingIfNeeded: contents.count)],
            to: &header)
        append32([UInt32(truncatingIfNeeded: contents.count)], to: &header)
        append16([UInt16(truncatingIfNeeded: name.utf8.count), 0], to: &header)
        append32([0x0403_4B50], to: &bytes)
        bytes += header
        bytes += name.utf8
        bytes += contents
        append32([0x0201_4B50], to: &directory)
        append16([20], to: &directory)
        directory += header
        append16([0, 0, 0], to: &directory)
        append32([0, UInt32(truncatingIfNeeded: offset)], to: &directory)
        directory += name.utf8
        count += 1
    }

    /// The archive.
    consuming func finish() -> [UInt8] {
        let start = bytes.count
        bytes += directory
        append32([0x0605_4B50], to: &bytes)
        append16(
            [0, 0, UInt16(truncatingIfNeeded: count), UInt16(truncatingIfNeeded: count)], to: &bytes
        )
        append32(
            [UInt32(truncatingIfNeeded: directory.count), UInt32(truncatingIfNeeded: start)],
            to: &bytes)
        append16([0], to: &bytes)
        return bytes
    }
}

private func append16(_ values: [UInt16], to bytes: inout [UInt8]) {
    for value in values {
        bytes.append(UInt8(truncatingIfNeeded: value))
        bytes.append(UInt8(truncatingIfNeeded: value >> 8))
    }
}

private func append32(_ values: [UInt32], to bytes: inout [UInt8]) {
    for value in values {
        append16(
            [UInt16(truncatingIfNeeded: value), UInt16(truncatingIfNeeded: value >> 16)], to: &bytes
        )
    }
}

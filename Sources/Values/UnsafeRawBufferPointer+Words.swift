extension UnsafeRawBufferPointer {
    /// Whether all bytes of the range are ASCII, looked at eight at a time.
    package func isASCII(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            let word = word(at: index, Swift.min(8, range.upperBound - index))
            guard word & 0x8080_8080_8080_8080 == 0 else { return false }
            index += 8
        }
        return true
    }

    /// Eight bytes from `offset` on as an integer, the first byte lowest; they must be there.
    @inline(__always)
    func word(at offset: Int) -> UInt64 {
        UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// Up to eight bytes from `offset` on as an integer, the first byte lowest.
    ///
    /// - Parameter length: 0 to 8; so many bytes must be there.
    @inline(__always)
    package func word(at offset: Int, _ length: Int) -> UInt64 {
        if offset + 8 <= count {
            let word = word(at: offset)
            return length == 8 ? word : word & (1 &<< UInt64(length &* 8) &- 1)
        }
        var word: UInt64 = 0
        for index in 0..<length { word |= UInt64(self[offset + index]) << UInt64(index * 8) }
        return word
    }
}

import Diagnostics

/// What was read of a chunk of a text.
struct ChunkReading: Sendable {
    /// In the text.
    var start: Int
    var end: Int
    var hasFault: Bool
    var isCut: Bool
    var isShort: Bool
    var damage: TextDamage
    var part: PartReading

    init(_ chunk: TextChunk, _ plan: ReadingPlan, isFirst: Bool) {
        start = chunk.start
        end = chunk.end
        hasFault = chunk.hasFault
        isCut = chunk.isCut
        isShort = chunk.isShort
        damage = chunk.damage
        part = PartReading(chunk.records, plan, isFirst: isFirst)
        part.blankRows = chunk.blankRows
    }
}

/// Reads the whole of a text as a plan says, in chunks that follow each other without a gap.
///
/// Where a chunk starts is guessed while others are read: after a line end. If that line end was a quoted one, the chunk
/// before ends elsewhere, and the chunk is read again from there. So the result is that of reading in order, whatever
/// the size of chunks and however many are read at a time.
///
/// - Parameters:
///   - head: the first chunk, which has the header.
///   - size: of chunks, in bytes.
/// - Returns: the readings up to the first that has a fault.
func readChunks(
    _ text: ChunkedText, after head: TextChunk, _ plan: ReadingPlan, size: Int, loop: ParallelLoop
) -> [ChunkReading] {
    var readings = [ChunkReading(head, plan, isFirst: true)]
    guard !head.hasFault, !head.isShort, head.end < text.end else { return readings }
    let first = head.end
    let count = (text.end - first - 1) / size + 1
    @Sendable func bounds(_ index: Int) -> (from: Int, until: Int) {
        let from = first + index * size
        return (from, min(text.end, from.saturatingSum(size)))
    }
    @Sendable func read(from start: Int, until limit: Int, patience: Int? = nil) -> ChunkReading {
        let chunk = text.chunk(
            from: start, until: limit, patience: patience, isOneColumn: plan.isOneColumn)
        return ChunkReading(chunk, plan, isFirst: false)
    }
    let guesses =
        loop.width > 1
        ? loop.map(count) { index -> ChunkReading? in
            let (from, until) = bounds(index)
            let start = index == 0 ? first : text.lineStart(from: from, before: until)
            return start < until ? read(from: start, until: until, patience: size) : nil
        } : []
    readings.reserveCapacity(count + 1)
    var expected = first
    for index in 0..<count {
        let until = bounds(index).until
        guard expected < until else { continue }
        var reading: ChunkReading
        if index < guesses.count, let guess = guesses[index], guess.start == expected, !guess.isCut
        {
            reading = guess
        } else {
            reading = read(from: expected, until: until)
        }
        readings.append(reading)
        if reading.hasFault || reading.isShort { break }
        expected = reading.end
    }
    return readings
}

/// What makes the bytes of a text from `start` on unreadable.
func textDamage(_ text: ChunkedText, from start: Int) -> TextDamage {
    var damage = TextDamage()
    var offset = start
    let size = 1 << 20
    while offset < text.count {
        let range = offset..<min(text.count, offset + size)
        let (source, first) = text.part(range)
        let own = (offset - first)..<min(range.upperBound - first, source.bytes.count)
        guard !own.isEmpty else { break }
        var found = TextDamage(
            source.bytes, own, at: offset, checksEncoding: text.checksEncoding)
        offset = range.upperBound
        // A character that the range cuts is looked at once more, from its start.
        if let malformed = found.malformed, malformed > range.lowerBound,
            malformed + 4 > range.upperBound, range.upperBound < text.count
        {
            offset = malformed
            found.malformed = nil
        }
        damage.add(found)
        if damage.malformed != nil || !text.checksEncoding && damage.nul != nil { break }
    }
    return damage
}

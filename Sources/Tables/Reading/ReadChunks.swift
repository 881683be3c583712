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
///   - take: is given what each chunk has, in order, and may take from it what is large; and the share of the text up to
///     its end.
/// - Returns: the readings up to the first that has a fault.
func readChunks(
    _ text: ChunkedText, after head: TextChunk, _ plan: ReadingPlan, size: Int,
    loop: ParallelLoop, take: (_ part: inout PartReading, _ share: Double) -> Void
) -> [ChunkReading] {
    var readings = [ChunkReading(head, plan, isFirst: true)]
    var plan = plan
    plan.learnLabels(of: readings[0].part)
    func give(_ reading: inout ChunkReading) {
        let share = Double(reading.end - text.start) / Double(text.end - text.start)
        take(&reading.part, reading.end < text.end ? share : 1)
    }
    give(&readings[0])
    guard !head.hasFault, !head.isShort, head.end < text.end else { return readings }
    let first = head.end
    let count = (text.end - first - 1) / size + 1
    @Sendable func bounds(_ index: Int) -> (from: Int, until: Int) {
        let from = first + index * size
        return (from, min(text.end, from.saturatingSum(size)))
    }
    let known = plan
    @Sendable func read(from start: Int, until limit: Int, patience: Int? = nil) -> ChunkReading {
        let chunk = text.chunk(
            from: start, until: limit, patience: patience, isOneColumn: known.isOneColumn)
        return ChunkReading(chunk, known, isFirst: false)
    }
    var expected = first
    var next = 0
    while next < count {
        // Some at a time, so that no more than these wait to be taken.
        let batch = next..<min(count, next + loop.width * 16)
        next = batch.upperBound
        let guesses =
            loop.width > 1
            ? loop.map(batch.count) { place -> ChunkReading? in
                let (from, until) = bounds(batch.lowerBound + place)
                let start = from == first ? first : text.lineStart(from: from, before: until)
                return start < until ? read(from: start, until: until, patience: size) : nil
            } : []
        for index in batch {
            let until = bounds(index).until
            guard expected < until else { continue }
            var reading: ChunkReading
            let place = index - batch.lowerBound
            if place < guesses.count, let guess = guesses[place], guess.start == expected,
                !guess.isCut
            {
                reading = guess
            } else {
                reading = read(from: expected, until: until)
            }
            give(&reading)
            readings.append(reading)
            if reading.hasFault || reading.isShort { return readings }
            expected = reading.end
        }
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

import Synchronization

/// The lines of a file that is too large to be kept: what diagnostics need of it is read again.
///
/// The file is gone through once, up to the last place that is asked for; where lines stand is kept for each megabyte.
package final class DistantLines: Sendable {
    /// A place, with the line that it is in.
    package struct Line: Sendable, Hashable {
        package var location: SourceLocation
        package var bytes: [UInt8]
    }

    /// What is known before the byte at an offset is looked at.
    private struct Milestone {
        var offset = 0
        var line = 1
        /// Of the line.
        var start = 0
        var previous: UInt8 = 0

        /// LF, or CR without LF after it, ends a line: known from the byte that follows, or that there is none.
        mutating func see(_ byte: UInt8?) {
            guard previous == 0x0A || previous == 0x0D && byte != 0x0A else { return }
            line += 1
            start = offset
        }

        mutating func pass(_ byte: UInt8) {
            see(byte)
            previous = byte
            offset += 1
        }
    }

    private let count: Int
    private let bytes: @Sendable (Range<Int>) -> [UInt8]
    private let milestones = Mutex([Milestone()])

    private static let step = 1 << 20
    /// How much of a line is kept around a place in it.
    private static let reach = 4096

    /// - Parameters:
    ///   - count: how many bytes the file has.
    ///   - bytes: the bytes of a range of the file; fewer if it became shorter meanwhile.
    package init(count: Int, bytes: @escaping @Sendable (Range<Int>) -> [UInt8]) {
        self.count = count
        self.bytes = bytes
    }

    /// The place of an offset; nil if the file has no such place.
    package subscript(_ offset: Int) -> Line? {
        guard offset >= 0, offset <= count else { return nil }
        var place = milestone(before: offset)
        let part = bytes(place.offset..<min(count, offset + 1))
        let distance = offset - place.offset
        guard part.count >= distance else { return nil }
        for byte in part.prefix(distance) { place.pass(byte) }
        place.see(distance < part.count ? part[distance] : nil)
        return line(place)
    }

    /// The last milestone that is not behind an offset.
    private func milestone(before offset: Int) -> Milestone {
        milestones.withLock { milestones in
            var last = milestones[milestones.count - 1]
            while last.offset + Self.step <= offset {
                let part = bytes(last.offset..<(last.offset + Self.step))
                guard part.count == Self.step else { break }
                for byte in part { last.pass(byte) }
                milestones.append(last)
            }
            return milestones[min(offset / Self.step, milestones.count - 1)]
        }
    }

    private func line(_ place: Milestone) -> Line {
        let end = min(count, place.offset + Self.reach)
        // Counted from the start of the line, however far that is.
        let text = LineIndex(bytes(place.start..<end))
        let location = text.location(of: place.offset - place.start)
        // The first line has a byte order mark, which is no column.
        return Line(
            location: SourceLocation(line: place.line, column: location.column),
            bytes: Array(text.line(1)))
    }
}

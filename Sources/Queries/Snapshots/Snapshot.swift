import Formats
import Tables

/// The answer of a server as it was at some time, to be had again without the server.
struct Snapshot: Sendable {
    /// What was asked.
    var question: Question
    /// When, by the clock of the build.
    var taken: Instant
    var table: Table

    /// What makes two snapshots one: the address of the server does not, so that a copy of it answers too.
    struct Question: Sendable, Hashable {
        var connection: String
        var statement: String
        /// The parameters as texts; nil for null.
        var arguments: [String?]
    }
}

extension Snapshot.Question {
    /// The file's name in the folder of snapshots.
    var fileName: String {
        var writer = ByteWriter()
        writer.write(self)
        let digits = String(fingerprint(writer.bytes), radix: 16)
        let padding = String(repeating: "0", count: 16 - digits.utf8.count)
        // Only for those who look into the folder.
        let name = connection.utf8.map { byte in
            (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
                ? byte : UInt8(ascii: "-")
        }
        return String(decoding: name.prefix(40), as: UTF8.self) + "-\(padding)\(digits).snapshot"
    }
}

extension Snapshot {
    /// `2018-02-15T02:30:00Z`, without the part of a second.
    static func date(_ taken: Instant) -> String {
        isoText(Instant(milliseconds: taken.milliseconds - taken.milliseconds % 1000), .datetime)
    }

    /// `3 days old`; nil if that is less than a minute.
    static func age(from taken: Instant, to clock: Instant) -> String? {
        let minutes = (clock.milliseconds - taken.milliseconds) / 60_000
        let (size, unit): (Int64, String) =
            if minutes < 60 { (1, "minute") } else if minutes < 2880 { (60, "hour") } else {
                (1440, "day")
            }
        let count = minutes / size
        return count < 1 ? nil : "\(count) \(unit)\(count == 1 ? "" : "s") old"
    }
}

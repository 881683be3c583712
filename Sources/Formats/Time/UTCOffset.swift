/// A zone that is always the same time ahead of UTC; Indonesia's are.
package struct UTCOffset: Sendable, Hashable {
    /// Minutes ahead of UTC, at most 24 hours either way.
    package let minutes: Int

    package static let utc = UTCOffset(unchecked: 0)

    private init(unchecked minutes: Int) { self.minutes = minutes }

    /// Nil beyond 24 hours.
    package init?(minutes: Int) {
        guard (-1_440...1_440).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    /// The zone of a name: `UTC`, `Z`, `+07:00`, `+0700`, `+07`, or one of Indonesia's, by its IANA
    /// name or as WIB, WITA and WIT. Nil for anything else: zones with summer time have no one offset.
    package init?(name: String) {
        switch name {
        case "UTC", "Etc/UTC", "GMT", "Etc/GMT", "Z", "z": self = .utc
        case "Asia/Jakarta", "Asia/Pontianak", "WIB": self.init(unchecked: 420)
        case "Asia/Makassar", "Asia/Ujung_Pandang", "WITA": self.init(unchecked: 480)
        case "Asia/Jayapura", "WIT": self.init(unchecked: 540)
        default:
            guard let minutes = DigitScanner.scan(name, Self.minutes) else { return nil }
            self.init(unchecked: minutes)
        }
    }

    /// The minutes of `+07:00`, `+0700` or `+07`.
    private static func minutes(_ scanner: inout DigitScanner) -> Int? {
        guard let sign = scanner.sign(), let hours = scanner.number(digits: 2), hours < 24 else {
            return nil
        }
        scanner.skip(UInt8(ascii: ":"))
        let minutes = scanner.isAtEnd ? 0 : scanner.number(digits: 2)
        guard let minutes, minutes < 60, scanner.isAtEnd else { return nil }
        return sign * (hours * 60 + minutes)
    }

    /// `+07:00`; `Z` for UTC.
    package var isoText: String {
        guard minutes != 0 else { return "Z" }
        return sign + padded(minutes.magnitude / 60, 2) + ":" + padded(minutes.magnitude % 60, 2)
    }

    /// `+0700`, as d3's `%Z` writes it.
    var compactText: String {
        sign + padded(minutes.magnitude / 60, 2) + padded(minutes.magnitude % 60, 2)
    }

    /// `WIB`, `WITA`, `WIT`, `UTC`, or `UTC+05:30`.
    package var abbreviation: String {
        switch minutes {
        case 0: "UTC"
        case 420: "WIB"
        case 480: "WITA"
        case 540: "WIT"
        default: "UTC" + isoText
        }
    }

    private var sign: String { minutes < 0 ? "-" : "+" }
}

/// The number with zeros before it.
func padded(_ number: some BinaryInteger, _ width: Int, with fill: Character = "0") -> String {
    let text = String(number)
    return String(repeating: fill, count: max(0, width - text.utf8.count)) + text
}

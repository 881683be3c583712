import Markup
import Synchronization

/// Remembers the origins of what the marks in a traced page stand around, by their numbers.
final class Tracer: Sendable {
    private struct Table {
        var origins: [Origin] = []
        var numbers: [Origin: Int] = [:]
    }

    private let table = Mutex(Table())

    /// The number of an origin. Equal origins have one number, so that it grows with the sources, not with the
    /// pages.
    func number(of origin: Origin) -> Int {
        table.withLock { table in
            if let known = table.numbers[origin] { return known }
            let number = min(table.origins.count, OriginMark.limit - 1)
            table.origins.append(origin)
            table.numbers[origin] = number
            return number
        }
    }

    /// The origin of a number, or nil if there is none.
    subscript(_ number: Int) -> Origin? {
        table.withLock { $0.origins.indices.contains(number) ? $0.origins[number] : nil }
    }
}

/// Nothing gets a mark unless a page is traced, nor what holds no digit.
extension Tracer? {
    func marked(_ text: String, _ origin: @autoclosure () -> Origin) -> String {
        guard let self, text.utf8.contains(where: isDigit) else { return text }
        return OriginMark.around(text, self.number(of: origin()))
    }

    func marked(_ html: HTML, _ origin: @autoclosure () -> Origin) -> HTML {
        guard let self, html.bytes.contains(where: isDigit) else { return html }
        return OriginMark.around(html, self.number(of: origin()))
    }
}

func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

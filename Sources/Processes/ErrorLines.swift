/// The last lines of a text that is printed bit by bit; takes no more memory than they do.
struct ErrorLines {
    private let limit: Int
    private var lines: [[UInt8]] = []
    private var line: [UInt8] = []
    /// How much of one line is kept.
    private static let width = 4_000

    init(limit: Int) { self.limit = limit }

    mutating func append(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            if byte == UInt8(ascii: "\n") {
                endLine()
            } else if line.count < Self.width {
                line.append(byte)
            }
        }
    }

    private mutating func endLine() {
        guard !line.isEmpty else { return }
        lines.append(line)
        line = []
        // Now and then, as taking the first one away moves the others.
        if lines.count > 2 * limit { lines.removeFirst(lines.count - limit) }
    }

    /// The lines that are not blank, control characters replaced by blanks.
    var text: [String] {
        var all = lines
        if !line.isEmpty { all.append(line) }
        let texts = all.map { bytes in
            let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
                scalar.properties.generalCategory == .control ? " " : Character(scalar)
            }
            return String(scalars.reversed().drop { $0 == " " }.reversed())
        }
        return texts.filter { !$0.isEmpty }.suffix(limit)
    }
}

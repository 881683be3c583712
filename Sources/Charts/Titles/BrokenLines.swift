import Scenes

/// The line broken between words so that no part is wider than `room` pixels; a single word stays whole.
func brokenLines(_ line: String, room: Double, font: Font) -> [String] {
    var lines: [String] = []
    var current = ""
    for word in line.split(separator: " ") {
        let longer = current.isEmpty ? String(word) : current + " " + word
        if !current.isEmpty, TextMetrics.width(of: longer, font: font) > room {
            lines.append(current)
            current = String(word)
        } else {
            current = longer
        }
    }
    return current.isEmpty ? lines : lines + [current]
}

import Diagnostics
import Markup

/// The body of a `{chart}` block as code, as it was written, without the keys that are ours and not Vega-Lite's.
///
/// A key of ours at the start of a line is left out with the lines that belong to it: those up to the next line that
/// begins with something other than a blank or a dash. A body that is one flow mapping is shown whole.
func specificationListing(_ body: SourceText) -> HTML {
    var lines: [Substring] = []
    var isOurs = false
    for line in body.string.split(separator: "\n", omittingEmptySubsequences: false) {
        if let first = line.utf8.first, ![0x20, 0x09, 0x0D, UInt8(ascii: "-")].contains(first) {
            isOurs = FigureHead.names.contains(key(of: line))
        }
        if !isOurs { lines.append(line) }
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    var writer = MarkupWriter()
    writer.raw("<pre class=\"figure-specification\"><code class=\"language-yaml\">")
    writer.text(lines.joined(separator: "\n") + "\n")
    writer.raw("</code></pre>\n")
    return writer.finish()
}

/// What stands before a line's first colon, without quotes.
private func key(of line: Substring) -> String {
    let quotes: Set<Character> = ["\"", "'", " "]
    return String(line.prefix { $0 != ":" }.filter { !quotes.contains($0) })
}

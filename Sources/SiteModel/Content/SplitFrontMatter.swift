package import Diagnostics

/// A page's file, taken apart.
package struct PageText: Sendable, Hashable {
    /// The YAML between the `---` lines; nil if the file has no front matter.
    package var frontMatter: SourceText?
    package var body: SourceText
}

/// Takes the front matter, which a line `---` at the very top opens and the next line `---` closes, off a page.
///
/// Line ends become LF in both parts, which keep their places in the file.
package func splitFrontMatter(_ file: SourceFile) -> Checked<PageText> {
    let lines = LineIndex(file.bytes)
    let fence = Array("---".utf8)
    func isFence(_ number: Int) -> Bool {
        let line = lines.line(number)
        return line.starts(with: fence) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
    func text(_ range: Range<Int>) -> SourceText {
        var text = SourceText(path: file.path)
        for number in range {
            let line = lines.line(number)
            text.append(line, fileOffset: line.startIndex)
            // The last line of a file that does not end with a line break has none.
            if number < lines.lineCount { text.append([0x0A], fileOffset: line.endIndex) }
        }
        return text
    }
    guard isFence(1) else {
        return Checked(PageText(frontMatter: nil, body: text(1..<lines.lineCount + 1)))
    }
    for number in 2..<max(2, lines.lineCount + 1) where isFence(number) {
        return Checked(
            PageText(
                frontMatter: text(2..<number), body: text(number + 1..<lines.lineCount + 1)))
    }
    let opening = SourceSpan(path: file.path, range: lines.line(1).indices)
    return Checked(
        PageText(frontMatter: nil, body: SourceText(path: file.path)),
        [.error(.unclosedFrontMatter, at: opening, help: "close it with a line '---'")])
}

extension Diagnostic.Message {
    static let unclosedFrontMatter = Self(
        id: "unclosed-front-matter", text: "front matter that this line opens is not closed")
}

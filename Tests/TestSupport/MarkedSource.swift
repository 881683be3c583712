package import Diagnostics

/// Text with the places marked that a test asks for, so that no test counts columns by hand.
package struct MarkedSource {
    package let text: String
    package let offsets: [Character: Int]

    /// Removes the markers `①` to `⑨` from `marked`, keeping the byte offset that each stood at.
    package init(_ marked: String) {
        var text = ""
        var offsets: [Character: Int] = [:]
        for character in marked {
            if "①②③④⑤⑥⑦⑧⑨".contains(character) {
                offsets[character] = text.utf8.count
            } else {
                text.append(character)
            }
        }
        self.text = text
        self.offsets = offsets
    }

    /// The text as a file.
    package func file(_ path: String = "test") -> SourceFile { SourceFile(path: path, text: text) }
}

/// A case of a text file: a line `== name`, then what is given, then further parts, each below a line `-- name`.
package struct TextCase: Sendable, CustomStringConvertible {
    package var name: String
    /// What stands before the first `-- name`.
    package var given: String
    /// The others, in order.
    package var parts: [(name: String, text: String)]

    package subscript(_ part: String) -> String? { parts.first { $0.name == part }?.text }

    package var description: String { name }

    /// The cases of a file's text.
    package static func all(in text: String) -> [TextCase] {
        var cases: [TextCase] = []
        // The file's own last line end is no line.
        let lines = (text.hasSuffix("\n") ? text.dropLast() : text[...])
            .split(separator: "\n", omittingEmptySubsequences: false)
        var part: [Substring] = []
        func close() {
            guard let last = cases.indices.last else { return }
            let text = part.joined(separator: "\n")
            if let place = cases[last].parts.indices.last {
                cases[last].parts[place].text = text
            } else {
                cases[last].given = text
            }
            part = []
        }
        for line in lines {
            if line.hasPrefix("== ") {
                close()
                cases.append(TextCase(name: String(line.dropFirst(3)), given: "", parts: []))
            } else if line.hasPrefix("-- "), !cases.isEmpty {
                close()
                cases[cases.count - 1].parts.append((String(line.dropFirst(3)), ""))
            } else {
                part.append(line)
            }
        }
        close()
        return cases
    }

    /// The cases as a file's text.
    package static func text(of cases: [TextCase]) -> String {
        var text = ""
        for item in cases {
            text += "== \(item.name)\n\(item.given)\n"
            for part in item.parts { text += "-- \(part.name)\n\(part.text)\n" }
        }
        return text
    }

    /// With `text` as the part called `name`, added at the end if there is none.
    package func with(_ name: String, _ text: String) -> TextCase {
        var changed = self
        if let place = parts.firstIndex(where: { $0.name == name }) {
            changed.parts[place].text = text
        } else {
            changed.parts.append((name, text))
        }
        return changed
    }
}

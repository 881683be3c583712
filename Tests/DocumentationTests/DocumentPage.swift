import Testing

/// A page of the documentation, as far as its checks need it.
struct DocumentPage: Sendable {
    /// A fenced block of code.
    struct Example: Sendable, CustomTestStringConvertible {
        /// `docs/data.md:31`.
        var place: String
        /// The first word behind the fence: `yaml`.
        var language: String
        /// The second: the file of a site that the example is, or what it is part of.
        var name: String?
        var body: String
        /// The number of the section that it stands in.
        var section: Int

        var testDescription: String { place }
    }

    var path: String
    var examples: [Example] = []
    /// The anchors of the headings, as GitHub makes them.
    var anchors: Set<String> = []
    /// The targets of links and images, each with its line.
    var links: [(target: String, line: Int)] = []
    /// The lines outside of examples, each with its number.
    var prose: [(text: String, line: Int)] = []

    init(_ path: String) throws { self.init(path, text: try Repository.text(path)) }

    init(_ path: String, text: String) {
        self.path = path
        var open: (fence: Substring, example: Example)?
        var section = 0
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if let (fence, example) = open {
                if line == fence {
                    examples.append(example)
                    open = nil
                } else {
                    open?.example.body += line + "\n"
                }
                continue
            }
            let fence = line.prefix { $0 == "`" }
            if fence.count >= 3 {
                let words = line.dropFirst(fence.count).split(separator: " ", maxSplits: 1)
                open = (
                    fence,
                    Example(
                        place: "\(path):\(index + 1)", language: words.first.map(String.init) ?? "",
                        name: words.dropFirst().first.map(String.init), body: "", section: section)
                )
                continue
            }
            prose.append((String(line), index + 1))
            if line.hasPrefix("#") {
                section += 1
                add(heading: line.drop { $0 == "#" }.drop { $0 == " " })
            }
            for target in Self.targets(of: line) { links.append((target, index + 1)) }
        }
    }

    /// GitHub's rule: lower case, blanks to hyphens, no other signs; a second one of the same name gets `-1`.
    private mutating func add(heading: Substring) {
        var anchor = ""
        for character in heading.lowercased() {
            if character == " " {
                anchor += "-"
            } else if character.isLetter || character.isNumber || "-_".contains(character) {
                anchor.append(character)
            }
        }
        var unique = anchor
        var count = 0
        while !anchors.insert(unique).inserted {
            count += 1
            unique = "\(anchor)-\(count)"
        }
    }

    /// What stands between `](` and `)`, outside of code.
    private static func targets(of line: Substring) -> [String] {
        let pieces = line.split(separator: "`", omittingEmptySubsequences: false)
        let plain = pieces.enumerated().map { $0 % 2 == 0 ? String($1) : "" }.joined()
        return plain.split(separator: "](", omittingEmptySubsequences: false).dropFirst()
            .compactMap { $0.split(separator: ")", omittingEmptySubsequences: false).first }
            .map { String($0.prefix { $0 != " " }) }
    }

    /// The cells of the tables whose header's first cell is `header`, without it.
    func rows(below header: String) -> [[String]] {
        var rows: [[String]] = []
        var isInside = false
        for (text, _) in prose {
            guard text.hasPrefix("|") else {
                isInside = false
                continue
            }
            let cells = Self.cells(text)
            if isInside { rows.append(cells) }
            if cells.first == header { isInside = true }
        }
        return rows.filter { $0.first?.allSatisfy { $0 == "-" } == false }
    }

    /// A row's cells; `\|` is a bar.
    private static func cells(_ line: String) -> [String] {
        var cells = [""]
        var isEscaped = false
        for character in line.dropFirst() {
            if character == "|", !isEscaped {
                cells.append("")
            } else {
                if character == "|" { cells[cells.count - 1].removeLast() }
                cells[cells.count - 1].append(character)
            }
            isEscaped = character == "\\"
        }
        return cells.dropLast().map { cell in
            let start = cell.drop { $0 == " " }
            return String(start.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// Every page that users and contributors read. The gallery is a site, whose build checks its pages.
    static let all: [DocumentPage] = {
        let top = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
        let files =
            (try? Repository.files("docs").filter {
                $0.hasSuffix(".md") && !$0.hasPrefix("docs/gallery/")
            }) ?? []
        return (top + files).compactMap { try? DocumentPage($0) }
    }()
}

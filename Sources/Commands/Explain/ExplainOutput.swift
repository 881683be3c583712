import Diagnostics
import OrderedCollections
import SiteBuild
import SiteModel
import Templates
import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes an explanation to standard output, as text or as lines of JSON. Its functions give the exit code.
struct ExplainOutput {
    let explanation: SiteExplanation
    let site: Site
    let asJSON: Bool

    /// The pages with their numbers.
    func writePages(onlyLiterals: Bool) -> Int32 {
        let pages = explanation.pages
        let isWritten: Bool
        if asJSON {
            isWritten = write(jsonLines(pages, onlyLiterals: onlyLiterals))
        } else {
            var text = ExplanationText(explanation, site)
            isWritten = write(
                Array(
                    pages.map { text.lines($0, onlyLiterals: onlyLiterals) }.joined(separator: [""])
                ))
        }
        if !isWritten { return 4 }
        return pages.contains { $0.unknownCount > 0 } ? 1 : 0
    }

    private func jsonLines(_ pages: [PageExplanation], onlyLiterals: Bool) -> [String] {
        var json = ExplanationJSON(site)
        var values: [Value] = []
        if !onlyLiterals {
            let used = Set(pages.flatMap(\.measures))
            values += explanation.measures.filter { used.contains($0.id) }.map { json.measure($0) }
        }
        for page in pages {
            values.append(json.page(page))
            for number in page.numbers where !onlyLiterals || number.origin.kind == .literal {
                values.append(json.number(number, of: page))
            }
        }
        return values.map(line)
    }

    /// A page and the further pages of its list; a list that no file is written for has one name in all languages.
    private struct Key: Hashable {
        var source: String
        var language: String

        init(_ page: PageExplanation) {
            // A file from data has many pages.
            source = page.row == nil ? page.source : page.address
            language = page.language
        }

        init(_ twin: PageExplanation.Twin) {
            source = twin.isOfRow ? twin.address : twin.source
            language = twin.language
        }
    }

    /// The differences between pages and their twins.
    func writeTwins() -> Int32 {
        // A list may have several pages.
        var pages: [Key: [PageExplanation]] = [:]
        for page in explanation.pages { pages[Key(page), default: []].append(page) }
        var text = ExplanationText(explanation, site)
        var json = ExplanationJSON(site)
        var lines: [String] = []
        var count = 0
        var part: [Key: Int] = [:]
        for page in explanation.pages where isFirst(page, pages) {
            let number = part[Key(page), default: 0]
            part[Key(page)] = number + 1
            let twins = page.twins.compactMap { pages[Key($0)] }.filter { number < $0.count }
            if twins.isEmpty, !asJSON { lines.append("\(page.address): no twin") }
            for twin in twins.map({ $0[number] }) {
                let differences = twinDifferences(page, twin)
                count += differences.count
                if asJSON {
                    lines += differences.map { line(json.difference($0)) }
                } else {
                    lines.append(
                        "\(page.address) ↔ \(twin.address): "
                            + counted(differences.count, "difference"))
                    lines += differences.map { "  " + text.line($0) }
                }
            }
        }
        if !write(lines) { return 4 }
        return count > 0 ? 3 : 0
    }

    /// Whether the page is the one that its twins are compared with: that of the earliest language.
    private func isFirst(_ page: PageExplanation, _ pages: [Key: [PageExplanation]]) -> Bool {
        func rank(_ page: PageExplanation) -> Int {
            site.configuration.languages.firstIndex(of: page.language) ?? .max
        }
        return page.twins.compactMap { pages[Key($0)]?.first }
            .allSatisfy { rank(page) <= rank($0) }
    }

    /// The pages that use a template or a dataset; of a template also what it names.
    func writeUses(of file: String) -> Int32 {
        let pages = explanation.pages.filter { page in
            (page.templates + page.datasets).contains { $0.path == file }
        }
        // A file from data once, with the number of its pages.
        var known: Set<String> = []
        let users = pages.filter { $0.row == nil || known.insert($0.source).inserted }
        func name(_ user: PageExplanation) -> String {
            guard user.row != nil else { return user.source }
            return "\(user.source) (\(counted(pages.count { $0.source == user.source }, "page")))"
        }
        let template = site.templates.values.first { $0.path == file }
        let references = template.map { templateReferences(in: $0) } ?? []
        guard !asJSON else {
            let object: OrderedDictionary<String, Value> = [
                "file": .string(file), "used_by": .array(users.map { .string($0.source) }),
                "uses": .array(
                    references.map {
                        .object(["kind": .string($0.kind.rawValue), "name": .string($0.name)])
                    }),
            ]
            return write([line(.object(["part": .object(object)]))]) ? 0 : 4
        }
        var lines = [file]
        lines += references.map { "  \($0.kind.rawValue) \($0.name)" }
        lines.append("  used by " + counted(pages.count, "page"))
        lines += users.map { "    " + name($0) }
        return write(lines) ? 0 : 4
    }

    private func line(_ value: Value) -> String {
        String(decoding: writeJSON(value), as: UTF8.self)
    }

    private func write(_ lines: [String]) -> Bool {
        writeAll(Array(lines.map { $0 + "\n" }.joined().utf8), to: STDOUT_FILENO)
    }
}

import Testing

/// The tables of keys in docs/reference.md name exactly the keys that the code reads.
@Suite struct `The reference of keys` {
    @Test func `has every key of front matter`() throws {
        let read = try keys(
            of: "func decodeFrontMatter", in: "Sources/SiteModel/Content/DecodeFrontMatter.swift")
        #expect(read.count >= 18)
        #expect(try documented(below: "Front matter") == read)
    }

    @Test func `has every key of site yml`() throws {
        let read = try keys(
            of: "func decodeConfiguration",
            in: "Sources/SiteModel/Configuration/DecodeConfiguration.swift")
        #expect(read.count >= 7)
        // `markdown.unsafe` documents `markdown`.
        #expect(Set(try documented(below: "site.yml").map { $0.prefix { $0 != "." } + "" }) == read)
    }

    @Test func `has every key of a measure`() throws {
        let read = try keys(
            of: "func decodeMeasure(", in: "Sources/SiteModel/Measures/DecodeMeasures.swift")
        #expect(read.count >= 6)
        #expect(try documented(below: "measures.yml") == read)
    }

    @Test func `has every key of a component block`() throws {
        let folder = "Sources/SiteBuild/Components/"
        let head = try keys(of: "init(", in: folder + "FigureHead.swift")
        #expect(head.count == 8)
        #expect(try documented(below: "{chart}") == head)
        let table = try keys(of: "func decodeTable", in: folder + "TableComponent.swift")
        #expect(
            try documented(below: "{table}")
                == table.union(head).subtracting(["alt", "table", "specification"]))
        let column = try keys(of: "func decodeColumn", in: folder + "TableComponent.swift")
        #expect(try documented(below: "{table}", header: "key of a column") == column)
        let card = try keys(of: "func decodeHeadlineCard", in: folder + "HeadlineComponent.swift")
        #expect(try documented(below: "{headline}") == card)
    }

    @Test(arguments: [
        ("site", "SiteObject.swift", "var attributeNames"),
        ("page", "PageObject.swift", "static let names"),
    ])
    func `has every attribute of site and page`(name: String, file: String, list: String) throws {
        let source = try Repository.text("Sources/SiteBuild/Context/" + file)
        let rest = try #require(source.split(separator: list, maxSplits: 1).dropFirst().first)
        // The list itself: behind its type, `[String]`, up to its end.
        let body =
            rest.split(separator: "[\n", maxSplits: 1).dropFirst().first?
            .split(separator: "]", maxSplits: 1).first ?? ""
        let names = Set(
            body.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
                .filter { $0.offset % 2 == 1 }.map { String($0.element) })
        #expect(names.count >= 10)
        let cells = try DocumentPage("docs/reference.md").rows(below: "name").map { $0[0] }
        let rows = cells.filter { $0.hasPrefix("`\(name).") }
        var documented: Set<String> = []
        for part in rows.joined(separator: ", ").split(separator: ", ") {
            let last = part.filter { $0 != "`" }.split(separator: ".").last
            if let last { documented.insert(String(last)) }
        }
        #expect(
            documented.isSuperset(of: names), "missing: \(names.subtracting(documented).sorted())")
    }

    /// The keys that a function's body asks a reader for: `reader.NAME("KEY"`; not those that it refuses.
    private func keys(of function: String, in path: String) throws -> Set<String> {
        let source = try Repository.text(path)
        let pieces = source.split(separator: function, maxSplits: 1)
        let rest = try #require(pieces.dropFirst().first, "\(path) has no \(function)")
        let body = rest.prefix { _ in true }.split(separator: "\n}\n", maxSplits: 1)[0]
        var keys: Set<String> = []
        var refused: Set<String> = []
        for call in body.split(separator: "reader.").dropFirst() {
            guard let open = call.firstIndex(of: "(") else { continue }
            let argument = call[call.index(after: open)...]
            guard argument.first == "\"" else { continue }
            let key = String(argument.dropFirst().prefix { $0 != "\"" })
            keys.insert(key)
            if call.hasPrefix("refuse") { refused.insert(key) }
        }
        return keys.subtracting(refused)
    }

    /// The keys in the first column of the tables of a section that begin so.
    private func documented(below heading: String, header: String = "key") throws -> Set<String> {
        let page = try DocumentPage("docs/reference.md")
        let start = try #require(
            page.prose.firstIndex { $0.text.hasPrefix("#") && $0.text.hasSuffix("# " + heading) })
        let section = page.prose[(start + 1)...].prefix { !$0.text.hasPrefix("#") }
        var part = page
        part.prose = Array(section)
        let names = part.rows(below: header).flatMap { $0[0].split(separator: ", ") }
        return Set(names.map { name in String(name.filter { $0 != "`" }) })
    }
}

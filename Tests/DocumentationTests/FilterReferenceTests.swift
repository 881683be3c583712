import Testing

@testable import Templates

/// docs/filters.md has a row for each filter, test and function, with an example and what it gives.
@Suite struct `The reference of filters` {
    @Test func `names all of them and nothing else`() throws {
        let page = try DocumentPage("docs/filters.md")
        func names(_ header: String) -> Set<String> {
            let cells = page.rows(below: header).flatMap { $0[0].split(separator: "`, `") }
            return Set(cells.map { cell in cell.filter { $0 != "`" }.prefix { $0 != "(" } + "" })
        }
        #expect(names("filter") == Set(filterTable.keys))
        #expect(names("test") == Set(conditionTable.keys))
        #expect(names("function") == Set(builtInFunctions.keys))
    }

    @Test func `tells what the examples give`() async throws {
        let page = try DocumentPage("docs/filters.md")
        let rows = ["filter", "test", "function"].flatMap(page.rows(below:))
        var site = try DocumentationSite()
        let examples = rows.map { row in "<p>{{ \(code(row[1])) }}</p>\n" }
        site.files["templates/examples.html"] = examples.joined()
        site.files["content/contoh.md"] =
            "---\ntitle: x\nlang: en\ntemplate: examples\n---\n"
        let outcome = try await site.build()
        #expect(outcome.report == "")
        let html = try #require(outcome.text("en/contoh/index.html"))
        let results = html.split(separator: "</p>\n").map { $0.dropFirst("<p>".count) }
        try #require(results.count == examples.count)
        for (row, result) in zip(rows, results) { #expect(result == code(row[2]), "\(row[0])") }
    }

    private func code(_ cell: String) -> Substring { cell.dropFirst().dropLast() }
}

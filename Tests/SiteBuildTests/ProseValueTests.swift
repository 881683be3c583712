import TestSupport
import Testing

/// Values in every construct of Markdown: a page for each case of ProseValues/, in the site of `proseSite`.
@Suite struct `Values in prose` {
    static let files = ["inlines", "blocks"].map {
        CaseFile("ProseValues/\($0).txt", beside: #filePath)
    }

    @Test(arguments: files)
    func `neither break Markdown nor are broken by it`(_ file: CaseFile) async throws {
        var site = TestSite.small(proseSite)
        site.files["content/index.en.md"] = nil
        for (number, item) in file.cases.enumerated() {
            site.files["content/k/c\(number).md"] = proseHead + item.given + "\n"
        }
        let outcome = try await site.build()
        let pages = file.cases.indices.map { outcome.text("k/c\($0)/index.html") }
        #expect(outcome.report == "")
        if CaseFile.isRecording {
            file.write(zip(file.cases, pages).map { $0.with("gives", $1 ?? "") })
        } else {
            for (item, page) in zip(file.cases, pages) {
                #expect(page == item["gives"], "\(item)")
            }
        }
    }

    @Test func `are shown in sixty cases and more`() {
        #expect(Self.files.map(\.cases.count).reduce(0, +) >= 60)
    }
}

private let proseSite = """
    -- site.yml --
    title: Values
    base_url: https://example.org/
    languages: [en]
    time_zone: UTC
    checks: {unused-dataset: off, links: off}
    -- content/index.md --
    ---
    title: Home
    ---
    -- content/k/b.md --
    ---
    title: b
    ---
    -- templates/page.html --
    {{ page.content | trim }}
    -- templates/components/quote.html --
    <blockquote>{{ text }}</blockquote>
    """

private let proseHead = #"""
    ---
    title: "About {{ params.n }} {{ params.tags }}"
    description: "{{ params.quotes }} {{ params.signs }}"
    params:
      n: 5
      word: Aceh
      signs: "*a* _b_ `c` [d](e) ![f](g) ~~h~~ \\i #"
      tags: "<b onclick=\"x\">&amp; </p>-->"
      lines: "one\n\n# two\n- three"
      stars: "** a * b **"
      tildes: "~~ a ~~"
      backquotes: "`` a ` b"
      brackets: "a](b) [c] (d)"
      quotes: "\"a\" 'b' )"
      url: "https://example.org/a_b_c?d=1&e=(2)*3*"
      oddurl: "https://example.org/a b)c\"d"
      query: "a&b=c"
      entity: "&lt;&copy;"
      braces: "{{ '{{ x }} {% y %} {# z #}' }}"
      pipe: "a|b"
      dash: "- a"
      hash: "# a"
      line: "---"
    ---

    """#

import Diagnostics
import Testing

@Suite struct `Values in front matter` {
    @Test func `are printed for the page's language, in titles, keys of the user and corrections`()
        async throws
    {
        let outcome = try await TestSite.small(
            """
            -- content/index.md --
            ---
            title: "{{ measures.registered }}"
            params: {jumlah: "{{ measures.registered }}", teks: "kurang {{ measures.gap }}"}
            corrections: [{date: 2018-03-01, text: "Semula {{ measures.gap }}"}]
            ---
            {{ params.jumlah + 1 }}; {{ params.teks }}
            -- templates/page.html --
            {{ page.title }}|{{ page.content }}|{% for c in page.corrections %}{{ c.text }}{% endfor %}
            """
        ).build()
        #expect(outcome.report == "")
        #expect(
            outcome.text("index.html")
                == "192.029.686|<p>192029687; kurang 71.970.314</p>\n|Semula 71.970.314\n")
    }

    @Test(arguments: [
        ("title: \"{{ none }}\"", "null-output"), ("title: \" \"", "missing-title"),
        ("title: \"{{ measures.nihil }}\"", "undefined-attribute"),
        ("title: x\nparams: {a: [{b: \"{{ nihil }}\"}]}", "undefined-name"),
        ("title: \"{{ 1\"", "unclosed-output"),
    ])
    func `that cannot be printed are errors`(matter: String, code: String) async throws {
        let outcome = try await TestSite.small("-- content/a.md --\n---\n\(matter)\n---\nx").build()
        #expect(outcome.codes == [code])
        #expect(outcome.diagnostics.allSatisfy { $0.span?.path == "content/a.md" })
    }

    @Test func `say what a page reads: its title's dataset is published with it`() async throws {
        let outcome = try await TestSite.small(
            """
            -- content/a.md --
            ---
            title: "{{ data.lain | length }} baris"
            ---
            -- content/data/lain.csv --
            a
            1
            """
        ).build()
        #expect(outcome.report == "")
        #expect(outcome.paths.contains("data/lain.csv"))
    }
}

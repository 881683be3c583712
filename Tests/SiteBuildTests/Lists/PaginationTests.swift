import Testing

@Suite struct `A list in several pages` {
    @Test func `shows each page once, in order, on as many as are needed`() async throws {
        let outcome = try await Self.site(pages: 45).build()
        #expect(outcome.report == "")
        let lists = outcome.paths.filter { $0.hasPrefix("rilis/") && !$0.contains("/p") }
        #expect(lists == ["rilis/index.html"])
        #expect(
            outcome.paths.filter { $0.hasPrefix("rilis/page/") } == [
                "rilis/page/2/index.html", "rilis/page/3/index.html",
            ])
        func titles(_ path: String) -> [String] {
            let text = outcome.text(path) ?? ""
            return text.split(separator: "\n").first?.split(separator: " ").map(String.init) ?? []
        }
        let all = (1...45).map { "P\($0 + 10)" }
        #expect(titles("rilis/index.html") == Array(all[..<20]))
        #expect(titles("rilis/page/2/index.html") == Array(all[20..<40]))
        #expect(titles("rilis/page/3/index.html") == Array(all[40...]))
    }

    @Test(
        arguments: [
            ("rilis/index.html", "1/3 45 - page/2/ ./ page/3/ ./*1 page/2/2 page/3/3 isi"),
            (
                "rilis/page/2/index.html",
                "2/3 45 ../../ ../3/ ../../ ../3/ ../../1 ./*2 ../3/3 "
            ),
            (
                "rilis/page/3/index.html",
                "3/3 45 ../2/ - ../../ ./ ../../1 ../2/2 ./*3 "
            ),
        ])
    func `leads to its other pages`(path: String, expected: String) async throws {
        let text = try await Self.site(pages: 45).build().text(path) ?? ""
        #expect(text.split(separator: "\n").dropFirst().first.map(String.init) == expected)
    }

    @Test(
        arguments: [
            (40, 20, 2), (41, 20, 3), (20, 20, 1), (0, 20, 1), (3, 1, 3), (5, Int.max, 1),
        ])
    func `has no page too many`(pages: Int, size: Int, expected: Int) async throws {
        let outcome = try await Self.site(pages: pages, size: size).build()
        #expect(outcome.report == "")
        let lists = outcome.paths.filter {
            $0 == "rilis/index.html" || $0.hasPrefix("rilis/page/")
        }
        #expect(lists.count == expected)
    }

    @Test func `is one page if its template does not page through it`() async throws {
        var site = Self.site(pages: 45)
        site.files["templates/list.html"] =
            "{% for p in page.children %}{{ p.title }} {% endfor %}\n"
        let outcome = try await site.build()
        #expect(!outcome.paths.contains { $0.contains("/page/") })
        #expect(outcome.text("rilis/index.html")?.contains("P55") == true)
    }

    @Test func `has twins with the same number only`() async throws {
        var site = Self.site(pages: 5, size: 2)
        site.files["templates/list.html"] =
            "{{ paginator.number }}:{% for t in page.twins %}{{ t.url }}{% endfor %}\n"
        for number in 1...3 {
            site.files["content/rilis/p\(number + 10).en.md"] = "---\ntitle: E\(number)\n---\n"
        }
        let outcome = try await site.build()
        #expect(outcome.text("rilis/index.html") == "1:../en/rilis/\n")
        #expect(outcome.text("rilis/page/2/index.html") == "2:../../../en/rilis/page/2/\n")
        #expect(outcome.text("rilis/page/3/index.html") == "3:\n")
        #expect(outcome.text("en/rilis/page/2/index.html") == "2:../../../../rilis/page/2/\n")
    }

    @Test func `keeps the neighbours of its pages across its parts`() async throws {
        var site = Self.site(pages: 45)
        site.files["templates/page.html"] =
            "{{ page.previous.title if page.previous }}|{{ page.next.title if page.next }}"
        let outcome = try await site.build()
        #expect(outcome.text("rilis/p30/index.html") == "P29|P31")
        #expect(outcome.text("rilis/p11/index.html") == "|P12")
    }

    /// A folder of pages P11, P12 … in the order of their weights.
    private static func site(pages: Int, size: Int = 20) -> TestSite {
        var site = TestSite.small()
        site.files["content/rilis/pks.md"] = nil
        site.files["content/index.md"] = "---\ntitle: x\n---\n"
        site.files["site.yml"]? += "pagination: {size: \(size)}\n"
        site.files["content/rilis/index.md"] = "---\ntitle: Rilis\n---\nisi\n"
        for number in 0..<pages {
            site.files["content/rilis/p\(number + 11).md"] =
                "---\ntitle: P\(number + 11)\nweight: \(number)\n---\n"
        }
        site.files["templates/list.html"] = """
            {% for p in paginator.pages %}{{ p.title }} {% endfor %}
            {% set p = paginator %}{{ p.number }}/{{ p.total }} {{ p.count }} \
            {{ p.previous or "-" }} {{ p.next or "-" }} {{ p.first }} {{ p.last }} \
            {% for q in p.pagers %}{{ q.url }}{% if q.current %}*{% endif %}{{ q.number }} {% endfor %}\
            {{ page.content | striptags | trim }}

            """
        return site
    }
}

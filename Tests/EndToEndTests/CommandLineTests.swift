import Commands
import Testing

@Suite struct `The command line` {
    @Test func `builds a site, and touches nothing when nothing changed`() async throws {
        let site = try SiteFolder()
        #expect(await runCommandLine(["build", "--quiet", "-s", site.path]) == 0)
        let first = try site.contents()
        // The names of the theme's assets change with them.
        #expect(
            first.keys.filter { !$0.hasPrefix("assets/") }.sorted() == [
                "404.html", "data/datapackage.json", "data/jkn.csv", "data/jkn.xlsx",
                "en/index.html", "index.html",
                "rilis/index.html", "rilis/pks/index.html", "rilis/pks/tbl-1.csv", "robots.txt",
                "sitemap.xml",
            ])
        #expect(try site.text("public/index.html").contains("Terdaftar 192.029.686 orang."))
        #expect(try site.text("public/en/index.html").contains("Registered: 192,029,686 people."))
        #expect(await runCommandLine(["build", "--quiet", "-s", site.path]) == 0)
        #expect(try site.contents() == first)
    }

    @Test(arguments: ["1", "8"])
    func `makes the same bytes with any number of jobs`(jobs: String) async throws {
        let site = try SiteFolder()
        let other = try SiteFolder()
        #expect(await runCommandLine(["build", "--quiet", "-s", site.path, "-j", jobs]) == 0)
        #expect(await runCommandLine(["build", "--quiet", "-s", other.path, "-j", "3"]) == 0)
        #expect(try site.contents() == other.contents())
        #expect(
            try site.text("public/.laporan-manifest.json")
                == other.text("public/.laporan-manifest.json"))
    }

    @Test func `changes a value everywhere and nothing else`() async throws {
        let site = try SiteFolder()
        #expect(await runCommandLine(["build", "--quiet", "-s", site.path]) == 0)
        let before = try site.contents()
        try site.write("registered: {value: 192029687}\n", to: "content/data/measures.yml")
        #expect(await runCommandLine(["build", "--quiet", "-s", site.path]) == 0)
        let after = try site.contents()
        #expect(
            after.keys.filter { before[$0] != after[$0] }.sorted()
                == ["en/index.html", "index.html"])
    }

    @Test(arguments: [
        ("content/index.md", "---\ntitle: Beranda\nperod: 2018\n---\n"),
        ("content/index.md", "---\ntitle: Beranda\n---\n{{ measures.nihil }}\n"),
        ("content/data/jkn.csv", "date,participants\n2017-12-31,1,2\n"),
        ("templates/page.html", "{% if %}"),
        ("site.yml", "titel: Uji\n"),
    ])
    func `fails on a fault and leaves the published site alone`(
        path: String, text: String
    ) async throws {
        let site = try SiteFolder()
        #expect(await runCommandLine(["build", "--quiet", "-s", site.path]) == 0)
        let before = try site.contents()
        try site.write(text, to: path)
        #expect(await runCommandLine(["build", "--quiet", "-s", site.path]) == 1)
        #expect(try site.contents() == before)
        #expect(await runCommandLine(["check", "--quiet", "-s", site.path]) == 1)
    }

    @Test func `refuses a folder that is not its own`() async throws {
        let site = try SiteFolder()
        try site.write("berharga", to: "public/catatan.txt")
        #expect(await runCommandLine(["build", "--quiet", "-s", site.path]) == 4)
        #expect(try site.contents() == ["catatan.txt": Array("berharga".utf8)])
    }

    @Test(
        arguments: [
            (["bild"], 2), (["build", "-b", "example.org"], 2),
            (["build", "-b", "https://example.org/?a"], 2), (["build", "--jobs", "-1"], 2),
            (["build", "--clock", "kemarin"], 2),
            (["build", "--quiet", "--verbose"], 2), (["--help"], 0), (["--version"], 0),
            (["check", "--quiet", "-s", "/nonexistent"], 1),
        ] as [([String], Int32)])
    func `says by its exit code what happened`(arguments: [String], code: Int32) async {
        #expect(await runCommandLine(arguments) == code)
    }

    @Test func `publishes a page from its release on, not before`() async throws {
        let site = try SiteFolder()
        try site.write(
            "---\ntitle: Rilis\nrelease: 2018-02-15T09:30:00+07:00\n---\nIsi.\n",
            to: "content/rilis/nanti.md")
        let early = ["build", "--quiet", "-s", site.path, "--clock", "2018-02-15T09:29:59+07:00"]
        #expect(await runCommandLine(early) == 0)
        #expect(try site.contents()["rilis/nanti/index.html"] == nil)
        let onTime = ["build", "--quiet", "-s", site.path, "--clock", "2018-02-15T02:30:00Z"]
        #expect(await runCommandLine(onTime) == 0)
        #expect(try site.contents()["rilis/nanti/index.html"] != nil)
    }
}

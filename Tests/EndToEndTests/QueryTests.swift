import Commands
import Testing

@Suite struct `Queries of a site on disk` {
    private func site() throws -> SiteFolder {
        let site = try SiteFolder()
        try site.write(
            "SELECT strftime('%Y', date) AS year, participants FROM jkn WHERE participants > :least\n",
            to: "content/data/by_year.sql")
        try site.write(
            """
            resources:
              - {name: jkn, path: jkn.csv}
              - {name: by_year, path: by_year.sql, parameters: {least: 0}}

            """, to: "content/data/datapackage.yml")
        try site.write(
            """
            ---
            title: Kueri
            ---
            ```{sql} most
            SELECT max(participants) AS n FROM by_year
            ```

            {{ (data.most | first).n | number(",") }} dari {{ data.by_year | length }}

            """, to: "content/kueri.md")
        return site
    }

    @Test func `are published, and the same at every build`() async throws {
        let site = try site()
        #expect(await runCommandLine(["build", "--quiet", "-s", site.path]) == 0)
        let first = try site.contents()
        #expect(first.keys.contains("data/by_year.csv"))
        #expect(await runCommandLine(["build", "--quiet", "-s", site.path, "-j", "5"]) == 0)
        #expect(try site.contents() == first)
    }

    @Test func `change the pages that show them when the data change`() async throws {
        let site = try site()
        #expect(await runCommandLine(["build", "--quiet", "-s", site.path]) == 0)
        let before = try site.text("public/kueri/index.html")
        try site.write(
            "date,participants\n2017-12-31,187982949\n2018-12-31,208054200\n",
            to: "content/data/jkn.csv")
        #expect(await runCommandLine(["build", "--quiet", "-s", site.path]) == 0)
        #expect(try site.text("public/kueri/index.html").contains("208.054.200"))
        #expect(try site.text("public/kueri/index.html") != before)
    }

    @Test(arguments: [
        "DELETE FROM jkn", "SELECT nothing FROM jkn", "SELECT n FROM by_year",
        "SELECT date('now') AS d",
        "SELECT participants FROM jkn WHERE participants > :least AND date > :since",
    ])
    func `leave the published site alone when they fail`(sql: String) async throws {
        let site = try site()
        #expect(await runCommandLine(["build", "--quiet", "-s", site.path]) == 0)
        let before = try site.contents()
        try site.write(sql, to: "content/data/by_year.sql")
        #expect(await runCommandLine(["build", "--quiet", "-s", site.path]) == 1)
        #expect(try site.contents() == before)
    }

    private static let lookups: [[String]] = [
        ["query", "SELECT 1 AS a"], ["query", "SELECT participants FROM jkn", "--csv"],
        ["query", "SELECT date FROM jkn WHERE date > :d", "--param", "d=2018-01-01"],
        ["list"], ["show", "by_year"], ["schema", "by_year"], ["validate"],
    ]

    @Test(arguments: lookups) func `can be asked and looked into`(arguments: [String]) async throws
    {
        let site = try site()
        #expect(await runCommandLine(["data"] + arguments + ["-s", site.path]) == 0)
    }

    private static let mistakes: [[String]] = [
        ["SELECT date FROM jkn WHERE date > :d"], ["SELECT date FROM jkn", "--param", "d=1"],
        ["DROP TABLE jkn"], ["SELECT date FROM jnk"],
    ]

    @Test(arguments: mistakes) func `say what is wrong with a question`(arguments: [String])
        async throws
    {
        let site = try site()
        #expect(await runCommandLine(["data", "query"] + arguments + ["-s", site.path]) == 1)
    }

    private static let misuses: [[String]] = [
        ["SELECT 1 AS a", "--csv", "--json"], ["SELECT 1 AS a", "--param", "x"],
        ["SELECT 1 AS a", "--rows", "-1"],
    ]

    @Test(arguments: misuses) func `say how the command is used`(arguments: [String]) async throws {
        #expect(await runCommandLine(["data", "query"] + arguments) == 2)
    }
}

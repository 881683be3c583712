import Commands
import Diagnostics
import Formats
import SiteBuild
import SiteModel
import Testing

@Suite struct `A new site` {
    @Test(arguments: [["id", "en"], ["en", "id"], ["id"], ["en"]])
    func `builds at once without any diagnostic`(languages: [String]) async throws {
        let files = starterSite(languages: languages)
        let loaded = try loadSite(from: InMemoryFileSystem(files: files))
        #expect(loaded.diagnostics == [])
        let site = try #require(loaded.value)
        #expect(site.configuration.languages == languages)
        #expect(Set(site.pages.map(\.language)) == Set(languages))
        let built = await buildSite(
            site, options: BuildOptions(clock: Instant(milliseconds: Int64(0)), jobs: 1))
        #expect(built.diagnostics == [])
        #expect(built.value.pageCount >= 2 * languages.count)
        let front = built.value.artifacts.first { $0.path.string == "index.html" }
        let html = String(decoding: front?.bytes ?? [], as: UTF8.self)
        #expect(html.contains("<html lang=\"\(languages[0])\""))
        #expect(html.contains(languages[0] == "id" ? "20.071.250" : "20,071,250"))
    }

    @Test func `has every number of its pages from the data`() throws {
        for (path, bytes) in starterSite(languages: ["id"]) where path.hasSuffix(".md") {
            guard path.hasPrefix("content/") else { continue }
            let text = String(decoding: bytes, as: UTF8.self)
            let digits = text.split(whereSeparator: { !$0.isNumber }).filter { $0.count > 4 }
            #expect(digits.isEmpty, "\(path) has a number of its own")
        }
    }

    @Test func `is made by the command, and built by the next one`() async throws {
        let folder = try SiteFolder([:])
        let path = folder.path + "/a/situs baru/"
        #expect(await runCommandLine(["init", "--quiet", path]) == 0)
        #expect(try folder.text("a/situs baru/.gitignore") == ".laporan/\n")
        #expect(try directoryNames(folder.path + "/a") == ["situs baru"])
        #expect(await runCommandLine(["build", "--quiet", "--strict", "-s", path]) == 0)
        let before = try folder.text("a/situs baru/public/index.html")
        let data = try folder.text("a/situs baru/content/data/jkn_quarters.csv")
        try folder.write(
            data.split(separator: "208054199").joined(separator: "209054199"),
            to: "a/situs baru/content/data/jkn_quarters.csv")
        #expect(await runCommandLine(["build", "--quiet", "--strict", "-s", path]) == 0)
        let after = try folder.text("a/situs baru/public/index.html")
        #expect(before.contains("208.054.199") && before.contains("20.071.250"))
        #expect(after.contains("209.054.199") && after.contains("21.071.250"))
        #expect(!after.contains("208.054.199"))
    }

    @Test func `may fill an empty folder, and one that is a Git repository`() async throws {
        let folder = try SiteFolder([:])
        try folder.write("x", to: ".git/HEAD")
        #expect(await runCommandLine(["init", "--quiet", folder.path, "--language", "en"]) == 0)
        #expect(
            try directoryNames(folder.path).sorted() == [
                ".git", ".gitignore", "README.md", "content", "site.yml",
            ])
        #expect(try folder.text("content/jkn-2018.md").contains("JKN participants in 2018"))
    }

    @Test func `does not touch a folder that holds something`() async throws {
        let folder = try SiteFolder([:])
        try folder.write("penting", to: "catatan.txt")
        #expect(await runCommandLine(["init", "--quiet", folder.path]) == 2)
        #expect(await runCommandLine(["init", "--quiet", folder.path + "/catatan.txt"]) == 2)
        #expect(try directoryNames(folder.path) == ["catatan.txt"])
        #expect(try folder.text("catatan.txt") == "penting")
    }

    @Test func `says that it cannot be written`() async {
        #expect(await runCommandLine(["init", "--quiet", "/proc/situs"]) == 4)
        #expect(await runCommandLine(["init", "--quiet", "/dev/null/situs"]) == 4)
    }

    @Test(arguments: [["init"], ["init", ""], ["init", "x", "--language", "fr"]])
    func `is not made from what cannot be understood`(arguments: [String]) async {
        #expect(await runCommandLine(arguments) == 2)
    }
}

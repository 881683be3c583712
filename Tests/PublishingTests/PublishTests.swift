import Diagnostics
import SiteModel
import TestSupport
import Testing

@testable import Publishing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct PublishTests {
    @Test func `makes a folder that holds the files and their manifest`() throws {
        let site = Site()
        let summary = try site.publish(["index.html": "home", "rilis/a/index.html": "A"])
        #expect(
            summary
                == PublicationSummary(written: 2, unchanged: 0, removed: 0, isUnchanged: false))
        #expect(
            try site.contents() == [
                ".laporan-manifest.json", "index.html", "rilis", "rilis/a", "rilis/a/index.html",
            ])
        #expect(site.folder.read("public/rilis/a/index.html") == "A")
        #expect(
            site.folder.read("public/.laporan-manifest.json") == """
                {
                  "generator": "laporan",
                  "version": 1,
                  "files": {
                    "index.html": "xxh3:\(ContentHash(Array("home".utf8)).hexadecimal)",
                    "rilis/a/index.html": "xxh3:\(ContentHash([0x41]).hexadecimal)"
                  }
                }

                """)
    }

    @Test func `replaces changed files, links unchanged ones, removes the rest`() throws {
        let site = Site()
        try site.publish(["a.html": "1", "b/b.html": "2", "c/c.html": "3"])
        let kept = try FileStatus(site.output + "/a.html").identity
        let summary = try site.publish(["a.html": "1", "b/b.html": "new"])
        #expect(
            summary
                == PublicationSummary(written: 1, unchanged: 1, removed: 1, isUnchanged: false))
        #expect(
            try site.contents() == [".laporan-manifest.json", "a.html", "b", "b/b.html"])
        #expect(try FileStatus(site.output + "/a.html").identity == kept)
        #expect(site.folder.read("public/b/b.html") == "new")
        #expect(try site.leftovers() == [])
    }

    @Test func `does not touch a folder that is right already`() throws {
        let site = Site()
        try site.publish(["a.html": "1"])
        let before = try FileStatus(site.output)
        let summary = try site.publish(["a.html": "1"])
        #expect(summary.isUnchanged)
        #expect(try FileStatus(site.output) == before)
    }

    @Test(arguments: ["2", "12", ""])
    func `restores a published file that someone edited`(edit: String) throws {
        let site = Site()
        try site.publish(["a.html": "1"])
        site.folder.write("public/a.html", edit)
        #expect(try site.publish(["a.html": "1"]).written == 1)
        #expect(site.folder.read("public/a.html") == "1")
    }

    @Test func `replaces links that someone put in, and leaves what they lead to`() throws {
        let site = Site()
        try site.publish(["assets/a.css": "1"])
        site.folder.write("elsewhere/a.css", "1")
        removePublished(site, "assets/a.css", "assets")
        #expect(symlink("../elsewhere", site.output + "/assets") == 0)
        #expect(try site.publish(["assets/a.css": "1"]).isUnchanged == false)
        #expect(try FileStatus(site.output + "/assets", followsLink: false).kind == .directory)
        #expect(site.folder.read("elsewhere/a.css") == "1")
    }

    @Test func `publishes an empty site`() throws {
        let site = Site()
        try site.publish(["a.html": "1"])
        #expect(try site.publish([:]).removed == 1)
        #expect(try site.contents() == [".laporan-manifest.json"])
    }

    @Test func `turns a file into a folder and back`() throws {
        let site = Site()
        for files in [["a": "1"], ["a/b": "2"], ["a": "3"]] {
            try site.publish(files)
            #expect(site.folder.read("public/" + (files.keys.first ?? "")) == files.values.first)
        }
    }

    @Test func `publishes to where a symbolic link leads`() throws {
        let site = Site()
        site.folder.write("www/.laporan-manifest.json", "{\n  \"generator\": \"laporan\",\n")
        #expect(symlink("www", site.output) == 0)
        try site.publish(["a.html": "1"])
        #expect(try FileStatus(site.output, followsLink: false).kind == .symbolicLink)
        #expect(site.folder.read("www/a.html") == "1")
    }

    @Test func `makes the folders above the output`() throws {
        let site = Site(output: "build/out/public/")
        try site.publish(["a.html": "1"])
        #expect(site.folder.read("build/out/public/a.html") == "1")
    }

    @Test func `keeps the folder's permissions`() throws {
        let site = Site()
        try site.publish(["a.html": "1"])
        #expect(chmod(site.output, 0o750) == 0)
        try site.publish(["a.html": "2"])
        #expect(try FileStatus(site.output).permissions == 0o750)
    }

    private func removePublished(_ site: borrowing Site, _ paths: String...) {
        for path in paths { remove(site.output + "/" + path) }
    }
}

import Commands
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Loaders that really run, in the shell.
@Suite struct `A site with a loader` {
    private let path = "content/data/segmen.csv.sh"

    private func site(
        _ script: String, entry: String = "content/data/segmen.csv.sh"
    ) throws -> SiteFolder {
        let site = try SiteFolder()
        try site.write(
            try site.text("site.yml") + "\nloaders:\n  - \(entry)\n", to: "site.yml")
        try site.write(
            "---\ntitle: S\n---\n{{ data.segmen | length }} segmen\n", to: "content/s.md")
        try site.write(script, to: path)
        #expect(chmod(site.path + "/" + path, 0o755) == 0)
        return site
    }

    private let script = "#!/bin/sh\necho segmen,peserta\necho PBI,92\necho ran >>runs\n"

    @Test func `publishes what it prints, and runs it once`() async throws {
        let site = try site(script)
        for _ in 0..<2 {
            #expect(await runCommandLine(["build", "--quiet", "-s", site.path]) == 0)
            #expect(try site.text("runs") == "ran\n")
        }
        #expect(try site.text("public/s/index.html").contains("1 segmen"))
        #expect(try site.contents()["data/segmen.csv"] != nil)
        #expect(await runCommandLine(["data", "validate", "--json", "-s", site.path]) == 0)
        try site.write(script + "echo PPU,50\n", to: path)
        #expect(await runCommandLine(["build", "--quiet", "-s", site.path]) == 0)
        #expect(try site.text("public/s/index.html").contains("2 segmen"))
    }

    @Test func `runs it again after its cache was cleaned`() async throws {
        let site = try site(script)
        #expect(await runCommandLine(["build", "--quiet", "-s", site.path]) == 0)
        #expect(await runCommandLine(["clean", "-s", site.path]) == 0)
        #expect(access(site.path + "/.laporan", F_OK) != 0)
        #expect(await runCommandLine(["build", "--quiet", "-s", site.path]) == 0)
        #expect(try site.text("runs") == "ran\nran\n")
    }

    @Test func `does not trust a cache that was damaged`() async throws {
        let site = try site(script)
        #expect(await runCommandLine(["build", "--quiet", "-s", site.path]) == 0)
        let names = try site.contents(of: ".laporan/loaders").keys
        for name in names { try site.write("segmen\n", to: ".laporan/loaders/" + name) }
        #expect(names.count == 1)
        #expect(await runCommandLine(["build", "--quiet", "-s", site.path]) == 0)
        #expect(try site.text("runs") == "ran\nran\n")
    }

    @Test(arguments: [
        "#!/bin/sh\necho segmen,peserta\nexit 1\n", "#!/bin/sh\n", "echo no first line\n",
        "#!/usr/bin/env no-such-interpreter\n", "#!/bin/sh\r\necho a\n", "#!/no/such/interpreter\n",
    ])
    func `is not published if it fails`(script: String) async throws {
        let site = try site(self.script)
        #expect(await runCommandLine(["build", "--quiet", "-s", site.path]) == 0)
        let before = try site.contents()
        try site.write(script, to: path)
        #expect(await runCommandLine(["build", "--quiet", "-s", site.path]) == 1)
        #expect(try site.contents() == before)
    }

    @Test func `uses what it printed last if it may fail`() async throws {
        let site = try site(script, entry: "{path: \(path), on_failure: keep}")
        #expect(await runCommandLine(["build", "--quiet", "-s", site.path]) == 0)
        let before = try site.contents()
        try site.write("#!/bin/sh\nexit 1\n", to: path)
        #expect(await runCommandLine(["build", "--quiet", "-s", site.path]) == 0)
        #expect(try site.contents() == before)
        #expect(await runCommandLine(["build", "--quiet", "--strict", "-s", site.path]) == 1)
    }

    @Test func `ends it at its limits`() async throws {
        let limits = "{path: \(path), timeout: 1, output: 1 MB}"
        let site = try site("#!/bin/sh\nexec yes\n", entry: limits)
        #expect(await runCommandLine(["check", "--quiet", "-s", site.path]) == 1)
        try site.write("#!/bin/sh\ntrap '' TERM\nsleep 600\n", to: path)
        #expect(await runCommandLine(["check", "--quiet", "-s", site.path]) == 1)
    }

    @Test func `may name what runs it`() async throws {
        let entry = "{path: \(path), interpreter: sh}"
        let site = try site("echo segmen,peserta\n", entry: entry)
        #expect(chmod(site.path + "/" + path, 0o644) == 0)
        #expect(await runCommandLine(["check", "--quiet", "-s", site.path]) == 0)
        try site.write(try site.text("site.yml").replacing("sh}", "no-such}"), to: "site.yml")
        #expect(await runCommandLine(["check", "--quiet", "-s", site.path]) == 1)
    }
}

extension String {
    fileprivate func replacing(_ old: String, _ new: String) -> String {
        var result = ""
        var rest = self[...]
        while let range = rest.firstRange(of: old) {
            result += rest[..<range.lowerBound] + new
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}

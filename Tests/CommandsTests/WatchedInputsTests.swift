import Testing

@testable import Commands

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct `The inputs that a preview watches` {
    @Test func `are the loaders' own, at the top of the site`() throws {
        var template = Array("/tmp/laporan-test-XXXXXX".utf8CString)
        #expect(mkdtemp(&template) != nil)
        let folder = String(
            decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        defer { _ = system("rm -r '\(folder)'") }
        let loader = "{path: content/data/a.csv.py, inputs: [raw/*.txt, b.csv, '*.x', .git/HEAD]}"
        let file = try #require(fopen(folder + "/site.yml", "w"))
        fputs("title: x\nloaders: [\(loader)]\n", file)
        fclose(file)
        #expect(watchedLoaderInputs(of: folder) == ["raw", "b.csv"])
        #expect(watchedLoaderInputs(of: folder + "/nowhere") == [])
    }
}

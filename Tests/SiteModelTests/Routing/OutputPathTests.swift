import Testing

@testable import SiteModel

@Suite struct OutputPathTests {
    @Test(arguments: [
        "", "/etc/passwd", "../x", "a/../../x", "a//b", "a/", "./a", "a\u{0}b", "a\\b",
    ])
    func `refuses a path that could leave the output folder`(path: String) {
        #expect(OutputPath(path) == nil)
    }

    @Test func `names its folders, outermost first`() throws {
        let path = try #require(OutputPath("rilis/pks-2018/index.html"))
        #expect(path.folders == ["rilis", "rilis/pks-2018"])
        #expect(path.name == "index.html")
    }

    @Test func `is ordered by bytes`() {
        let paths = ["a/b", "a.b", "Z", "é"].compactMap(OutputPath.init)
        #expect(paths.sorted().map(\.string) == ["Z", "a.b", "a/b", "é"])
    }
}

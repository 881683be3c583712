import Processes
import Testing

@Suite struct SearchProgramTests {
    @Test func nameIsFoundInTheFirstFolderThatHasIt() {
        #expect(searchProgram("sh", in: "/nowhere:/bin:/usr/bin") == "/bin/sh")
    }

    @Test(arguments: [("no-such-program", "/bin"), ("sh", ""), ("sh", "bin:."), ("etc", "/")])
    func nothingIsFound(name: String, path: String) {
        #expect(searchProgram(name, in: path) == nil)
    }

    @Test func pathIsItself() {
        #expect(searchProgram("/bin/sh", in: "") == "/bin/sh")
        #expect(searchProgram("/bin/no-such-program", in: "/bin") == nil)
    }

    @Test func absolutePathHasNoDots() {
        #expect(absolutePath("/usr/../usr/./bin/..") == "/usr")
        #expect(absolutePath("/nowhere/at-all") == nil)
    }
}

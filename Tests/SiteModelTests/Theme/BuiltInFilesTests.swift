import SiteModel
import Testing

@Suite struct `The files in the executable` {
    @Test(arguments: ["templates", "starter"])
    func `are those of the repository: if not, run sh scripts/archive.sh`(folder: String) throws {
        let tests = "Tests/SiteModelTests/Theme/BuiltInFilesTests.swift"
        let root = String(#filePath.dropLast(tests.count)) + folder
        let disk = LocalFileSystem(root: root)
        let packed = builtInFiles(in: folder)
        // A listing leaves hidden files out.
        let shown = packed.keys.filter { !$0.hasPrefix(".") }.sorted()
        let onDisk = try disk.list("").filter { $0.kind == .file }.map(\.path).sorted()
        #expect(shown == onDisk)
        for (name, bytes) in packed {
            // A comparison inside of #expect would print every byte.
            let isCurrent = try readFile(root + "/" + name) == bytes
            #expect(isCurrent, "\(folder)/\(name) has changed: run sh scripts/archive.sh")
        }
    }

    @Test func `are none in a folder that was not packed`() {
        #expect(builtInFiles(in: "template").isEmpty)
        #expect(builtInFiles(in: "").isEmpty)
    }
}

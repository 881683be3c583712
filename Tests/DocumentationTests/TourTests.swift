import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs docs/tour.md: what its shell examples print has to be what stands below them.
@Suite struct `The tour` {
    @Test func `does what it says`() throws {
        let page = try DocumentPage("docs/tour.md")
        let steps = page.examples.filter { $0.language == "sh" || $0.language == "text" }
        try #require(steps.contains { $0.language == "text" })
        let folder = TemporaryFolder()
        // Output is told apart by a line before each step.
        let script = steps.enumerated().filter { $1.language == "sh" }
            .map { "echo '== \($0)'\n" + $1.body }.joined()
        folder.write("tour.sh", script)
        let program = try #require(Self.program, "the program is not beside the tests")
        let command =
            "cd '\(folder.path)' && PATH='\(program)':$PATH NO_COLOR=1 bash -e tour.sh >out 2>&1"
        #expect(system(command) == 0)
        let output = folder.read("out") ?? ""
        var printed: [Int: String] = [:]
        for part in "\n\(output)".split(separator: "\n== ") {
            let lines = part.split(separator: "\n", omittingEmptySubsequences: false)
            guard let first = lines.first, let number = Int(first) else { continue }
            printed[number] = lines.dropFirst().joined(separator: "\n")
        }
        var compared = 0
        for (number, step) in steps.enumerated() where step.language == "sh" {
            let next = number + 1 < steps.count ? steps[number + 1] : nil
            let expected = next?.language == "text" ? next?.body ?? "" : ""
            let actual = (printed[number] ?? "").withoutTimes
            #expect(actual.trimmed == expected.withoutTimes.trimmed, "\(step.place)")
            if !expected.isEmpty { compared += 1 }
        }
        #expect(compared >= 3)
    }

    /// The folder of the executable, in which the tests lie, too.
    private static var program: String? {
        let tests =
            CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
        guard let slash = tests.lastIndex(of: "/") else { return nil }
        let folder = String(tests[..<slash])
        return access(folder + "/laporan", X_OK) == 0 ? folder : nil
    }
}

extension String {
    /// The lines, without the times at the end of a summary: they differ each time.
    fileprivate var withoutTimes: String {
        split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let parts = line.split(separator: ", in ", maxSplits: 1)
            return parts.count == 2 && line.contains(" ms (read ") ? String(parts[0]) : String(line)
        }.joined(separator: "\n")
    }

    fileprivate var trimmed: String {
        String(drop { $0 == "\n" }.reversed().drop { $0 == "\n" }.reversed())
    }
}

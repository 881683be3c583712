import Testing

/// Pages that say what the code says. `RECORD=1 swift test --filter DocumentationTests` writes them.
@Suite struct `Pages that are made from the code` {
    @Test func `name every command and option`() throws {
        let program = try CommandDescription.program()
        #expect(program.leaves.count >= 9)
        try check(commandLinePage(program), "docs/command-line.md")
        try check(manualPage(program), "docs/man/laporan.1")
    }

    @Test func `have the interface words of every language`() throws {
        let page = try interfaceWordsPage()
        #expect(!page.contains("—"), "a word is missing in one of the languages")
        try check(page, "docs/interface-words.md")
    }

    private func check(_ text: String, _ path: String) throws {
        if Repository.isRecording {
            try Repository.write(text, path)
        } else {
            #expect(try Repository.text(path) == text, "\(path) is not current; record it")
        }
    }
}

import Testing

@Suite struct `Links of the documentation` {
    @Test func `lead to files and headings that are there`() {
        let pages = Dictionary(DocumentPage.all.map { ($0.path, $0) }) { first, _ in first }
        var checked = 0
        for page in DocumentPage.all {
            for (target, line) in page.links where !target.contains("://") {
                let parts = target.split(
                    separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let path =
                    parts[0].isEmpty ? page.path : resolved(String(parts[0]), from: page.path)
                #expect(Repository.exists(path), "\(page.path):\(line): no \(target)")
                if parts.count == 2, let other = pages[path] {
                    #expect(
                        other.anchors.contains(String(parts[1])),
                        "\(page.path):\(line): no \(target)")
                }
                checked += 1
            }
        }
        #expect(checked >= 30)
    }

    @Test func `reach every page from the index`() throws {
        let index = try DocumentPage("docs/README.md")
        let reached = Set(
            index.links.map { resolved(String($0.target.prefix { $0 != "#" }), from: index.path) })
        for page in DocumentPage.all where page.path.hasPrefix("docs/") && page.path != index.path {
            #expect(reached.contains(page.path), "docs/README.md does not name \(page.path)")
        }
    }

    /// The path that `link` means in the file `page`.
    private func resolved(_ link: String, from page: String) -> String {
        var parts = page.split(separator: "/").dropLast().map(String.init)
        for part in link.split(separator: "/") {
            if part == ".." {
                _ = parts.popLast()
            } else if part != "." {
                parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }
}

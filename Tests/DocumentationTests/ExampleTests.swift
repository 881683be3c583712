import TestSupport
import Testing
import Values

import struct Diagnostics.SourceText

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Every fenced block of the documentation says behind its fence what it is:
///
/// - `yaml PATH`, `csv PATH`, `sql PATH`, `jinja PATH`, `markdown PATH`: that file of a site. The files of one section are built
///   together, with all templates of the page.
/// - `yaml page`: a page's front matter. `yaml {chart}`: the body of such a block. `markdown` alone: a page.
/// - `sh` has to be read by a shell, `json` is a document in each line, `nginx` is docs/nginx.conf, `text` is anything.
/// - `swift PATH`: that file of the repository, which `make examples` compiles and runs.
@Suite struct `Examples of the documentation` {
    @Test(arguments: DocumentPage.all.flatMap(\.examples))
    func `hold`(example: DocumentPage.Example) async throws {
        switch example.language {
        case "yaml", "csv", "sql", "jinja", "markdown":
            var site = try DocumentationSite()
            add(to: &site, beside: example)
            add(example, to: &site)
            let outcome = try await site.build()
            #expect(outcome.report == "", "\(example.place)")
        case "sh": #expect(isReadByShell(example.body), "\(example.place)")
        case "json":
            for line in example.body.split(separator: "\n") {
                let text = SourceText(path: example.place, bytes: Array(line.utf8))
                #expect(parseJSON(text).diagnostics.isEmpty, "\(example.place)")
            }
        case "swift":
            let path = try #require(example.name, "\(example.place): which file is it?")
            #expect(try example.body == Repository.text(path))
        case "nginx": #expect(try example.body == Repository.text("docs/nginx.conf"))
        case "text": break
        default:
            Issue.record(
                "\(example.place): say what the example is, '\(example.language)' is not known")
        }
    }

    @Test func `are there`() {
        #expect(DocumentPage.all.flatMap(\.examples).count >= 30)
    }

    /// The files that the same section has, and the page's templates.
    private func add(to site: inout DocumentationSite, beside example: DocumentPage.Example) {
        let page = DocumentPage.all.first { example.place.hasPrefix($0.path + ":") }
        for other in page?.examples ?? [] where other.name?.contains("/") == true {
            if other.section == example.section || other.language == "jinja" {
                add(other, to: &site)
            }
        }
    }

    private func add(_ example: DocumentPage.Example, to site: inout DocumentationSite) {
        let isPage = example.body.hasPrefix("---\n")
        switch example.name {
        case "page"?, nil:
            let head = isPage ? "" : "---\ntitle: Contoh\n---\n"
            site.files["content/contoh.md"] = head + example.body
        case let name? where name.hasPrefix("{"):
            site.files["content/contoh.md"] =
                "---\ntitle: Contoh\n---\n````\(name)\n\(example.body)````\n"
        case let name?:
            site.files[name] = example.body
        }
    }

    private func isReadByShell(_ script: String) -> Bool {
        let folder = TemporaryFolder()
        folder.write("script", script)
        return system("bash -n '\(folder.path)/script'") == 0
    }
}

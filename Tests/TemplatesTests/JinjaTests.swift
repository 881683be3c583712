import Diagnostics
import Formats
import TestSupport
import Testing
import Values

@testable import Templates

/// What Jinja2 3.1.6 gives for the cases of Jinja/; scripts/jinja-cases.py asks it.
@Suite struct `Jinja's results` {
    static let files = [
        "text-filters", "sequence-filters", "number-filters", "markup-filters", "whitespace",
        "statements", "scopes", "macros", "inheritance",
    ].map { CaseFile("Jinja/\($0).txt", beside: #filePath) }

    @Test(arguments: files)
    func `are ours`(_ file: CaseFile) throws {
        let names = try contextNames()
        for item in file.cases {
            let result = rendered(item, names)
            if let ours = item["ours"] {
                #expect([result.code, result.text].contains(ours), "\(item)")
            } else if let text = item["gives"] {
                #expect(result.text == text, "\(item)")
            } else {
                #expect(item["fails"] != nil && result.text == nil, "\(item)")
            }
        }
    }

    @Test func `are known for many cases`() {
        #expect(Self.files.map(\.cases.count).reduce(0, +) >= 250)
    }

    private func contextNames() throws -> [String: TemplateValue] {
        let path = #filePath.dropLast("JinjaTests.swift".count) + "Jinja/context.json"
        let text = try #require(textOfFile(String(path)))
        let members = try #require(
            parseJSON(SourceText(path: "context.json", text: text)).value?.members)
        return Dictionary(
            uniqueKeysWithValues: members.map { ($0.key, TemplateValue($0.value.value)) })
    }

    /// The text, or the first diagnostic's code in brackets.
    private func rendered(
        _ item: TextCase, _ names: [String: TemplateValue]
    ) -> (text: String?, code: String?) {
        var templates: [String: String] = [:]
        for part in item.parts where !["gives", "fails", "ours"].contains(part.name) {
            templates[part.name] = part.text
        }
        do {
            return (try page(item.given, names, templates: templates), nil)
        } catch { return (nil, error.diagnostics.first.map { "[\($0.message.id)]" }) }
    }
}

import Diagnostics
import Formats
import Templates
import Testing

@Suite struct `Text with expressions` {
    private func value(_ text: String) throws -> TemplateValue {
        let context = TemplateContext(locals: ["n": .integer(3)], locale: .en)
        return try parseTextWithExpressions(SourceText(path: "a.yml", text: text))
            .evaluate(in: context)
    }

    @Test func `keeps the type of a lone expression`() throws {
        guard case .integer(3) = try value("{{ n }}") else {
            Issue.record("no integer")
            return
        }
    }

    @Test func `fills in the parts as plain text`() throws {
        guard case .string("a & 3 {{") = try value("a & {{ n }} {{ '{{' }}") else {
            Issue.record("another text")
            return
        }
    }

    @Test func `refuses tags and comments`() {
        for text in ["a {% if n %}", "{# a #}"] {
            #expect(throws: Failure.self) { try value(text) }
        }
    }
}

import Diagnostics
import SiteModel
import TestSupport
import Testing
import Values

/// A page for each value of HostileValues/payloads.json, with the value in all that a page shows. scripts/hostile-values.py
/// looks at the same site with the parser of a browser.
@Suite struct `Hostile values` {
    private static let folder =
        #filePath.dropLast("HostileValueTests.swift".count) + "HostileValues/"
    private static let harmless = "a harmless value"

    @Test func `change no page's tags and run nowhere`() async throws {
        let hostile = try payloads()
        // Harmless ones at both ends, so that each page has neighbours.
        let values = [Self.harmless, Self.harmless] + hostile + [Self.harmless]
        let outcome = try await site(values).build(theme: .builtIn)
        #expect(outcome.report == "")
        let expected = MarkupTags(try #require(outcome.text("rilis/r1/index.html"))).outline
        #expect(expected.count > 100)
        for (number, value) in values.enumerated().dropFirst().dropLast() {
            let page = try #require(outcome.text("rilis/r\(number)/index.html"))
            #expect(MarkupTags(page).outline == expected, "\(value)")
        }
        for path in outcome.paths where path.hasSuffix(".html") || path.hasSuffix(".svg") {
            for tag in MarkupTags(outcome.text(path) ?? "").tags {
                #expect(fault(of: tag) == nil, "\(path): \(tag)")
            }
        }
    }

    @Test func `are many`() throws {
        #expect(try payloads().count >= 80)
    }

    /// What a tag would run or load; nil if nothing.
    private func fault(of tag: MarkupTags.Tag) -> String? {
        if ["iframe", "object", "embed", "base", "form"].contains(tag.name) { return tag.name }
        if tag.name == "script", !tag.isEnd {
            let type = tag.attributes["type"] ?? ""
            if !["application/ld+json", "application/json"].contains(type) { return "a script" }
        }
        for (name, value) in tag.attributes {
            if name.hasPrefix("on") || name == "style" || name == "srcdoc" { return name }
            let isAddress = ["href", "src", "action", "xlink:href"].contains(name)
            let runs = ["javascript:", "vbscript:", "data:"].contains {
                value.lowercased().hasPrefix($0)
            }
            if isAddress, runs { return value }
        }
        return nil
    }

    private func payloads() throws -> [String] {
        let text = try #require(textOfFile(Self.folder + "payloads.json"))
        let items = parseJSON(SourceText(path: "payloads.json", text: text)).value?.items
        return try #require(items).compactMap(\.string)
    }

    private func site(_ values: [String]) throws -> TestSite {
        let shared = try #require(textOfFile(Self.folder + "site.txt"))
        let page = try #require(textOfFile(Self.folder + "page.txt"))
        var site = TestSite(filled(shared, Self.harmless, 0))
        for (number, value) in values.enumerated() {
            for (path, text) in TestSite(page).files {
                let text = filled(text, value, number)
                if path.hasPrefix("+") {
                    site.files[String(path.dropFirst()), default: ""] += text
                } else {
                    site.files[filled(path, value, number)] = text
                }
            }
        }
        return site
    }

    private func filled(_ text: String, _ value: String, _ number: Int) -> String {
        let plain = ["%", "{", "#"].reduce(value) { text, sign in
            text.split(separator: "{" + sign, omittingEmptySubsequences: false)
                .joined(separator: "(" + sign)
        }
        // Where it would itself be an expression, an expression that prints it.
        let printed = plain == value ? value : "{{ " + quoted(value) + " }}"
        let fillings = [
            ("value", quoted(printed)), ("plain", quoted(plain)), ("all", quoted(plain)),
            ("tag", quoted("\(plain) t\(number)")), ("csv", csv(value)), ("n", String(number)),
        ]
        return fillings.reduce(text) { text, filling in
            text.split(separator: "«\(filling.0)»", omittingEmptySubsequences: false)
                .joined(separator: filling.1)
        }
    }

    /// The text as a string of JSON, YAML and Jinja alike.
    private func quoted(_ text: String) -> String {
        var result = "\""
        for unit in text.utf16 {
            switch unit {
            case 0x22, 0x5C: result += "\\" + String(Unicode.Scalar(UInt8(unit)))
            case 0x20..<0x7F: result += String(Unicode.Scalar(UInt8(unit)))
            default:
                let digits = String(unit, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        return result + "\""
    }

    private func csv(_ text: String) -> String {
        "\""
            + text.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }
}

import Scales
import SiteModel
import Testing

/// The colours of the theme's style sheet against its grounds, with the thresholds of WCAG 2.2 (1.4.3 and 1.4.11).
@Suite struct `The theme's colours` {
    private static let text = [
        "text", "muted", "accent", "visited", "quote", "provisional", "revised", "final", "danger",
        "focus",
    ]
    private static let graphics = [
        "edge", "series-1", "series-2", "series-3", "series-4", "series-5", "series-6",
        "chart-axis", "chart-rule",
    ]

    @Test(arguments: [false, true])
    func `can be read on the page and on panels`(isDark: Bool) throws {
        let colors = try Self.colors(isDark: isDark)
        for ground in ["background", "panel"] {
            let behind = try #require(colors[ground])
            for name in Self.text {
                let color = try #require(colors[name], "\(name) is missing")
                #expect(contrastRatio(color, behind) >= 4.5, "\(name) on \(ground)")
            }
        }
        let accent = try #require(colors["accent"])
        let background = try #require(colors["background"])
        #expect(contrastRatio(background, accent) >= 4.5, "the current page's number in a list")
    }

    @Test(arguments: [false, true])
    func `of charts stand out from their ground, and their words can be read`(
        isDark: Bool
    ) throws {
        let colors = try Self.colors(isDark: isDark)
        let ground = try #require(colors["chart-background"])
        #expect(ground == colors["background"])
        for name in Self.graphics {
            let color = try #require(colors[name], "\(name) is missing")
            #expect(contrastRatio(color, ground) >= 3, "\(name)")
        }
        for name in ["chart-text", "chart-muted"] {
            let color = try #require(colors[name], "\(name) is missing")
            #expect(contrastRatio(color, ground) >= 4.5, "\(name)")
        }
    }

    @Test(arguments: [false, true])
    func `of series that stand side by side differ in grey`(isDark: Bool) throws {
        let colors = try Self.colors(isDark: isDark)
        let series = try (1...6).map { try #require(colors["series-\($0)"]) }
        for (one, other) in zip(series, series.dropFirst()) {
            #expect(contrastRatio(one, other) >= 3)
        }
    }

    @Test(arguments: [false, true])
    func `of classes ascend, and bear text`(isDark: Bool) throws {
        let colors = try Self.colors(isDark: isDark)
        let ground = try #require(colors["background"])
        let classes = try (1...4).map { try #require(colors["ramp-\($0)"]) }
        let contrasts = classes.map { contrastRatio($0, ground) }
        for (less, more) in zip(contrasts, contrasts.dropFirst()) { #expect(more >= less * 1.5) }
        for (index, color) in classes.enumerated() {
            let text = try #require(colors[index < 2 ? "on-ramp-low" : "on-ramp-high"])
            #expect(contrastRatio(text, color) >= 4.5, "on ramp-\(index + 1)")
        }
    }

    /// The custom properties that are colours, or another one; on dark pages the dark set goes before the light one.
    private static func colors(isDark: Bool) throws -> [String: Color] {
        let bytes = try #require(builtInFiles(in: "templates")["assets/site.css"])
        let css = String(decoding: bytes, as: UTF8.self)
        let sets = css.split(separator: ":root {", maxSplits: 3)
        #expect(sets.count > 2)
        var values: [String: Substring] = [:]
        for set in sets.dropFirst().prefix(isDark ? 2 : 1) {
            for line in set.prefix(while: { $0 != "}" }).split(separator: "\n") {
                let parts = line.split(separator: ":", maxSplits: 1)
                guard parts.count == 2, let value = parts[1].split(separator: ";").first,
                    let name = parts[0].split(separator: " ").last, name.hasPrefix("--")
                else { continue }
                values[String(name.dropFirst(2))] = value.drop { $0 == " " }
            }
        }
        var colors: [String: Color] = [:]
        for (name, value) in values {
            let isOther = value.hasPrefix("var(--")
            let other = isOther ? values[String(value.dropFirst(6).dropLast())] : value
            colors[name] = other.flatMap { Color($0) }
        }
        return colors
    }
}

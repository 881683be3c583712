import Diagnostics
import Scales

/// The least contrast of text to its ground.
///
/// Source: https://www.w3.org/TR/WCAG22/#contrast-minimum
private let textContrast = 4.5

/// The rules that give a style sheet the site's accents, or nil if site.yml has none; and which of them cannot be
/// read on the grounds of the style sheet.
///
/// The accent of dark pages, if it is not given, is the nearest colour to the other one that can be read there.
func accentStyle(_ theme: ThemeConfiguration, over css: [UInt8]) -> Checked<String?> {
    guard theme.accent != nil || theme.darkAccent != nil else { return Checked(nil) }
    var diagnostics: [Diagnostic] = []
    var style = "\n/* The accents of site.yml. */\n"
    let darkGrounds = pageGrounds(css, isDark: true)
    if let accent = theme.accent {
        diagnostics += fault(accent, on: pageGrounds(css, isDark: false), "light")
        style += "@media screen {\n  :root { --accent: \(accent.color.hexText); }\n}\n"
    }
    if let accent = theme.darkAccent { diagnostics += fault(accent, on: darkGrounds, "dark") }
    let dark =
        theme.darkAccent?.color
        ?? theme.accent.flatMap {
            nearestColor(to: $0.color, withContrast: textContrast, on: darkGrounds)
        }
    if let dark {
        style += "@media screen and (prefers-color-scheme: dark) {\n"
        style += "  :root { --accent: \(dark.hexText); }\n}\n"
    }
    return Checked(style, diagnostics)
}

private func fault(
    _ accent: ThemeConfiguration.Accent, on grounds: [Color], _ scheme: String
) -> [Diagnostic] {
    let measured = grounds.map { (ground: $0, ratio: contrastRatio(accent.color, $0)) }
    guard let least = measured.min(by: { $0.ratio < $1.ratio }), least.ratio < textContrast
    else { return [] }
    let nearest = nearestColor(to: accent.color, withContrast: textContrast, on: grounds)
    return [
        .error(
            .lowContrast(
                accent.color.hexText, twoDecimals(least.ratio), least.ground.hexText, scheme),
            at: accent.span,
            help: nearest.map { "the nearest colour that has it is \"\($0.hexText)\"" })
    ]
}

/// Cut off, so that 4.499 does not look like 4.5.
private func twoDecimals(_ ratio: Double) -> String {
    let hundredths = Int((ratio * 100).rounded(.down))
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
}

extension Diagnostic.Message {
    static func lowContrast(
        _ color: String, _ ratio: String, _ ground: String, _ scheme: String
    ) -> Self {
        Self(
            id: "low-contrast",
            text: "'\(color)' has a contrast of \(ratio) to '\(ground)' on \(scheme) pages; "
                + "text needs 4.5")
    }
}

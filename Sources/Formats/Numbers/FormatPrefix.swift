/// Numbers as text in the one SI unit that suits a reference value: d3's `formatPrefix`.
///
/// Source: https://d3js.org/d3-format#locale_formatPrefix
package struct PrefixFormat: Sendable, Hashable {
    private let format: NumberFormat
    private let step: Int

    /// The unit is chosen for `value`; the specifier's type becomes `f`.
    package init(_ specifier: String, value: Double) throws(FormatError) {
        var parsed = try NumberSpecifier(parsing: specifier)
        parsed.kind = .fixed
        format = NumberFormat(parsed)
        step = siStep(forExponent: decimalExponent(value) ?? 0)
    }

    package func format(_ value: Double, locale: FormatLocale) -> String {
        var scale = 1.0
        for _ in 0..<step.magnitude { scale *= 1_000 }
        let scaled = step > 0 ? value / scale : value * scale
        return format.format(scaled, locale: locale) + siPrefixes[8 + step]
    }
}

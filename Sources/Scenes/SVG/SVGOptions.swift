/// How a scene is written.
package struct SVGOptions: Sendable, Hashable {
    /// What the picture is called; becomes `<title>`.
    package var title: String?
    /// What the picture shows, in words; becomes `<desc>`.
    package var summary: String?
    /// What every id in the file begins with: unique in the page that it is put into.
    package var idPrefix: String
    /// Whether paints refer to custom properties of the page, `var(--series-1, #12436D)`. A file of its own
    /// has the plain colours.
    package var usesCustomProperties: Bool
    /// Whether the root carries `width` and `height`, beside the `viewBox`.
    package var hasFixedSize: Bool

    package init(
        title: String? = nil, summary: String? = nil, idPrefix: String = "chart",
        usesCustomProperties: Bool = false, hasFixedSize: Bool = true
    ) {
        self.title = title
        self.summary = summary
        self.idPrefix = idPrefix
        self.usesCustomProperties = usesCustomProperties
        self.hasFixedSize = hasFixedSize
    }
}

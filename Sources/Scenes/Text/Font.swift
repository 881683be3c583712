/// The font of a text.
package struct Font: Sendable, Hashable {
    /// Written as it is; nil leaves the family to the page.
    package var family: String?
    /// In pixels.
    package var size: Double
    /// A CSS weight, 100 to 900; 400 is normal, 700 bold.
    package var weight: Int
    package var isItalic: Bool

    package init(
        family: String? = "sans-serif", size: Double, weight: Int = 400, isItalic: Bool = false
    ) {
        self.family = family
        self.size = size
        self.weight = weight
        self.isItalic = isItalic
    }

    package var isBold: Bool { weight >= 600 }
}

/// The properties of an object that Vega-Lite has and we do not read.
struct PropertyNames: Sendable {
    /// They would change the picture, but are not drawn yet.
    var unsupported: [String] = []
    /// They act only in a browser.
    var interactive: [String] = []
    /// They say nothing about the picture.
    var silent: [String] = []

    static let none = PropertyNames()
}

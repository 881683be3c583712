package import Formats

/// A value of the host that is looked into only when a template asks: a dataset, a row, a page, a measure.
package protocol TemplateObject: Sendable {
    /// What messages call it: `dataset 'jkn'`, `a row of 'jkn'`.
    var kind: String { get }

    /// The names that `attribute(_:)` knows, in order: for suggestions, and for iteration by key.
    var attributeNames: [String] { get }

    /// The value called `name`; nil if there is none. Throws if it exists but cannot be computed.
    func attribute(_ name: String) throws(TemplateError) -> TemplateValue?

    /// How many items it has; nil if it is no sequence.
    var count: Int? { get }

    /// The item at `index`, which is in `0..<count`.
    func item(_ index: Int) throws(TemplateError) -> TemplateValue

    /// What printing it gives: text or markup; nil if it cannot be printed.
    func text(_ locale: FormatLocale) throws(TemplateError) -> TemplateValue?

    /// The number, date or text that it stands for in arithmetic, comparison and filters, or nil.
    func plainValue() throws(TemplateError) -> TemplateValue?

    /// Equal for two objects that are the same thing: a page's address. Nil: equal to nothing.
    var identity: String? { get }
}

extension TemplateObject {
    package var attributeNames: [String] { [] }
    package func attribute(_ name: String) throws(TemplateError) -> TemplateValue? { nil }
    package var count: Int? { nil }
    package func item(_ index: Int) throws(TemplateError) -> TemplateValue { .null }
    package func text(_ locale: FormatLocale) throws(TemplateError) -> TemplateValue? { nil }
    package func plainValue() throws(TemplateError) -> TemplateValue? { nil }
    package var identity: String? { nil }
}

package import Diagnostics
import Formats
import Templates

/// Where a part of a page comes from.
package struct Origin: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Printed by a `{{ … }}` of prose, front matter or a component's body.
        case expression
        /// Printed by a `{{ … }}` of a template.
        case template
        /// A cell of a table, of a dataset or under a chart.
        case cell
        /// The sum at the foot of a table.
        case total
        /// A headline card.
        case headline
        /// What a chart draws or says: labels of axes and marks, its description.
        case chart
        /// Counted by the build: figures, tables and footnotes.
        case counter
        /// Typed in a page's text, front matter or component block.
        case literal
        /// Typed in a template.
        case templateText = "template text"
        /// Something else in a component block.
        case component
        /// Inside of a page's content, with no origin of its own.
        case unknown
    }

    package var kind: Kind
    /// Where it was written: the expression, the literal, the component's block.
    package var span: SourceSpan?
    /// The expression as it was written; else what it is, in words.
    package var text: String
    /// What was looked at for it, in order.
    package var reads: [Read]
    /// The value before it was formatted: a number's digits, or a day; nil if it is neither.
    package var value: String?
    /// The component that it stands in, and its block.
    package var component: String?
    package var componentSpan: SourceSpan?

    package init(
        _ kind: Kind, at span: SourceSpan? = nil, _ text: String = "", reads: [Read] = [],
        value: String? = nil
    ) {
        self.kind = kind
        self.span = span
        self.text = text
        self.reads = reads
        self.value = value
    }
}

/// A number or a day, written the same in all languages; nil for any other value.
func languageFreeText(_ value: TemplateValue?) -> String? {
    switch value {
    case .integer(let integer): return String(integer)
    case .number(let number): return javaScriptString(number)
    case .date(let date): return date.isoText
    case .dynamic(let object):
        guard let plain = try? object.plainValue() else { return nil }
        if case .dynamic = plain { return nil }
        return languageFreeText(plain)
    default: return nil
    }
}

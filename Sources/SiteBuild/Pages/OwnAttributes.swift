import Markup
import OrderedCollections
import Templates

/// What only the page that is being made has; a list without a text, and a list's further pages, have nothing.
struct OwnAttributes {
    var content = HTML(trusted: "")
    var headings: [TemplateValue] = []
    var figures: [TemplateValue] = []

    /// As attributes of `page`.
    var values: OrderedDictionary<String, TemplateValue> {
        ["content": .safe(content), "toc": .array(headings), "figures": .array(figures)]
    }
}

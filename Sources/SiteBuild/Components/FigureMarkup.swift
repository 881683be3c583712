import Diagnostics
import Markup
import SiteModel

/// Writes the parts that charts and tables share.
struct FigureMarkup {
    let figure: Figure
    let words: Words
    /// The figure's block.
    var span: SourceSpan?

    /// The caption with the figure's number, which links to the figure itself, so that it can be cited.
    func caption(_ writer: inout MarkupWriter) {
        writer.raw("<figcaption><a class=\"figure-number\"")
        writer.attribute("href", "#" + figure.id)
        writer.raw(">")
        writer.text(figure.label(words))
        writer.raw("</a>")
        if !figure.caption.isEmpty {
            writer.raw(" ")
            writer.text(figure.caption)
        }
        writer.raw("</figcaption>\n")
    }

    /// Note and source, where there are any.
    func remarks(_ head: FigureHead, _ writer: inout MarkupWriter) {
        if let note = head.note {
            writer.raw("<p class=\"figure-note\">")
            writer.text(words["note"] + ": " + note)
            writer.raw("</p>\n")
        }
        if let source = head.source {
            writer.raw("<p class=\"figure-source\">")
            writer.text(words["source"] + ": " + source)
            writer.raw("</p>\n")
        }
    }

    /// What the symbols in a table mean, for those who cannot point at them.
    func legend(_ symbols: [TableSymbol], _ writer: inout MarkupWriter) {
        guard !symbols.isEmpty else { return }
        writer.raw("<p class=\"figure-note\">")
        writer.text(symbols.map { $0.text + ": " + words[$0.wordKey] }.joined(separator: "; "))
        writer.raw("</p>\n")
    }

    /// Links to the figure's files, by their names beside the page.
    func downloads(_ names: [(label: String, file: String)], _ writer: inout MarkupWriter) {
        guard !names.isEmpty else { return }
        writer.raw("<p class=\"figure-downloads\">")
        for (index, name) in names.enumerated() {
            if index > 0 { writer.raw(" ") }
            writer.raw("<a")
            writer.attribute("href", name.file)
            writer.raw(" download>")
            writer.text(name.label)
            writer.raw("<span class=\"visually-hidden\"> (")
            writer.text(figure.label(words))
            writer.raw(")</span></a>")
        }
        writer.raw("</p>\n")
    }

    /// What a wide table scrolls in, and the keyboard can reach: a group, since the many of a page are no landmarks.
    func scrolling(_ table: HTML, _ writer: inout MarkupWriter) {
        writer.raw("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\"")
        writer.attribute("aria-label", figure.label(words) + ": " + words["scroll_table"])
        writer.raw(">\n")
        writer.append(table)
        writer.raw("</div>\n")
    }
}

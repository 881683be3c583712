import Diagnostics
import Formats
import Markdown
import Markup
import SiteModel
import Templates

/// The claims of a page, and the editor's notes under its text.
struct ClaimMarkup {
    private let scope: PageScope
    private var notes: [CheckedClaim] = []

    init(_ scope: PageScope) { self.scope = scope }

    /// What stands around a claim's text: the number as data, linked to its source, and the sign of a note.
    mutating func element(_ checked: PageClaim) -> MarkdownFills.LinkFill {
        let claim = checked.claim
        var open = MarkupWriter()
        let source = source(of: checked)
        if let address = source?.address {
            open.raw("<a")
            open.attribute("class", "claim")
            open.attribute("href", address)
            open.attribute("title", scope.words["source"] + ": " + (source?.text ?? ""))
            open.raw(">")
        }
        open.raw("<data")
        if source?.address == nil { open.attribute("class", "claim") }
        open.attribute("value", claim.value.text)
        if let source, source.address == nil {
            open.attribute("title", scope.words["source"] + ": " + source.text)
        }
        open.raw(">")
        var close = MarkupWriter()
        close.raw("</data>")
        if source?.address != nil { close.raw("</a>") }
        if claim.isAcknowledged, claim.verdict != .holds {
            notes.append(claim)
            let number = notes.count
            close.raw("<sup class=\"footnote-ref\"><a")
            close.attribute("href", "#claim-note-\(number)")
            close.attribute("id", "claim-ref-\(number)")
            close.attribute("aria-label", scope.words["editor_note"] + " " + letters(number))
            close.raw(">")
            close.text(letters(number))
            close.raw("</a></sup>")
        }
        return .element(open: open.finish(), close: close.finish())
    }

    /// Where a reader finds the value: at the measure's source, else in the published dataset.
    private func source(of checked: PageClaim) -> (text: String, address: String?)? {
        if let measure = checked.measure,
            let text = measure.sources.shortText(measure.definition.source)
        {
            let address = measure.sources.webAddress(measure.definition.source)
            if address != nil || checked.datasets.isEmpty { return (text, address) }
        }
        guard let name = checked.datasets.first,
            let target = URLPath("/" + datasetFile(name))
        else { return nil }
        scope.log.note(fileOf: name)
        return (datasetFile(name), target.relative(to: scope.page.address))
    }

    /// The notes, in the order of the text; empty if there are none.
    func section() -> HTML {
        var writer = MarkupWriter()
        guard !notes.isEmpty else { return writer.finish() }
        writer.raw("<section class=\"footnotes claim-notes\"")
        writer.attribute("aria-label", scope.words["editor_note"])
        writer.raw(">\n<ol type=\"a\">\n")
        for (index, claim) in notes.enumerated() { write(claim, index + 1, &writer) }
        writer.raw("</ol>\n</section>\n")
        return writer.finish()
    }

    private func write(_ claim: CheckedClaim, _ number: Int, _ writer: inout MarkupWriter) {
        guard case .acknowledged(let date, let who, let reason)? = claim.title else { return }
        let words = scope.words
        let origin = Origin(
            .expression, at: claim.span, claim.target, value: claim.value.text)
        func text(_ text: String, _ what: String) {
            writer.text(scope.tracer.marked(text, Origin(.literal, at: claim.span, what)))
        }
        writer.raw("<li")
        writer.attribute("id", "claim-note-\(number)")
        writer.raw("><p><b>")
        writer.text(words["editor_note"] + ":")
        writer.raw("</b> <q>")
        text(claim.text, "a claim's text")
        writer.raw("</q>; ")
        writer.text(words["claim_data"] + " ")
        writer.raw("<data")
        writer.attribute("value", claim.value.text)
        writer.raw(">")
        writer.text(scope.tracer.marked(claim.value.text(scope.locale), origin))
        writer.raw("</data>")
        let unit = claim.unit.flatMap { words.find("unit_" + $0) }
        if let unit { writer.text(" " + unit) }
        writer.text(", " + words["claim_difference"] + " ")
        writer.text(scope.tracer.marked(claim.difference.text(scope.locale), origin))
        writer.text(": ")
        text(
            reason + " (" + who + ", " + longDate(date, locale: scope.locale) + ")",
            "a claim's title")
        writer.raw(" <a")
        writer.attribute("href", "#claim-ref-\(number)")
        writer.attribute("class", "footnote-backref")
        writer.attribute("aria-label", words["back_to_text"] + " " + letters(number))
        writer.raw(">↩</a></p></li>\n")
    }

    /// a to z, then aa: the numbers of footnotes are taken.
    private func letters(_ number: Int) -> String {
        var rest = number
        var bytes: [UInt8] = []
        while rest > 0 {
            bytes.insert(UInt8(ascii: "a") + UInt8((rest - 1) % 26), at: 0)
            rest = (rest - 1) / 26
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

import CCmark

/// The footnotes that the text cites.
struct Footnotes {
    /// The list items that hold the definitions.
    var items: [CommonMarkNode?]
    /// The definitions in the order of their first citation.
    var order: [Int] = []
    /// How often each definition is cited.
    var citations: [Int]
    /// The number of each cited definition.
    var numbers: [Int]
    /// The last paragraph of the definition that is being written, and the definition's number.
    var lastParagraph: CommonMarkNode?
    var current = 0

    init(count: Int) {
        items = Array(repeating: nil, count: count)
        citations = Array(repeating: 0, count: count)
        numbers = citations
    }
}

extension FragmentWriter {
    /// Writes a reference to a footnote.
    mutating func cite(_ definition: Int) {
        guard footnotes.items[definition] != nil else { return }
        footnotes.citations[definition] += 1
        if footnotes.citations[definition] == 1 {
            footnotes.order.append(definition)
            footnotes.numbers[definition] = footnotes.order.count
        }
        let number = footnotes.numbers[definition]
        raw("<sup class=\"footnote-ref\"><a href=\"#fn-")
        self.number(number)
        raw("\" id=\"fnref-")
        self.number(number)
        if footnotes.citations[definition] > 1 {
            raw("-")
            self.number(footnotes.citations[definition])
        }
        raw("\" data-footnote-ref=\"\">")
        locate({ $0.counted(definition) }) { $0.number(number) }
        raw("</a></sup>")
    }

    /// Writes the section with the footnotes that are cited; those cited there only, too.
    mutating func writeFootnotes() {
        guard !footnotes.order.isEmpty else { return }
        freshLine()
        raw("<section class=\"footnotes\"")
        if !options.words.footnotes.isEmpty {
            raw(" aria-label=\"")
            escaped(options.words.footnotes.utf8)
            raw("\"")
        }
        raw(" data-footnotes=\"\">\n<ol>\n")
        var index = 0
        while index < footnotes.order.count {
            if let item = footnotes.items[footnotes.order[index]] { write(item, index + 1) }
            index += 1
        }
        raw("</ol>\n</section>\n")
    }

    private mutating func write(_ item: CommonMarkNode, _ number: Int) {
        raw("<li id=\"fn-")
        self.number(number)
        raw("\">\n")
        footnotes.current = number
        let last = item.lastChild
        footnotes.lastParagraph = last?.kind == CMARK_NODE_PARAGRAPH ? last : nil
        var child = item.firstChild?.next
        while let block = child {
            write(block)
            child = block.next
        }
        if footnotes.lastParagraph == nil {
            backReferences(before: "")
            raw("\n")
        }
        footnotes.lastParagraph = nil
        raw("</li>\n")
    }

    /// A number that counts the footnote or its citations.
    private func counted(_ definition: Int) -> LocatedNumber {
        LocatedNumber(isTyped: false, span: rewritten.footnotes[definition].span)
    }

    mutating func backReferences(before blank: StaticString) {
        let number = footnotes.current
        for citation in 1...max(1, footnotes.citations[footnotes.order[number - 1]]) {
            raw(citation == 1 ? blank : " ")
            raw("<a href=\"#fnref-")
            self.number(number)
            if citation > 1 {
                raw("-")
                self.number(citation)
            }
            raw("\" class=\"footnote-backref\" data-footnote-backref=\"\" aria-label=\"")
            escaped(options.words.backToReference.utf8)
            raw(" ")
            let definition = footnotes.order[number - 1]
            locate({ $0.counted(definition) }) { writer in
                writer.number(number)
                if citation > 1 {
                    writer.raw("-")
                    writer.number(citation)
                }
            }
            raw("\">↩")
            if citation > 1 {
                raw("<sup class=\"footnote-ref\">")
                locate({ $0.counted(definition) }) { $0.number(citation) }
                raw("</sup>")
            }
            raw("</a>")
        }
    }
}

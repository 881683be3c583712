import CCmark
import Diagnostics
import Markup

/// Writes the tree as HTML with gaps, byte for byte as CommonMark's examples show it where nothing of ours is
/// in the text.
struct FragmentWriter {
    let rewritten: RewrittenText
    let options: MarkdownOptions
    var document = MarkdownDocument()
    var diagnostics: [Diagnostic] = []
    var locator: SourceLocator
    /// The image whose alternative text is being written.
    var image: (node: CommonMarkNode, index: Int)?
    /// Open links, the innermost last; nil for one in an image's text.
    var openLinks: [Int] = []
    var table: OpenTable?
    var footnotes: Footnotes
    var headingIDs: HeadingIDs
    /// Expressions that libcmark found in code, where nothing is evaluated.
    var unread: Set<Int> = []

    init(_ rewritten: RewrittenText, options: MarkdownOptions) {
        self.rewritten = rewritten
        self.options = options
        locator = SourceLocator(rewritten)
        footnotes = Footnotes(count: rewritten.footnotes.count)
        headingIDs = HeadingIDs(reserved: options.reservedIDs)
        document.expressions = rewritten.expressions
        document.components = rewritten.components
        document.allowsAnyScheme = options.allowsRawHTML
        document.fragment.bytes.reserveCapacity(rewritten.text.bytes.count * 5 / 4)
    }

    mutating func write(_ tree: CommonMarkNode) {
        tree.walk(enter: { enter($0) }, exit: { exit($0) })
    }
}

// MARK: - Bytes

extension FragmentWriter {
    mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { document.fragment.bytes.append(contentsOf: $0) }
    }

    mutating func bytes(_ bytes: some Sequence<UInt8>) {
        document.fragment.bytes.append(contentsOf: bytes)
    }

    mutating func number(_ value: Int) { bytes(String(value).utf8) }

    mutating func gap(_ gap: Fragment.Gap) {
        document.fragment.gaps.append((document.fragment.bytes.count, gap))
    }

    /// Starts a new line unless one was just started.
    mutating func freshLine() {
        if let last = document.fragment.bytes.last, last != 10 { raw("\n") }
    }

    mutating func escaped(_ text: some Sequence<UInt8>) {
        for byte in text { appendEscaped(byte) }
    }

    private mutating func appendEscaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): raw("&amp;")
        case UInt8(ascii: "<"): raw("&lt;")
        case UInt8(ascii: ">"): raw("&gt;")
        case UInt8(ascii: "\""): raw("&quot;")
        default: document.fragment.bytes.append(byte)
        }
    }

    /// Writes text of `node`, each placeholder as `write` says; the bytes between are escaped.
    mutating func text(
        _ text: UnsafeRawBufferPointer, of node: CommonMarkNode,
        placeholder write: (inout Self, Placeholder) -> Void
    ) {
        var offset = 0
        while offset < text.count {
            if text[offset] == 0xF3,
                let index = rewritten.code.index(in: text, at: offset, end: text.count),
                rewritten.placeholders.indices.contains(index)
            {
                let placeholder = rewritten.placeholders[index]
                write(&self, placeholder)
                offset += PlaceholderCode.length
                // A cell's mark is followed by a blank of ours.
                if case .cell = placeholder, offset < text.count { offset += 1 }
            } else if options.locatesNumbers, isDigit(text[offset]) {
                let end = endOfNumber(text, from: offset)
                locate({ writer in
                    LocatedNumber(
                        isTyped: true,
                        span: writer.locator.span(
                            ofNumber: text[offset..<end], in: node, at: offset))
                }) { $0.bytes(text[offset..<end]) }
                offset = end
            } else {
                appendEscaped(text[offset])
                offset += 1
            }
        }
    }

    /// Writes a number, and remembers it if numbers are located.
    mutating func locate(
        _ number: (inout Self) -> LocatedNumber, _ write: (inout Self) -> Void
    ) {
        guard options.locatesNumbers else { return write(&self) }
        let index = document.numbers.count
        let located = number(&self)
        document.numbers.append(located)
        gap(.number(index))
        write(&self)
        gap(.numberEnd(index))
    }
}

// MARK: - Placeholders

extension FragmentWriter {
    mutating func fillText(_ placeholder: Placeholder) {
        switch placeholder {
        case .expression(let index, _): gap(.expression(index))
        case .literal(let text, _): escaped(text.utf8)
        case .footnoteReference(let definition, _): cite(definition)
        case .component, .footnoteDefinition, .cell: break
        }
    }

    /// Fills a placeholder in a title or in alternative text.
    mutating func fillAttribute(_ placeholder: Placeholder) {
        if case .expression(let index, _) = placeholder {
            document.expressions[index].context = .attribute
            gap(.expression(index))
        } else if case .literal(let text, _) = placeholder {
            escaped(text.utf8)
        }
    }

    /// Writes what the author wrote: in code nothing of ours has a meaning.
    mutating func restore(_ placeholder: Placeholder) {
        switch placeholder {
        case .expression(let index, let source):
            unread.insert(index)
            escaped(rewritten.source.bytes[source])
        case .literal(_, let source), .footnoteReference(_, let source):
            escaped(rewritten.source.bytes[source])
        case .component, .footnoteDefinition, .cell: break
        }
    }

    /// Fills placeholders in raw HTML, whose other bytes are written as they are.
    mutating func html(_ text: UnsafeRawBufferPointer) {
        var offset = 0
        while offset < text.count {
            if text[offset] == 0xF3,
                let index = rewritten.code.index(in: text, at: offset, end: text.count),
                rewritten.placeholders.indices.contains(index)
            {
                switch rewritten.placeholders[index] {
                case .expression(let index, _): gap(.expression(index))
                case .literal(_, let source), .footnoteReference(_, let source):
                    bytes(rewritten.source.bytes[source])
                default: break
                }
                offset += PlaceholderCode.length
            } else {
                document.fragment.bytes.append(text[offset])
                offset += 1
            }
        }
    }

    /// The parts of a text, its placeholders resolved.
    func parts(_ text: UnsafeRawBufferPointer, restoring: Bool = false) -> [TextPart] {
        var parts: [TextPart] = []
        var literal: [UInt8] = []
        func flush() {
            if !literal.isEmpty { parts.append(.text(String(decoding: literal, as: UTF8.self))) }
            literal = []
        }
        var offset = 0
        while offset < text.count {
            guard text[offset] == 0xF3,
                let index = rewritten.code.index(in: text, at: offset, end: text.count),
                rewritten.placeholders.indices.contains(index)
            else {
                literal.append(text[offset])
                offset += 1
                continue
            }
            switch rewritten.placeholders[index] {
            case .expression(let index, let source):
                if restoring {
                    literal += rewritten.source.bytes[source]
                } else {
                    flush()
                    parts.append(.expression(index))
                }
            case .literal(let text, _): literal += text.utf8
            case .footnoteReference(_, let source) where restoring:
                literal += rewritten.source.bytes[source]
            default: break
            }
            offset += PlaceholderCode.length
        }
        flush()
        return parts
    }

    /// The text of a tree without markup.
    func plainText(_ tree: CommonMarkNode) -> [TextPart] {
        var parts: [TextPart] = []
        let leaves = tree.nodes { node in
            [CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK]
                .contains(node.kind)
        }
        for leaf in leaves {
            if leaf.kind == CMARK_NODE_TEXT || leaf.kind == CMARK_NODE_CODE {
                parts += self.parts(leaf.literal, restoring: leaf.kind == CMARK_NODE_CODE)
            } else {
                parts.append(.text(" "))
            }
        }
        return merged(parts)
    }

    private func merged(_ parts: [TextPart]) -> [TextPart] {
        var result: [TextPart] = []
        for part in parts {
            if case .text(let more) = part, case .text(let text)? = result.last {
                result[result.count - 1] = .text(text + more)
            } else {
                result.append(part)
            }
        }
        return result
    }
}

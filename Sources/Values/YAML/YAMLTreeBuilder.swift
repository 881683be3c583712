import Diagnostics

/// Makes a tree of value nodes from libyaml's events.
struct YAMLTreeBuilder {
    let text: SourceText
    private let offsets: ScalarOffsets
    private(set) var root: ValueNode?
    private(set) var diagnostics: [Diagnostic] = []
    private var stack: [YAMLOpenCollection] = []
    private var anchors: [String: AnchoredNode] = [:]
    private var aliasedNodes = 0
    private var documents = 0

    private struct AnchoredNode {
        var node: ValueNode
        var count: Int
        var height: Int
    }

    init(text: SourceText, offsets: ScalarOffsets) {
        self.text = text
        self.offsets = offsets
    }

    /// Takes in one event; false when there is nothing more to read.
    mutating func consume(_ event: YAMLEvent) -> Bool {
        let range = byteRange(event)
        switch event.kind {
        case .streamEnd: return false
        case .other: return true
        case .documentStart:
            documents += 1
            guard documents == 1 else {
                report(.severalYAMLDocuments, at: range)
                return false
            }
            return true
        case .alias(let name): return addAlias(name, range)
        case .scalar(let value, let style, let properties):
            let node = scalar(value, style, properties, range)
            add(node, anchor: properties.anchor, end: range.upperBound)
            return true
        case .sequenceStart(let isFlow, let properties):
            return open(.sequence, isFlow: isFlow, properties, range)
        case .mappingStart(let isFlow, let properties):
            return open(.mapping, isFlow: isFlow, properties, range)
        case .end:
            close(range)
            return true
        }
    }

    /// Ends with what libyaml could not read.
    mutating func fail(_ error: YAMLSyntaxError) {
        root = nil
        let diagnostic = error.diagnostic(in: text, offsets: offsets)
        // `{{ x }} and more` was reported at its braces already; the syntax error knows all of it.
        diagnostics.removeAll {
            $0.message == .unquotedExpression && diagnostic.message == .unquotedExpression
                && $0.span?.range.lowerBound == diagnostic.span?.range.lowerBound
        }
        diagnostics.append(diagnostic)
    }

    private func byteRange(_ event: YAMLEvent) -> Range<Int> {
        let start = offsets.byte(event.start)
        return start..<max(start, offsets.byte(event.end))
    }

    private mutating func report(
        _ message: Diagnostic.Message, at range: Range<Int>, help: String? = nil,
        notes: [Diagnostic.Note] = []
    ) {
        diagnostics.append(.error(message, at: text.span(range), help: help, notes: notes))
    }
}

extension YAMLTreeBuilder {
    private mutating func scalar(
        _ value: [UInt8], _ style: YAMLEvent.ScalarStyle, _ properties: YAMLEvent.Properties,
        _ range: Range<Int>
    ) -> ValueNode {
        let content: Value
        switch (properties.tag.map(YAMLTag.init), style) {
        case (nil, .plain): content = resolve(value, range)
        case (nil, _), (.string, _): content = .string(String(decoding: value, as: UTF8.self))
        case (.scalar(let name, let accepts), _):
            let resolved = resolve(value, range)
            if !accepts(resolved) { report(.yamlTagMismatch(name, resolved), at: range) }
            content = resolved
        case (.collection(let name), _):
            report(.yamlTagMismatch(name, .string("")), at: range)
            content = .null
        case (.unknown(let name), _):
            report(.unknownYAMLTag(name), at: range)
            content = .string(String(decoding: value, as: UTF8.self))
        }
        let aligned = alignedText(
            value, style: style, in: untagged(range, properties, style), of: text)
        return ValueNode(.scalar(content), span: text.span(range), text: aligned)
    }

    private mutating func resolve(_ value: [UInt8], _ range: Range<Int>) -> Value {
        switch CoreSchemaScalar(plain: value) {
        case .value(let value): return value
        case .notFinite:
            report(.numberNotFinite(String(decoding: value, as: UTF8.self)), at: range)
            return .null
        }
    }

    /// The range without the anchor and tag that libyaml counts as part of a scalar.
    private func untagged(
        _ range: Range<Int>, _ properties: YAMLEvent.Properties, _ style: YAMLEvent.ScalarStyle
    ) -> Range<Int> {
        guard properties.tag != nil || properties.anchor != nil else { return range }
        var start = range.lowerBound
        while start < range.upperBound,
            text.bytes[start] == UInt8(ascii: "!") || text.bytes[start] == UInt8(ascii: "&")
        {
            while start < range.upperBound, text.bytes[start] > 0x20 { start += 1 }
            while start < range.upperBound, text.bytes[start] <= 0x20 { start += 1 }
        }
        return start..<range.upperBound
    }

    private mutating func addAlias(_ name: String, _ range: Range<Int>) -> Bool {
        guard let anchored = anchors[name] else {
            report(
                .unknownYAMLAnchor(name), at: range,
                help: helpForUnknown(name, known: anchors.keys.sorted()))
            add(
                ValueNode(.scalar(.null), span: text.span(range)), anchor: nil,
                end: range.upperBound)
            return true
        }
        aliasedNodes += anchored.count
        guard aliasedNodes <= YAMLLimits.aliasedNodes else {
            report(.yamlAliasesTooLarge, at: range)
            root = nil
            return false
        }
        guard stack.count + anchored.height <= YAMLLimits.depth else {
            report(.tooDeeplyNested(limit: YAMLLimits.depth), at: range)
            root = nil
            return false
        }
        add(
            anchored.node, anchor: nil, count: anchored.count, height: anchored.height,
            end: range.upperBound)
        return true
    }

    private mutating func open(
        _ kind: YAMLOpenCollection.Kind, isFlow: Bool, _ properties: YAMLEvent.Properties,
        _ range: Range<Int>
    ) -> Bool {
        guard stack.count < YAMLLimits.depth else {
            report(.tooDeeplyNested(limit: YAMLLimits.depth), at: range)
            root = nil
            return false
        }
        if let tag = properties.tag.map(YAMLTag.init), !tag.fits(kind) {
            report(.unknownYAMLTag(tag.name), at: range)
        }
        if kind == .mapping, isFlow, let parent = stack.last, parent.isFlow, parent.awaitsKey,
            parent.isEmpty, parent.start + 1 == range.lowerBound
        {
            stack[stack.count - 1].isExpression = true
        }
        stack.append(
            YAMLOpenCollection(
                kind: kind, isFlow: isFlow, start: range.lowerBound, anchor: properties.anchor))
        return true
    }

    private mutating func close(_ range: Range<Int>) {
        guard let collection = stack.popLast() else { return }
        let end = collection.isFlow ? range.upperBound : collection.end
        let whole = collection.start..<max(collection.start, end)
        if collection.isExpression {
            let expression = text.slice(whole)
            report(.unquotedExpression, at: whole, help: quotedHelp(expression.string))
            let node = ValueNode(
                .scalar(.string(expression.string)), span: text.span(whole), text: expression)
            return add(node, anchor: collection.anchor, end: whole.upperBound)
        }
        add(
            ValueNode(collection.content, span: text.span(whole)), anchor: collection.anchor,
            count: collection.count, height: collection.height, end: whole.upperBound)
    }

    /// Puts a finished node where it belongs.
    private mutating func add(
        _ node: ValueNode, anchor: String?, count: Int = 1, height: Int = 0, end: Int
    ) {
        if let anchor { anchors[anchor] = AnchoredNode(node: node, count: count, height: height) }
        guard let last = stack.indices.last else {
            root = node
            return
        }
        if stack[last].awaitsKey {
            addKey(node, to: last)
        } else if let repeated = stack[last].add(node) {
            diagnostics.append(
                .error(
                    .duplicateKey(repeated.key), at: repeated.keySpan,
                    notes: [
                        Diagnostic.Note(
                            "first written here", at: stack[last].span(of: repeated.key))
                    ]))
        }
        stack[last].count += count
        stack[last].end = max(stack[last].end, end)
        stack[last].height = max(stack[last].height, height + 1)
    }

    private mutating func addKey(_ node: ValueNode, to last: Int) {
        let key = node.text?.string
        // The second key of `{{…}}` never matters: the whole becomes text.
        if !stack[last].isExpression {
            if key == nil {
                diagnostics.append(.error(.keyNotScalar(node.kind), at: node.span))
            } else if key == "<<" {
                diagnostics.append(
                    .error(.mergeKey, at: node.span, help: "write the keys out, or quote '<<'"))
            }
        }
        stack[last].pendingKey = YAMLOpenCollection.Key(text: key, span: node.span)
    }
}

import CCmark

/// A run of one or two tildes among the children of one node.
private struct TildeRun {
    var text: CommonMarkNode
    var length: Int
    var canOpen: Bool
    var canClose: Bool
}

/// Wraps what stands between equal runs of one or two tildes, among the children of one node, in `<del>`.
///
/// Specification: https://github.github.com/gfm/#strikethrough-extension-
func makeStrikethrough(childrenOf parent: CommonMarkNode) {
    var runs: [TildeRun] = []
    var child = parent.firstChild
    while let node = child {
        child = node.next
        if node.kind == CMARK_NODE_TEXT { runs += splitTildes(node) }
    }
    var openers: [TildeRun] = []
    for run in runs {
        if run.canClose, let index = openers.lastIndex(where: { $0.length == run.length }) {
            wrap(from: openers[index].text, to: run.text)
            openers.removeSubrange(index...)
        } else if run.canOpen {
            openers.append(run)
            // Runs of one length that cannot be told apart: the last few are enough.
            if openers.count > 100 { openers.removeFirst(50) }
        }
    }
}

/// Gives each run of tildes a text node of its own.
private func splitTildes(_ node: CommonMarkNode) -> [TildeRun] {
    let literal = Array(node.literal)
    guard literal.contains(UInt8(ascii: "~")) else { return [] }
    var runs: [TildeRun] = []
    var start = 0
    var position = 0
    var previous = node
    func add(_ range: Range<Int>) -> CommonMarkNode? {
        guard !range.isEmpty, let piece = CommonMarkNode.text(literal[range]) else { return nil }
        piece.insert(after: previous)
        previous = piece
        return piece
    }
    let before = neighbour(node.previous)
    let after = neighbour(node.next)
    while position < literal.count {
        guard literal[position] == UInt8(ascii: "~") else {
            position += 1
            continue
        }
        let end = literal[position...].prefix { $0 == UInt8(ascii: "~") }.endIndex
        if end - position <= 2 {
            _ = add(start..<position)
            let left = position > 0 ? scalarKind(endingAt: position, literal) : before
            let right = end < literal.count ? scalarKind(startingAt: end, literal) : after
            if let text = add(position..<end) {
                let opens = right != .space && (right != .punctuation || left != .letter)
                let closes = left != .space && (left != .punctuation || right != .letter)
                runs.append(
                    TildeRun(text: text, length: end - position, canOpen: opens, canClose: closes))
            }
            start = end
        }
        position = end
    }
    guard !runs.isEmpty else { return [] }
    _ = add(start..<literal.count)
    node.remove()
    return runs
}

private func wrap(from opener: CommonMarkNode, to closer: CommonMarkNode) {
    guard let deleted = CommonMarkNode.custom("<del>", "</del>") else { return }
    deleted.insert(before: opener)
    var node = opener.next
    while let current = node, current != closer {
        node = current.next
        deleted.append(current)
    }
    opener.remove()
    closer.remove()
}

// MARK: - Flanking

private enum ScalarKind { case space, punctuation, letter }

private func neighbour(_ node: CommonMarkNode?) -> ScalarKind {
    switch node?.kind {
    case nil, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: .space
    default: .punctuation
    }
}

private func scalarKind(endingAt end: Int, _ bytes: [UInt8]) -> ScalarKind {
    var start = end - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalarKind(startingAt: start, bytes)
}

private func scalarKind(startingAt start: Int, _ bytes: [UInt8]) -> ScalarKind {
    let byte = bytes[start]
    if byte < 0x80 { return byte <= 0x20 ? .space : isPunctuation(byte) ? .punctuation : .letter }
    let end = bytes[(start + 1)...].prefix { $0 & 0xC0 == 0x80 }.endIndex
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    guard let properties = text.unicodeScalars.first?.properties else { return .letter }
    if properties.isWhitespace { return .space }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation:
        return .punctuation
    default: return .letter
    }
}

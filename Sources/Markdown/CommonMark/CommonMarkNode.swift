import CCmark

/// A node of a tree that a `CommonMarkDocument` lends.
struct CommonMarkNode: Equatable {
    typealias Kind = cmark_node_type

    let pointer: OpaquePointer

    var kind: Kind { cmark_node_get_type(pointer) }
    var parent: Self? { cmark_node_parent(pointer).map(Self.init) }
    var next: Self? { cmark_node_next(pointer).map(Self.init) }
    var previous: Self? { cmark_node_previous(pointer).map(Self.init) }
    var firstChild: Self? { cmark_node_first_child(pointer).map(Self.init) }
    var lastChild: Self? { cmark_node_last_child(pointer).map(Self.init) }

    /// The text of a text, code or HTML node; valid until the node changes.
    var literal: UnsafeRawBufferPointer { Self.bytes(cmark_node_get_literal(pointer)) }
    var info: UnsafeRawBufferPointer { Self.bytes(cmark_node_get_fence_info(pointer)) }
    var destination: UnsafeRawBufferPointer { Self.bytes(cmark_node_get_url(pointer)) }
    var title: UnsafeRawBufferPointer { Self.bytes(cmark_node_get_title(pointer)) }
    var opening: UnsafeRawBufferPointer { Self.bytes(cmark_node_get_on_enter(pointer)) }
    var closing: UnsafeRawBufferPointer { Self.bytes(cmark_node_get_on_exit(pointer)) }

    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
    var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }

    /// Counted from one, in lines and bytes of what libcmark was given.
    var start: (line: Int, column: Int) {
        (Int(cmark_node_get_start_line(pointer)), Int(cmark_node_get_start_column(pointer)))
    }
    var end: (line: Int, column: Int) {
        (Int(cmark_node_get_end_line(pointer)), Int(cmark_node_get_end_column(pointer)))
    }

    /// A mark that we leave on a node.
    var mark: Int {
        get { Int(bitPattern: cmark_node_get_user_data(pointer)) }
        nonmutating set {
            cmark_node_set_user_data(pointer, UnsafeMutableRawPointer(bitPattern: newValue))
        }
    }

    static func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeRawBufferPointer {
        guard let text else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        var count = 0
        while text[count] != 0 { count += 1 }
        return UnsafeRawBufferPointer(start: text, count: count)
    }
}

// MARK: - Changes

extension CommonMarkNode {
    func setLiteral(_ bytes: some Sequence<UInt8>) {
        let text = Array(bytes) + [0]
        text.withUnsafeBytes { buffer in
            _ = cmark_node_set_literal(pointer, buffer.bindMemory(to: CChar.self).baseAddress)
        }
    }

    func setDestination(_ bytes: [UInt8]) {
        (bytes + [0]).withUnsafeBytes { buffer in
            _ = cmark_node_set_url(pointer, buffer.bindMemory(to: CChar.self).baseAddress)
        }
    }

    static func text(_ bytes: some Sequence<UInt8>) -> Self? {
        let node = cmark_node_new(CMARK_NODE_TEXT).map(Self.init)
        node?.setLiteral(bytes)
        return node
    }

    static func link() -> Self? { cmark_node_new(CMARK_NODE_LINK).map(Self.init) }

    /// An inline node that is written as `opening`, its children, `closing`.
    static func custom(_ opening: String, _ closing: String) -> Self? {
        let node = cmark_node_new(CMARK_NODE_CUSTOM_INLINE).map(Self.init)
        if let node {
            cmark_node_set_on_enter(node.pointer, opening)
            cmark_node_set_on_exit(node.pointer, closing)
        }
        return node
    }

    func insert(before sibling: Self) { cmark_node_insert_before(sibling.pointer, pointer) }
    func insert(after sibling: Self) { cmark_node_insert_after(sibling.pointer, pointer) }
    func append(_ child: Self) { cmark_node_append_child(pointer, child.pointer) }

    /// Takes the node out of its tree and frees it.
    func remove() {
        cmark_node_unlink(pointer)
        cmark_node_free(pointer)
    }

    /// Makes one text node of neighbouring ones, in the whole tree.
    func mergeTexts() { cmark_consolidate_text_nodes(pointer) }
}

// MARK: - Walks

extension CommonMarkNode {
    enum Step {
        case goOn
        /// Neither the node's children nor its exit are visited.
        case skip
    }

    /// Visits the tree without recursion. Leaves are only entered.
    func walk(enter: (Self) -> Step, exit: (Self) -> Void) {
        let iterator = cmark_iter_new(pointer)
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else {
                return
            }
            if event == CMARK_EVENT_EXIT {
                exit(Self(pointer: node))
            } else if enter(Self(pointer: node)) == .skip {
                cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT)
            }
        }
    }

    /// The nodes of the tree in the order of the text.
    func nodes(where isWanted: (Self) -> Bool) -> [Self] {
        var nodes: [Self] = []
        walk(
            enter: { node in
                if isWanted(node) { nodes.append(node) }
                return .goOn
            }, exit: { _ in })
        return nodes
    }
}

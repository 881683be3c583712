import CCmark

/// The sole owner of a tree of libcmark, which is freed with it.
struct CommonMarkDocument: ~Copyable {
    private let pointer: OpaquePointer?

    init(parsing bytes: [UInt8]) {
        pointer = bytes.withUnsafeBytes { buffer in
            cmark_parse_document(
                buffer.bindMemory(to: CChar.self).baseAddress, buffer.count,
                CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8)
        }
    }

    deinit { cmark_node_free(pointer) }

    /// Lends the root to `body`; no node may outlive the call.
    borrowing func withRoot<Result>(_ body: (CommonMarkNode) -> Result) -> Result? {
        pointer.map { body(CommonMarkNode(pointer: $0)) }
    }
}

/// CommonMark as libcmark itself turns it into HTML, without anything of ours.
package func renderCommonMark(_ bytes: [UInt8], allowsRawHTML: Bool) -> [UInt8] {
    let options = CMARK_OPT_VALIDATE_UTF8 | (allowsRawHTML ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT)
    return bytes.withUnsafeBytes { buffer in
        let html = cmark_markdown_to_html(
            buffer.bindMemory(to: CChar.self).baseAddress, buffer.count, options)
        guard let html else { return [] }
        defer { cmark_get_default_mem_allocator().pointee.free(html) }
        return Array(CommonMarkNode.bytes(html))
    }
}

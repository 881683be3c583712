package import Diagnostics
import Markup
package import Values

/// A keyword of a page, as its author wrote it.
package struct PageTag: Sendable, Hashable {
    package var name: String
    /// The tag's part of an address: `jaminan-sosial` of "Jaminan Sosial". Never empty.
    package var slug: String
    package var span: SourceSpan
}

extension ObjectReader {
    /// A list of tags, each once. A number is no tag: `2018` and `"2018"` would be the same address.
    package mutating func tags(_ key: String) -> [PageTag] {
        var tags: [PageTag] = []
        for item in list(key) ?? [] {
            guard let name = item.string else {
                mismatch(key, "a list of texts", item)
                continue
            }
            let tag = PageTag(name: name, slug: slug(name), span: item.span)
            if tag.slug.isEmpty {
                report(
                    .error(.emptyTag(name), at: item.span, help: "a tag needs a letter or a digit"))
            } else if tag.slug.utf8.count > 255 {
                // No file system has longer names.
                report(.error(.longTag(tag.slug.utf8.count), at: item.span))
            } else if let other = tags.first(where: { $0.slug == tag.slug }) {
                report(
                    .error(
                        .repeatedTag(name), at: item.span, notes: [.init("here", at: other.span)]))
            } else {
                tags.append(tag)
            }
        }
        return tags
    }
}

extension Diagnostic.Message {
    static func emptyTag(_ name: String) -> Self {
        let isBlank = name.utf8.allSatisfy { $0 <= 0x20 }
        return Self(
            id: "empty-tag",
            text: isBlank ? "the tag is empty" : "the tag '\(name)' gives no address")
    }
    static func longTag(_ length: Int) -> Self {
        Self(
            id: "tag-too-long",
            text:
                "the tag's address has \(length) bytes, more than the 255 that a file's name takes")
    }
    static func repeatedTag(_ name: String) -> Self {
        Self(id: "repeated-tag", text: "the page has the tag '\(name)' already")
    }
}

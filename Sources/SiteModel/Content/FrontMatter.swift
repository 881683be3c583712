package import Diagnostics
package import Formats
package import Values

/// What stands between the `---` lines at a page's top.
package struct FrontMatter: Sendable, Hashable {
    package enum Status: String, Sendable, Hashable, CaseIterable {
        case provisional, revised, final
    }

    package struct Contact: Sendable, Hashable {
        package var name: String?
        package var email: String?
        package var phone: String?
        package var url: String?
    }

    /// A mistake that was mended after the page was published.
    package struct Correction: Sendable, Hashable {
        package var date: CivilDate
        /// Text that may hold `{{ … }}`.
        package var text: ValueNode
    }

    /// Text that may hold `{{ … }}`, and where it stands.
    package var title: ValueNode?
    package var description: ValueNode?
    package var date: CivilDate?
    package var updated: CivilDate?
    package var period: String?
    /// The embargo: before this instant nothing of the page is published.
    package var release: Instant?
    package var status: Status?
    package var nextRelease: CivilDate?
    package var contact: Contact?
    package var corrections: [Correction] = []
    package var draft = false
    package var slug: String?
    package var url: String?
    package var weight: Int?
    package var tags: [PageTag] = []
    /// The addresses that the page had before.
    package var aliases: [PageAlias] = []
    package var template: String?
    /// The page is made for each row of a dataset; nil on the pages that are made so, and all others.
    package var pages: PagesFromData?
    package var language: String?
    /// The user's own keys; their texts may hold `{{ … }}`.
    package var parameters: ValueNode?
    /// Where the values of `template`, `lang`, and `url` or `slug` stand.
    package var templateSpan: SourceSpan?
    package var languageSpan: SourceSpan?
    package var addressSpan: SourceSpan?

    package init() {}
}

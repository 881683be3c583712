import SiteModel

extension SiteIndex {
    /// The folder pages above a page, the front page first.
    func breadcrumbs(of page: Page) -> [Entry] {
        let parts = page.key.split(separator: "/")
        return (0..<parts.count).compactMap { count in
            folderPage(parts.prefix(count).joined(separator: "/"), in: page.language)
        }
    }

    /// The same page in other languages; of a list's further pages those with the same number, if there are so
    /// many.
    ///
    /// - Parameter size: how many pages a list shows at a time.
    func twins(of page: Page, part: Int, size: Int) -> [Entry] {
        twins(of: page).compactMap { twin in
            guard part > 1 else { return twin }
            let pagination = pagination(of: twin.page, size: size)
            guard part <= pagination.total else { return nil }
            var other = twin
            other.page.address = pagination.address(of: part)
            return other
        }
    }
}

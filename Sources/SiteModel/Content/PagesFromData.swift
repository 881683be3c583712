package import Diagnostics
package import Values

/// `pages` of front matter: the page is made once for each row of a dataset.
package struct PagesFromData: Sendable, Hashable {
    /// The dataset's name; nil if `pages` does not say it as it should, which was reported.
    package var dataset: String?
    package var datasetSpan: SourceSpan?
    /// The addresses of the pages, with `{{ … }}`; nil as above.
    package var path: ValueNode?
    /// Where `pages` is written.
    package var span: SourceSpan
    /// The keys of the front matter whose texts are evaluated for each row before they are read: `date`, `tags` …
    package var rowKeys: [ValueNode.Member] = []
}

/// The row of a dataset that a page is made for.
package struct PageRow: Sendable, Hashable {
    package var dataset: String
    /// Counted from zero.
    package var index: Int
    /// The values of the dataset's primary key, as `kode = 11`; nil if it has none.
    package var label: String?
    /// What the row is found by in the datasets of twins, and the key of the page's file.
    package var key: String
    package var fileKey: String
    /// What the addresses of all pages of the file begin with: they stand together in lists, in the order of the rows.
    package var root: URLPath

    package init(
        dataset: String, index: Int, label: String?, key: String, fileKey: String, root: URLPath
    ) {
        self.dataset = dataset
        self.index = index
        self.label = label
        self.key = key
        self.fileKey = fileKey
        self.root = root
    }
}

extension ObjectReader {
    /// The mapping `{from: provinces, path: "/provinsi/{{ row.slug }}/"}`.
    mutating func pages(_ key: String) -> PagesFromData? {
        guard let node = node(key), node.scalar != .null else { return nil }
        let start = diagnostics.count
        var pages = PagesFromData(span: node.span)
        var reader = ObjectReader(node, what: "'\(key)'")
        let dataset = reader.string("from")
        let path = reader.textNode("path")
        pages.datasetSpan = reader.node("from")?.span
        for other in ["where", "filter", "sort", "limit"] {
            reader.refuse(other, because: "name a query that chooses and orders the rows")
        }
        report(contentsOf: reader.finish())
        guard diagnostics.count == start else { return pages }
        if dataset == nil {
            report(
                .error(.pagesWithout("from"), at: node.span, help: "name a dataset: 'from: …'"))
        } else if path == nil {
            report(
                .error(
                    .pagesWithout("path"), at: node.span,
                    help: "as path: \"/provinsi/{{ row.slug }}/\""))
        } else {
            pages.dataset = dataset
            pages.path = path
        }
        return pages
    }
}

extension Diagnostic.Message {
    static func pagesWithout(_ key: String) -> Self {
        Self(id: "incomplete-pages", text: "'pages' needs '\(key)'")
    }
}

import Diagnostics
import Formats
import Tables
import Templates
import Values

/// The publications that measures name by id: the rows of the dataset `sources`, which has the columns `id`,
/// `title` and, if known, `publisher` and `url`.
///
/// A site without such a dataset writes its measures' sources in words.
struct SourceList: Sendable {
    private let table: Table?
    private let rows: [String: Int]

    init(catalog: TableCatalog) {
        guard let table = catalog["sources"]?.table, let ids = table["id"], table["title"] != nil
        else {
            self.table = nil
            rows = [:]
            return
        }
        self.table = table
        var rows: [String: Int] = [:]
        for row in 0..<table.rowCount {
            if let id = ids.value(at: row).asString, rows[id] == nil { rows[id] = row }
        }
        self.rows = rows
    }

    /// What `measures.ID.source` is: an object that prints the publication, or text.
    func value(_ written: ValueNode?) -> TemplateValue? {
        guard let id = written?.string else { return nil }
        guard let table else { return .string(id) }
        return rows[id].map {
            .dynamic(SourceObject(row: RowObject(dataset: "sources", table: table, row: $0)))
        }
    }

    /// The source in a word or two, where there is little room: its publisher, or its title. Nil if none is known.
    func shortText(_ written: ValueNode?) -> String? {
        guard let id = written?.string else { return nil }
        guard let table else { return id }
        guard let row = rows[id] else { return nil }
        let texts = ["publisher", "title"].compactMap { table[$0]?.value(at: row).asString }
        return texts.first { !$0.isEmpty }
    }

    /// Where the source can be read: its `url`, if that is an address of the web. Nil if none is known.
    func webAddress(_ written: ValueNode?) -> String? {
        guard let id = written?.string, let table, let row = rows[id],
            let url = table["url"]?.value(at: row).asString,
            url.hasPrefix("https://") || url.hasPrefix("http://")
        else { return nil }
        return url
    }

    /// What is wrong with a measure's source, or nil.
    func fault(_ written: ValueNode?) -> Diagnostic? {
        guard table != nil, let written, let id = written.string, rows[id] == nil else {
            return nil
        }
        return .error(
            .unknownSource(id), at: written.span,
            help: helpForUnknown(id, known: rows.keys.sorted()))
    }
}

/// A publication: prints its publisher and title; its columns are attributes.
struct SourceObject: TemplateObject {
    let row: RowObject

    var kind: String { "a source" }
    var identity: String? { row.identity }
    var attributeNames: [String] { row.attributeNames }

    func attribute(_ name: String) throws(TemplateError) -> TemplateValue? {
        try row.attribute(name)
    }

    func text(_ locale: FormatLocale) throws(TemplateError) -> TemplateValue? {
        var parts: [String] = []
        for name in ["publisher", "title"] {
            if case .string(let text)? = try row.attribute(name) { parts.append(text) }
        }
        return .string(parts.joined(separator: ", "))
    }
}

extension Diagnostic.Message {
    static func unknownSource(_ id: String) -> Self {
        Self(id: "unknown-source", text: "'\(id)' is not an id of the dataset 'sources'")
    }
}

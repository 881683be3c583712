import SiteModel
import Tables
import Templates

/// `row`: the row that a page is made for. That something looks into it is noted: the page shows the dataset then.
struct PageRowObject: TemplateObject {
    let row: RowObject
    let log: ReadLog

    var kind: String { row.kind }
    var attributeNames: [String] { row.attributeNames }
    /// It is the same as the row of `data.NAME`.
    var identity: String? { row.identity }

    func attribute(_ name: String) throws(TemplateError) -> TemplateValue? {
        log.note(dataset: row.dataset)
        return try row.attribute(name)
    }

    /// The same row, whose cells `log` notes.
    func noting(_ log: ReadLog) -> PageRowObject {
        var row = row
        row.log = log.forSingleReads
        return PageRowObject(row: row, log: log)
    }
}

/// The value that `row` has on a page; nil if the page is not made for a row.
func rowValue(of page: Page, in catalog: TableCatalog, log: ReadLog) -> TemplateValue? {
    guard let row = page.row, let dataset = catalog[row.dataset] else { return nil }
    let object = RowObject(
        dataset: row.dataset, table: dataset.table, row: row.index, log: log.forSingleReads)
    return .dynamic(PageRowObject(row: object, log: log))
}

import Diagnostics
import SiteModel
import Tables

/// Says which rows pages are made for, as a spreadsheet counts them. Each file is read once more for that, so it is
/// made when there is something to say.
final class RowNumbers {
    private let site: Site
    private var places: [String: RowPlaces?] = [:]

    init(_ site: Site) { self.site = site }

    /// The number of a row that is counted from zero.
    func number(of row: Int, in dataset: String) -> Int {
        places(of: dataset)?.number(ofRow: row) ?? row + 1
    }

    /// The row that a page is made for, and where it stands; nil if the page is made for none.
    func note(of page: Page) -> Diagnostic.Note? {
        guard let row = page.row, let dataset = site.catalog[row.dataset] else { return nil }
        let column =
            dataset.resource?.schema?.primaryKey.first ?? dataset.table.columnNames.first ?? ""
        return .init(
            "on the page for \(name(of: page) ?? "")",
            at: places(of: row.dataset)?.cell(row: row.index, column: column)
                ?? SourceSpan(path: dataset.path, offset: 0))
    }

    /// `row 3 of provinces (kode = 12)`; nil if the page is made for none.
    func name(of page: Page) -> String? {
        page.row.map { row in
            let label = row.label.map { " (\($0))" } ?? ""
            return "row \(number(of: row.index, in: row.dataset)) of \(row.dataset)\(label)"
        }
    }

    private func places(of dataset: String) -> RowPlaces? {
        if let known = places[dataset] { return known }
        let found = site.catalog[dataset]?.places(in: site.sources)
        places[dataset] = .some(found)
        return found
    }
}

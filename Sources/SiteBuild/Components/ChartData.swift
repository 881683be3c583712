import Charts
import SiteModel
import Tables

/// What a page's charts may read: the site's datasets, and the files beside the page.
struct ChartData: ChartDataProvider {
    let catalog: TableCatalog
    let log: ReadLog
    /// The page's folder below content.
    let folder: String
    /// The files beside pages, by their path below content.
    let files: [String: [UInt8]]

    var names: [String] { catalog.names }

    func table(named name: String) -> Table? {
        guard let dataset = catalog[name] else { return nil }
        log.note(dataset: name)
        log.note(.dataset(name))
        return dataset.table
    }

    func file(_ url: String) -> [UInt8]? {
        files[folder.isEmpty ? url : folder + "/" + url]
    }
}

import Charts
import Diagnostics
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
    let links: LinkResolver

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

    /// The address from the page to the picture, which is published because of it.
    func imageAddress(_ url: String) -> String? {
        guard
            case .site(let address, let link) = links.resolve(
                url, at: SourceSpan(path: "", offset: 0)),
            let file = link.file, files[file] != nil
        else { return nil }
        log.note(ownedFile: file)
        return address
    }
}

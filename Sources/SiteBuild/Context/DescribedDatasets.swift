import OrderedCollections
import SiteModel
import Tables
import Templates
import Values

/// `site.datasets`: the datasets in the order of the Data Package, each as it describes them. Those that only
/// pages read which are not published yet are left out.
struct DescribedDatasets: TemplateObject {
    let datasets: [Dataset]
    let language: String
    let viewer: Viewpoint
    let log: ReadLog

    init(
        _ catalog: TableCatalog, without withheld: Set<String>, language: String, viewer: Viewpoint,
        log: ReadLog
    ) {
        let described = catalog.package.resources.map(\.name)
        let rest = catalog.names.filter { !described.contains($0) }
        datasets = (described + rest).filter { !withheld.contains($0) }
            .compactMap { catalog[$0] }
        self.language = language
        self.viewer = viewer
        self.log = log
    }

    var kind: String { "datasets" }
    var count: Int? { datasets.count }

    func item(_ index: Int) throws(TemplateError) -> TemplateValue {
        .dynamic(
            DescribedDataset(
                dataset: datasets[index], language: language, viewer: viewer, log: log))
    }
}

/// A dataset as a reader looks for it: what it is, where it comes from, its columns, and its file.
struct DescribedDataset: TemplateObject {
    let dataset: Dataset
    let language: String
    let viewer: Viewpoint
    let log: ReadLog

    var kind: String { "dataset '\(dataset.name)'" }
    var identity: String? { dataset.name }
    var attributeNames: [String] {
        [
            "name", "title", "description", "url", "workbook", "rows", "bytes", "sources", "fields",
            "key",
        ]
    }

    func attribute(_ name: String) throws(TemplateError) -> TemplateValue? {
        let resource = dataset.resource
        switch name {
        case "name": return .string(dataset.name)
        case "title": return .string(resource?.title?.text(for: language) ?? dataset.name)
        case "description": return inLanguage(resource?.description)
        case "url":
            // A page that links to the file has it published.
            log.note(fileOfListed: dataset.name)
            return OutputPath(datasetFile(dataset.name)).map {
                .string(viewer.address(of: URLPath($0)))
            }
        case "workbook":
            guard hasWorkbook(dataset.table) else { return .null }
            log.note(fileOfListed: dataset.name)
            return OutputPath(workbookFile(dataset.name)).map {
                .string(viewer.address(of: URLPath($0)))
            }
        case "rows": return .integer(dataset.table.rowCount)
        case "bytes": return .integer(writeCSV(dataset.table).count)
        case "sources":
            return .array(
                (resource?.sources ?? []).map { source in
                    .object([
                        "title": .string(source.title),
                        "url": source.path.map(TemplateValue.string) ?? .null,
                    ])
                })
        case "fields": return .array(dataset.table.columns.map(field))
        case "key": return .array((resource?.schema?.primaryKey ?? []).map(TemplateValue.string))
        default: return nil
        }
    }

    private func field(_ column: Column) -> TemplateValue {
        let described = dataset.resource?.schema?.fields.first { $0.name == column.field.name }
        return .object([
            "name": .string(column.field.name), "type": .string(column.field.type.rawValue),
            "title": .string(dataset.title(of: column, language)),
            "description": inLanguage(described?.description),
            "required": .boolean(described?.constraints.isRequired ?? false),
        ])
    }

    private func inLanguage(_ text: LocalizedText?) -> TemplateValue {
        text?.text(for: language).map(TemplateValue.string) ?? .null
    }
}

package import ArgumentParser
import Tables
import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `laporan data list`: the names and sizes of the datasets.
package struct DataListCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the datasets with their size and file.")

    @OptionGroup var arguments: DataArguments

    @Flag(help: "Write JSON.")
    package var json = false

    package init() {}

    package func run() async throws {
        let (catalog, hasErrors) = try await arguments.catalog()
        let list = datasetList(catalog)
        let output =
            json
            ? writeJSON(.array(list.rows), pretty: true) + [UInt8(ascii: "\n")]
            : Array(tableText(list, rows: list.rowCount, cellWidth: 80).utf8)
        guard writeAll(output, to: STDOUT_FILENO) else { throw ExitCode(4) }
        if hasErrors { throw ExitCode(1) }
    }
}

/// A row for each dataset, by name.
func datasetList(_ catalog: TableCatalog) -> Table {
    let datasets = catalog.names.sorted().compactMap { catalog[$0] }
    return Table(
        columns: [
            Column(name: "name", values: datasets.map { .string($0.name) }),
            Column(
                name: "kind", values: datasets.map { .string($0.query == nil ? "file" : "query") }),
            Column(name: "rows", values: datasets.map { .integer($0.table.rowCount) }),
            Column(name: "columns", values: datasets.map { .integer($0.table.columns.count) }),
            Column(
                name: "types",
                values: datasets.map { .string($0.resource?.schema == nil ? "inferred" : "schema") }
            ),
            Column(name: "file", values: datasets.map { .string($0.path) }),
        ], rowCount: datasets.count)
}

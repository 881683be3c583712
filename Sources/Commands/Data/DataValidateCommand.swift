package import ArgumentParser
import Diagnostics
import SiteModel
import Tables

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `laporan data validate`: every fault of the datasets.
package struct DataValidateCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Checks the datasets against what datapackage.yml says, and tells every fault.")

    @OptionGroup var arguments: DataArguments

    @Flag(help: "Write the faults as JSON, one object a line, with file, row and field.")
    package var json = false

    package init() {}

    package func run() async throws {
        let loaded = try await arguments.load(faultLimit: .max)
        let catalog = loaded.value.catalog
        if json {
            reportFaults(loaded.diagnostics, loaded.value.sources)
        } else {
            arguments.reportText(loaded.diagnostics, loaded.value.sources.renderer())
            let rows = catalog.names.compactMap { catalog[$0]?.table.rowCount }.reduce(0, +)
            let errors = loaded.diagnostics.count { $0.severity == .error }
            let text =
                "\(catalog.names.count) datasets, \(rows) rows, \(errors) "
                + "\(errors == 1 ? "error" : "errors")\n"
            guard writeAll(Array(text.utf8), to: STDOUT_FILENO) else { throw ExitCode(4) }
        }
        if loaded.diagnostics.hasErrors { throw ExitCode(1) }
    }
}

/// Writes the faults of datasets to standard output as JSON lines, each with `row` and `field`.
func reportFaults(_ diagnostics: [Diagnostic], _ sources: SourceCollection) {
    let complete = diagnostics.sortedForReport.map { diagnostic in
        diagnostic.tablePlace == nil ? diagnostic.inTable() : diagnostic
    }
    report(complete, asJSON: true) { _ in sources.renderer() }
}

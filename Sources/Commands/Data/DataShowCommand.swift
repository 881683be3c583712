package import ArgumentParser
import Diagnostics
import SiteModel
import Tables
import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `laporan data show NAME`: the rows of a dataset, with their types.
package struct DataShowCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows the rows of a dataset, or figures about its columns.",
        discussion: """
            If anything is wrong with the datasets, the exit code is 1; with --json what is wrong is written in \
            place of the rows, one JSON object a line.
            """)

    @OptionGroup var arguments: DataArguments

    @Argument(help: "The dataset's name: 'jkn_2018' for the file jkn-2018.csv.")
    package var name: String

    @Flag(help: "Write all rows as CSV.")
    package var csv = false

    @Flag(help: "Write all rows as JSON.")
    package var json = false

    @Flag(help: "Show a row for each column: its type, empty cells, distinct values, extremes.")
    package var columns = false

    @Option(help: ArgumentHelp("How many rows to show.", valueName: "count"))
    package var rows = 20

    package init() {}

    package func validate() throws {
        if csv, json { throw ValidationError("--csv and --json exclude each other") }
        if rows < 0 { throw ValidationError("--rows must not be negative") }
    }

    package func run() async throws {
        let loaded = try await arguments.load(faultLimit: json ? .max : usualFaultLimit)
        let hasErrors = loaded.diagnostics.hasErrors
        if json, hasErrors {
            reportFaults(loaded.diagnostics, loaded.value.sources)
            throw ExitCode(1)
        }
        arguments.reportText(loaded.diagnostics, loaded.value.sources.renderer())
        let table = try arguments.dataset(name, in: loaded.value.catalog).table
        guard writeAll(output(columns ? columnStatistics(table) : table), to: STDOUT_FILENO) else {
            throw ExitCode(4)
        }
        if hasErrors { throw ExitCode(1) }
    }

    private func output(_ table: Table) -> [UInt8] {
        if csv { return writeCSV(table) }
        if json { return writeJSON(.array(table.rows), pretty: true) + [UInt8(ascii: "\n")] }
        return Array(tableText(table, rows: columns ? table.rowCount : rows).utf8)
    }
}
